/** What a row says: texts by the keys of its columns; nothing for what it leaves empty. */
export type Values = Readonly<Record<string, string>>;

/** Where a row stands, and the cells of a table's row, as they were. */
type Place = {
  /** Its line in the file; of a row that goes over several the first. */
  number: number;
  /** Of a table its row, as a spreadsheet counts: the header is row 1. */
  row?: number;
  /** How much of the file it takes. */
  bytes: number;
  cells?: readonly string[];
};

/** A row that could be read, with its own id as the file has it, or what is wrong with it, in a line. */
export type Row = Place & ({ id: unknown; values: Values } | { problem: string });

/** "line 12", or of a table "row 12, line 15". */
export function rowPlace({ number, row }: Row): string {
  return row === undefined ? `line ${number}` : `row ${row}, line ${number}`;
}
