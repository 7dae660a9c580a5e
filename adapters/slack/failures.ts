import { webApi } from '@slack/bolt';
import { errorKind } from '../../src/index.ts';

/**
 * Slack's words for a token that was taken away for good. Others (`invalid_auth`) it says of a good one, too, when it
 * is unwell.
 */
const REVOKED: readonly string[] = ['token_revoked', 'account_inactive'];

/** An answer that a `response_url` did not take: too old, used up, or Slack is unwell. */
export class ResponseUrlError extends Error {
  override name = 'ResponseUrlError';
  /** Of the HTTP answer. */
  readonly status: number;
  /** Slack's word for it ("expired_url"), if it gave one. */
  readonly reason: string | undefined;
  /** Seconds to wait, where it was too much at once. */
  readonly retryAfter: number | undefined;
  constructor(status: number, reason: string | undefined, retryAfter: number | undefined) {
    super(`response_url: ${status}`);
    this.status = status;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/** Slack's own word for what went wrong ("channel_not_found"), which never holds content; undefined if it gave none. */
export function reasonOf(error: unknown): string | undefined {
  const reason =
    error instanceof webApi.WebAPIPlatformError
      ? error.data.error
      : error instanceof ResponseUrlError
        ? error.reason
        : undefined;
  return reason !== undefined && /^[a-z_]{1,60}$/.test(reason) ? reason : undefined;
}

export function isRevoked(error: unknown): boolean {
  return REVOKED.includes(reasonOf(error) ?? '');
}

/** What may be logged of an error: its kind, and Slack's word for it. */
export function failureOf(error: unknown): { kind: string; code?: string; reason?: string } {
  const reason = reasonOf(error);
  return { ...errorKind(error), ...(reason && { reason }) };
}
