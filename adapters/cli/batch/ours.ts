import { createReadStream } from 'node:fs';
import { UsageError } from '../exit-status.ts';
import { unwritable } from '../part-file.ts';
import { csvRecords, lineEndIn } from './csv-records.ts';
import { delimiterIn } from './delimiter.ts';
import { linesOf } from './lines.ts';
import type { Work } from './work.ts';

/** Excel takes a table without it for Windows-1252. */
export const BYTE_ORDER_MARK = '\ufeff';
/** So much of a file is looked at, in UTF-16 code units: a header, or a line of JSON. */
const HEAD = 1024 * 1024;

/**
 * Looks, before any work is done, that nothing is lost at the place where results go: what is there was made by the
 * same command, or is empty. @throws UsageError
 */
export async function refuseOthers(path: string, isTable: boolean, work: Work): Promise<void> {
  const head = await headOf(path);
  if (head === undefined || head === '' || (isTable ? await isOurTable(head, work) : await areOurLines(head, work)))
    return;
  throw new UsageError(`${path} is there already, and this command did not make it. Give --out another name.`);
}

/** The names of the columns that are added; one that is taken says whose it is. */
export function namesFor(adds: readonly string[], header: readonly string[]): string[] {
  const taken = new Set(header.map((cell) => cell.trim().toLowerCase()));
  return adds.map((name) => (taken.has(name) ? `${name} (Notecoach)` : name));
}

/** The beginning of a file; undefined where there is none. @throws UsageError */
async function headOf(path: string): Promise<string | undefined> {
  let head = '';
  try {
    for await (const chunk of createReadStream(path, { encoding: 'utf8', end: HEAD - 1 })) head += chunk;
    return head;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unwritable(path, error as NodeJS.ErrnoException);
  }
}

/** It is marked as UTF-8, and its header ends with the names of what is added. */
async function isOurTable(marked: string, { adds }: Work): Promise<boolean> {
  if (!marked.startsWith(BYTE_ORDER_MARK)) return false;
  const head = marked.slice(BYTE_ORDER_MARK.length);
  const delimiter = await delimiterIn(head);
  for await (const record of csvRecords(once(head), { delimiter, end: lineEndIn(head) })) {
    if (!('cells' in record) || record.cells.length < adds.length) return false;
    const own = record.cells.slice(0, -adds.length);
    const names = namesFor(adds, own);
    return record.cells.slice(-adds.length).every((cell, at) => cell === names[at]);
  }
  return false;
}

/** Its first line has an id, and what the command says of a note. */
async function areOurLines(head: string, { says }: Work): Promise<boolean> {
  for await (const { text = '' } of linesOf(once(head), { most: HEAD })) {
    try {
      const line: unknown = JSON.parse(text);
      return typeof line === 'object' && line !== null && ['id', ...says].every((key) => Object.hasOwn(line, key));
    } catch {
      return false;
    }
  }
  return false;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
