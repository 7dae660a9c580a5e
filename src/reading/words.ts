import type { Range } from './clean.ts';

/**
 * A word of the note: letters and digits with the apostrophes, hyphens, dots and slashes inside it ("I'd", "30-person",
 * "C++").
 */
export type Word = Range & {
  text: string;
  lower: string;
  /** Its first letter is a capital. */
  capital: boolean;
  /** Two or more letters, all capitals. */
  upper: boolean;
};

/** What may stand inside a word, between letters or digits. */
const INSIDE = new Set("'./&@_-");
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Whether a code unit is (half of) a letter or digit; Latin ones, nearly all there are, are looked up. */
const LATIN = Array.from({ length: 0x250 }, (_, code) => LETTER.test(String.fromCharCode(code)));
function isLetter(code: number): boolean {
  return code < 0x250
    ? (LATIN[code] as boolean)
    : code < 0x2000 || code > 0x206f
      ? LETTER.test(String.fromCharCode(code))
      : false;
}

/** All words of a text from left to right. */
export function wordsOf(text: string, lower: string): Word[] {
  const words: Word[] = [];
  const { length } = text;
  for (let at = 0; at < length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    at++;
    while (
      at < length &&
      (isLetter(text.charCodeAt(at)) || (INSIDE.has(text[at] as string) && isLetter(text.charCodeAt(at + 1))))
    )
      at++;
    if (text.startsWith('++', at)) at += 2;
    else if (text[at] === '#' && !isLetter(text.charCodeAt(at + 1))) at++;
    const word = text.slice(start, at);
    const low = lower.slice(start, at);
    const capital = word.charCodeAt(0) !== low.charCodeAt(0);
    words.push({
      start,
      end: at,
      text: word,
      lower: low,
      capital,
      upper: word.length > 1 && word !== low && word === word.toUpperCase(),
    });
  }
  return words;
}

/** Index of the first word that starts at or after `offset`: a binary search, cheap in a long text. */
export function wordIndexAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How a note uses capitals; in a note of one case they tell nothing about names. */
export type LetterCase = 'mixed' | 'lower' | 'upper';

export function letterCaseOf(text: string, lowerText: string): LetterCase {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length; at++) {
    const code = lowerText.charCodeAt(at);
    if (code !== text.charCodeAt(at)) upper++;
    else if ((code >= 97 && code <= 122) || code > 191) lower++;
  }
  if (upper >= 12 && upper > lower * 3) return 'upper';
  return upper === 0 || (lower > 30 && upper * 60 < lower) ? 'lower' : 'mixed';
}
