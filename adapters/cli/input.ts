import { existsSync, fstatSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { readAll } from '../terminal/pipe.ts';
import { UsageError } from './exit-status.ts';
import type { Io, Stdin } from './io.ts';

/** Something to read, and its size in bytes where that is known. */
export type Input = { stream: Readable; bytes?: number };

/** Opens a file, or standard input for "-". @throws UsageError */
export async function openInput(path: string, stdin: Stdin): Promise<Input> {
  if (path === '-') {
    const file = fileBehind(refuseFolder(stdin));
    return { stream: stdin, ...(file?.isFile() && { bytes: file.size }) };
  }
  try {
    const file = await open(path);
    const status = await file.stat();
    if (status.isDirectory()) {
      await file.close();
      throw Object.assign(new Error(), { code: 'EISDIR' });
    }
    return { stream: file.createReadStream(), ...(status.isFile() && { bytes: status.size }) };
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Node takes a folder on standard input for an empty file. @throws UsageError */
function refuseFolder(stdin: Stdin): Stdin {
  if (fileBehind(stdin)?.isDirectory()) throw unreadable('Standard input', { code: 'EISDIR' });
  return stdin;
}

/** The file, or whatever it is, that is standard input; undefined where nothing tells. */
export function fileBehind({ fd }: Stdin): Stats | undefined {
  try {
    return fd === undefined ? undefined : fstatSync(fd);
  } catch {
    // Closed: then there is nothing to read, which Node tells by itself.
    return undefined;
  }
}

/** Why something can't be read, in a line. */
export function unreadable(path: string, error: unknown): UsageError {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UsageError(`There is no file ${path}.`);
  if (code === 'EISDIR') return new UsageError(`${path} is a folder; name a file in it.`);
  return new UsageError(`${path} can't be read${/^E[A-Z]+$/.test(code) ? ` (${code})` : ''}.`);
}

/** Where a text comes from, and where is said how it was read. */
export type TextIo = Pick<Io, 'stdin' | 'stderr'>;

/** The note: what was typed behind the options, or standard input for "-" or a pipe. @throws UsageError */
export async function readText(positionals: readonly string[], { stdin, stderr }: TextIo): Promise<string> {
  const [text] = positionals;
  if (positionals.length > 1) throw new UsageError('The note came in several pieces. Put it in quotation marks.');
  if (text !== undefined && text !== '-') {
    if (!/\s/.test(text) && text.slice(1, -1).includes('.') && existsSync(text))
      throw new UsageError(`${text} is a file. To read the note in it, put: - < ${text}`);
    return text;
  }
  if (text === undefined && stdin.isTTY)
    throw new UsageError('Give the note in quotation marks, or pipe it in. See: notecoach help');
  try {
    return await readAll(refuseFolder(stdin), (line) => void stderr.write(`${line}\n`));
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable('Standard input', error);
  }
}
