import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** Deliveries that follow one another within this time are a rush, in milliseconds. */
const QUIET_MS = 2;
/** Whoever has waited for so long is served, rush or not; in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * Work that gives way to a rush of deliveries. Reading a note takes longer than acknowledging one, and Slack waits for three seconds at
 * most: what comes in is acknowledged first, and answered in its turn.
 */
export type Queue = {
  /** `started` resolves when the work begins. */
  run<Result>(work: () => Promise<Result>): { started: Promise<void>; result: Promise<Result> };
  /** Whether others are waiting. */
  isBusy(): boolean;
};

export function createQueue(): Queue {
  const waiting: { since: number; begin: () => void }[] = [];
  let lastArrival = 0;
  let isRunning = false;

  async function serve(): Promise<void> {
    isRunning = true;
    for (let [first] = waiting; first; [first] = waiting) {
      // What has come in with it is read before.
      await nextTurn();
      while (waiting.length > 1 && mayWait(first.since)) await sleep(1);
      waiting.shift();
      first.begin();
    }
    isRunning = false;
  }

  function mayWait(since: number): boolean {
    const now = performance.now();
    return now - lastArrival < QUIET_MS && now - since < PATIENCE_MS;
  }

  return {
    run(work) {
      lastArrival = performance.now();
      const started = new Promise<void>((begin) => waiting.push({ since: lastArrival, begin }));
      if (!isRunning) void serve();
      return { started, result: started.then(work) };
    },
    isBusy: () => waiting.length > 1,
  };
}
