import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export type Ran = { status: number | null; stdout: string; stderr: string };

type How = {
  /** Standard input; left out, it is empty. */
  input?: string | Buffer;
  environment?: Record<string, string>;
};

/**
 * Runs a file of the project as a process of its own, without grammar and colour unless the environment says
 * otherwise.
 */
export function runFile(
  file: string,
  args: readonly string[] = [],
  { input = '', environment = {} }: How = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [resolve(ROOT, file), ...args], {
    cwd: resolve(ROOT, 'test'),
    env: { PATH: process.env.PATH, GRAMMAR: 'off', ...environment },
  });
  const ran: Ran = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    ran.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    ran.stderr += text;
  });
  // A process that ends early has no use for the rest of its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done({ ...ran, status }));
  });
}

/** The command line, as `notecoach` with these arguments. */
export function notecoach(args: readonly string[], how?: How): Promise<Ran> {
  return runFile('src/bin.cjs', args, how);
}
