import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';

/**
 * English as wide as it goes: 274,000 words, British and American, of every trade. They stay the bytes of their file,
 * one a line in order, which take a tenth of the room that a set would.
 */
const BYTES = readFileSync(wordListPath);
const LINE_END = 10;

/** Whether a word of letters in lower case is English, however rare. */
export function isEnglish(word: string): boolean {
  let low = 0;
  let high = BYTES.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let start = middle;
    while (start > low && BYTES[start - 1] !== LINE_END) start--;
    const order = compareAt(start, word);
    if (order === 0) return true;
    if (order > 0) high = start;
    else {
      low = middle;
      while (low < high && BYTES[low] !== LINE_END) low++;
      low++;
    }
  }
  return false;
}

/** Below zero where the line comes before the word, above where behind. */
function compareAt(start: number, word: string): number {
  for (let index = 0; index < word.length; index++) {
    const difference = (BYTES[start + index] ?? LINE_END) - word.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return (BYTES[start + word.length] ?? LINE_END) - LINE_END;
}
