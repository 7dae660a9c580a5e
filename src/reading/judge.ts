import type { Table } from './table.ts';

/** Several yes-or-no questions about a sentence; `bias` has a number for each. */
export type Judge = { table: Table; bias: Float32Array };

/** How likely the answer to each question is yes. */
export function judgeSentence({ table, bias }: Judge, features: Int32Array): Float32Array {
  const { width, weights, scale } = table;
  const sums = new Int32Array(width);
  for (const feature of features) {
    const row = table.find(feature);
    if (row < 0) continue;
    for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) + (weights[row + at] as number);
  }
  return Float32Array.from(sums, (sum, at) => 1 / (1 + Math.exp(-(sum * scale + (bias[at] as number)))));
}
