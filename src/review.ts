import { createInlineEngine, type Engine } from './engine/engine.ts';
import type { Review } from './engine/review.ts';
import type { Proofreader } from './grammar/proofreader.ts';
import type { NoteInput } from './reading/input.ts';

export type { Review } from './engine/review.ts';

/** The asynchronous face of the engine: the same rules, with `spelling` and `grammar`. */
export type Reviewer = {
  /**
   * Waits for the proofreader no longer than `timeoutMs` milliseconds. `user`: whose note it is, where several ask.
   * @throws (as a rejection) PoolError where an engine in threads gave the note up; else never
   */
  review(input: NoteInput, options?: { timeoutMs?: number; user?: string }): Promise<Review>;
  /** Loads the proofreader, which takes seconds, before it is needed. Resolves when it can answer, or can't be had. Never rejects. */
  warm(): void | Promise<void>;
  close(): Promise<void>;
};

export type ReviewerOptions = {
  /** Off, nothing is ever loaded, and reviews are the rules' alone. */
  grammar: boolean;
  /** Left out, one in this thread. The reviewer does not close it. */
  engine?: Engine;
  /** Told when a text ended the proofreader's thread. */
  onEnded?: () => void;
};

/** How long a person waits for spelling and grammar, in milliseconds; the rest of the answer is ready at once. */
const WAIT_MS = 1500;

/** A proofreader that has read a sentence is loaded, in milliseconds at most. */
const WARM_MS = 60_000;
const WARMING = 'Could we connect?';

export function createReviewer({ grammar, engine = createInlineEngine(), onEnded }: ReviewerOptions): Reviewer {
  let proofreader: Promise<Proofreader | undefined> | undefined;
  const load = () => {
    proofreader ??= import('./grammar/proofreader.ts')
      .then(({ createProofreader }) => createProofreader({ ...(onEnded && { onEnded }) }))
      .catch(() => {
        proofreader = undefined;
        return undefined;
      });
    return proofreader;
  };
  return {
    async review(input, { timeoutMs = WAIT_MS, user } = {}) {
      if (!grammar) return engine.run('reviewOf', [input, 'off'], { user });
      const { text, names, isEnglish } = await engine.run('proseOf', [input], { user });
      if (!isEnglish) return engine.run('reviewOf', [input, 'done'], { user });
      const checked = await (await load())?.check(text, names, { timeoutMs, user });
      const { problems = [], complete = false } = checked ?? {};
      return engine.run('reviewOf', [input, complete ? 'done' : 'late', problems], { user });
    },
    async warm() {
      if (grammar) await (await load())?.check(WARMING, [], { timeoutMs: WARM_MS });
    },
    async close() {
      await (await proofreader)?.close();
    },
  };
}
