import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The environment of a process that a test starts: nothing of the developer's own, no grammar, and compiled code kept
 * for the next one.
 */
export const CHILD = {
  PATH: process.env.PATH,
  GRAMMAR: 'off',
  NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
} as const;
