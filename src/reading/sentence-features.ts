import { topicsOf } from './classes.ts';
import { hashOf, rowOf } from './features.ts';
import { LABELS } from './labels.ts';
import type { Token } from './tokens.ts';

/** Names that stand for what is marked: what a sentence does is not learned from who is named in it. */
const MASKS = LABELS.map((label) => (label === 'O' || label === 'GREET' ? 0 : hashOf(`<${label}>`)));
const NUMBER = hashOf('<number>');
const EDGE = hashOf('<edge>');
const COMMA = hashOf(',');

const WRITER = new Set(['i', 'my', 'me', "i'm", "i've", "i'd", 'mine', 'we', 'our', 'us'].map((word) => hashOf(word)));
const READER = new Set(['you', 'your', 'u', 'ur', "you're", "you'll", "you've"].map((word) => hashOf(word)));
/** Words that a clause begins behind. */
const LINKS = new Set(
  'and so but then please kindly or also just pls plz now simply anyway therefore'
    .split(' ')
    .map((word) => hashOf(word)),
);
/** Topics, as bits; see classes.ts. */
const MOST_TOPICS = 16;

/** What is looked at of each token by whoever judges sentences, worked out once a note. */
export type Outlines = {
  word: Int32Array;
  stem4: Int32Array;
  stem5: Int32Array;
  topics: Int32Array;
  classes: Int32Array;
  isWord: Uint8Array;
};

export function outlinesOf(tokens: readonly Token[], classes: Int32Array): Outlines {
  const count = tokens.length;
  const make = () => new Int32Array(count);
  const outlines = {
    word: make(),
    stem4: make(),
    stem5: make(),
    topics: make(),
    classes,
    isWord: new Uint8Array(count),
  };
  for (let at = 0; at < count; at++) {
    const { lower, word } = tokens[at] as Token;
    const first = lower.charCodeAt(0);
    outlines.isWord[at] = Number(word);
    outlines.word[at] = first >= 48 && first <= 57 && /^[\d.,]+$/.test(lower) ? NUMBER : hashOf(lower);
    if (!word) continue;
    outlines.topics[at] = topicsOf(lower);
    if (lower.length > 4) {
      outlines.stem4[at] = hashOf(lower, 0, 4);
      outlines.stem5[at] = hashOf(lower, 0, 5);
    }
  }
  return outlines;
}

/** Where a sentence stands: how many are before and behind it. */
export type Place = { index: number; count: number };

/** Features to work with; what it holds is overwritten by the next sentence. */
let buffer = new Int32Array(4096);
let used = 0;

function add(kind: number, a: number, b = 0, c = 0): void {
  if (used === buffer.length) {
    const larger = new Int32Array(buffer.length * 2);
    larger.set(buffer);
    buffer = larger;
  }
  buffer[used++] = rowOf(kind, a, b, c);
}

/**
 * The features of a sentence as hashes: its words, pairs and triples, with what is marked masked; how it and its clauses begin;
 * its topics; and where it stands. The array is good until the next call.
 */
export function sentenceFeatures(
  looks: Outlines,
  labels: ArrayLike<number>,
  from: number,
  to: number,
  place: Place,
): Int32Array {
  used = 0;
  const { word, topics, classes, isWord } = looks;
  const end = to > from ? (word[to - 1] as number) : EDGE;
  let before = EDGE;
  let first = EDGE;
  let second = EDGE;
  let length = 0;
  let marked = 0;
  let about = 0;
  let persons = 0;
  let opens = true;
  let last = EDGE;
  for (let at = from; at < to; at++) {
    const mask = MASKS[labels[at] as number] as number;
    const raw = word[at] as number;
    if (isWord[at] === 0 || LINKS.has(raw)) opens = true;
    else if (opens) {
      // How a clause begins tells an order from a tale: "…, call me", "and send it".
      add(1, raw);
      add(2, raw, at + 1 < to ? (word[at + 1] as number) : EDGE);
      for (let bits = topics[at] as number, i = 0; bits >> i; i++) if ((bits >> i) & 1) add(3, i, end);
      opens = false;
    }
    if (mask !== 0) {
      marked |= 1 << (labels[at] as number);
      if (last === mask) continue;
    }
    const here = mask || raw;
    if (mask === 0) {
      about |= topics[at] as number;
      if (WRITER.has(raw)) persons |= 1;
      else if (READER.has(raw)) persons |= 2;
      if (looks.stem4[at] !== 0) {
        add(4, looks.stem4[at] as number);
        add(5, looks.stem5[at] as number);
      }
      if (classes[at] !== 0) add(6, classes[at] as number);
    }
    add(7, here);
    add(8, last, here);
    if (length > 0) add(9, before, last, here);
    if (length > 1) add(10, before, here);
    if (length === 0) first = here;
    else if (length === 1) second = here;
    before = last;
    last = here;
    length++;
  }
  add(8, last, EDGE);
  add(9, before, last, EDGE);
  add(11, first);
  add(12, first, second);
  add(13, end);
  add(14, marked);
  for (let l = 1; l < LABELS.length; l++) if ((marked >> l) & 1) add(15, l);
  add(16, Math.min(place.index, 3));
  add(17, Math.min(place.count - 1 - place.index, 3));
  add(18, Math.min(length >> 2, 6));
  add(19, place.index === 0 ? 1 : place.index === place.count - 1 ? 2 : 0, end);
  add(20, persons);
  for (let i = 0; i < MOST_TOPICS; i++) {
    if (!((about >> i) & 1)) continue;
    add(21, i);
    add(22, i, persons);
    for (let j = i + 1; j < MOST_TOPICS; j++) if ((about >> j) & 1) add(23, i, j);
  }
  return buffer.subarray(0, used);
}

/**
 * The features by which a second look tells whether a kind of span stands in a sentence: its words and pairs with nothing masked.
 * The array is good until the next call.
 */
export function bareFeatures(
  { word, classes, topics }: Outlines,
  from: number,
  to: number,
  { index, count }: Place,
): Int32Array {
  used = 0;
  let last = EDGE;
  let lastClass = 0;
  for (let at = from; at < to; at++) {
    const here = word[at] as number;
    const kind = classes[at] as number;
    add(31, here);
    add(32, last, here);
    if (kind !== 0) add(33, kind);
    if (kind !== 0 && here !== COMMA) add(34, last, kind);
    if (lastClass !== 0) add(35, lastClass, here);
    if (at > from + 1) add(36, word[at - 2] as number, here);
    if (topics[at] !== 0) add(37, topics[at] as number);
    last = here;
    lastClass = kind;
  }
  add(38, index === 0 ? 1 : index === count - 1 ? 2 : 0, last);
  return buffer.subarray(0, used);
}
