import { access, constants, open } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { isReport } from '../../src/index.ts';
import { refuseInput } from './batch/output.ts';
import { UsageError } from './exit-status.ts';
import type { Stdin } from './io.ts';
import { openPart, unwritable } from './part-file.ts';

/** So much of a file tells whether it is a report, in bytes. */
const HEAD = 1024;

/**
 * Looks, before any work is done, whether a page can be written there: not over the notes, nor over what is no report.
 * @throws UsageError
 */
export async function checkTarget(path: string, input: string, stdin: Stdin): Promise<void> {
  if (!['.html', '.htm'].includes(extname(path).toLowerCase()))
    throw new UsageError('--out takes a name that ends in .html, as in --out report.html.');
  refuseInput(path, input, stdin);
  const head = await headOf(path);
  if (head !== undefined && !isReport(head))
    throw new UsageError(`${path} is there already, and is no report of Notecoach. Give --out another name.`);
  await access(dirname(path), constants.W_OK).catch((error) => {
    throw unwritable(path, error);
  });
}

/** The beginning of a file; undefined where there is none. @throws UsageError */
async function headOf(path: string): Promise<string | undefined> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unwritable(path, error as NodeJS.ErrnoException);
  }
}

/** Writes a page as a whole, or not at all. @throws UsageError */
export async function writeWhole(path: string, page: AsyncIterable<string>): Promise<void> {
  const part = await openPart(path);
  try {
    for await (const piece of page) await part.write(piece);
  } catch (error) {
    await part.abandon();
    throw error;
  }
  await part.finish();
}
