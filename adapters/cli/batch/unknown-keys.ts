import { counted, listOf, nearest } from '../../../src/index.ts';
import { type Columns, columnNamed } from './columns.ts';
import { inLine } from './header.ts';

/** Counts keys of JSON lines that are not read; no line is lost for them. */
export type UnknownKeys = {
  /** Looks at the keys of an object. `inside`: what stands in front of them where they are told ("context."). */
  look: (value: Readonly<Record<string, unknown>>, known: readonly string[], inside?: string) => void;
  /** A line for each that was meant for another, and one for the rest. */
  lines: () => string[];
};

/** So many keys are told of at most: of those that were meant for others, and of the rest. */
const MOST_TOLD = 20;
/** Longer ones are no slip, and are not kept, in UTF-16 code units. */
const LONGEST = 60;
/** A slip in three letters: "no" is not "to". */
const forgiven = (length: number) => Math.floor(length / 3);

/** Remembers of each key how often, and what was meant. `nameOf`: the key that a column goes by in JSON lines. */
export function createUnknownKeys(columns: Columns, nameOf: (column: string) => string): UnknownKeys {
  const slips = new Map<string, { count: number; meant: string }>();
  const others = new Set<string>();
  let hasMore = false;
  const meantBy = (key: string, known: readonly string[]) => {
    const column = columnNamed(key, columns);
    const name = column?.way === 'outright' ? nameOf(column.column.key) : undefined;
    return name !== undefined && known.includes(name) ? name : nearest(key, known, forgiven);
  };
  const keep = (key: string) => {
    if (others.size < MOST_TOLD) others.add(key);
    else hasMore = true;
  };
  return {
    look(value, known, inside = '') {
      for (const key of Object.keys(value)) {
        if (known.includes(key)) continue;
        const name = inside + copied(key);
        const seen = slips.get(name);
        if (seen) seen.count++;
        if (seen || others.has(name)) continue;
        const meant = key.length > LONGEST ? undefined : meantBy(key, known);
        // What is there was not meant by another.
        if (meant === undefined || Object.hasOwn(value, meant)) keep(name);
        else if (slips.size < MOST_TOLD) slips.set(name, { count: 1, meant: inside + meant });
      }
    },
    lines() {
      return [
        ...[...slips].map(
          ([key, { count, meant }]) =>
            `${quoted(key)} was not read (in ${counted(count, 'line')}). Did you mean ${quoted(meant)}?`,
        ),
        ...(others.size > 0 ? [`Not read: ${listOf([...others].map(quoted))}${hasMore ? ', and more' : ''}.`] : []),
      ];
    },
  };
}

/** The beginning of a key; a slice alone would hold the whole line in memory. */
function copied(key: string): string {
  return Buffer.from(key.slice(0, LONGEST)).toString();
}

function quoted(key: string): string {
  return `"${inLine(key)}"`;
}
