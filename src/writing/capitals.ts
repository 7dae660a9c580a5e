import { isEnglish } from '../grammar/spelling/dictionary.ts';
import {
  DAYS,
  FUNCTION_WORDS,
  HONORIFICS,
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
import type { Word } from '../reading/words.ts';
import type { Edit } from '../rules/rule.ts';
import { upperFirst } from '../text.ts';

/**
 * Capitals where English has them, in a note that uses none, or nothing else; in any other "i" alone, and a
 * sentence's first letter.
 */
export function capitalEdits(note: Reading): Edit[] {
  const {
    text,
    words,
    letterCase,
    sentences,
    structure: { body },
  } = note;
  const named = [...note.recipients, ...note.senders, ...note.companies, ...note.employers];
  // "Yahoo! answers": behind a mark that may belong to a name a small letter stays.
  const isStart = (start: number) =>
    letterCase !== 'mixed' || start === body.start || !/[!?]["')]*\s+$/.test(text.slice(start - 4, start));
  const starts = new Set(sentences.map(({ start }) => start).filter(isStart));
  const first = note.structure.greeting?.start;
  if (first !== undefined) starts.add(first);
  const signed = note.structure.signOff?.start;
  if (signed !== undefined && letterCase === 'lower') starts.add(signed);
  // Behind a greeting a note may go on in small letters.
  const goesOn = note.structure.greeting ? sentences[0]?.start : undefined;
  return words.flatMap((word) => {
    const { start, end, lower } = word;
    const isNamed =
      named.some((name) => overlaps(name, word)) ||
      (letterCase === 'lower' && isUnknown(word) && !note.problems.some((problem) => overlaps(problem, word)));
    const isName = letterCase !== 'mixed' && isNamed && !FUNCTION_WORDS.has(lower);
    const isCalendar =
      letterCase !== 'mixed' &&
      (DAYS.has(lower.replace(/'s$/, '')) || (MONTHS.has(lower) && lower !== 'may' && lower !== 'march'));
    let said = word.text;
    if (
      letterCase === 'upper' &&
      lower !== 'i' &&
      (isName || isCommon(lower) || (lower.length > LONGEST_INITIALS && isEnglish(lower)))
    )
      said = said.toLowerCase();
    if (/^i(?:'(?:m|ve|d|ll))?$/.test(said) && !isLetter(text, word)) said = upperFirst(said);
    else if (isName && INITIALS.test(said) && !HONORIFICS.has(lower)) said = said.toUpperCase();
    else if (isName || isCalendar || (letterCase === 'lower' && isBoard(note, word))) said = upperFirst(said);
    else if (starts.has(start) && !(start === goesOn && letterCase === 'mixed') && !/[@./]/.test(said))
      said = upperFirst(said);
    return said === word.text ? [] : [{ start, end, text: said }];
  });
}

/** Initials are seldom longer: "PIPES" is a word. */
const LONGEST_INITIALS = 4;

/** Letters that can't be said as a word: "ubtc". */
const INITIALS = /^[bcdfghjklmnpqrstvwxz]{2,5}$/i;

/** "meetup", "bootcamp": two words written as one. */
function isCompound(word: string): boolean {
  for (let at = LEAST_PART; at <= word.length - 2; at++)
    if (isEnglish(word.slice(0, at)) && isEnglish(word.slice(at)) && isCommonPart(word.slice(at))) return true;
  return false;
}

/** The parts of such a word are no mere letters. */
const LEAST_PART = 4;
const isCommonPart = (part: string) => part.length >= LEAST_PART || FUNCTION_WORDS.has(part);

/** No word of the language, nor part of an address: a name, most likely. */
function isUnknown({ lower, text }: Word): boolean {
  return /^\p{Ll}{3,}$/u.test(text) && !isCompound(lower) && !isCommon(lower) && !isEnglish(lower) && !SHORT.has(lower);
}

const NOTE_WORDS = wordsOfClass('note-word');
const SHORT = wordsOfClass('years');

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
