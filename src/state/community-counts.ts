import { z } from 'zod';
import type { Counters } from './counters.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Store } from './store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Today and the six days before it, in UTC. */
const SHOWN_DAYS = 7;
/** From the beginning of its day on; a day more than is shown, so that no day is gone before its week is. */
const KEPT_DAYS = 8;

/** Requests that come at once are over by then, in milliseconds. */
const CLAIM_MS = 10_000;

/** How the numbers of a day are named. */
const JUDGED = 'judged';
const WRITERS = 'writers';
const READY_AT_FIRST = 'ready-at-first';
const READY_AT_LAST = 'ready-at-last';
const MISSING = 'missing:';

/** A note that was judged in a community. */
export type Judged = {
  user: string;
  community: string;
  text: string;
  /** The writer was told to send it. */
  isReady: boolean;
  /** It was judged to the end, its spelling, too. */
  isWhole: boolean;
  /** Ids of the rules that found something. */
  missing: readonly string[];
};

export const countedSchema = z.object({
  where: z.string(),
  day: z.string(),
  isReady: z.boolean(),
  text: z.string().exactOptional(),
});

/**
 * How a note stands in the counts, kept with what is remembered of its writer: the next version must not be taken for
 * another note. `where` is a keyed hash of writer and community together, so that two records do not tell that they
 * come from the same place; `text` one of the version that was judged last, not there where it was not judged to the
 * end.
 */
export type Counted = z.infer<typeof countedSchema>;

/** What a writer's record says of the notes that were counted. */
export type Known = {
  /** Those that this one can be a version of, the likest first. */
  versions: readonly Counted[];
  /** All of them. */
  notes: readonly Counted[];
};

/** What was asked for in a week, in numbers of notes. */
export type Week = {
  judged: number;
  /**
   * From so many people at least: as many as wrote on the day with the most. Of two days nobody knows whether they were
   * the same people.
   */
  writers: number;
  readyAtFirst: number;
  readyAtLast: number;
  /** In how many first versions each rule found something, by its id. */
  missing: Readonly<Record<string, number>>;
};

/** Counts what is asked for by community and day, and never by whom. */
export type CommunityCounts = {
  /**
   * Counts a note that was judged, or what became of it since it was counted. Gives back how it stands now. Nobody
   * waits for the store: one that is down, slow or full costs the count. Of requests that come at once with the same
   * note one counts.
   */
  count(judged: Judged, known: Known): Counted;
  /** The last seven days, today with them. @throws (as a rejection) where the store can't be reached */
  week(community: string): Promise<Week>;
};

export function createCommunityCounts(
  { counters, store }: { counters: Counters; store: Pick<Store, 'add'> },
  pseudonyms: Pseudonyms,
  now: () => Date = () => new Date(),
): CommunityCounts {
  const keyOf = (community: string, day: string) => `community:${pseudonyms.of(community)}:${day}`;
  const add = (community: string, day: string, changes: Record<string, number>) => {
    const ttlMs = Date.parse(day) + KEPT_DAYS * DAY_MS - now().getTime();
    // A note that is worked on for more than a week is in no number any more.
    return ttlMs > 0 ? counters.add(keyOf(community, day), changes, ttlMs) : undefined;
  };
  /** Whether this request is the first of those that do the same at once. */
  const isFirst = (...what: unknown[]) => store.add(`counting:${pseudonyms.of(JSON.stringify(what))}`, 1, CLAIM_MS);
  return {
    count({ user, community, text, isReady, isWhole, missing }, { versions, notes }) {
      const where = pseudonyms.of(JSON.stringify([user, community]));
      const version = pseudonyms.of(text.trim().replace(/\s+/g, ' '));
      const known = versions.find((one) => one.where === where);
      // A button that has the same text judged again changes nothing, unless it was not judged to the end before.
      if (known?.text === version) return known;
      const day = known?.day ?? dayOf(now());
      const counting = async () => {
        if (known?.isReady === isReady || !(await isFirst(where, version, isWhole, known?.text))) return;
        // On the day of its first version: a week has no note that is ready and was never judged.
        if (known) return add(community, day, { [READY_AT_LAST]: isReady ? 1 : -1 });
        const wroteToday = notes.some((one) => one.where === where && one.day === day);
        const isNewWriter = !wroteToday && (await isFirst(where, day));
        await add(community, day, {
          [JUDGED]: 1,
          ...(isNewWriter && { [WRITERS]: 1 }),
          ...(isReady && { [READY_AT_FIRST]: 1, [READY_AT_LAST]: 1 }),
          ...Object.fromEntries(missing.map((rule) => [MISSING + rule, 1])),
        });
      };
      counting().catch(() => {});
      return { where, day, isReady, ...(isWhole && { text: version }) };
    },
    async week(community) {
      const days = Array.from({ length: SHOWN_DAYS }, (_, ago) => dayOf(new Date(now().getTime() - ago * DAY_MS)));
      const numbers = await counters.read(days.map((day) => keyOf(community, day)));
      return weekOf(numbers);
    },
  };
}

function weekOf(days: readonly Readonly<Record<string, number>>[]): Week {
  const sums = new Map<string, number>();
  for (const [name, number] of days.flatMap((day) => Object.entries(day)))
    sums.set(name, (sums.get(name) ?? 0) + number);
  const judged = sums.get(JUDGED) ?? 0;
  // Where a store lost one of two counts of a note, no share of the notes is more than all of them.
  const share = (name: string) => Math.min(Math.max(0, sums.get(name) ?? 0), judged);
  const rules = [...sums.keys()].filter((name) => name.startsWith(MISSING));
  return {
    judged,
    writers: Math.max(0, ...days.map((day) => day[WRITERS] ?? 0)),
    readyAtFirst: share(READY_AT_FIRST),
    readyAtLast: share(READY_AT_LAST),
    missing: Object.fromEntries(rules.map((name) => [name.slice(MISSING.length), share(name)])),
  };
}

/** A day of UTC: "2026-11-26". */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
