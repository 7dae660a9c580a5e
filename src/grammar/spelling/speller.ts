import { channelCost } from './channel.ts';
import { likelihoodOfDerived, RARE } from './derivation.ts';
import { isEnglish } from './dictionary.ts';
import { LIKELIHOODS, letters } from './vocabulary.ts';

/**
 * A noisy channel: what was meant is the word that is likeliest by how often people use it and by what it takes to
 * mistype it so. Whether anything else was meant at all is the same question, with the typed word as an answer.
 */
type Correction = {
  word: string;
  /** How much likelier this is than that the typed word is right: a natural logarithm. */
  odds: number;
  /** How much likelier than the next best word. */
  lead: number;
};

/** Edits that cost more than this make another word: few letters bear few, a word that there is only the commonest. */
const MOST_COST = 8;
const MOST_COST_OF_SHORT = 4.6;
const SHORT = 5;
const MOST_COST_OF_SIX = 6;
/** A long word is mistyped this often, a shorter one less: a natural logarithm, and what each letter less takes off. */
const SLIP = -4;
const LONG = 8;
const PER_LETTER = 1;
/** Rarer in films, a word may itself be a slip of the transcript. */
const MISHEARD = -16;
/** How often a note has a word that no dictionary has: a term of a trade, a word of another language. */
const NOVEL = -6;

/** The words by their length, the likeliest first, and the letters that each has, as bits. */
type Bucket = { words: string[]; likelihoods: Float64Array; letterSets: Int32Array };
const NO_WORDS: Bucket = { words: [], likelihoods: new Float64Array(), letterSets: new Int32Array() };
const BUCKETS: Bucket[] = [];
for (const [word] of [...LIKELIHOODS].sort(([, a], [, b]) => b - a)) {
  BUCKETS[word.length] ??= { words: [], likelihoods: new Float64Array(), letterSets: new Int32Array() };
  BUCKETS[word.length]?.words.push(word);
}
for (const bucket of BUCKETS) {
  if (bucket === undefined) continue;
  bucket.likelihoods = Float64Array.from(bucket.words, (word) => LIKELIHOODS.get(word) ?? RARE);
  bucket.letterSets = Int32Array.from(bucket.words, lettersIn);
}
/** A lead of more than this is as good as any. */
const WIDEST_LEAD = 3;
/** Letters that one of the words may have more than the other. */
const MOST_LETTERS_APART = 2;

/**
 * The likeliest word for one of a to z that a dictionary did not know, if its odds may reach `bar`: what lies far below
 * is not looked for.
 */
export function correct(typed: string, bar: number): Correction | undefined {
  const isKnown = isEnglish(typed);
  const slip = SLIP - PER_LETTER * Math.max(0, LONG - typed.length);
  const asTyped = likelihoodAsTyped(typed, isKnown);
  const mostCost = mostCostOf(typed, isKnown);
  const letterSet = lettersIn(typed);
  let best = '';
  let first = asTyped + bar - slip;
  let second = first - WIDEST_LEAD;
  for (const length of lengthsNear(typed.length)) {
    const { words, likelihoods, letterSets } = BUCKETS[length] ?? NO_WORDS;
    for (let index = 0; index < words.length; index++) {
      const likelihood = likelihoods[index] ?? 0;
      if (likelihood <= second) break;
      const others = letterSets[index] ?? 0;
      if (bitsIn(letterSet & ~others) > MOST_LETTERS_APART || bitsIn(others & ~letterSet) > MOST_LETTERS_APART)
        continue;
      const word = words[index] ?? '';
      const most = Math.min(mostCost, likelihood - second);
      const cost = channelCost(typed, word, most);
      if (cost >= most) continue;
      const score = likelihood - cost;
      if (score > first) {
        if (best !== '') second = first;
        first = score;
        best = word;
      } else second = score;
    }
  }
  return best === '' ? undefined : { word: best, odds: first + slip - asTyped, lead: first - second };
}

/** How likely it is that the word is meant as it stands. */
function likelihoodAsTyped(typed: string, isKnown: boolean): number {
  const likelihood = LIKELIHOODS.get(typed) ?? RARE;
  if (isKnown) return likelihood > MISHEARD ? likelihood : RARE;
  return Math.max(NOVEL + letters(typed), likelihoodOfDerived(typed) ?? Number.NEGATIVE_INFINITY);
}

function mostCostOf(typed: string, isKnown: boolean): number {
  if (isKnown || typed.length <= SHORT) return MOST_COST_OF_SHORT;
  return typed.length === SHORT + 1 ? MOST_COST_OF_SIX : MOST_COST;
}

/** A correction of the same length is the likeliest, and helps to leave out others. */
function lengthsNear(length: number): number[] {
  return [length, length + 1, length - 1, length + 2, length - 2];
}

function lettersIn(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) - 97);
  return set;
}

function bitsIn(set: number): number {
  let rest = set - ((set >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
