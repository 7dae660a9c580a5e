import type { WeightTable } from './weight-table.ts';

/**
 * A linear chain: `steps[from * labels + to]` is the weight of a step, `steps[labels * labels + to]` that of a start;
 * `stepWeights` are their powers of e.
 */
export type Chain = { labels: number; steps: Float32Array; stepWeights: Float64Array };

export function chainOf(labels: number, steps: Float32Array): Chain {
  return { labels, steps, stepWeights: new Float64Array(steps).map(Math.exp) };
}

/** The likeliest labels, and how likely each label is at each place (`count * labels`). */
export type Tagging = { labels: Uint8Array; chances: Float32Array };

/**
 * The weights of each token's features, summed: `count * table.width` numbers. `hashes` has `features` of them for each
 * token.
 */
export function emissionsOf(table: WeightTable, hashes: Int32Array, features: number, count: number): Float32Array {
  const scores = new Float32Array(count * table.width);
  for (let at = 0; at < count; at++) table.sum(hashes, at * features, (at + 1) * features, scores, at * table.width);
  return scores;
}

/** What is less likely than this at a place is not followed from there: no bound of a rule is near it. */
const NEXT_TO_NOTHING = 1e-3;

/**
 * Labels a chain: Viterbi for the likeliest labels, forward and backward for the chances. The scores of label `l` at
 * place `t` stand at `t * width + offset + l`.
 */
export function tag(
  { labels: L, steps, stepWeights }: Chain,
  scores: Float32Array,
  width: number,
  offset: number,
): Tagging {
  const count = scores.length / width;
  const labels = new Uint8Array(count);
  const chances = new Float32Array(count * L);
  if (count === 0) return { labels, chances };
  const best = new Float64Array(count * L);
  const from = new Uint8Array(count * L);
  const weights = new Float64Array(count * L);
  const ahead = new Float64Array(count * L);
  // The labels that the place before may have: mostly one or two of them.
  const open = new Uint8Array(L);
  let opens = 0;
  for (let t = 0; t < count; t++) {
    const base = t * width + offset;
    const here = t * L;
    const before = here - L;
    let top = -Infinity;
    for (let l = 0; l < L; l++) top = Math.max(top, scores[base + l] as number);
    let sum = 0;
    for (let l = 0; l < L; l++) {
      const score = scores[base + l] as number;
      const weight = Math.exp(score - top);
      let value = 0;
      let most = -Infinity;
      if (t === 0) {
        value = stepWeights[L * L + l] as number;
        most = steps[L * L + l] as number;
      }
      for (let o = 0; o < opens; o++) {
        const k = open[o] as number;
        value += (ahead[before + k] as number) * (stepWeights[k * L + l] as number);
        const path = (best[before + k] as number) + (steps[k * L + l] as number);
        if (path > most) {
          most = path;
          from[here + l] = k;
        }
      }
      best[here + l] = most + score;
      weights[here + l] = weight;
      ahead[here + l] = value * weight;
      sum += value * weight;
    }
    opens = 0;
    for (let l = 0; l < L; l++) {
      const share = (ahead[here + l] as number) / sum;
      ahead[here + l] = share;
      if (share >= NEXT_TO_NOTHING) open[opens++] = l;
    }
  }
  let at = 0;
  const end = (count - 1) * L;
  for (let l = 1; l < L; l++) if ((best[end + l] as number) > (best[end + at] as number)) at = l;
  for (let t = count - 1; t >= 0; t--) {
    labels[t] = at;
    at = from[t * L + at] as number;
  }
  let back = new Float64Array(L).fill(1);
  let next = new Float64Array(L);
  for (let t = count - 1; t >= 0; t--) {
    const here = t * L;
    let sum = 0;
    for (let l = 0; l < L; l++) sum += (ahead[here + l] as number) * (back[l] as number);
    opens = 0;
    for (let l = 0; l < L; l++) {
      const chance = ((ahead[here + l] as number) * (back[l] as number)) / sum;
      chances[here + l] = chance;
      back[l] = (back[l] as number) * (weights[here + l] as number);
      if (chance >= NEXT_TO_NOTHING) open[opens++] = l;
    }
    let total = 0;
    for (let k = 0; k < L; k++) {
      let value = 0;
      for (let o = 0; o < opens; o++) {
        const l = open[o] as number;
        value += (stepWeights[k * L + l] as number) * (back[l] as number);
      }
      next[k] = value;
      total += value;
    }
    for (let k = 0; k < L; k++) next[k] = (next[k] as number) / total;
    [back, next] = [next, back];
  }
  return { labels, chances };
}
