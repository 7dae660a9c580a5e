import type { WeightTable } from './weight-table.ts';

/** Several yes-or-no questions about a sentence; `bias` has a number for each. */
export type Judge = { table: WeightTable; bias: Float32Array };

/** How likely the answer to each question is yes. */
export function judgeSentence({ table, bias }: Judge, features: Int32Array): Float32Array {
  const answers = Float32Array.from(bias);
  table.sum(features, 0, features.length, answers, 0);
  for (let at = 0; at < answers.length; at++) answers[at] = 1 / (1 + Math.exp(-(answers[at] as number)));
  return answers;
}
