import { featureOf } from './hash.ts';
import { type Looks, OUTSIDE } from './looks.ts';
import type { WordLooks } from './word-looks.ts';

/** What the features of a token look at, in their order. What cost more than it brought was left out one by one. */
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

/** Writes a token's features to `rows` from `to` on. */
export function featuresAt(looks: Looks, at: number, rows: Int32Array, to: number): void {
  const { count, words, word, shape, classes, place, leader, left, right, before, behind } = looks;
  const { prefix, suffix2, suffix3 } = words[at] as WordLooks;
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
  rows[i++] = featureOf(1, w);
  rows[i++] = featureOf(2, w1);
  rows[i++] = featureOf(3, w2);
  rows[i++] = featureOf(4, n1);
  rows[i++] = featureOf(5, n2);
  rows[i++] = featureOf(6, w, n1);
  rows[i++] = featureOf(7, suffix3);
  rows[i++] = featureOf(8, suffix2);
  rows[i++] = featureOf(9, prefix);
  rows[i++] = featureOf(10, at > 0 ? (words[at - 1] as WordLooks).suffix3 : OUTSIDE);
  rows[i++] = featureOf(11, s);
  rows[i++] = featureOf(12, s1, s);
  rows[i++] = featureOf(13, s, t1);
  rows[i++] = featureOf(14, s1, s, t1);
  rows[i++] = featureOf(15, c);
  rows[i++] = featureOf(16, c1);
  rows[i++] = featureOf(17, d1);
  rows[i++] = featureOf(18, c1, c);
  rows[i++] = featureOf(19, c, d1);
  rows[i++] = featureOf(20, d1, d2);
  rows[i++] = featureOf(21, c2, c1);
  rows[i++] = featureOf(22, p >> 10, s);
  rows[i++] = featureOf(23, (p >> 7) & 7, s);
  rows[i++] = featureOf(24, (p >> 4) & 7, s);
  rows[i++] = featureOf(25, p & 15, s);
  rows[i++] = featureOf(26, p);
  rows[i++] = featureOf(27, l, s);
  rows[i++] = featureOf(28, w1, s);
  rows[i++] = featureOf(29, w2, w1, s);
  rows[i++] = featureOf(30, n1, c);
  rows[i++] = featureOf(31, w1, n1, s);
  rows[i++] = featureOf(32, on(word, at - 3), s);
  rows[i++] = featureOf(33, on(word, at + 3), s);
  rows[i++] = featureOf(34, n1, n2, s);
  const g = on(left, at);
  const r = on(right, at);
  const b = on(before, at);
  const a = on(behind, at);
  rows[i++] = featureOf(35, g, r, s);
  rows[i++] = featureOf(36, a, s);
  rows[i++] = featureOf(37, b, a, s);
  rows[i++] = featureOf(38, g, c);
  rows[i++] = featureOf(39, r, c);
}
