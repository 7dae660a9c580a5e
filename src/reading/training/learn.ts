import { FEATURES } from '../features.ts';
import { ACTS, LABELS, LOOKED_AT_TWICE, QUESTIONS } from '../labels.ts';
import type { Model } from '../model.ts';
import { chainOf, type Tagging, tag } from '../tagger.ts';
import { WeightTable } from '../weight-table.ts';
import { withOtherNames } from './augment.ts';
import { type LearnedChain, trainCrf } from './crf.ts';
import { type Example, exampleOf, sentenceCases } from './examples.ts';
import { FeatureRows } from './feature-rows.ts';
import { trainLogistic } from './logistic.ts';
import type { MarkedNote } from './marked-notes.ts';
import { generator } from './random.ts';

const SEED = 20261125;
/** A feature that occurs less often than this, in all notes and their copies with other names, is not learned. */
const LEAST = { tokens: 10, sentences: 5, weight: 4 };
/** Examples of one fine distinction, the rule tables' among them, are learned from so many times. */
const EXAMPLE_WEIGHT = 5;
const SCHEDULE = { epochs: 8, rate: 0.1, dropout: 0.1, decay: 0.003 };
/** Of the taggers that the judge learns with: they need not be the best. */
const HALF_SCHEDULE = { ...SCHEDULE, epochs: 5 };
const JUDGE_SCHEDULE = { epochs: 10, rate: 0.07, decay: 0.02 };

/** Weights as they are written to a file: whole numbers of 8 bits, `scale` being what 1 is worth. */
export type LearnedTable = { hashes: Uint32Array; weights: Int8Array; scale: number };
export type LearnedJudge = LearnedTable & { bias: Float32Array };

/** The parts of a model, as they are written to a file. */
export type Learned = {
  tokens: LearnedTable;
  spanSteps: Float32Array;
  backgroundSteps: Float32Array;
  acts: LearnedJudge;
  holds: LearnedJudge;
};

export const WIDTH = LABELS.length + 1;

/** Learns from marked notes. No clock, and chance from a seed alone: the same notes give the same weights. */
export function learn(notes: readonly MarkedNote[]): Learned {
  const random = generator(SEED);
  const again = Array.from({ length: EXAMPLE_WEIGHT - 1 }, () => notes.filter(({ kind }) => kind === 'example')).flat();
  const examples = [...notes, ...withOtherNames(notes, random), ...again].map(exampleOf);
  const rows = new FeatureRows(
    examples.map((example) => example.features),
    LEAST.tokens,
  );
  const chains = examples.map((example) => rows.of(example.features));
  const train = (
    labels: (at: number) => Uint8Array,
    count: number,
    schedule = SCHEDULE,
    of = (_: number) => true,
  ): LearnedChain =>
    trainCrf(
      chains.map((hashes, at) => ({ rows: hashes, labels: labels(at) })).filter((_, at) => of(at)),
      FEATURES,
      count,
      rows.size,
      { ...schedule, seed: SEED },
    );
  const spans = train((at) => (examples[at] as (typeof examples)[number]).labels, LABELS.length);
  const background = train((at) => (examples[at] as (typeof examples)[number]).background, 2);
  // One column of the table says "within background": only the difference of its two weights matters.
  const weights = new Float32Array(rows.size * WIDTH);
  for (let row = 0; row < rows.size; row++) {
    for (let l = 0; l < LABELS.length; l++) weights[row * WIDTH + l] = spans.table[row * LABELS.length + l] as number;
    weights[row * WIDTH + LABELS.length] =
      (background.table[row * 2 + 1] as number) - (background.table[row * 2] as number);
  }
  // Sentences are judged by what a tagger sees in them: each half of the notes by one that learned from the other.
  const halfOf = new Map(notes.map(({ id }, at) => [id, at % 2]));
  const half = (at: number) => halfOf.get((examples[at] as Example).note.id) as number;
  const taggers = [0, 1].map((own) =>
    train(
      (at) => (examples[at] as Example).labels,
      LABELS.length,
      HALF_SCHEDULE,
      (at) => half(at) !== own,
    ),
  );
  // A copy with other names alone says nothing new of what sentences do.
  const cases = examples.flatMap((example, at) =>
    example.note.copy === 'names'
      ? []
      : sentenceCases(example, tagging(taggers[half(at)] as LearnedChain, chains[at] as Int32Array)),
  );
  const acts = judged(
    cases.map(({ features, yes, holds: held }) => ({ features, yes: yes | (held << ACTS.length) })),
    QUESTIONS.length,
  );
  const holds = judged(
    cases.map(({ bare, holds: yes }) => ({ features: bare, yes })),
    LOOKED_AT_TWICE.length,
  );
  const { hashes, weights: whole, scale } = packed(rows, weights, WIDTH);
  return {
    tokens: { hashes, weights: whole, scale },
    spanSteps: spans.steps,
    backgroundSteps: background.steps,
    acts,
    holds,
  };
}

