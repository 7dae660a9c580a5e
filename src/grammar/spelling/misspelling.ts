import { linesOf } from '../word-file.ts';
import { correct } from './speller.ts';
import { LIKELIHOODS, NAMES } from './vocabulary.ts';

/** From slips that are sure to what was meant. */
const SURE: ReadonlyMap<string, string> = new Map(
  linesOf('sure').map((line) => {
    const gap = line.indexOf(' ');
    return [line.slice(0, gap), line.slice(gap + 1)];
  }),
);
/** "Teh tarik" is tea all the same: a natural logarithm. */
const SURE_ODDS = 5;
/** Right wherever they stand, and near a common word. */
const RIGHT: ReadonlySet<string> = new Set(linesOf('right'));

/** Of two words that may be meant, one has to be likelier by this much: a natural logarithm. */
const LEAST_LEAD = 0.5;
/** "Heyyy", "pleeease", "helloo": meant so. */
const DRAWN_OUT = /([aeiouy])\1\1|([a-z])\2\2$|([aouy])\3$/;
/** Shorter words are abbreviations. */
const SHORTEST = 4;

/** What a place in a note asks of a correction. */
export type Demand = {
  /** How much likelier it has to be than the word as it stands: a natural logarithm. */
  odds: number;
  /** The only words that it may be, where names stand. */
  among?: { has(word: string): boolean };
};

/**
 * The word that was meant where a word is misspelled; undefined where it is right or there is no telling. `suggestions`
 * are harper's for it.
 */
export function findMisspelling(typed: string, suggestions: readonly string[], demand: Demand): string | undefined {
  const lower = typed.toLowerCase();
  const meant = meantBy(lower, suggestions, demand.odds);
  const lastWord = meant?.slice(meant.lastIndexOf(' ') + 1).replace(/'s$/, '');
  return lastWord !== undefined && demand.among?.has(lastWord) === false ? undefined : meant;
}

function meantBy(lower: string, suggestions: readonly string[], leastOdds: number): string | undefined {
  const sure = SURE.get(lower);
  if (sure !== undefined) return leastOdds > SURE_ODDS ? undefined : sure;
  const [, word = '', possessive = ''] = /^([a-z]+)('s)?$/.exec(lower) ?? [];
  if (isNoSlip(word, possessive, suggestions)) return undefined;
  const correction = correct(word, leastOdds);
  return correction === undefined || correction.lead < LEAST_LEAD ? undefined : correction.word + possessive;
}

function isNoSlip(word: string, possessive: string, suggestions: readonly string[]): boolean {
  if (
    word.length < SHORTEST ||
    DRAWN_OUT.test(word) ||
    RIGHT.has(word) ||
    RIGHT.has(word.replace(/s$/, '')) ||
    NAMES.has(word)
  )
    return true;
  // "Lookin": written as it is said.
  if (word.endsWith('in') && LIKELIHOODS.has(`${word}g`)) return true;
  // "english", "dont", "fresher's": harper knows the word with a capital, with an apostrophe, or without.
  return suggestions.some((suggestion) => {
    const known = suggestion.toLowerCase();
    return known.replace(/'(?=t$|re$|ve$|ll$|s$)/, '') === word || (possessive !== '' && known === `${word}s`);
  });
}
