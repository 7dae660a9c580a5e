import type { Range } from './clean.ts';

/** A word of the note: letters and digits with the apostrophes, hyphens, dots and slashes inside it ("I'd", "30-person", "C++"). */
export type Word = Range & {
  text: string;
  lower: string;
  /** Its first letter is a capital. */
  capital: boolean;
  /** Two or more letters, all capitals. */
  upper: boolean;
};

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['./&@_-](?=[\p{L}\p{N}]))*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;

/** All words of a text from left to right. */
export function wordsOf(text: string, lower: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const word = match[0];
    const end = start + word.length;
    const low = lower.slice(start, end);
    const first = word[0] as string;
    words.push({
      start,
      end,
      text: word,
      lower: low,
      capital: first !== low[0],
      upper: word.length > 1 && word !== low && word === word.toUpperCase(),
    });
  }
  return words;
}

/** Index of the first word that starts at or after `offset`: a binary search, so that look-ups stay cheap in a long text. */
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

export function letterCaseOf(text: string): LetterCase {
  let upper = 0;
  let lower = 0;
  for (const char of text) {
    const low = char.toLowerCase();
    if (low !== char) upper++;
    else if (char.toUpperCase() !== char) lower++;
  }
  if (upper >= 12 && upper > lower * 3) return 'upper';
  return upper === 0 || (lower > 30 && upper * 60 < lower) ? 'lower' : 'mixed';
}
