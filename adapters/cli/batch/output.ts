import { once } from 'node:events';
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { UsageError } from '../exit-status.ts';
import { fileBehind } from '../input.ts';
import type { Stdin } from '../io.ts';
import { toJson } from '../json.ts';
import { openPart } from '../part-file.ts';
import { BYTE_ORDER_MARK, namesFor, refuseOthers } from './ours.ts';
import type { Row } from './row.ts';
import type { Rows } from './rows.ts';
import type { Made, Work } from './work.ts';

/** Where results go, one row after the other. */
export type ResultWriter = {
  write: (row: Row, made: Made | { problem: string }) => Promise<void>;
  /** Nothing more comes: a file gets its name. */
  finish: () => Promise<void>;
  /** Something went wrong: a file that is not whole goes. */
  abandon: () => Promise<void>;
};

/** JSON lines to a stream; bad rows are not in it. */
export function toStream(stream: NodeJS.WritableStream): ResultWriter {
  return {
    async write(row, made) {
      const text = jsonLine(row, made);
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    finish: async () => {},
    abandon: async () => {},
  };
}

/** Formulas are not only what begins with "=": OWASP, CSV Injection. csv-stringify knows which. */
const ADDED = { escape_formulas: true };
const LINE_END = '\r\n';

/**
 * A file of its own, a table or JSON lines by its name. It is written beside its place and put there when it is whole.
 * @throws UsageError where it can't be written, is the file that is read, or something that another made
 */
export async function toFile(
  path: string,
  input: string,
  { table }: Rows,
  work: Work,
  stdin: Stdin,
): Promise<ResultWriter> {
  const { adds, columns } = work;
  const kind = extname(path).toLowerCase();
  // A table with tabs that is called .csv is torn apart by what reads it.
  const own = table?.delimiter ?? ',';
  const delimiter = kind === '.tsv' ? '\t' : own === '\t' ? ',' : own;
  const keys = columns.of.map(({ key }) => key);
  const header = table?.header ?? keys;
  // Cells of a table stay as they are; out of JSON lines it is we who make them cells.
  const ownCells = table ? {} : ADDED;
  const line = (cells: readonly string[], added: readonly string[]) =>
    stringify([cells], { delimiter, eof: false, ...ownCells }) +
    delimiter +
    stringify([added], { delimiter, eof: false, ...ADDED }) +
    LINE_END;
  const lineOf = (row: Row, made: Made | { problem: string }) => {
    const own = row.cells ?? keys.map((key) => ('values' in row ? textOf(key, row) : ''));
    // A row that is too short or was not read does not move what is added.
    const cells = header.map((_, at) => own[at] ?? '');
    return line(
      cells,
      adds.map((_, at) => ('problem' in made ? (at === 0 ? `not read: ${made.problem}` : '') : (made.cells[at] ?? ''))),
    );
  };
  const isTable = kind !== '.jsonl';
  refuseInput(path, input, stdin);
  await refuseOthers(path, isTable, work);
  const { write, finish, abandon } = await openPart(path);
  try {
    if (isTable) await write(BYTE_ORDER_MARK + line(header, namesFor(adds, header)));
  } catch (error) {
    await abandon();
    throw error;
  }
  return { write: (row, made) => write(isTable ? lineOf(row, made) : jsonLine(row, made)), finish, abandon };
}

/** Checks the name that was given behind --out. @throws UsageError */
export function checkName(path: string): void {
  if (!['.csv', '.tsv', '.jsonl'].includes(extname(path).toLowerCase()))
    throw new UsageError('--out takes a name that ends in .csv, .tsv or .jsonl, as in --out result.csv.');
}

function jsonLine(row: Row, made: Made | { problem: string }): string {
  if ('problem' in made || 'problem' in row) return '';
  const { student } = row.values;
  const about = {
    id: row.id,
    ...(row.row !== undefined && { row: row.row }),
    ...(student !== undefined && { student }),
  };
  return `${toJson({ ...about, ...made.json })}\n`;
}

function textOf(key: string, row: Extract<Row, { id: unknown }>): string {
  if (key !== 'id') return row.values[key] ?? '';
  return row.id === null ? '' : typeof row.id === 'string' ? row.id : toJson(row.id);
}

/** @throws UsageError where it is the file that is read */
export function refuseInput(path: string, input: string, stdin: Stdin): void {
  if (isSame(path, input, stdin))
    throw new UsageError(`${path} is the file that is read. Give --out another name, so that nothing is lost.`);
}

function isSame(path: string, input: string, stdin: Stdin): boolean {
  try {
    const [a, b] = [statSync(path), input === '-' ? fileBehind(stdin) : statSync(input)];
    return a.dev === b?.dev && a.ino === b.ino;
  } catch {
    // What is not there is not the same.
    return false;
  }
}
