import { DEED_BIT, JOB_BIT, SOURCE_BITS } from './classes.ts';
import type { Token } from './tokens.ts';
import type { LetterCase } from './words.ts';

/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The row of a feature: what kind it is, and its values. */
export function rowOf(kind: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0x27d4eb2f);
  return hash ^ (hash >>> 14);
}

/** "Xx", "xx", "XX", "d", "X-d": letters and digits in runs, so that words of one make look alike. */
function shapeOf(text: string): number {
  let hash = 0x811c9dc5;
  let last = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind =
      code >= 97 && code <= 122
        ? 1
        : code >= 65 && code <= 90
          ? 2
          : code >= 48 && code <= 57
            ? 3
            : code < 128
              ? code
              : text[at] === text[at]?.toLowerCase()
                ? 1
                : 2;
    run = kind === last ? run + 1 : 0;
    last = kind;
    if (run < 2) hash = Math.imul(hash ^ kind, 0x01000193);
  }
  return hash;
}

/** What is looked at of each token, worked out once. */
export type Looks = {
  count: number;
  word: Int32Array;
  prefix: Int32Array;
  suffix2: Int32Array;
  suffix3: Int32Array;
  shape: Int32Array;
  classes: Int32Array;
  place: Int32Array;
  /** The nearest word of the small ones ("at", "for", "with") to the left, in the same sentence. */
  leader: Int32Array;
  /** What the sentence has spoken of so far, and what it will speak of, as bits: the writer, the reader, a job, years, a deed, a source. */
  left: Int32Array;
  right: Int32Array;
  /** The words in front of and behind a run of capitalised words. */
  before: Int32Array;
  behind: Int32Array;
};

const OUTSIDE = 0x5bd1e995;

export function looksOf(tokens: readonly Token[], classes: Int32Array, letterCase: LetterCase): Looks {
  const count = tokens.length;
  const make = () => new Int32Array(count);
  const looks: Looks = {
    count,
    word: make(),
    prefix: make(),
    suffix2: make(),
    suffix3: make(),
    shape: make(),
    classes,
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
    const { lower } = token;
    if (token.breaks > 0) {
      inSentence = 0;
      leader = 0;
    }
    looks.word[at] = token.word && /^\d+$/.test(lower) ? lower.length : hashOf(lower);
    looks.prefix[at] = hashOf(lower, 0, Math.min(3, lower.length));
    looks.suffix2[at] = hashOf(lower, Math.max(0, lower.length - 2));
    looks.suffix3[at] = hashOf(lower, Math.max(0, lower.length - 3));
    looks.shape[at] = letterCase === 'mixed' ? shapeOf(token.text) : shapeOf(lower) ^ 1;
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
    if (token.word && lower.length < 6 && SMALL.has(lower)) leader = looks.word[at] as number;
    inSentence++;
    if (!token.word && /[.!?]/.test(token.text)) {
      sentence++;
      inSentence = 0;
      leader = 0;
    }
  }
  surroundings(tokens, looks, letterCase === 'mixed');
  return looks;
}

