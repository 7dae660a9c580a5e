import { generator } from './random.ts';

/** Several yes-or-no questions about one thing: its features' rows, and a bit for each yes. */
export type Case = { rows: Int32Array; yes: number };

/**
 * Logistic regression for each of `questions` over shared hashed features, by stochastic gradient ascent with AdaGrad.
 * The weights of a row lie side by side; the last row is the bias. The same cases give the same weights.
 */
export function trainLogistic(
  cases: readonly Case[],
  questions: number,
  rows: number,
  { epochs, rate, decay, seed }: { epochs: number; rate: number; decay: number; seed: number },
): Float32Array {
  const Q = questions;
  const table = new Float32Array((rows + 1) * Q);
  const sums = new Float32Array((rows + 1) * Q);
  const random = generator(seed);
  const order = cases.map((_, i) => i);
  const score = new Float64Array(Q);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { rows: feats, yes } = cases[index] as Case;
      for (let q = 0; q < Q; q++) score[q] = table[rows * Q + q] as number;
      for (const row of feats)
        for (let q = 0; q < Q; q++) score[q] = (score[q] as number) + (table[row * Q + q] as number);
      for (let q = 0; q < Q; q++) score[q] = ((yes >> q) & 1) - 1 / (1 + Math.exp(-(score[q] as number)));
      for (let f = -1; f < feats.length; f++) {
        const row = (f < 0 ? rows : (feats[f] as number)) * Q;
        for (let q = 0; q < Q; q++) {
          const g = (score[q] as number) - (f < 0 ? 0 : decay * (table[row + q] as number));
          if (g > -1e-4 && g < 1e-4) continue;
          const sum = (sums[row + q] as number) + g * g;
          sums[row + q] = sum;
          table[row + q] = (table[row + q] as number) + (rate * g) / (Math.sqrt(sum) + 1e-6);
        }
      }
    }
  }
  return table;
}
