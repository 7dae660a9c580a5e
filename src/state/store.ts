/** What a coach remembers. Values are JSON; a key that has gone is undefined. Never given a note. */
export type Store = {
  get(key: string): Promise<unknown>;
  /** Keeps a value for `ttlMs` milliseconds. */
  set(key: string, value: unknown, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
};

/** Entries kept at most: at some 300 bytes each a few megabytes. */
const MAX_ENTRIES = 10_000;

/** A store in memory, bounded in size: the entry set the longest ago goes first. */
export function createMemoryStore(now: () => number = Date.now, maxEntries = MAX_ENTRIES): Store {
  const entries = new Map<string, { value: unknown; expires: number }>();
  return {
    async get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      return entry.expires > now() ? entry.value : undefined;
    },
    async set(key, value, ttlMs) {
      entries.delete(key);
      entries.set(key, { value, expires: now() + ttlMs });
      // From the oldest on: what has expired, and what is too much.
      for (const [old, { expires }] of entries) {
        if (expires > now() && entries.size <= maxEntries) break;
        entries.delete(old);
      }
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}
