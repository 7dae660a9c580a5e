import { createPool, PoolError } from '../threads/pool.ts';
import type { Result, Task } from './protocol.ts';
import { createVocabulary, textStretches } from './stretches.ts';
import type { HarperLint, LanguageProblem, Stretch } from './types.ts';

export type { LanguageProblem } from './types.ts';

export type Proofreading = {
  problems: LanguageProblem[];
  /** False when the engine did not get to read the whole text: nothing found is then no praise. */
  complete: boolean;
};

export type Proofreader = {
  /**
   * Finds the spelling and grammar problems of a text within bounds (src/bounds.ts), in its order, off the event loop.
   * Never rejects: no problems, and not `complete`, when the engine is down or slower than `timeoutMs`.
   * `protectedSpans` (names, companies, titles, ids, quotes) are never misspelled. Users have their turns one after the
   * other.
   */
  check(
    text: string,
    protectedSpans: readonly Stretch[],
    options?: { timeoutMs?: number | undefined; user?: string | undefined },
  ): Promise<Proofreading>;
  /** Starts loading the engine now instead of at the first check. */
  warm(): void;
  close(): Promise<void>;
};

export type ProofreaderOptions = {
  /** How long a check may take, loading included, unless it says otherwise. */
  timeoutMs?: number;
  /** Checks that may wait or run at a time; further ones come back at once, incomplete. */
  maxPending?: number;
  /** A worker that sits on one piece of a text, or on its start, for this long is replaced. */
  deadlineMs?: { job: number; start: number };
  /** Pause before a worker is started again that came to nothing; doubles with each further one, up to `max`. */
  backoffMs?: { first: number; max: number };
  /** Told when a text ended the worker. */
  onEnded?: () => void;
  /** The worker's module; tests put a misbehaving one here. */
  worker?: URL;
};

/** A proofreader with a worker thread of its own, which starts at the first need and never keeps the process alive. */
export function createProofreader({
  timeoutMs: usually = 2_000,
  maxPending = 64,
  deadlineMs = { job: 5_000, start: 60_000 },
  backoffMs,
  onEnded,
  worker = new URL('./worker.ts', import.meta.url),
}: ProofreaderOptions = {}): Proofreader {
  const pool = createPool<Task, Result>({
    module: worker,
    name: 'proofreader',
    // Harper takes hundreds of megabytes a thread.
    size: 1,
    deadlineMs,
    mostPending: maxPending,
    ...(backoffMs && { backoffMs }),
    ...(onEnded && { onEnded }),
  });
  const vocabulary = createVocabulary();

  return {
    async check(text, protectedSpans, { timeoutMs = usually, user } = {}) {
      const until = performance.now() + timeoutMs;
      const run = (task: Task) => pool.run(task, { user, waitMs: Math.max(0, until - performance.now()) });
      try {
        const { ahead, rest } = vocabulary.unmet(text);
        for (const words of ahead) {
          await run({ kind: 'words', words });
          vocabulary.add(words);
        }
        const lints = await lintsOf(text, run);
        const spans = protectedSpans.map(({ start, end }) => ({ start, end }));
        const result = await run({ kind: 'proofread', text, protectedSpans: spans, ...(lints && { lints }) });
        vocabulary.add(rest);
        return { problems: 'problems' in result ? result.problems : [], complete: true };
      } catch (error) {
        if (!(error instanceof PoolError)) throw error;
        if (error.refusal === 'overtime') vocabulary.clear();
        return { problems: [], complete: false };
      }
    },
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}

/** What the engine finds in a long text, piece by piece; nothing for one that is read in one go. */
async function lintsOf(text: string, run: (task: Task) => Promise<Result>): Promise<HarperLint[] | undefined> {
  const pieces = textStretches(text);
  if (pieces.length < 2) return undefined;
  const lints: HarperLint[] = [];
  for (const { start, end } of pieces) {
    const result = await run({ kind: 'lint', text: text.slice(start, end) });
    if (!('lints' in result)) continue;
    for (const lint of result.lints) lints.push({ ...lint, start: lint.start + start, end: lint.end + start });
  }
  return lints;
}