/** What a chain that is being learned says of a note. */
function tagging({ table, steps, labels: L }: LearnedChain, rows: Int32Array): Tagging {
  const scores = new Float32Array((rows.length / FEATURES) * L);
  for (const [at, row] of rows.entries()) {
    if (row < 0) continue;
    const to = Math.floor(at / FEATURES) * L;
    for (let l = 0; l < L; l++) scores[to + l] = (scores[to + l] as number) + (table[row * L + l] as number);
  }
  return tag(chainOf(L, steps), scores, L, 0);
}

/** Learns yes-or-no questions about sentences. */
function judged(cases: readonly { features: Int32Array; yes: number }[], questions: number): LearnedJudge {
  const rows = new FeatureRows(
    cases.map((one) => one.features),
    LEAST.sentences,
  );
  const known = cases.map(({ features, yes }) => ({ rows: rows.of(features).filter((row) => row >= 0), yes }));
  const weights = trainLogistic(known, questions, rows.size, { ...JUDGE_SCHEDULE, seed: SEED });
  return { ...packed(rows, weights, questions), bias: weights.slice(rows.size * questions) };
}

/** Whole numbers of 8 bits in the order of the hashes; rows of next to nothing are left out. */
function packed(rows: FeatureRows, weights: Float32Array, width: number): LearnedTable {
  let top = 0;
  for (let i = 0; i < rows.size * width; i++) top = Math.max(top, Math.abs(weights[i] as number));
  const scale = top / 127 || 1;
  const whole = Int8Array.from(weights.subarray(0, rows.size * width), (weight) => Math.round(weight / scale));
  const rowOf = (row: number) => whole.subarray(row * width, (row + 1) * width);
  const kept = [...rows.entries()]
    .filter(([, row]) => rowOf(row).some((weight) => Math.abs(weight) >= LEAST.weight))
    .map(([hash, row]) => [hash >>> 0, row] as const)
    .sort((a, b) => a[0] - b[0]);
  const result = new Int8Array(kept.length * width);
  for (const [at, [, row]] of kept.entries()) result.set(rowOf(row), at * width);
  return { hashes: Uint32Array.from(kept, ([hash]) => hash), weights: result, scale };
}

/** The model of what was learned, to try it without a file. */
export function modelFrom({ tokens, spanSteps, backgroundSteps, acts, holds }: Learned): Model {
  const table = ({ hashes, weights, scale }: LearnedTable, width: number) =>
    new WeightTable(hashes, weights, width, scale);
  return {
    tokens: table(tokens, WIDTH),
    spans: chainOf(LABELS.length, spanSteps),
    background: chainOf(2, backgroundSteps),
    acts: { table: table(acts, QUESTIONS.length), bias: acts.bias },
    holds: { table: table(holds, LOOKED_AT_TWICE.length), bias: holds.bias },
  };
}
