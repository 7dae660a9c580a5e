/** What a coach remembers. Values are JSON; a key that has gone is undefined. Never given a note. */
export type Store = {
  get(key: string): Promise<unknown>;
  /** Keeps a value for `ttlMs` milliseconds. */
  set(key: string, value: unknown, ttlMs: number): Promise<void>;
  /** Keeps a value unless there is one: true for the one who was first. */
  add(key: string, value: unknown, ttlMs: number): Promise<boolean>;
  delete(key: string): Promise<void>;
};

/** Entries kept at most: at some 300 bytes each a few megabytes. */
const MAX_ENTRIES = 10_000;

/** A store in memory, bounded in size: the entry set the longest ago goes first. */
export function createMemoryStore(maxEntries = MAX_ENTRIES, now: () => number = Date.now): Store {
  const entries = new Map<string, { value: unknown; expires: number }>();
  const read = (key: string) => {
    const entry = entries.get(key);
    return entry && entry.expires > now() ? entry : undefined;
  };
  const write = (key: string, value: unknown, ttlMs: number) => {
    entries.delete(key);
    entries.set(key, { value, expires: now() + ttlMs });
    // From the oldest on: what has expired, and what is too much.
    for (const [old, { expires }] of entries) {
      if (expires > now() && entries.size <= maxEntries) break;
      entries.delete(old);
    }
  };
  return {
    get: async (key) => read(key)?.value,
    set: async (key, value, ttlMs) => write(key, value, ttlMs),
    async add(key, value, ttlMs) {
      if (read(key)) return false;
      write(key, value, ttlMs);
      return true;
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}
