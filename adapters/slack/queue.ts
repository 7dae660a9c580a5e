import { setImmediate as nextTurn } from 'node:timers/promises';

/** As long as each turn of the event loop brings in more, work begins in one of so many. */
const TURNS = 8;

/**
 * Work in turns. Reading a note takes longer than acknowledging one, and Slack waits for three seconds at most: before each piece of
 * work what has come in is acknowledged. Where nothing comes in, nothing waits: turns are counted, not time.
 */
export type Queue = {
  /** `started` resolves when the work begins. */
  run<Result>(work: () => Promise<Result>): { started: Promise<void>; result: Promise<Result> };
  /** Whether others are waiting. */
  isBusy(): boolean;
};

export function createQueue(): Queue {
  const waiting: (() => void)[] = [];
  let isRunning = false;

  async function serve(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      let before: number;
      let turns = 0;
      do {
        before = waiting.length;
        await nextTurn();
      } while (waiting.length > before && ++turns < TURNS);
      waiting.shift()?.();
    }
    isRunning = false;
  }

  return {
    run(work) {
      const started = new Promise<void>((begin) => waiting.push(begin));
      if (!isRunning) void serve();
      return { started, result: started.then(work) };
    },
    isBusy: () => waiting.length > 1,
  };
}
