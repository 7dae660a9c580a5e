/** Whole numbers that are kept together under a key, each with a name of its own; a number that is not there is 0. */
export type Counters = {
  /**
   * Adds to several numbers of a key, all of them or none, whoever else adds at the same time. The key goes by itself
   * `ttlMs` milliseconds from now.
   * @throws (as a rejection) where the store can't be reached; it may have counted all the same
   */
  add(key: string, changes: Readonly<Record<string, number>>, ttlMs: number): Promise<void>;
  /** The numbers of each key, in the order of the keys. @throws (as a rejection) where the store can't be reached */
  read(keys: readonly string[]): Promise<Record<string, number>[]>;
};

/** Keys kept at most: at 1,300 bytes for one with a number for each rule, some 7 megabytes. */
const MOST_KEYS = 5_000;

/** Counters in memory, bounded in number: the key that was begun the longest ago goes first. */
export function createMemoryCounters(mostKeys = MOST_KEYS, now: () => number = Date.now): Counters {
  const kept = new Map<string, { numbers: Map<string, number>; expires: number }>();
  const read = (key: string) => {
    const entry = kept.get(key);
    return entry && entry.expires > now() ? entry.numbers : undefined;
  };
  return {
    async add(key, changes, ttlMs) {
      const numbers = read(key) ?? new Map<string, number>();
      for (const [name, change] of Object.entries(changes)) numbers.set(name, (numbers.get(name) ?? 0) + change);
      kept.set(key, { numbers, expires: now() + ttlMs });
      // From the oldest on: what has expired, and what is too much.
      for (const [old, { expires }] of kept) {
        if (expires > now() && kept.size <= mostKeys) break;
        kept.delete(old);
      }
    },
    read: async (keys) => keys.map((key) => Object.fromEntries(read(key) ?? [])),
  };
}
