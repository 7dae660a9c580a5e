import { createInlineEngine, type Engine } from './engine/engine.ts';
import type { Prose, Review } from './engine/review.ts';
import type { Proofreader, Proofreading } from './grammar/proofreader.ts';
import type { LanguageProblem } from './grammar/types.ts';
import type { NoteInput } from './reading/input.ts';
import type { Better } from './writing/better.ts';

export type { Review } from './engine/review.ts';

/** The asynchronous face of the engine: the same rules, with `spelling` and `grammar`. */
export type Reviewer = {
  /**
   * Waits for the proofreader no longer than `timeoutMs` milliseconds, for the note and its better version together.
   * `user`: whose note it is, where several ask.
   * @throws (as a rejection) PoolError where an engine in threads gave the note up; else never
   */
  review(input: NoteInput, options?: { timeoutMs?: number; user?: string }): Promise<Review>;
  /**
   * Loads the proofreader, which takes seconds, before it is needed. Resolves when it can answer, or can't be had.
   * Never rejects.
   */
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

/** A better note is made so many times at most. */
const ROUNDS = 3;

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
      const deadline = performance.now() + timeoutMs;
      if (!grammar) return engine.run('reviewOf', [input, 'off'], { user });
      const { text, names, isEnglish } = await engine.run('proseOf', [input], { user });
      if (!isEnglish) return engine.run('reviewOf', [input, 'done'], { user });
      // Meanwhile the note is judged as if there were nothing wrong with its language, as there is not in most.
      const [checked, faultless] = await Promise.all([
        load().then((reader) => reader?.check(text, names, { timeoutMs, user })),
        engine.run('reviewOf', [input, 'done'], { user }),
      ]);
      const { problems = [], complete = false } = checked ?? {};
      const review =
        complete && problems.length === 0
          ? faultless
          : await engine.run('reviewOf', [input, complete ? 'done' : 'late', problems], { user });
      if (!review.better) return review;
      const better = complete ? await proofread(input, review.better, problems) : undefined;
      const { better: _, critique: judged, ...rest } = review;
      const { better: __, ...critique } = judged;
      return { ...rest, critique: { ...critique, ...(better && { better }) }, ...(better && { better }) };

      /**
       * A better note has no fault of language: it is made another way, or left out; so is what was not read in time.
       */
      async function proofread(of: NoteInput, made: Better, known: LanguageProblem[]) {
        const avoid: string[] = [];
        let better: Better | undefined = made;
        for (let round = 1; better; round++) {
          const prose: Prose = await engine.run('proseOf', [{ ...of, text: better.note }], { user });
          const again: Proofreading | undefined = await (await load())?.check(prose.text, prose.names, {
            timeoutMs: Math.max(0, deadline - performance.now()),
            user,
          });
          if (!again?.complete) return undefined;
          if (again.problems.length === 0) return better;
          const faulty = await engine.run('faultySentences', [prose.text, again.problems], { user });
          if (faulty.length === 0) return better;
          if (round === ROUNDS) break;
          avoid.push(...faulty);
          better = await engine.run('betterWithout', [of, known, avoid], { user });
        }
        return undefined;
      }
    },
    async warm() {
      if (grammar) await (await load())?.check(WARMING, [], { timeoutMs: WARM_MS });
    },
    async close() {
      await (await proofreader)?.close();
    },
  };
}
