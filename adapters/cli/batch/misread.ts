import { figure } from '../../../src/index.ts';
import { inLine } from './header.ts';

/** Counts the cells that were not understood; no note is lost for them. */
export type MisreadCells = {
  /** `allowed`: what the cell may be, in words. */
  add: (label: string, text: string, allowed: string) => void;
  /** A line for each column. */
  lines: () => string[];
};

/** So many columns are told of at most. */
const MOST_TOLD = 20;

/** Remembers of each column how often, and the first cell. */
export function createMisread(): MisreadCells {
  const columns = new Map<string, { count: number; first: string; allowed: string }>();
  return {
    add(label, text, allowed) {
      const known = columns.get(label);
      if (known) known.count++;
      else if (columns.size < MOST_TOLD) columns.set(label, { count: 1, first: inLine(text), allowed });
    },
    lines: () =>
      Array.from(columns, ([label, { count, first, allowed }]) => {
        const cells =
          count === 1
            ? `1 cell was not understood (“${first}”)`
            : `${figure(count)} cells were not understood (such as “${first}”)`;
        return `“${label}”: ${cells} and taken as not known; it may be ${allowed}.`;
      }),
  };
}
