import { type CleanText, clean, type Range } from './clean.ts';
import { FEATURES, featuresAt } from './features.ts';
import { type Hits, hitsOf, lookUp } from './lexicon.ts';
import { type Looks, looksOf } from './looks.ts';
import { overlapping } from './ranges.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type LetterCase, letterCaseOf, type Word, wordsOf } from './words.ts';

/** A note taken apart: what is exact in it, before anything is judged. */
export type Parsed = {
  clean: CleanText;
  words: readonly Word[];
  letterCase: LetterCase;
  /** Sentences of nothing but thanks and good wishes. */
  courtesies: readonly Range[];
  /** What is read: all but the courtesies, so that no note is read otherwise for being padded with them. */
  tokens: readonly Token[];
  /** Where words and phrases of the lexicon stand. */
  hits: Hits;
  looks: Looks;
  /** `FEATURES` hashes for each token. */
  features: Int32Array;
};

/** Takes a text apart. Time grows linearly with it. */
export function parse(original: string): Parsed {
  const cleaned = clean(original);
  const { text, lower } = cleaned;
  const words = wordsOf(text, lower);
  const letterCase = letterCaseOf(text, lower);
  const hits = lookUp(text, words);
  const courtesies = courtesiesIn(text, hits);
  const tokens = tokensOf(text, lower, words).filter((token) => !overlapping(courtesies, token));
  const looks = looksOf(tokens, hits, letterCase);
  const features = new Int32Array(tokens.length * FEATURES);
  for (let at = 0; at < tokens.length; at++) featuresAt(looks, at, features, at * FEATURES);
  return { clean: cleaned, words, letterCase, courtesies, tokens, hits, looks, features };
}

/** Sentences that are one phrase of courtesy from first word to stop; a closing ("Many thanks,") is none. */
function courtesiesIn(text: string, hits: Hits): Range[] {
  return hitsOf(hits, 'courtesy').flatMap(({ start, end }) => {
    const stop = /^[.!]+(?=\s|$)/.exec(text.slice(end, end + 8));
    const opens = /(?:^|[.!?,:)"'\n–—-])\s*$/.test(text.slice(Math.max(0, start - 4), start));
    return stop && opens ? [{ start, end: end + stop[0].length }] : [];
  });
}
