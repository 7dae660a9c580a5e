import { UsageError } from '../exit-status.ts';
import { valuesOf } from './cells.ts';
import type { Columns } from './columns.ts';
import { type CsvRecord, csvRecords, lineEndIn } from './csv-records.ts';
import { delimiterIn } from './delimiter.ts';
import { type ColumnHints, columnLetters, inLine, type Places, placesIn, toldPlaces } from './header.ts';
import type { MisreadCells } from './misread.ts';
import type { Delimiter } from './quotes.ts';
import type { Row } from './row.ts';
import type { Source } from './table-source.ts';

/** How a table is laid out, so that another can be written like it. */
export type CsvDialect = {
  delimiter: Delimiter;
  /** The cells of its header; empty ones where it has none. */
  header: readonly string[];
};

/** A table is this wide at least in its header or first row. @throws UsageError where there is nothing to read */
export async function openCsv(
  source: Source,
  columns: Columns,
  said: ColumnHints & { given?: readonly string[] },
  misread: MisreadCells,
): Promise<{ table: CsvDialect; rows: AsyncIterable<Row>; notices: string[] }> {
  const { name, head, text, bytesOf } = source;
  const delimiter = await delimiterIn(head);
  const records = csvRecords(text, { delimiter, end: lineEndIn(head), bytesOf });
  const next = async () => (await records.next()).value as CsvRecord | undefined;
  let first = await next();
  if (first && 'cells' in first && isForExcel(first.cells)) first = await next();
  if (!first) throw new UsageError(`${name} is empty.`);
  if ('problem' in first) throw new UsageError(`${name}, line ${first.number}: ${first.problem}.`);
  const places = placesIn(first.cells, columns, said, { name, given: said.given ?? [] });
  const second = said.noHeader ? undefined : await next();
  if (!said.noHeader && !second) throw new UsageError(`${name} has a header and no rows under it.`);
  const header = said.noHeader ? first.cells.map(() => '') : first.cells;
  const labels = header.map((cell, at) => inLine(cell) || columnLetters(at));
  const read = (record: CsvRecord) => rowOf(record, { labels, places, columns, delimiter, misread });
  return {
    table: { delimiter, header },
    notices: [toldPlaces(places, header)],
    rows: (async function* () {
      if (said.noHeader) yield read(first);
      if (second) yield read(second);
      for await (const record of records) yield read(record);
    })(),
  };
}

/** "sep=;" in front of a table tells Excel what separates its cells; delimiterIn() has seen it, too. */
function isForExcel([first = '', second, third]: readonly string[]): boolean {
  return first.toLowerCase() === 'sep=' && second === '' && third === undefined;
}

type Layout = {
  labels: readonly string[];
  places: Places;
  columns: Columns;
  delimiter: Delimiter;
  misread: MisreadCells;
};

function rowOf(record: CsvRecord, { labels, places, columns, delimiter, misread }: Layout): Row {
  const { number, row, bytes } = record;
  const place = { number, row, bytes };
  if ('problem' in record) return { ...place, cells: [record.raw], problem: record.problem };
  // Where there is one column, nothing separates cells: "Hi Maria, could we connect?" needs no quotation marks.
  const all = labels.length === 1 ? [record.cells.join(delimiter)] : record.cells;
  const cells = all.slice(0, labels.length);
  const surplus = all.slice(labels.length);
  const counts =
    `${all.length} ${all.length === 1 ? 'cell' : 'cells'}, and the header has ${labels.length} ` +
    '(a line break or a separator without quotation marks?)';
  if (surplus.some((cell) => cell.trim() !== ''))
    return {
      ...place,
      cells: [...cells.slice(0, -1), [cells.at(-1), ...surplus].join(delimiter)],
      problem: `too many: ${counts}`,
    };
  if (cells.length < labels.length) return { ...place, cells, problem: `too few: ${counts}` };
  const said = [...places].filter(([key]) => key !== 'id');
  const given = said.map(([key, at]) => ({ key, label: labels[at] as string, text: cells[at] as string }));
  const id = places.get('id');
  return {
    ...place,
    cells,
    id: (id !== undefined && cells[id]?.trim()) || null,
    values: valuesOf(given, columns, misread),
  };
}
