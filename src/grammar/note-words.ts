import { linesOf } from './word-file.ts';

/** How often the words stand in the marked notes that several of them have, the commonest first (`npm run words`). */
export const NOTE_WORDS: ReadonlyMap<string, number> = new Map(
  linesOf('note').map((line) => {
    const [word = '', count] = line.split(' ');
    return [word, Number(count)];
  }),
);

/** The words that make up most of a note. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([...NOTE_WORDS.keys()].slice(0, 900));
