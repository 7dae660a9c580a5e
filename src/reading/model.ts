import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { CLASSES, TOPICS } from './classes.ts';
import { FEATURE_NAMES } from './features.ts';
import { hashOf } from './hash.ts';
import type { Judge } from './judge.ts';
import { LABELS, QUESTIONS } from './labels.ts';
import { type Chain, chainOf } from './tagger.ts';
import { WeightTable } from './weight-table.ts';

/** What `npm run train` learned from the marked notes. */
export type Model = {
  /** A column for each label, and one for "within background". */
  tokens: WeightTable;
  spans: Chain;
  background: Chain;
  /** What a sentence does: a question for each act. */
  acts: Judge;
  /** What stands in a sentence: a question for each of LOOKED_AT_TWICE. */
  holds: Judge;
};

/** Where the weights lie. */
export const MODEL_FILE = new URL('./model', import.meta.url);

/**
 * The fingerprint, then the numbers of each table and chain; the file is these parts in this order, each behind its
 * length in bytes (4 bytes, little-endian).
 */
export type Parts = readonly (Uint32Array | Int8Array | Float32Array)[];

/** What the weights are of: with other labels, classes or features they would mean something else. */
export function fingerprint(): number {
  return hashOf([LABELS, QUESTIONS, FEATURE_NAMES, CLASSES, TOPICS].map((names) => names.join()).join(';')) >>> 0;
}

/** Reads the weights. Throws an Error where the file is missing, or was not written by `npm run train` of this code. */
export function loadModel(file: URL = MODEL_FILE): Model {
  const bytes = brotliDecompressSync(readFileSync(file));
  let at = 0;
  const next = (): ArrayBuffer => {
    const length = bytes.readUInt32LE(at);
    const start = bytes.byteOffset + at + 4;
    at += 4 + length;
    return bytes.buffer.slice(start, start + length) as ArrayBuffer;
  };
  const floats = () => new Float32Array(next());
  if (new Uint32Array(next())[0] !== fingerprint())
    throw new Error('src/reading/model is of other labels or features than this code: npm run train makes it anew');
  const table = () => {
    const [width = 0] = new Uint32Array(next());
    const [scale = 1] = floats();
    // A hash is written as its distance from the one before it.
    let hash = 0;
    const hashes = new Uint32Array(next()).map((step) => (hash += step));
    return new WeightTable(hashes, new Int8Array(next()), width, scale);
  };
  const chain = () => {
    const [labels = 0] = new Uint32Array(next());
    return chainOf(labels, floats());
  };
  return {
    tokens: table(),
    spans: chain(),
    background: chain(),
    acts: { table: table(), bias: floats() },
    holds: { table: table(), bias: floats() },
  };
}
