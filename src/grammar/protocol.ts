import type { LanguageProblem, Stretch } from './types.ts';

/** From the main thread to the worker: one text to read. */
export type Job = { id: number; text: string; protectedSpans: readonly Stretch[] };

/** From the worker to the main thread: ready for work, or what became of a job. */
export type Answer = { ready: true } | { id: number; problems: LanguageProblem[] } | { id: number; failed: true };
