import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { ResponseUrlError } from './failures.ts';

/** Tries of one call. */
const TRIES = 3;
/** A wait that Slack asks for is kept up to this long; whoever asked is gone after more. In seconds. */
const LONGEST_WAIT = 10;
/** Before a try after Slack was unwell, in seconds. */
const PAUSE = 0.3;
/** Failures of a connection that was never made: nothing was received, so that a second try can't say it twice. */
const NEVER_SENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

/**
 * Calls Slack, and again where it asks for a pause (429), is unwell (5xx) or was not reached. What may have been received is not sent
 * again. @throws what the last try threw
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
  const original = error instanceof webApi.WebAPIRequestError ? error.original : error;
  const { code, cause } = original as { code?: string; cause?: { code?: string } };
  return NEVER_SENT.test(cause?.code ?? code ?? '') ? PAUSE : undefined;
}
