import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../../src/config.ts';

/** Where a note comes from that is not typed; `fd` where it is a process's own. */
export type Stdin = Readable & { isTTY?: boolean; fd?: number };

/** Where words go; what a terminal can do is asked of it. */
export type Output = Writable & { isTTY?: boolean; columns?: number; hasColors?: () => boolean };

/** What the command line reads and writes: a process's own, or those of a test. Files are beside it. */
export type Io = {
  stdin: Stdin;
  stdout: Output;
  stderr: Output;
  /** With what a .env file adds. */
  env: Environment;
  /** The names that stand in that file; left out, there is none. */
  inEnvFile?: readonly string[];
};
