import { type DestinationStream, type Logger, pino } from 'pino';
import type { OperationsConfig } from './config.ts';
import { errorKind } from './error-kind.ts';
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
