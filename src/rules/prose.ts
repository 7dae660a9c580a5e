import type { Range } from '../reading/clean.ts';
import type { Reading } from '../reading/read.ts';
import { wordIndexAt } from '../reading/words.ts';
import { isCourtesy } from './sure.ts';

/** Number of words within a range, as a person counts them. */
export function countWords({ words }: Reading, { start, end }: Range): number {
  return wordIndexAt(words, end) - wordIndexAt(words, start);
}

/** Words of the body without thanks and good wishes. */
export function bodyWords(note: Reading): number {
  let count = 0;
  for (const sentence of note.sentences) if (!isCourtesy(sentence)) count += countWords(note, sentence);
  return count;
}
