import { UsageError } from '../exit-status.ts';
import type { Stdin } from '../io.ts';
import type { Columns } from './columns.ts';
import { type CsvDialect, openCsv } from './csv.ts';
import type { ColumnHints } from './header.ts';
import { jsonRows, keyOf } from './jsonl.ts';
import { createMisread } from './misread.ts';
import type { Row } from './row.ts';
import { openSource, type TableFormat } from './table-source.ts';
import { createUnknownKeys } from './unknown-keys.ts';

/** A file of notes that was opened: its rows, in order, to be read once. */
export type Rows = {
  /** What the file is called in a sentence. */
  name: string;
  rows: AsyncIterable<Row>;
  /** Its size in bytes, where that is known. */
  bytes?: number;
  /** Of a table how it is laid out. */
  table?: CsvDialect;
  /** What the user has to know of how it is read, in lines. */
  notices: readonly string[];
  /** What the user has to know once it was read, in lines. */
  remarks: () => string[];
  /** Ends the reading before its end. */
  close: () => void;
};

/** What is known of a file before it is read. */
export type RowsOptions = ColumnHints & {
  /** Left out, it shows in the file's name, or else in its first sign. */
  format?: TableFormat | undefined;
  /** What rows are read for: {@link NOTE_COLUMNS}, {@link DRAFT_COLUMNS} … */
  columns: Columns;
  /** What "-" stands for. */
  stdin: Stdin;
  /** Keys that are said for all rows, and need no column. */
  given?: readonly string[];
};

/**
 * Opens a file of notes, or standard input for "-": a table (CSV) or JSON lines, in UTF-8, UTF-16 or Windows-1252. Rows
 * that can't be read come in their places, with what is wrong with them. @throws UsageError saying what to do
 */
export async function rowsOf(path: string, { format, columns, stdin, ...said }: RowsOptions): Promise<Rows> {
  const source = await openSource(path, stdin, format);
  const { name, bytes, notices, close } = source;
  const misread = createMisread();
  const unknown = createUnknownKeys(columns, keyOf);
  const remarks = () => [...unknown.lines(), ...misread.lines(), ...source.remarks()];
  const opened = { name, close, notices, remarks, ...(bytes !== undefined && { bytes }) };
  try {
    if (source.format === 'csv') {
      const { notices: own, ...table } = await openCsv(source, columns, said, misread);
      return { ...opened, ...table, notices: [...notices, ...own] };
    }
    if (said.column?.length || said.noHeader)
      throw new UsageError(`${name} has no columns: each of its lines says itself what is what.`);
    return { ...opened, rows: jsonRows(source, columns, { misread, unknown }) };
  } catch (error) {
    close();
    throw error;
  }
}
