import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { verifySlackRequest } from '@slack/bolt';
import type { Log } from '../../src/index.ts';

/**
 * What stands in front of Bolt's HTTP server. Bolt reads a body before it looks at anything else, so that whoever knows
 * the address could fill the memory; here a request is looked at first, read within limits, and checked, and only one
 * of Slack's own goes on to Bolt.
 */

/** The path that Slack's requests come to. */
const EVENTS = '/slack/events';
/** The longest request that is read, in bytes; Slack's own are far shorter. */
const MOST_BYTES = 256 * 1024;
/** All that is read at a time, in bytes: some hundreds of Slack's requests, or 32 of the longest. */
const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024;
/**
 * A request without a signature may be Slack looking at the certificate (`ssl_check`), which takes no more than this,
 * in bytes.
 */
const MOST_BYTES_UNSIGNED = 1024;
/**
 * A signature is good for so long, before and after its time, in seconds:
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
const SIGNATURE_SECONDS = 300;
/** Lines about requests that are refused are logged no more often, in milliseconds. */
const LOG_EVERY_MS = 1_000;

type Options = {
  /** Left out, nothing of Slack's comes in over HTTP. */
  signingSecret?: string | undefined;
  log: Log;
};

/** Puts the gate in front of Bolt's listener: but for looks at pages, nothing gets to it that Slack did not send. */
export function gated(listener: RequestListener, { signingSecret, log }: Options): RequestListener {
  const warn = seldom(log);
  let reading = 0;
  /** How each request that is being read is refused, in the order in which they came. */
  const readers = new Set<(status: number) => void>();

  return (request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') return listener(request, response);
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (signingSecret === undefined || pathname !== EVENTS) return refuse(request, response, 404);
    return take(request, response, signingSecret).catch(() => refuse(request, response, 500));
  };

  async function take(request: IncomingMessage, response: ServerResponse, signingSecret: string): Promise<void> {
    if (!maySign(request)) {
      warn('a request was refused: its signature or its time stamp is not right');
      return refuse(request, response, 401);
    }
    const body = await read(request);
    if (body === undefined) return;
    if (typeof body === 'number') {
      warn(body === 413 ? 'a request was refused: it is too long' : 'a request was refused: too much comes in at once');
      return refuse(request, response, body);
    }
    const isSigned = hasSignature(request);
    if (isSigned && !isSlacks(request, body, signingSecret)) {
      warn('a request was refused: its signature or its time stamp is not right');
      return refuse(request, response, 401);
    }
    const payload = payloadOf(request, body);
    if (payload === undefined) {
      warn('a request was refused: it can’t be read');
      return refuse(request, response, 400);
    }
    if (isSigned && payload.type === 'app_rate_limited') {
      // Bolt knows no such event, and would leave it without an answer.
      warn('Slack sends fewer events for a while: the limit of a workspace is reached');
      response.writeHead(200).end();
      return;
    }
    // Where it is there, Bolt does not read the request itself.
    await listener(Object.assign(request, { rawBody: body }), response);
  }

  /** The body; what to refuse it with; nothing where the connection broke. */
  function read(request: IncomingMessage): Promise<Buffer | number | undefined> {
    const most = hasSignature(request) ? MOST_BYTES : MOST_BYTES_UNSIGNED;
    const parts: Buffer[] = [];
    let bytes = 0;
    return new Promise((resolve) => {
      const end = (result: Buffer | number | undefined) => {
        readers.delete(end);
        reading -= bytes;
        bytes = 0;
        parts.length = 0;
        request.off('data', add).off('end', finish).off('close', broken).off('error', broken);
        resolve(result);
      };
      const add = (part: Buffer) => {
        bytes += part.length;
        reading += part.length;
        parts.push(part);
        if (bytes > most) end(413);
        // The one that has been at it longest makes room: Slack's own come in at once.
        else if (reading > MOST_BYTES_AT_ONCE) readers.values().next().value?.(503);
      };
      const finish = () => end(Buffer.concat(parts));
      const broken = () => end(undefined);
      if (Number(request.headers['content-length'] ?? 0) > most) return end(413);
      readers.add(end);
      request.on('data', add).on('end', finish).on('close', broken).on('error', broken);
    });
  }
}

function hasSignature({ headers }: IncomingMessage): boolean {
  return headers['x-slack-signature'] !== undefined;
}

/** Whether a request's headers can be Slack's: to look takes no body. */
function maySign(request: IncomingMessage): boolean {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': stamp } = request.headers;
  if (signature === undefined) return true;
  if (typeof signature !== 'string' || typeof stamp !== 'string') return false;
  return (
    /^v0=[0-9a-f]{64}$/.test(signature) &&
    /^\d{1,12}$/.test(stamp) &&
    Math.abs(Date.now() / 1000 - Number(stamp)) <= SIGNATURE_SECONDS
  );
}

function isSlacks({ headers }: IncomingMessage, body: Buffer, signingSecret: string): boolean {
  try {
    verifySlackRequest({
      signingSecret,
      body: body.toString(),
      headers: {
        'x-slack-signature': headers['x-slack-signature'] as string,
        'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
      },
    });
    return true;
  } catch {
    return false;
  }
}

/** What Bolt makes of a body; undefined for what is no object, which it can't take. */
function payloadOf({ headers }: IncomingMessage, body: Buffer): Record<string, unknown> | undefined {
  try {
    const text = body.toString();
    if (headers['content-type'] !== 'application/x-www-form-urlencoded') return objectIn(text);
    const form = new URLSearchParams(text);
    const payload = form.get('payload');
    return payload === null ? Object.fromEntries(form) : objectIn(payload);
  } catch {
    return undefined;
  }
}

/** @throws SyntaxError */
function objectIn(json: string): Record<string, unknown> | undefined {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** Answers, and reads no more of the connection. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (response.headersSent) return;
  response.once('finish', () => request.destroy());
  response.writeHead(status, { connection: 'close' }).end();
}

/** Who sends a thousand bad requests does not fill the log with them, nor keep other words out of it. */
function seldom(log: Log): (words: string) => void {
  const last = new Map<string, number>();
  return (words) => {
    if (performance.now() - (last.get(words) ?? Number.NEGATIVE_INFINITY) < LOG_EVERY_MS) return;
    last.set(words, performance.now());
    log.warn(words);
  };
}
