import { type Cell, isSetting, valuesOf } from './cells.ts';
import type { Columns } from './columns.ts';
import { type Line, linesOf } from './lines.ts';
import type { MisreadCells } from './misread.ts';
import type { Row } from './row.ts';
import type { Source } from './table-source.ts';

/** The longest line there may be, in UTF-16 code units. */
const LONGEST_LINE = 16 * 1024 * 1024;

const EXAMPLE = { note: '{"id": 1, "text": "Hi Maria, …"}', facts: '{"id": 1, "company": "Acme", "role": "welder"}' };

/** A line's note stands under this name. */
const TEXT = 'text';

/** The rows of a file of JSON lines; empty lines are left out. */
export async function* jsonRows(
  { text, bytesOf }: Source,
  columns: Columns,
  misread: MisreadCells,
): AsyncGenerator<Row> {
  for await (const line of linesOf(text, { most: LONGEST_LINE, bytesOf }))
    if (line.text?.trim() !== '') yield { number: line.number, bytes: line.bytes, ...readLine(line, columns, misread) };
}

type Read = { id: unknown; values: Readonly<Record<string, string>> } | { problem: string };

/** What a line says; what is wrong with it is said without repeating it, since it may hold a draft. */
function readLine({ text }: Line, columns: Columns, misread: MisreadCells): Read {
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
  if (isNote && typeof value[TEXT] !== 'string') return { problem: '"text" has to be there and be a string' };
  const { context = null } = value;
  if (context !== null && !isObject(context))
    return { problem: '"context" has to be an object like {"company": "Acme"}' };
  const cells: Cell[] = [];
  for (const { key, option } of columns.of) {
    if (key === 'id') continue;
    const name = key === 'note' ? TEXT : key;
    const inside = context && Object.hasOwn(context, name) && key !== 'note';
    const given = inside ? context[name] : Object.hasOwn(value, name) ? value[name] : undefined;
    const label = inside ? `context.${name}` : name;
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
