/** What a coach remembers. Values are JSON; a key that has gone is undefined. Never given a note. */
export type Store = {
  get(key: string): Promise<unknown>;
  /** Keeps a value for `ttlMs` milliseconds. */
  set(key: string, value: unknown, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
};

/** Entries kept at most: at some 300 bytes each a few megabytes. */
const MAX_ENTRIES = 10_000;

/** A store in memory, bounded in size: the entry not touched for the longest goes first. */
export function createMemoryStore(now: () => number = Date.now, maxEntries = MAX_ENTRIES): Store {
  const entries = new Map<string, { value: unknown; expires: number }>();
  return {
    async get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (entry.expires <= now()) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    async set(key, value, ttlMs) {
      entries.delete(key);
      entries.set(key, { value, expires: now() + ttlMs });
      const oldest = entries.keys().next();
      if (entries.size > maxEntries && !oldest.done) entries.delete(oldest.value);
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}
