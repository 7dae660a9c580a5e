import { TOPICS } from './classes.ts';
import { featureOf, hashOf } from './hash.ts';
import { LABELS } from './labels.ts';
import type { Looks } from './looks.ts';
import type { Tagging } from './tagger.ts';
import { GIST, type WordLooks } from './word-looks.ts';

/** Names that stand for what is marked: what a sentence does is not learned from who is named in it. */
const MASKS = LABELS.map((label) => (label === 'O' || label === 'GREET' ? 0 : hashOf(`<${label}>`)));
const EDGE = hashOf('<edge>');
const COMMA = hashOf(',');

/** How likely the likeliest word of a sentence is to be one of these, in steps. */
const NAMED = (['ROLE', 'CO', 'OWN', 'REQ', 'SRC'] as const).map((label) => LABELS.indexOf(label));
const STEPS = [0.01, 0.05, 0.2, 0.5, 0.8, 0.95];

/** Where a sentence stands: how many are before and behind it. */
export type SentencePosition = { index: number; count: number };

/** Features to work with; what it holds is overwritten by the next sentence. */
let buffer = new Int32Array(4096);
let used = 0;

function add(kind: number, a: number, b = 0, c = 0): void {
  if (used === buffer.length) {
    const larger = new Int32Array(buffer.length * 2);
    larger.set(buffer);
    buffer = larger;
  }
  buffer[used++] = featureOf(kind, a, b, c);
}

/**
 * The features of a sentence as hashes: its words, pairs and triples, with what is marked masked; how it and its
 * clauses begin; its topics; and where it stands. The array is good until the next call.
 */
export function sentenceFeatures(
  { words, classes }: Looks,
  { labels, chances }: Tagging,
  from: number,
  to: number,
  place: SentencePosition,
): Int32Array {
  used = 0;
  const masked = (at: number) => (words[at] as WordLooks).masked;
  const end = to > from ? masked(to - 1) : EDGE;
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
    const { masked: raw, opens: isLink, topics, stem4, stem5, gist } = words[at] as WordLooks;
    if (isLink) opens = true;
    else if (opens) {
      // How a clause begins tells an order from a tale: "…, call me", "and send it".
      add(1, raw);
      add(2, raw, at + 1 < to ? masked(at + 1) : EDGE);
      for (let i = 0; topics >> i; i++) if ((topics >> i) & 1) add(3, i, end);
      opens = false;
    }
    if (mask !== 0) {
      marked |= 1 << (labels[at] as number);
      if (last === mask) continue;
    }
    const here = mask || raw;
    if (mask === 0) {
      about |= topics;
      if (gist === GIST.writer || gist === GIST.reader) persons |= gist;
      if (stem4 !== 0) {
        add(4, stem4);
        add(5, stem5);
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
  for (const label of NAMED) {
    let most = 0;
    for (let at = from; at < to; at++) most = Math.max(most, chances[at * LABELS.length + label] as number);
    let step = 0;
    while (step < STEPS.length && most >= (STEPS[step] as number)) step++;
    add(24, label, step);
  }
  for (let i = 0; i < TOPICS.length; i++) {
    if (!((about >> i) & 1)) continue;
    add(21, i);
    add(22, i, persons);
    for (let j = i + 1; j < TOPICS.length; j++) if ((about >> j) & 1) add(23, i, j);
  }
  return buffer.subarray(0, used);
}

/**
 * The features by which a second look tells whether a kind of span stands in a sentence: its words and pairs with
 * nothing masked. The array is good until the next call.
 */
export function bareFeatures(
  { words, classes }: Looks,
  from: number,
  to: number,
  { index, count }: SentencePosition,
): Int32Array {
  used = 0;
  let last = EDGE;
  let lastClass = 0;
  for (let at = from; at < to; at++) {
    const { masked: here, topics } = words[at] as WordLooks;
    const kind = classes[at] as number;
    add(31, here);
    add(32, last, here);
    if (kind !== 0) add(33, kind);
    if (kind !== 0 && here !== COMMA) add(34, last, kind);
    if (lastClass !== 0) add(35, lastClass, here);
    if (at > from + 1) add(36, (words[at - 2] as WordLooks).masked, here);
    if (topics !== 0) add(37, topics);
    last = here;
    lastClass = kind;
  }
  add(38, index === 0 ? 1 : index === count - 1 ? 2 : 0, last);
  return buffer.subarray(0, used);
}
