import { once } from 'node:events';
import { counted } from '../../../src/index.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { BAD_USAGE } from '../exit-status.ts';
import type { Io } from '../io.ts';
import { INTERRUPTED, onInterrupt } from './interrupt.ts';
import { type ResultWriter, toFile, toStream } from './output.ts';
import { parallelMap } from './parallel-map.ts';
import { createProgressLine } from './progress-line.ts';
import { type Row, rowPlace, type Values } from './row.ts';
import { type RowsOptions, rowsOf } from './rows.ts';
import type { Made, Work } from './work.ts';

/** A file of notes, and what is to become of it. */
export type Batch = Pick<RowsOptions, 'format' | 'column' | 'noHeader'> & {
  path: string;
  /** A file for the results; left out, they are lines of JSON on standard output. */
  out?: string;
  /** What holds for the rows that do not say otherwise. */
  defaults: Values;
};

export const FAULT = { problem: 'not judged, by a fault of notecoach and not of the note' };

/**
 * Does the work for each row and writes what it gives, in order; a row that is bad gets a line on standard error, and
 * the rest goes on. Memory stays the same however long the file. Ctrl-C ends it with what was done. Resolves to the
 * exit status: 130 if it was stopped, else 2 if a row was bad, else 1 if something is worth a change, else 0.
 * @throws UsageError
 */
export async function runBatch(
  { path, out, defaults, ...how }: Batch,
  work: Work,
  { stdin, stdout, stderr }: Omit<Io, 'env'>,
): Promise<number> {
  const rows = await rowsOf(path, { ...how, columns: work.columns, stdin, given: Object.keys(defaults) });
  let target: ResultWriter;
  try {
    target = out === undefined ? toStream(stdout) : await toFile(out, path, rows, work, stdin);
  } catch (error) {
    rows.close();
    throw error;
  }
  const say = async (line: string) => {
    if (!stderr.write(`${safeText(line)}\n`)) await once(stderr, 'drain');
  };
  // Lines that scroll by are progress enough.
  const progress = createProgressLine(out === undefined && stdout.isTTY ? { isTTY: false } : stderr, rows.bytes);
  const interrupt = onInterrupt(rows.close);
  const tally = createTally(work, rows.table ? 'row' : 'line');
  try {
    for (const line of rows.notices) await say(line);
    const make = (row: Row) => madeOf(row, work, defaults);
    for await (const { row, made } of parallelMap(rows, make, { progress, interrupt })) {
      tally.add(made);
      if ('problem' in made) {
        progress.clear();
        await say(`${rowPlace(row)}: ${made.problem}`);
      }
      await target.write(row, made);
    }
    await target.finish();
  } catch (error) {
    await target.abandon();
    throw error;
  } finally {
    progress.clear();
    rows.close();
    interrupt.release();
  }
  if (tally.late > 0) await say(`${tally.late} notes without spelling and grammar: they took too long.`);
  for (const line of rows.remarks()) await say(line);
  if (interrupt.isAsked) await say(stopped(tally.count, work, out));
  else if (out !== undefined) await say(`${tally.words()} Written to ${out}.`);
  return interrupt.isAsked ? INTERRUPTED : tally.status;
}

/** Never rejects: one row must not end the run. */
async function madeOf(row: Row, work: Work, defaults: Values): Promise<Made | { problem: string }> {
  if ('problem' in row) return row;
  // Whose it is makes no difference to how it is judged.
  const { student, ...values } = row.values;
  return await work.make({ ...defaults, ...values }, student).catch(() => FAULT);
}

function stopped(count: number, { noun }: Work, out: string | undefined): string {
  return `Stopped: ${count} of the ${noun}s ${count === 1 ? 'is' : 'are'} ${out === undefined ? 'done' : `in ${out}`}.`;
}

/** Counts what came out how. */
function createTally({ outcomes, noun }: Work, part: 'row' | 'line') {
  const counts = new Map<string, number>();
  let unread = 0;
  const tally = {
    status: 0,
    count: 0,
    late: 0,
    add(made: Made | { problem: string }) {
      tally.count++;
      if ('problem' in made) unread++;
      else counts.set(made.outcome, (counts.get(made.outcome) ?? 0) + 1);
      tally.status = Math.max(tally.status, 'problem' in made ? BAD_USAGE : made.status);
      if ('isLate' in made && made.isLate) tally.late++;
    },
    /** "299 notes: 41 ready, 120 almost, 138 need work; 2 rows not read." */
    words() {
      const told = Object.entries(outcomes).flatMap(([outcome, words]) =>
        counts.has(outcome) ? [words(counts.get(outcome) as number)] : [],
      );
      const all = `${counted(tally.count - unread, noun)}${told.length > 0 ? `: ${told.join(', ')}` : ''}`;
      return `${all}${unread > 0 ? `; ${counted(unread, part)} not read` : ''}.`;
    },
  };
  return tally;
}
