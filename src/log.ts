import { type DestinationStream, type Logger, pino } from 'pino';
import type { OperationsConfig } from './config.ts';
import { currentRequest } from './operations/request-context.ts';

export type Log = Logger;

/**
 * JSON lines on standard output. An error is logged by its kind and code alone: its message may repeat a note, a name or a token. A
 * line that is written while a request is answered has its id.
 */
export function createLog(level: OperationsConfig['logLevel'], destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    serializers: { err: errorKind },
    mixin: () => {
      const request = currentRequest();
      return request ? { request: request.id } : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What may be told of an error: its class, and the code that the library or the platform gave it. */
export function errorKind(error: unknown): { kind: string; code?: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  const isCode = typeof code === 'number' || (typeof code === 'string' && /^[\w.-]{1,60}$/.test(code));
  return { kind: error.name, ...(isCode && { code: String(code) }) };
}
