import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work gives way to deliveries that keep coming in, in milliseconds; then one piece is done. */
const GIVE_WAY_MS = 20;
/** With so many waiting, it gives way no more: whoever waits longer is gone. */
const FULL = 5000;

/**
 * Work that waits for a gap between deliveries. Reading a note takes longer than acknowledging one, and Slack waits for three seconds
 * at most: what comes in is acknowledged first, and answered in its turn.
 */
export type Queue = {
  /** `started` resolves when the work begins. */
  run<Result>(work: () => Promise<Result>): { started: Promise<void>; result: Promise<Result> };
  /** Whether others are waiting. */
  isBusy(): boolean;
};

export function createQueue(): Queue {
  const waiting: (() => void)[] = [];
  let arrivals = 0;
  let isRunning = false;

  async function start(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      await gap();
      waiting.shift()?.();
    }
    isRunning = false;
  }

  /** Resolves after a turn of the event loop in which nothing came in, or when it has given way for long enough. */
  async function gap(): Promise<void> {
    const since = performance.now();
    let before: number;
    do {
      before = arrivals;
      await nextTurn();
    } while (arrivals > before && waiting.length < FULL && performance.now() - since < GIVE_WAY_MS);
  }

  return {
    run(work) {
      arrivals += 1;
      const started = new Promise<void>((resolve) => waiting.push(resolve));
      if (!isRunning) void start();
      return { started, result: started.then(work) };
    },
    isBusy: () => waiting.length > 1,
  };
}
