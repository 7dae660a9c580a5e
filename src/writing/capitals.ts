import {
  DAYS,
  FUNCTION_WORDS,
  isJobBoard,
  isOccupation,
  JOB_NOUNS,
  MONTHS,
  NUMBER_WORDS,
  ORDINARY_WORDS,
} from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { wordsOfClass } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import type { Edit } from '../rules/rule.ts';
import { upperFirst } from '../text.ts';

/**
 * Capitals where English has them, in a note that uses none, or nothing else; in any other "i" alone, and a
 * sentence's first letter.
 */
export function capitalEdits(note: Reading): Edit[] {
  const { text, words, letterCase, sentences } = note;
  const named = [...note.recipients, ...note.senders, ...note.companies, ...note.employers];
  const starts = new Set(sentences.map(({ start }) => start));
  const first = note.structure.greeting?.start;
  if (first !== undefined) starts.add(first);
  // Behind a greeting a note may go on in small letters.
  const goesOn = note.structure.greeting ? sentences[0]?.start : undefined;
  return words.flatMap((word) => {
    const { start, end, lower } = word;
    const isName = letterCase !== 'mixed' && named.some((name) => overlaps(name, word)) && !FUNCTION_WORDS.has(lower);
    const isCalendar =
      letterCase !== 'mixed' && (DAYS.has(lower) || (MONTHS.has(lower) && lower !== 'may' && lower !== 'march'));
    let said = word.text;
    if (letterCase === 'upper' && lower !== 'i' && (isName || isCommon(lower))) said = said.toLowerCase();
    if (/^i(?:'(?:m|ve|d|ll))?$/.test(said) && !isLetter(text, word)) said = upperFirst(said);
    else if (isName || isCalendar || (letterCase === 'lower' && isBoard(note, word))) said = upperFirst(said);
    else if (starts.has(start) && !(start === goesOn && letterCase === 'mixed') && !/[@./]/.test(said))
      said = upperFirst(said);
    return said === word.text ? [] : [{ start, end, text: said }];
  });
}

const NOTE_WORDS = wordsOfClass('note-word');

/** A word that is written small; "ICU" and "CNC" are not. */
export function isCommon(word: string): boolean {
  return (
    FUNCTION_WORDS.has(word) ||
    ORDINARY_WORDS.has(word) ||
    NOTE_WORDS.has(word) ||
    NUMBER_WORDS.has(word) ||
    JOB_NOUNS.has(word) ||
    isOccupation(word)
  );
}

/** "option i.", "i/o": no person. */
function isLetter(text: string, { start, end }: Range): boolean {
  return /[./&-]/.test(text[end] ?? '') || /[./&-]/.test(text[start - 1] ?? '');
}

function isBoard(note: Reading, word: Range & { lower: string }): boolean {
  return isJobBoard(word.lower) && note.sources.some((source) => overlaps(source, word));
}
