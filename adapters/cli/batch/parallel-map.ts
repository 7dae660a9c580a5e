import type { Interrupt } from './interrupt.ts';
import type { ProgressLine } from './progress-line.ts';
import type { Row } from './row.ts';
import type { Rows } from './rows.ts';

/** Rows under way at a time: enough that the proofreader never waits for the next one. */
const WINDOW = 8;

/**
 * What is made of each row, in their order, several under way at a time. Where the user wants an end, what is under way
 * is the last. `make` does not reject. @throws what the reading throws
 */
export async function* parallelMap<Made>(
  { rows }: Pick<Rows, 'rows'>,
  make: (row: Row) => Promise<Made>,
  { progress, interrupt }: { progress: ProgressLine; interrupt: Interrupt },
): AsyncGenerator<{ row: Row; made: Made }> {
  const underWay: { row: Row; made: Promise<Made> }[] = [];
  const first = async () => {
    const { row, made } = underWay.shift() as (typeof underWay)[number];
    return { row, made: await made };
  };
  try {
    for await (const row of rows) {
      if (interrupt.isAsked) break;
      progress.advance(row.bytes);
      underWay.push({ row, made: make(row) });
      if (underWay.length >= WINDOW) yield await first();
    }
  } catch (error) {
    // A file that is closed while it is read says so.
    if (!interrupt.isAsked) throw error;
  }
  while (underWay.length > 0) yield await first();
}
