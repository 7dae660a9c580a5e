import { generator } from './random.ts';

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features, trained by
 * stochastic gradient ascent with AdaGrad. No clock and no chance but a seeded one: the same examples give the same
 * weights.
 */
export type Sequence = { rows: Int32Array; labels: Uint8Array };

export type LearnedChain = { table: Float32Array; steps: Float32Array; labels: number };

export type Schedule = { epochs: number; rate: number; dropout: number; seed: number; decay: number };

export function trainCrf(
  examples: readonly Sequence[],
  features: number,
  labels: number,
  rows: number,
  schedule: Schedule,
): LearnedChain {
  const { epochs, rate, dropout, seed, decay } = schedule;
  const L = labels;
  const table = new Float32Array(rows * L);
  const squares = new Float32Array(rows * L);
  const steps = new Float32Array((L + 1) * L);
  const stepSquares = new Float32Array((L + 1) * L);
  const random = generator(seed);
  const order = examples.map((_, i) => i);
  const longest = Math.max(...examples.map((one) => one.labels.length));
  const score = new Float64Array(longest * L);
  const ahead = new Float64Array(longest * L);
  const back = new Float64Array(longest * L);
  const expStep = new Float64Array((L + 1) * L);
  const keep = new Uint8Array(longest * features);
  const gradient = new Float64Array(L);
  const gradientStep = new Float64Array((L + 1) * L);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { rows: feats, labels: gold } = examples[index] as Sequence;
      const n = gold.length;
      if (n === 0) continue;
      // Emissions, with some features left out, so that no word alone decides.
      score.fill(0, 0, n * L);
      for (let t = 0; t < n; t++)
        for (let f = 0; f < features; f++) {
          const on = (feats[t * features + f] as number) >= 0 && random() >= dropout ? 1 : 0;
          keep[t * features + f] = on;
          if (!on) continue;
          const row = (feats[t * features + f] as number) * L;
          for (let l = 0; l < L; l++) score[t * L + l] = (score[t * L + l] as number) + (table[row + l] as number);
        }
      for (let k = 0; k < expStep.length; k++) expStep[k] = Math.exp(steps[k] as number);
      // Forward and backward, each position scaled to sum 1.
      for (let t = 0; t < n; t++) {
        let top = -Infinity;
        for (let l = 0; l < L; l++) top = Math.max(top, score[t * L + l] as number);
        for (let l = 0; l < L; l++) score[t * L + l] = Math.exp((score[t * L + l] as number) - top);
        let sum = 0;
        for (let l = 0; l < L; l++) {
          let value = 0;
          if (t === 0) value = expStep[L * L + l] as number;
          else for (let k = 0; k < L; k++) value += (ahead[(t - 1) * L + k] as number) * (expStep[k * L + l] as number);
          value *= score[t * L + l] as number;
          ahead[t * L + l] = value;
          sum += value;
        }
        for (let l = 0; l < L; l++) ahead[t * L + l] = (ahead[t * L + l] as number) / sum;
      }
      for (let l = 0; l < L; l++) back[(n - 1) * L + l] = 1;
      for (let t = n - 2; t >= 0; t--) {
        let sum = 0;
        for (let k = 0; k < L; k++) {
          let value = 0;
          for (let l = 0; l < L; l++)
            value +=
              (expStep[k * L + l] as number) * (score[(t + 1) * L + l] as number) * (back[(t + 1) * L + l] as number);
          back[t * L + k] = value;
          sum += value;
        }
        for (let k = 0; k < L; k++) back[t * L + k] = (back[t * L + k] as number) / sum;
      }
      // What the gold labels have more of than the model expects.
      gradientStep.fill(0);
      for (let t = 0; t < n; t++) {
        let sum = 0;
        for (let l = 0; l < L; l++) sum += (ahead[t * L + l] as number) * (back[t * L + l] as number);
        for (let l = 0; l < L; l++)
          gradient[l] = Number(gold[t] === l) - ((ahead[t * L + l] as number) * (back[t * L + l] as number)) / sum;
        for (let f = 0; f < features; f++) {
          if (!keep[t * features + f]) continue;
          const row = (feats[t * features + f] as number) * L;
          for (let l = 0; l < L; l++) update(table, squares, row + l, gradient[l] as number);
        }
        if (t === 0) {
          for (let l = 0; l < L; l++) gradientStep[L * L + l] = gradient[l] as number;
          continue;
        }
        gradientStep[(gold[t - 1] as number) * L + (gold[t] as number)]! += 1;
        let total = 0;
        for (let k = 0; k < L; k++)
          for (let l = 0; l < L; l++)
            total +=
              (ahead[(t - 1) * L + k] as number) *
              (expStep[k * L + l] as number) *
              (score[t * L + l] as number) *
              (back[t * L + l] as number);
        for (let k = 0; k < L; k++)
          for (let l = 0; l < L; l++)
            gradientStep[k * L + l]! -=
              ((ahead[(t - 1) * L + k] as number) *
                (expStep[k * L + l] as number) *
                (score[t * L + l] as number) *
                (back[t * L + l] as number)) /
              total;
      }
      for (let k = 0; k < gradientStep.length; k++) update(steps, stepSquares, k, gradientStep[k] as number);
    }
  }
  return { table, steps, labels: L };

  function update(weights: Float32Array, sums: Float32Array, at: number, slope: number): void {
    if (slope > -1e-4 && slope < 1e-4) return;
    const g = slope - decay * (weights[at] as number);
    const sum = (sums[at] as number) + g * g;
    sums[at] = sum;
    weights[at] = (weights[at] as number) + (rate * g) / (Math.sqrt(sum) + 1e-6);
  }
}
