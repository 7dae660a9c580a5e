import type { Range } from '../../reading/clean.ts';
import type { Word } from '../../reading/words.ts';
import { comparedBy, withQuantities } from './quantity.ts';
import { longOf } from './word-keys.ts';

/** A word of a text in the form that it is compared in, or a number with its unit. */
export type Term = Range & {
  /** The word as it stands, in lower case, without "'s". */
  lower: string;
  /** What it is compared by; "" for what says nothing ("Inc."). */
  key: string;
  number: boolean;
  capital: boolean;
  /** What stands between it and the term before: spaces and marks. */
  gap: string;
};

/** What a contraction's end stands for. */
const CONTRACTED = new Map([
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'m", 'am'],
  ["'re", 'are'],
  ["'d", 'would'],
]);
const WHOLE = new Map([
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ["let's", ['let', 'us']],
  ['cannot', ['can', 'not']],
]);
const IS = /^(?:it|that|what|there|here|who|where|how|he|she|when)'s$/;

/** The terms of a text, from its words. Time grows linearly. */
export function termsOf(text: string, words: readonly Word[]): Term[] {
  const terms: Term[] = [];
  let last = 0;
  for (const word of words) {
    let gap = text.slice(last, word.start);
    for (const lower of partsOf(word, text)) {
      const { start, end } = word;
      terms.push({ start, end, lower, ...comparedBy(lower), capital: word.capital, gap });
      gap = '';
    }
    last = word.end;
    const mark = /^ ?%|^ [&+](?= )/.exec(text.slice(last, last + 3))?.[0];
    const [said] = (mark && longOf(mark.trim())) || [];
    if (!mark || !said) continue;
    terms.push({ start: last, end: last + mark.length, lower: said, ...comparedBy(said), capital: false, gap: ' ' });
    last += mark.length;
  }
  return withQuantities(terms);
}

/** A word's parts between hyphens and slashes; contractions and short forms written out. */
function partsOf({ lower, end }: Word, text: string): readonly string[] {
  const whole = WHOLE.get(lower);
  if (whole) return whole;
  if (IS.test(lower)) return [lower.slice(0, -2), 'is'];
  for (const [ending, full] of CONTRACTED) if (lower.endsWith(ending)) return [lower.slice(0, -ending.length), full];
  // "no. 5" is a number, "no accidents" are none.
  if (lower === 'no' && /^(?:\.|\s*#?\d)/.test(text.slice(end, end + 3))) return ['number'];
  const plain = lower.replace(/'s$/, '').replace(/\.(?=\p{L})/gu, '');
  const long = longOf(plain);
  if (long) return long;
  return plain
    .replaceAll('&', '-and-')
    .split(/[-/_]/)
    .filter(Boolean)
    .flatMap((piece) => longOf(piece) ?? [piece]);
}
