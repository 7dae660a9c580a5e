import { type Cell, isSetting, valuesOf } from './cells.ts';
import type { Columns } from './columns.ts';
import { type Line, linesOf } from './lines.ts';
import type { MisreadCells } from './misread.ts';
import type { Row } from './row.ts';
import type { Source } from './table-source.ts';
import type { UnknownKeys } from './unknown-keys.ts';

/** The longest line there may be, in UTF-16 code units. */
const LONGEST_LINE = 16 * 1024 * 1024;

const EXAMPLE = { note: '{"id": 1, "text": "Hi Maria, …"}', facts: '{"id": 1, "company": "Acme", "role": "welder"}' };

/** A line's note stands under this name. */
const TEXT = 'text';
/** Facts may stand in an object of their own. */
const CONTEXT = 'context';

/** The key that a column goes by in a line. */
export function keyOf(column: string): string {
  return column === 'note' ? TEXT : column;
}

/** What is to be told once all was read. */
type Remarks = { misread: MisreadCells; unknown: UnknownKeys };

/** The rows of a file of JSON lines; empty lines are left out. */
export async function* jsonRows({ text, bytesOf }: Source, columns: Columns, remarks: Remarks): AsyncGenerator<Row> {
  for await (const line of linesOf(text, { most: LONGEST_LINE, bytesOf }))
    if (line.text?.trim() !== '') yield { number: line.number, bytes: line.bytes, ...readLine(line, columns, remarks) };
}

type Read = { id: unknown; values: Readonly<Record<string, string>> } | { problem: string };

/** What a line says; what is wrong with it is said without repeating it, since it may hold a draft. */
function readLine({ text }: Line, columns: Columns, { misread, unknown }: Remarks): Read {
  if (text === undefined) return { problem: 'too long to be a note' };
  const isNote = columns.needs.includes('note');
  const example = isNote ? EXAMPLE.note : EXAMPLE.facts;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: `not JSON; each line has to be an object like ${example}` };
  }
  if (!isObject(value)) return { problem: `not an object; it has to look like ${example}` };
  const names = columns.of.map(({ key }) => keyOf(key));
  unknown.look(value, [...names, CONTEXT]);
  if (isNote && typeof value[TEXT] !== 'string') return { problem: '"text" has to be there and be a string' };
  const { [CONTEXT]: context = null } = value;
  if (context !== null && !isObject(context))
    return { problem: '"context" has to be an object like {"company": "Acme"}' };
  const withinContext = names.filter((name) => name !== TEXT && name !== 'id');
  if (context) unknown.look(context, withinContext, `${CONTEXT}.`);
  const cells: Cell[] = [];
  for (const { key, option } of columns.of) {
    if (key === 'id') continue;
    const name = keyOf(key);
    const inside = context && withinContext.includes(name) && Object.hasOwn(context, name);
    const given = inside ? context[name] : Object.hasOwn(value, name) ? value[name] : undefined;
    const label = inside ? `${CONTEXT}.${name}` : name;
    if (given === undefined || given === null) continue;
    // A number is as good as its digits; what is no choice is none, whatever it is.
    if (typeof given === 'string' || (typeof given === 'number' && option))
      cells.push({ key, label, text: String(given) });
    else if (option && isSetting(option)) cells.push({ key, label, text: JSON.stringify(given) });
    else return { problem: `"${label}" has to be a string` };
  }
  return { id: value.id ?? null, values: valuesOf(cells, columns, misread) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
