import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../adapters/cli/io.ts';
import { main } from '../../adapters/cli/main.ts';
import { runTerminal } from '../../adapters/terminal/run.ts';
import { readConfig } from '../../src/config.ts';
import { houseStyle } from '../../src/set-up.ts';
import { CHILD } from './child.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What came out of a command. */
export type Ran = { status: number | null; stdout: string; stderr: string };

type How = {
  /** Standard input; left out, it is empty. */
  input?: string | Buffer;
  environment?: Record<string, string>;
};

/** Streams of a run in this process, and what was written to them. */
function streams({ input = '', environment = {} }: How) {
  const said = { stdout: '', stderr: '' };
  const into = (name: keyof typeof said) =>
    new Writable({
      decodeStrings: false,
      write(text: string | Buffer, _encoding, done) {
        said[name] += text;
        done();
      },
    });
  // As a pipe has it: in pieces.
  const pieces = Buffer.from(input);
  const stdin = Readable.from(
    Array.from({ length: Math.ceil(pieces.length / PIECE) }, (_, at) => pieces.subarray(at * PIECE, (at + 1) * PIECE)),
    { objectMode: false },
  );
  const io: Io = {
    stdin,
    stdout: into('stdout'),
    stderr: into('stderr'),
    env: { GRAMMAR: 'off', ...environment },
  };
  return { said, io };
}

/** What a pipe hands on at a time, in bytes. */
const PIECE = 64 * 1024;

/**
 * The command line, as `notecoach` with these arguments, in this process: without grammar and colour unless the
 * environment says otherwise. Files are beside the project's root.
 */
export async function notecoach(args: readonly string[], how: How = {}): Promise<Ran> {
  const { said, io } = streams(how);
  return { status: await main(args, io), ...said };
}

/** The coach in the terminal with something piped in, in this process. @throws ConfigError */
export async function piped(input: string | Buffer, environment: Record<string, string> = {}): Promise<Ran> {
  const { said, io } = streams({ input, environment });
  const config = readConfig(io.env);
  const style = await houseStyle(config.stylePath, { grammar: false });
  const status = await runTerminal({ ...config, ...io, style });
  return { status, ...said };
}

/**
 * Runs a file of the project as a process of its own, without grammar and colour unless the environment says
 * otherwise: for what a process alone has.
 */
export function runFile(
  file: string,
  args: readonly string[] = [],
  { input = '', environment = {} }: How = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [resolve(ROOT, file), ...args], {
    cwd: resolve(ROOT, 'test'),
    env: { ...CHILD, ...environment },
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
