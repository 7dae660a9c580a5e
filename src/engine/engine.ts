import { createPool, type JobOptions } from '../threads/pool.ts';
import { perform, type Tasks } from './tasks.ts';

/** Does what there is to do with users' texts, here or where it can be ended. */
export type Engine = {
  /**
   * Does one of the {@link Tasks}. `user`: whose text it is; users have their turns one after the other.
   * @throws (as a rejection) PoolError where it was ended, or never begun
   */
  run<Name extends keyof Tasks>(
    name: Name,
    args: Parameters<Tasks[Name]>,
    asker?: Pick<JobOptions, 'user' | 'isForeign'>,
  ): Promise<ReturnType<Tasks[Name]>>;
  /** Loads what is slow to load. */
  warm(): void;
  close(): Promise<void>;
};

/** An engine in this thread, for one user: nothing ends what takes long. */
export function createInlineEngine(): Engine {
  return {
    run: perform,
    warm() {},
    async close() {},
  };
}

/** Of two threads one is left for the others, whatever one user sends. */
const THREADS = 2;
/**
 * A piece of work that takes longer than this is given up, in milliseconds. The longest known of a text within bounds
 * takes some 0.6 s (`npm run attack`): the rest is for a machine that is slow, or busy.
 */
const DEADLINE_MS = 2_000;
/** A thread is loaded within a second or so, in milliseconds. */
const START_MS = 30_000;
/** More than the requests that are taken in at once. */
const MOST_PENDING = 2_000;

/** One piece of work, as it goes to a thread. */
export type EngineTask = { [Name in keyof Tasks]: { name: Name; args: Parameters<Tasks[Name]> } }[keyof Tasks];

/** An engine in threads of its own, for a service: no user's text keeps the event loop, or others, waiting. */
export function createThreadedEngine({ onEnded }: { onEnded?: () => void } = {}): Engine {
  const pool = createPool<EngineTask, never>({
    module: new URL('./worker.ts', import.meta.url),
    name: 'engine',
    size: THREADS,
    deadlineMs: { job: DEADLINE_MS, start: START_MS },
    mostPending: MOST_PENDING,
    ...(onEnded && { onEnded }),
  });
  return {
    run: (name, args, asker) => pool.run({ name, args } as EngineTask, asker),
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}
