import { addPhraseClasses, DEED_BIT, JOB_BIT, SOURCE_BITS } from './classes.ts';
import { type Hits, wordsOfClass } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { GIST, type WordLooks, wordLooksOf } from './word-looks.ts';
import type { LetterCase } from './words.ts';

/** What is looked at of each token, worked out once a note. */
export type Looks = {
  count: number;
  words: readonly WordLooks[];
  word: Int32Array;
  shape: Int32Array;
  classes: Int32Array;
  place: Int32Array;
  /** The nearest word of the small ones ("at", "for", "with") to the left, in the same sentence. */
  leader: Int32Array;
  /**
   * What the sentence has spoken of so far, and what it will speak of, as bits: the writer, the reader, a job, years, a
   * deed, a source.
   */
  left: Int32Array;
  right: Int32Array;
  /** The words in front of and behind a run of capitalised words. */
  before: Int32Array;
  behind: Int32Array;
};

/** Stands for the word in front of the first and behind the last. */
export const OUTSIDE = 0x5bd1e995;

export function looksOf(tokens: readonly Token[], hits: Hits, letterCase: LetterCase): Looks {
  const count = tokens.length;
  const make = () => new Int32Array(count);
  const words = tokens.map(({ text, lower, word }) => wordLooksOf(text, lower, word));
  const looks: Looks = {
    count,
    words,
    word: make(),
    shape: make(),
    classes: make(),
    place: make(),
    leader: make(),
    left: make(),
    right: make(),
    before: make(),
    behind: make(),
  };
  let inSentence = 0;
  let sentence = 0;
  let depth = 0;
  let leader = 0;
  for (let at = 0; at < count; at++) {
    const token = tokens[at] as Token;
    const { word, shape, flatShape, classes, leads } = words[at] as WordLooks;
    if (token.breaks > 0) {
      inSentence = 0;
      leader = 0;
    }
    looks.word[at] = word;
    looks.shape[at] = letterCase === 'mixed' ? shape : flatShape;
    looks.classes[at] = classes;
    if (token.text === '(') depth = 1;
    looks.place[at] =
      (Math.min(inSentence, 4) << 10) |
      (Math.min(sentence, 3) << 7) |
      (Math.min(count - 1 - at, 5) << 4) |
      (Math.min(token.breaks, 2) << 2) |
      (depth << 1) |
      Number(token.spaced);
    if (token.text === ')') depth = 0;
    looks.leader[at] = leader;
    if (leads) leader = word;
    inSentence++;
    if (endsSentence(token)) {
      sentence++;
      inSentence = 0;
      leader = 0;
    }
  }
  addPhraseClasses(looks.classes, tokens, hits);
  surroundings(tokens, looks, letterCase === 'mixed');
  return looks;
}

/** The writer or the reader; else what classes and the word itself tell of what a sentence speaks of. */
function gistWith({ gist }: WordLooks, classes: number): number {
  if (gist === GIST.writer || gist === GIST.reader) return gist;
  let bits = gist;
  if (classes & JOB_BIT) bits |= GIST.job;
  if (classes & DEED_BIT) bits |= GIST.deed;
  if (classes & SOURCE_BITS) bits |= GIST.source;
  return bits;
}

/** What a sentence speaks of on either side of each token, and what stands around runs of capitalised words. */
function surroundings(tokens: readonly Token[], looks: Looks, capitals: boolean): void {
  const { count, left, right, before, behind, word } = looks;
  let bits = 0;
  for (let at = 0; at < count; at++) {
    const token = tokens[at] as Token;
    if (token.breaks > 0) bits = 0;
    left[at] = bits;
    bits = endsSentence(token) ? 0 : bits | gistWith(looks.words[at] as WordLooks, looks.classes[at] as number);
  }
  bits = 0;
  for (let at = count - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (endsSentence(token)) bits = 0;
    right[at] = bits;
    bits |= gistWith(looks.words[at] as WordLooks, looks.classes[at] as number);
    if (token.breaks > 0) bits = 0;
  }
  const isCapital = (at: number) =>
    capitals && at >= 0 && at < count && (tokens[at] as Token).text !== (tokens[at] as Token).lower;
  const joins = (at: number) => at >= 0 && at < count && JOINS.has((tokens[at] as Token).lower);
  for (let from = 0; from < count; from++) {
    let to = from + 1;
    if (isCapital(from))
      while (to < count && (tokens[to] as Token).breaks === 0 && (isCapital(to) || (joins(to) && isCapital(to + 1))))
        to++;
    const ahead = from > 0 ? (word[from - 1] as number) : OUTSIDE;
    const next = to < count ? (word[to] as number) : OUTSIDE;
    for (let at = from; at < to; at++) {
      before[at] = ahead;
      behind[at] = next;
    }
    from = to - 1;
  }
}

function endsSentence(token: Token): boolean {
  return token.text === '.' || token.text === '!' || token.text === '?';
}

const JOINS = wordsOfClass('within-name');
