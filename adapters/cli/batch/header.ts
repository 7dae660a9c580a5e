import { UsageError } from '../exit-status.ts';
import { type Columns, columnNamed, plainHeader, WAYS } from './columns.ts';

/** Which cell of a row says what: the place, from 0, for each key. */
export type Places = ReadonlyMap<string, number>;

/** What the user said of a table's columns. */
export type ColumnHints = {
  /** "note=C": a key, and where it stands; "plan=-": no column is it. */
  column?: readonly string[];
  /** Whether the first row is a row like the others. */
  noHeader?: boolean;
};

/** So many columns are listed in a line at most. */
const MOST_LISTED = 12;
/** So much of a header is quoted, in UTF-16 code units. */
const QUOTED = 30;
/** The place of what no column is, and how that is said. */
const NOWHERE = -1;
const NO_COLUMN = '-';
/** What is told first of what was read; the rest follows in the order of the columns. */
const FIRST = ['note', 'student'];

/**
 * Finds the columns of a table by its header, or in a table without one by what was said. `given`: keys that are said
 * for all rows, and need no column. @throws UsageError naming what to say
 */
export function placesIn(
  cells: readonly string[],
  columns: Columns,
  { column = [], noHeader = false }: ColumnHints,
  { name, given = [] }: { name: string; given?: readonly string[] },
): Places {
  const said = new Map(column.map((typed) => placeSaid(typed, cells, columns, noHeader)));
  const places = new Map([...said].filter(([, at]) => at !== NOWHERE));
  if (noHeader) {
    // A file of one column is a list of notes.
    if (cells.length === 1 && said.size === 0) places.set(columns.needs[0] as string, 0);
  } else {
    const taken = new Set(places.values());
    for (const [key, at] of placesByName(cells, columns, taken))
      if (!said.has(key)) places.set(key, only(key, at, cells));
  }
  if (columns.needs.some((key) => places.has(key) || given.includes(key))) return places;
  throw new UsageError(missing(cells, columns, noHeader, name));
}

/** The places that a header shows for each key, as surely as any does. */
function placesByName(cells: readonly string[], columns: Columns, taken: ReadonlySet<number>): Map<string, number[]> {
  const named = cells.flatMap((cell, at) => {
    const found = taken.has(at) ? undefined : columnNamed(cell, columns);
    return found ? [{ at, key: found.column.key, way: found.way }] : [];
  });
  const places = new Map<string, number[]>();
  for (const way of WAYS)
    for (const [key, found] of Map.groupBy(
      named.filter((one) => one.way === way),
      (one) => one.key,
    ))
      if (!places.has(key))
        places.set(
          key,
          found.map(({ at }) => at),
        );
  return places;
}

function only(key: string, places: readonly number[], cells: readonly string[]): number {
  const [first = 0, second] = places;
  if (second === undefined) return first;
  throw new UsageError(
    `Two columns could be the ${key}: ${labelOf(first, cells)} and ${labelOf(second, cells)}. ` +
      `Choose one: --column ${key}=${columnLetters(first)}`,
  );
}

function placeSaid(
  typed: string,
  cells: readonly string[],
  { of, needs }: Columns,
  noHeader: boolean,
): [key: string, place: number] {
  const [key = '', where = ''] = splitAt(typed, '=');
  if (where === '') throw new UsageError('--column takes a name and a column, as in --column note=C.');
  if (!of.some((one) => one.key === key)) {
    const known = of.map((one) => one.key).join(', ');
    throw new UsageError(`--column does not know “${key.slice(0, QUOTED)}”; it knows ${known}.`);
  }
  if (where === NO_COLUMN) return [key, NOWHERE];
  const named = noHeader ? -1 : cells.findIndex((cell) => plainHeader(cell) === plainHeader(where));
  const place = named >= 0 ? named : /^\d{1,5}$/.test(where) ? Number(where) - 1 : placeOfLetters(where);
  if (place === undefined || place < 0 || place >= cells.length)
    throw new UsageError(
      `There is no column “${where.slice(0, QUOTED)}”; there is ${listed(cells)}.` +
        (needs.includes(key) ? '' : ` If none of them is it: --column ${key}=-`),
    );
  return [key, place];
}

function splitAt(text: string, sign: string): string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim()];
}

function missing(cells: readonly string[], columns: Columns, noHeader: boolean, name: string): string {
  const [key = ''] = columns.needs;
  const wanted = columns.needs.length > 1 ? columns.needs.join(', ') : `the ${key}`;
  const say = `Say which it is, for example: --column ${key}=${columnLetters(Math.min(2, cells.length - 1))}`;
  if (noHeader) return `${name} has ${cells.length} columns and no header. ${say}`;
  return (
    `${name} has no column for ${wanted}; it has ${listed(cells)}. ${say} ` +
    '(with --no-header if the first line is a note already)'
  );
}

function listed(cells: readonly string[]): string {
  const more = cells.length - MOST_LISTED;
  const shown = cells.slice(0, MOST_LISTED).map((_, at) => labelOf(at, cells));
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `C “Your note”`. */
function labelOf(at: number, cells: readonly string[]): string {
  return `${columnLetters(at)} “${inLine(cells[at] ?? '')}”`;
}

/** A header as it is quoted: in a line, and not too long. */
export function inLine(header: string): string {
  const line = header.replace(/\s+/g, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}

/** Says which columns were taken for what: `Read: note from “Your note”, plan from “Account”.` */
export function toldPlaces(places: Places, header: readonly string[]): string {
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  const told = [...places]
    .toSorted(([a, one], [b, other]) => rank(a) - rank(b) || one - other)
    .map(([key, at]) => {
      const name = inLine(header[at] ?? '');
      return `${key} from ${name === '' ? `column ${columnLetters(at)}` : `“${name}”`}`;
    });
  return `Read: ${told.join(', ')}.`;
}

/** The letters of a column, as a spreadsheet counts: A, B, …, Z, AA. */
export function columnLetters(place: number): string {
  const before = Math.floor(place / 26);
  return `${before > 0 ? columnLetters(before - 1) : ''}${String.fromCharCode(65 + (place % 26))}`;
}

function placeOfLetters(letters: string): number | undefined {
  if (!/^[a-z]{1,3}$/i.test(letters)) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}
