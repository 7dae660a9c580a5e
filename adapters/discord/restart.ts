import { setTimeout as sleep } from 'node:timers/promises';
import type { Shard } from 'discord.js';
import type { Services } from '../../src/index.ts';

/**
 * Pauses before a shard is started again, in milliseconds. Discord takes back the token of a bot that logs in 1,000
 * times a day.
 */
const FIRST_MS = 1_000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait before the next start, by the last wait and by how long the shard lived since then; all in
 * milliseconds.
 */
export function nextPause(last: number, lived: number): number {
  return lived > LONGEST_MS ? FIRST_MS : Math.min(Math.max(FIRST_MS, last * 2), LONGEST_MS);
}

type Options = { signal: AbortSignal; timeoutMs: number; log: Services['log'] };

/** Starts a shard again whenever it ends, once it has been up, until the signal is aborted. */
export function keepUp(shard: Shard, { signal, timeoutMs, log }: Options): void {
  let pauseMs = 0;
  let begun = 0;

  const again = async () => {
    if (signal.aborted) return;
    pauseMs = nextPause(pauseMs, performance.now() - begun);
    log.warn({ shard: shard.id, pauseMs }, 'a shard ended: it is started again after a pause');
    await sleep(pauseMs, undefined, { signal });
    await shard.spawn(timeoutMs);
  };
  const tryAgain = () => {
    again().catch((err) => {
      if (!signal.aborted) log.error({ err, shard: shard.id }, 'a shard could not be started');
    });
  };
  shard.on('spawn', () => {
    begun = performance.now();
  });
  shard.once('ready', () => shard.on('death', tryAgain));
}
