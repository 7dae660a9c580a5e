import { createHmac, randomBytes } from 'node:crypto';

/** Texts that ended a worker, and whose they were, are remembered by so many hashes; the oldest is forgotten first. */
const MOST_TEXTS = 1_000;
const MOST_USERS = 1_000;
/**
 * Whose work ended so many workers within this time, in milliseconds, is given none for as long: a chance is no fault,
 * a habit is.
 */
const DEATHS = 2;
const WITHIN_MS = 10 * 60_000;

/**
 * What ended workers: it is not given to the next one. Nothing of a text or a user is kept but a keyed hash, that of a
 * user until the next death after ten minutes, that of a text no longer than the process.
 */
export type Deaths = {
  /** What ended workers before: the text itself, or, as a habit, its user. */
  known(text: () => string, user: string | undefined): 'text' | 'user' | undefined;
  add(text: string, user: string | undefined): void;
};

export function createDeaths(now: () => number = () => performance.now()): Deaths {
  const key = randomBytes(32);
  const texts = new Set<string>();
  const users = new Map<string, number[]>();
  const hashOf = (text: string) => createHmac('sha256', key).update(text).digest('base64');
  const recent = (who: string) => (users.get(who) ?? []).filter((at) => now() - at < WITHIN_MS);

  return {
    known(text, user) {
      if (texts.size > 0 && texts.has(hashOf(text()))) return 'text';
      return users.size > 0 && user !== undefined && recent(hashOf(user)).length >= DEATHS ? 'user' : undefined;
    },
    add(text, user) {
      texts.add(hashOf(text));
      if (texts.size > MOST_TEXTS) texts.delete(texts.values().next().value as string);
      for (const who of users.keys()) if (recent(who).length === 0) users.delete(who);
      if (user === undefined) return;
      const who = hashOf(user);
      const times = [...recent(who), now()];
      users.delete(who);
      users.set(who, times);
      if (users.size > MOST_USERS) users.delete(users.keys().next().value as string);
    },
  };
}
