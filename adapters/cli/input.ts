import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { readAll } from '../terminal/pipe.ts';
import { UsageError } from './exit-status.ts';

/** Something to read, and its size in bytes where that is known. */
export type Input = { stream: Readable; bytes?: number };

/** Opens a file, or standard input for "-". @throws UsageError */
export async function openInput(path: string): Promise<Input> {
  if (path === '-') return { stream: process.stdin };
  try {
    const file = await open(path);
    const status = await file.stat();
    if (status.isDirectory()) {
      await file.close();
      throw new UsageError(`${path} is a folder; name a file in it.`);
    }
    return { stream: file.createReadStream(), ...(status.isFile() && { bytes: status.size }) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'ENOENT' ? `There is no file ${path}.` : `${path} can't be read${code ? ` (${code})` : ''}.`,
    );
  }
}

/** The note: what was typed behind the options, or standard input for "-" or a pipe. @throws UsageError */
export async function readText(positionals: readonly string[]): Promise<string> {
  const [text] = positionals;
  if (positionals.length > 1) throw new UsageError('The note came in several pieces; put it in quotation marks.');
  if (text !== undefined && text !== '-') return text;
  if (text === undefined && process.stdin.isTTY)
    throw new UsageError('Give the note as TEXT in quotation marks, or pipe it in. See notecoach --help.');
  return readAll(process.stdin);
}
