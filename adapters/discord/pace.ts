import { setImmediate } from 'node:timers/promises';

/** When the next work may begin. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Resolves when this work may begin: one after the other, with all that came in and all that is due in between. Judging
 * a note keeps the process busy for milliseconds; a thousand in one go would keep it from promising an answer to any of
 * them in time.
 */
export async function pace(): Promise<void> {
  turn = turn.then(() => setImmediate());
  await turn;
}
