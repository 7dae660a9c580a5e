import { parse } from 'csv-parse/sync';
import { linesOf } from './lines.ts';
import type { Delimiter } from './quotes.ts';
import { LONGEST, rowTexts } from './row-texts.ts';

/** The cells of a row of a table, or what is wrong with it and its text as it stands. */
export type CsvRecord = { number: number; row: number; bytes: number } & (
  | { cells: string[] }
  | { problem: string; raw: string }
);

const UNCLOSED = 'a quotation mark opens here and is never closed, or one in the text is not doubled';

type How = {
  delimiter: Delimiter;
  /** What ends a line: see {@link lineEndIn}. */
  end: '\n' | '\r';
  bytesOf?: (text: string) => number;
};

/** What ends the lines of a text that begins like this: in files of old Macs it is CR. */
export function lineEndIn(head: string): '\n' | '\r' {
  return !head.includes('\n') && head.includes('\r') ? '\r' : '\n';
}

/**
 * The rows of a table, one in memory at a time; rows without a word are counted and left out. csv-parse reads the cells
 * of each. Where a row ends is found before that, so that a quotation mark that is never closed costs one row, and not
 * all that follow.
 */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  { delimiter, end, ...how }: How,
): AsyncGenerator<CsvRecord> {
  let row = 0;
  for await (const { first, text, bytes } of rowTexts(linesOf(chunks, { most: LONGEST, end, ...how }), delimiter)) {
    row++;
    const { number } = first;
    if (first.text === undefined) yield { number, row, bytes, problem: 'too long to be a note', raw: '' };
    else if (text === undefined) yield { number, row, bytes, problem: UNCLOSED, raw: first.text };
    else if (text.trim() !== '') {
      const [cells = []]: string[][] = parse(text, {
        delimiter,
        record_delimiter: [end],
        // A quotation mark within a cell that does not begin with one is a sign like others: a 5" pipe.
        relax_quotes: true,
        max_record_size: 0,
      });
      if (cells.some((cell) => cell.trim() !== '')) yield { number, row, bytes, cells };
    }
  }
}
