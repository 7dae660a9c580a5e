import { ORDINARY_WORDS } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { hitsOf } from '../reading/lexicon.ts';
import { overlapping } from '../reading/ranges.ts';
import { isWithinName, type Reading } from '../reading/read.ts';
import { ALLOWED } from '../style/house-words.ts';
import type { Edit, Rule } from './rule.ts';

const MARKS = /[!?]*(?:!!|\?\?|\?!|!\?)[!?]*/g;

export const shouting: Rule = {
  id: 'shouting',
  name: 'capitals or exclamation marks',
  family: 'professional',
  severity: 'warning',
  summary: 'ordinary words in capitals, "!!" or "??", or two sentences and more that end in "!"',
  why: 'Capital letters and many exclamation marks look like shouting. A calm sentence sounds more sure.',
  mended: 'it sounds calmer',
  silencedBy: ['empty-note'],
  check(note) {
    const words = shoutedWords(note);
    const marks = [...note.text.matchAll(MARKS)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const exclaimed = note.sentences.filter((sentence) => /!["')]*$/.test(sentence.text));
    const exclaims =
      exclaimed.length >= 2 && marks.length === 0
        ? exclaimed.map((sentence) => ({ start: sentence.end - 1, end: sentence.end }))
        : [];
    const spans = [...words, ...marks, ...exclaims].sort((a, b) => a.start - b.start);
    if (spans.length === 0) return undefined;
    const friendly = words.length === 0 && marks.length === 0 && exclaimed.length === 2;
    const edits: Edit[] = [
      ...words.map((range) => lowered(note, range)),
      ...marks.map((range) => ({
        ...range,
        text: note.text.slice(range.start, range.end).includes('?') ? '?' : exclaimed.length >= 2 ? '.' : '!',
      })),
      ...exclaims.map((range) => ({ ...range, text: '.' })),
    ].sort((a, b) => a.start - b.start);
    return {
      ...(friendly && { severity: 'suggestion' as const }),
      message: words.length > 0 ? 'Words in capital letters look like shouting.' : 'These marks look like shouting.',
      fix:
        words.length > 0
          ? `Write “${note.text.slice(words[0]?.start, words[0]?.end)}” in small letters` +
            `${words.length > 1 ? ', and the other words too' : ''}.`
          : 'End a sentence with one full stop or one question mark.',
      spans,
      // In a note all in capitals nobody but the writer can tell which words are names.
      ...(note.letterCase !== 'upper' && { edits }),
    };
  },
};

/** Ordinary words in capitals; neighbours are one place. */
function shoutedWords(note: Reading): Range[] {
  const { text, words, letterCase } = note;
  const found: Range[] = [];
  let previous = -2;
  for (const [at, word] of words.entries()) {
    if (!word.upper || word.text.replace(/[^\p{L}]/gu, '').length < 4 || /\d/.test(word.text)) continue;
    const ordinary =
      ORDINARY_WORDS.has(word.lower) || (letterCase === 'upper' && ORDINARY_WORDS.has(word.lower.replace(/s$/, '')));
    if (ordinary && note.slots.some((slot) => slot.start <= word.start && word.end <= slot.end)) continue;
    if (!ordinary || (letterCase === 'mixed' && isPartOfCapitalName(note, at))) continue;
    if (isWithinName(note, word) && letterCase === 'mixed') continue;
    if (overlapping(hitsOf(note.hits, ALLOWED), word)) continue;
    const last = found.at(-1);
    if (last && previous === at - 1 && /^ $/.test(text.slice(last.end, word.start))) last.end = word.end;
    else found.push({ start: word.start, end: word.end });
    previous = at;
  }
  return found;
}

/** "STEM LEAD", "HELP Foundation": beside another name or acronym in capitals it is part of it. */
function isPartOfCapitalName({ words, text, structure }: Reading, at: number): boolean {
  const word = words[at];
  if (!word || word.start < structure.body.start) return false;
  const before = words[at - 1];
  const after = words[at + 1];
  const joined = (a: number, b: number) => text.slice(a, b) === ' ';
  const isName = (one: typeof word | undefined) =>
    one?.capital && !one.upper && !/^(?:i|i'm|i've|the|a)$/.test(one.lower);
  if (after && joined(word.end, after.start) && isName(after)) return true;
  return before !== undefined && joined(before.end, word.start) && /^(?:at|join|with)$/.test(before.lower);
}

function lowered({ text, sentences, structure }: Reading, range: Range): Edit {
  const opens =
    sentences.some((sentence) => sentence.start === range.start) || range.start === structure.greeting?.start;
  const lower = text.slice(range.start, range.end).toLowerCase().replace(/\bi\b/g, 'I');
  return { ...range, text: opens ? lower[0]?.toUpperCase() + lower.slice(1) : lower };
}
