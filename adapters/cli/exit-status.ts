import type { Verdict } from '../../src/index.ts';

export { UsageError } from '../../src/index.ts';

/** Bad usage, or input that could not be read. */
export const BAD_USAGE = 2;

/** 0 for a note that is ready, 1 for one with findings worth a change. */
export function statusOf(verdict: Verdict): 0 | 1 {
  return verdict === 'ready' ? 0 : 1;
}
