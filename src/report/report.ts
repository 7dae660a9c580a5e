import type { Entry, UnreadRow } from './entry.ts';
import { createTally, type InviteLimits, NOTE_LIMITS } from './figures.ts';
import { rowOf } from './note-row.ts';
import type { PageFrame } from './page.ts';
import { createPeople } from './people.ts';
import { createSpill } from './spill.ts';

/** So many rows that could not be read are named. */
const MOST_UNREAD = 100;

export type ReportOptions = Omit<PageFrame, 'limits'> & {
  /** A house's own; left out, LinkedIn's. */
  limits?: InviteLimits | undefined;
};

/** A report that is ready to be written. */
export type Report = {
  notes: number;
  /** Rows that could not be read. */
  unread: number;
  /** The page as HTML, in pieces. */
  page(): AsyncIterable<string>;
  /** Takes what was put aside off the disk. To be called however it ends. */
  close(): Promise<void>;
};

/**
 * Takes in the notes of a class, in their order, one at a time: what is shown of them is put aside on disk, and counts
 * are kept. @throws what the entries throw, or an error of the disk; then nothing is left on it
 */
export async function gatherReport(entries: AsyncIterable<Entry>, options: ReportOptions): Promise<Report> {
  const { limits = NOTE_LIMITS } = options;
  const people = createPeople(options);
  const tally = createTally();
  const unread: UnreadRow[] = [];
  let unreadCount = 0;
  const rows = await createSpill();
  try {
    for await (const entry of entries) {
      if ('problem' in entry) {
        unreadCount++;
        if (unread.length < MOST_UNREAD) unread.push(entry);
        continue;
      }
      const number = tally.figures.notes + 1;
      const anchor = `note-${number}`;
      const person = people.of(entry.student, entry.id, number);
      tally.add(person, entry.review, anchor);
      const nth = tally.figures.students.get(person.number)?.notes ?? 1;
      if (!options.withoutNotes) await rows.write(rowOf(entry, person, anchor, nth).text);
    }
  } catch (error) {
    await rows.remove();
    throw error;
  }
  const { figures } = tally;
  return {
    notes: figures.notes,
    unread: unreadCount,
    async *page() {
      // What draws charts is loaded for a report alone.
      const { pageOf } = await import('./page.ts');
      const content = { figures, rows: rows.read(), unread: { first: unread, count: unreadCount } };
      yield* pageOf(content, { ...options, limits });
    },
    close: rows.remove,
  };
}
