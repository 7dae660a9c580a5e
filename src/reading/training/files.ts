import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { LABELS, LOOKED_AT_TWICE, QUESTIONS } from '../labels.ts';
import { fingerprint, type Parts } from '../model.ts';
import { type Learned, type LearnedTable, WIDTH } from './learn.ts';
import { type MarkedNote, parseNotes } from './marked-notes.ts';

/** Where the marked notes lie. */
export const NOTES_FOLDER = new URL('../notes/', import.meta.url);

/** All marked notes, file by file in the order of their names. */
export function markedNotes(): { file: string; notes: MarkedNote[] }[] {
  return readdirSync(NOTES_FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => ({ file, notes: parseNotes(readFileSync(new URL(file, NOTES_FOLDER), 'utf8')) }));
}

/** How far each hash is from the one before it: that packs better than the hashes. */
const steps = (hashes: Uint32Array) => hashes.map((hash, at) => hash - (hashes[at - 1] ?? 0));

/** The bytes of a model's file: see {@link Parts}. */
export function bytesOf({ tokens, spanSteps, backgroundSteps, acts, holds }: Learned): Buffer {
  const table = ({ hashes, weights, scale }: LearnedTable, width: number): Parts => [
    Uint32Array.of(width),
    Float32Array.of(scale),
    steps(hashes),
    weights,
  ];
  const parts: Parts = [
    Uint32Array.of(fingerprint()),
    ...table(tokens, WIDTH),
    Uint32Array.of(LABELS.length),
    spanSteps,
    Uint32Array.of(2),
    backgroundSteps,
    ...table(acts, QUESTIONS.length),
    acts.bias,
    ...table(holds, LOOKED_AT_TWICE.length),
    holds.bias,
  ];
  const bytes = Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(part.byteLength);
      return [length, Buffer.from(part.buffer, part.byteOffset, part.byteLength)];
    }),
  );
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