/** The writer, the reader, then the classes that tell what a sentence speaks of. */
function gist(token: Token, classes: number): number {
  const { lower } = token;
  if (WRITER.has(lower)) return 1;
  if (READER.has(lower)) return 2;
  let bits = 0;
  if (classes & JOB_BIT) bits |= 4;
  if (YEARS.has(lower)) bits |= 8;
  if (classes & DEED_BIT) bits |= 16;
  if (classes & SOURCE_BITS) bits |= 32;
  if (SEEKS.has(lower)) bits |= 64;
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
    bits = endsSentence(token) ? 0 : bits | gist(token, looks.classes[at] as number);
  }
  bits = 0;
  for (let at = count - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (endsSentence(token)) bits = 0;
    right[at] = bits;
    bits |= gist(token, looks.classes[at] as number);
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

const WRITER = new Set(['i', 'my', "i'm", "i've", "i'd", 'me', 'we', 'our', 'am']);
const READER = new Set(['you', 'your', 'ur', 'u', "you're", 'they', 'their']);
const YEARS = new Set(['year', 'years', 'yrs', 'months', 'since', 'seasons', 'decade', 'decades']);
const SEEKS = new Set(
  'needs need wants want seeks seeking hiring hire hires looking advertises advertised opening open vacancy recruits recruiting posted'.split(
    ' ',
  ),
);
const JOINS = new Set([
  '&',
  'and',
  'of',
  'the',
  'de',
  'la',
  'du',
  'del',
  'der',
  'van',
  'von',
  'für',
  'y',
  'e',
  'et',
  '-',
  "'s",
  '.',
]);
const SMALL = new Set('at for with from on in of to as by via and i my your you is the a an was were am'.split(' '));

/** What the features of a token look at, in their order. Those that cost more than they brought were left out one by one. */
export const FEATURE_NAMES = [
  'word',
  'word before',
  'second word before',
  'word behind',
  'second word behind',
  'word and the one behind',
  'last three letters',
  'last two letters',
  'first three letters',
  'last three letters before',
  'shape',
  'shape and the one before',
  'shape and the one behind',
  'shapes of three',
  'class',
  'class before',
  'class behind',
  'class and the one before',
  'class and the one behind',
  'two classes behind',
  'two classes before',
  'place in the sentence',
  'which sentence',
  'distance from the end',
  'breaks and brackets',
  'place',
  'small word to the left',
  'word before and shape',
  'two words before and shape',
  'word behind and class',
  'words around and shape',
  'third word before and shape',
  'third word behind and shape',
  'two words behind and shape',
  'what the sentence speaks of',
  'word behind the run',
  'words around the run',
  'what was spoken of and class',
  'what comes and class',
] as const;

/** How many features a token has. */
export const FEATURES = FEATURE_NAMES.length;

/** Writes the rows of a token's features to `rows` from `to` on. */
export function featuresAt(looks: Looks, at: number, rows: Int32Array, to: number): void {
  const { count, word, prefix, suffix2, suffix3, shape, classes, place, leader, left, right, before, behind } = looks;
  const on = (values: Int32Array, i: number) => (i < 0 || i >= count ? OUTSIDE : (values[i] as number));
  const w = on(word, at);
  const w1 = on(word, at - 1);
  const w2 = on(word, at - 2);
  const n1 = on(word, at + 1);
  const n2 = on(word, at + 2);
  const s = on(shape, at);
  const s1 = on(shape, at - 1);
  const t1 = on(shape, at + 1);
  const c = on(classes, at);
  const c1 = on(classes, at - 1);
  const d1 = on(classes, at + 1);
  const d2 = on(classes, at + 2);
  const c2 = on(classes, at - 2);
  const p = on(place, at);
  const l = on(leader, at);
  let i = to;
  rows[i++] = rowOf(1, w);
  rows[i++] = rowOf(2, w1);
  rows[i++] = rowOf(3, w2);
  rows[i++] = rowOf(4, n1);
  rows[i++] = rowOf(5, n2);
  rows[i++] = rowOf(6, w, n1);
  rows[i++] = rowOf(7, on(suffix3, at));
  rows[i++] = rowOf(8, on(suffix2, at));
  rows[i++] = rowOf(9, on(prefix, at));
  rows[i++] = rowOf(10, on(suffix3, at - 1));
  rows[i++] = rowOf(11, s);
  rows[i++] = rowOf(12, s1, s);
  rows[i++] = rowOf(13, s, t1);
  rows[i++] = rowOf(14, s1, s, t1);
  rows[i++] = rowOf(15, c);
  rows[i++] = rowOf(16, c1);
  rows[i++] = rowOf(17, d1);
  rows[i++] = rowOf(18, c1, c);
  rows[i++] = rowOf(19, c, d1);
  rows[i++] = rowOf(20, d1, d2);
  rows[i++] = rowOf(21, c2, c1);
  rows[i++] = rowOf(22, p >> 10, s);
  rows[i++] = rowOf(23, (p >> 7) & 7, s);
  rows[i++] = rowOf(24, (p >> 4) & 7, s);
  rows[i++] = rowOf(25, p & 15, s);
  rows[i++] = rowOf(26, p);
  rows[i++] = rowOf(27, l, s);
  rows[i++] = rowOf(28, w1, s);
  rows[i++] = rowOf(29, w2, w1, s);
  rows[i++] = rowOf(30, n1, c);
  rows[i++] = rowOf(31, w1, n1, s);
  rows[i++] = rowOf(32, on(word, at - 3), s);
  rows[i++] = rowOf(33, on(word, at + 3), s);
  rows[i++] = rowOf(34, n1, n2, s);
  const g = on(left, at);
  const r = on(right, at);
  const b = on(before, at);
  const a = on(behind, at);
  rows[i++] = rowOf(35, g, r, s);
  rows[i++] = rowOf(36, a, s);
  rows[i++] = rowOf(37, b, a, s);
  rows[i++] = rowOf(38, g, c);
  rows[i++] = rowOf(39, r, c);
}
