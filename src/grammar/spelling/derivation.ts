import { isEnglish } from './dictionary.ts';
import { LIKELIHOODS } from './vocabulary.ts';

/**
 * Words that no dictionary lists because anybody can make them: "requeen", "voicers", "papermaker". Made by the book
 * only: "applyed" and "occured" are none, for English has "applied" and "occurred".
 */

const PREFIX = new RegExp(
  `^(?:${[
    'un|re|over|under|out|pre|post|sub|non|co|de|mid|self|micro|mini|macro|multi|bio|geo|cyber|trans|inter|intra|semi',
    'super|hyper|anti|auto|photo|hydro|thermo|electro|tele|aero|agro|agri|eco|neuro|cardio|ortho|radio|ultra|crypto',
  ].join('|')})(?=[a-z]{5})`,
);
/** A base, and what may be put behind it as it is. */
const ENDING = /(?:s|less|like|wide|wise|ship|ness|ette|able|ed|er|ers|ing|ings)$/;
const VERBAL = /^(?:ed|ing|ings)$/;
/** "Methodologist", of "methodology". */
const FOR_Y = /(?:ist|ists|ical)$/;

/** The logarithm of how likely a word in no dictionary is one that was made of others; undefined where it is not. */
export function likelihoodOfDerived(word: string): number | undefined {
  const ways = [fromPrefix(word), fromEnding(word), fromParts(word)].filter((way) => way !== undefined);
  return ways.length > 0 ? Math.max(...ways) : undefined;
}

/** What is made anew is rarer than what it is made of. */
const MADE = -6;
/** An English word that nobody says in a film. */
export const RARE = -19;

function likelihoodOfBase(base: string): number | undefined {
  return LIKELIHOODS.get(base) ?? (base.length > 5 && isEnglish(base) ? RARE : undefined);
}

function less(base: number | undefined): number | undefined {
  return base === undefined ? undefined : base + MADE;
}

function fromPrefix(word: string): number | undefined {
  const prefix = PREFIX.exec(word)?.[0];
  if (prefix === undefined) return undefined;
  const rest = word.slice(prefix.length);
  return less(likelihoodOfBase(rest) ?? fromEnding(rest));
}

function fromEnding(word: string): number | undefined {
  const forY = FOR_Y.exec(word)?.[0];
  const ofY = forY && less(likelihoodOfBase(`${word.slice(0, -forY.length)}y`));
  if (ofY) return ofY;
  const ending = ENDING.exec(word)?.[0];
  if (ending === undefined) return undefined;
  const stem = word.slice(0, -ending.length);
  const isVowelEnding = 'aei'.includes(ending.charAt(0));
  for (const base of isVowelEnding ? [stem, `${stem}e`] : [stem]) {
    const known = likelihoodOfBase(base);
    if (known !== undefined && isByTheBook(base, ending, word)) return known + MADE;
  }
  return ending === 's' ? less(likelihoodOfDerivedBase(stem)) : undefined;
}

/** "Dataframes": the plural of a word that was made itself. */
function likelihoodOfDerivedBase(base: string): number | undefined {
  return fromParts(base) ?? fromPrefix(base);
}

function isByTheBook(base: string, ending: string, word: string): boolean {
  if (ending === 's') return !/(?:[sxz]|[cs]h|[^aeiou]y)$/.test(base);
  if (!'aei'.includes(ending.charAt(0))) return true;
  if (/[^aeiou]y$/.test(base) && !ending.startsWith('i')) return false;
  if (/[^eoy]e$/.test(base) && word.startsWith(base) && ending.startsWith('i')) return false;
  const forms = [base, base.replace(/e$/, ''), base + base.charAt(base.length - 1), base.replace(/y$/, 'i')];
  // A verb of the dictionary has all its forms there.
  const listed = forms.some((form) => form + ending !== word && isEnglish(form + ending));
  return !listed && !(VERBAL.test(ending) && forms.some((form) => isEnglish(`${form}ed`)));
}

/** Parts of a compound are words that people use; grammar's own words compound with nothing. */
const LEAST_PART = -17;
const MOST_PART = -5.8;
const LEAST_LETTERS = 4;

/** "Papermaker", "greenhand": two words in one. */
function fromParts(word: string): number | undefined {
  let best: number | undefined;
  for (let cut = LEAST_LETTERS; cut <= word.length - LEAST_LETTERS; cut++) {
    const first = LIKELIHOODS.get(word.slice(0, cut)) ?? Number.NaN;
    const second = LIKELIHOODS.get(word.slice(cut)) ?? Number.NaN;
    if (!(first > LEAST_PART && first < MOST_PART && second > LEAST_PART && second < MOST_PART)) continue;
    best = Math.max(best ?? Number.NEGATIVE_INFINITY, first + second + COMPOUND);
  }
  return best;
}

const COMPOUND = -3.5;
