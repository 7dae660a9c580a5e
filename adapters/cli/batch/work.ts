import type { Columns } from './columns.ts';
import type { Values } from './row.ts';

/** What a command makes of one row. */
export type Made = {
  /** The line of JSON that it gives, but for who it is about. */
  json: Readonly<Record<string, unknown>>;
  /** The cells that it adds to a table. */
  cells: readonly string[];
  /** What it is counted as: one of the work's outcomes. */
  outcome: string;
  /** 1 where something is worth a change. */
  status: 0 | 1;
  /** Spelling and grammar took too long, and are not in it. */
  isLate?: boolean;
};

/** What a command does with a file of notes. */
export type Work = {
  columns: Columns;
  /** What rows are called, where they are counted. */
  noun: 'note' | 'job';
  /** Names of the cells that it adds to a table. */
  adds: readonly string[];
  /** Keys that each of its lines of JSON has, by which they are known. */
  says: readonly string[];
  /** How many came out how, in words, in the order in which it is told: "41 ready". */
  outcomes: Readonly<Record<string, (count: number) => string>>;
  /**
   * Takes what a row says, and what was said for all rows; and who it is about, where that is known. May reject: that
   * is a fault of the program.
   */
  make: (values: Values, student?: string) => Promise<Made | { problem: string }>;
};

/** Whether there is anything to work on in a note. */
export function hasWords(note: string): boolean {
  return /[\p{L}\p{N}]/u.test(note);
}

/** What is said of a row whose note has no words. */
export const NO_NOTE = { problem: 'there is no note in it' };
