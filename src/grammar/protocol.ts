import type { HarperLint, LanguageProblem, Stretch } from './types.ts';

/**
 * What the worker is asked: to look some words up, so that its engine knows them when they stand in a text; to have the
 * engine read a part of a text; to say what there is to say of a text, whose `lints` it is given or finds itself.
 */
export type Task =
  | { kind: 'words'; words: readonly string[] }
  | { kind: 'lint'; text: string }
  | { kind: 'proofread'; text: string; protectedSpans: readonly Stretch[]; lints?: readonly HarperLint[] };

export type Result = { lints: HarperLint[] } | { problems: LanguageProblem[] };
