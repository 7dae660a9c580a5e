import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { ResponseUrlError } from './failures.ts';

/** Tries of one call. */
const TRIES = 3;
/** A wait that Slack asks for is kept up to this long; whoever asked is gone after more. In seconds. */
const LONGEST_WAIT = 10;
/** Before a try after Slack was unwell, or silent, in seconds. */
const PAUSE = 0.3;

/**
 * Calls Slack, and again where it asks for a pause (429), is unwell (5xx) or gave no answer, because it was not reached
 * or the connection broke. It may have received the call all the same: an answer that comes twice, once in a long
 * while, is better than none.
 * @throws what the last try threw
 */
export async function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      const wait = waitAfter(error);
      if (wait === undefined || wait > LONGEST_WAIT || tries === TRIES) throw error;
      await sleep(wait * 1000);
    }
  }
}

/** Seconds until another try has a point; undefined if it has none. */
function waitAfter(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter;
  if (error instanceof ResponseUrlError)
    return error.status === 429 ? (error.retryAfter ?? 1) : error.status >= 500 ? PAUSE : undefined;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500 ? PAUSE : undefined;
  return error instanceof webApi.WebAPIPlatformError ? undefined : PAUSE;
}
