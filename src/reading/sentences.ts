import type { Range } from './clean.ts';
import { wordsOfClass } from './lexicon.ts';

/** Abbreviations that never end a sentence, whatever follows. */
const ALWAYS_GOES_ON = wordsOfClass('abbreviation');
/** Abbreviations that end a sentence only where a new one plainly begins. */
const MAY_END = wordsOfClass('abbreviation-at-end');
/** Words that begin a new sentence behind such an abbreviation. */
const STARTS_ANEW = wordsOfClass('opens-sentence');

/** No sentence is longer than this, in UTF-16 code units: some 200 words. */
const LONGEST = 1_000;
/** Of more sentences the rest is read in parts of that length. */
const MOST = 600;

/** A sentence of the body. */
export type SentenceText = Range & { text: string };

/**
 * Splits a stretch of the note into sentences. A line break ends one; the full stop of an abbreviation, of an initial,
 * of a number or of "Harvestly.io" does not.
 */
export function sentencesOf(text: string, range: Range): SentenceText[] {
  const sentences: SentenceText[] = [];
  let start = range.start;
  const part = text.slice(range.start, range.end);
  for (const match of part.matchAll(/\n+|[.!?…]+["')\]]*(?=\s|$|\p{Extended_Pictographic})|[.!?]+(?=\p{Lu}\p{Ll})/gu)) {
    if (sentences.length >= MOST) break;
    const at = range.start + match.index;
    const end = at + match[0].length;
    if (match[0].startsWith('.') && match[0].length === 1 && !endsHere(text, start, at, range.end)) continue;
    // "six wonderful (and noisy!) years"
    if (/[)]$/.test(match[0]) && /^ \p{Ll}/u.test(text.slice(end, end + 2))) continue;
    // "Yo! Sushi", "Yahoo! News": the mark belongs to the name.
    if (
      match[0] === '!' &&
      /^\s*\p{Lu}\p{L}*$/u.test(text.slice(start, at)) &&
      /^! \p{Lu}/u.test(text.slice(at, at + 3)) &&
      !STARTS_ANEW.has(firstWord(text.slice(at + 2, at + 14)))
    )
      continue;
    push(start, match[0].startsWith('\n') ? at : end);
    start = end;
  }
  push(start, range.end);
  return sentences;

  function push(from: number, to: number): void {
    while (from < to && /\s/.test(text[from] as string)) from++;
    while (to > from && /\s/.test(text[to - 1] as string)) to--;
    // What goes on and on is read in parts: many a look at a sentence is taken for each of its words.
    if (to - from > LONGEST) {
      const seam = text.lastIndexOf(' ', from + LONGEST);
      const cut = seam > from ? seam : from + LONGEST;
      push(from, cut);
      push(cut, to);
      return;
    }
    const sentence = text.slice(from, to);
    if (/[\p{L}\p{N}]/u.test(sentence)) sentences.push({ start: from, end: to, text: sentence });
  }
}

/** The first word, in lower case: letters and the apostrophes between them. */
function firstWord(text: string): string {
  return /^[\p{L}']+/u.exec(text.toLowerCase())?.[0] ?? '';
}

function endsHere(text: string, sentenceStart: number, dot: number, limit: number): boolean {
  const before = /[\p{L}\p{N}.'&]+$/u.exec(text.slice(Math.max(sentenceStart, dot - 24), dot))?.[0] ?? '';
  const word = before.toLowerCase();
  const rest = /^\.\s*["'(]?([^\s]*)/.exec(text.slice(dot, Math.min(limit, dot + 40)))?.[1] ?? '';
  if (rest === '') return true;
  if (word === 'no') return !/^\d/.test(rest);
  if (ALWAYS_GOES_ON.has(word)) return false;
  const anew = STARTS_ANEW.has(firstWord(rest));
  if (/^\p{L}$/u.test(before) && before !== 'I')
    return before === before.toLowerCase() ? true : anew && rest !== 'I.' && !/^\p{Lu}\.$/u.test(rest);
  if (MAY_END.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return anew && rest[0] !== rest[0]?.toLowerCase();
  return true;
}

/** The sentence that holds an offset: a binary search. */
export function sentenceAt(sentences: readonly SentenceText[], offset: number): SentenceText | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as SentenceText).end <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= offset ? sentence : undefined;
}
