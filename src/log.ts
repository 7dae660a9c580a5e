import { fstatSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { OperationsConfig } from './config.ts';
import { errorKind } from './error-kind.ts';
import { currentRequest } from './operations/request-context.ts';

export type Log = Logger;

/**
 * JSON lines. An error is logged by its kind and code alone: its message may repeat a note, a name or a token. A line
 * that is written while a request is answered has its id.
 */
export function createLog(level: OperationsConfig['logLevel'], destination: DestinationStream): Log {
  const options = {
    level,
    base: null,
    serializers: { err: errorKind },
    mixin: () => {
      const request = currentRequest();
      return request ? { request: request.id } : {};
    },
  };
  return pino(options, destination);
}

/** Where log lines go. */
export type Output = DestinationStream & {
  /** Resolves when all is written, or can't be, or after so many milliseconds. */
  settled(ms: number): Promise<void>;
};

/** Lines that wait for a reader take this much memory at most, in bytes; further ones are lost. */
const MOST_WAITING = 1024 * 1024;

/**
 * Standard output, which may be a full disk, or a pipe that nobody reads: to write neither throws nor waits for long.
 * What can't be written is lost, and nobody is told, for a line about it could not be written either; the next line is
 * tried again.
 */
export function openOutput(fd = 1): Output {
  const kind = fstatSync(fd);
  return kind.isFIFO() || kind.isSocket() ? toReader(fd) : toFile(fd);
}

/** A disk answers at once, be it that it is full. */
function toFile(fd: number): Output {
  return {
    write(line) {
      try {
        writeSync(fd, line);
      } catch {
        // Lost.
      }
    },
    async settled() {},
  };
}

/**
 * A reader may be slow, or gone: lines wait for it here, and not in a thread that would keep the process from its end.
 */
function toReader(fd: number): Output {
  // One handle for a descriptor: Node has its own for this one.
  const pipe: Writable = fd === 1 ? process.stdout : new Socket({ fd, readable: false, writable: true }).unref();
  pipe.on('error', () => {});
  return {
    write(line) {
      if (pipe.writable && pipe.writableLength < MOST_WAITING) pipe.write(line);
    },
    settled: (ms) =>
      new Promise((resolve) => {
        if (!pipe.writable || pipe.writableLength === 0) return resolve();
        const timer = setTimeout(resolve, ms);
        pipe.write('', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}
