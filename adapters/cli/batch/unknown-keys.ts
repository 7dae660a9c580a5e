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

/** So many keys are told of at most. */
const MOST_TOLD = 20;
/** A slip in three letters: "no" is not "to". */
const forgiven = (length: number) => Math.floor(length / 3);

/** Remembers of each key how often, and what was meant. `nameOf`: the key that a column goes by in JSON lines. */
export function createUnknownKeys(columns: Columns, nameOf: (column: string) => string): UnknownKeys {
  const keys = new Map<string, { count: number; meant: string | undefined }>();
  const meantBy = (key: string, known: readonly string[]) => {
    const column = columnNamed(key, columns);
    const name = column?.way === 'outright' ? nameOf(column.column.key) : undefined;
    return name !== undefined && known.includes(name) ? name : nearest(key, known, forgiven);
  };
  return {
    look(value, known, inside = '') {
      for (const key of Object.keys(value)) {
        if (known.includes(key)) continue;
        const seen = keys.get(inside + key);
        if (seen) seen.count++;
        else if (keys.size < MOST_TOLD) {
          const meant = meantBy(key, known);
          // What is there was not meant by another.
          const isThere = meant !== undefined && Object.hasOwn(value, meant);
          keys.set(inside + key, { count: 1, meant: isThere || meant === undefined ? undefined : inside + meant });
        }
      }
    },
    lines() {
      const others = [...keys].flatMap(([key, { meant }]) => (meant === undefined ? [quoted(key)] : []));
      return [
        ...[...keys].flatMap(([key, { count, meant }]) =>
          meant === undefined
            ? []
            : [`${quoted(key)} was not read (in ${counted(count, 'line')}). Did you mean ${quoted(meant)}?`],
        ),
        ...(others.length > 0 ? [`Not read: ${listOf(others)}.`] : []),
      ];
    },
  };
}

function quoted(key: string): string {
  return `"${inLine(key)}"`;
}
