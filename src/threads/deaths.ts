import { createHmac, randomBytes } from 'node:crypto';

/** Texts that ended a worker are remembered by so many keyed hashes; the oldest is forgotten first. */
const MOST_TEXTS = 1_000;
const MOST_USERS = 1_000;
/**
 * Whose work ended so many workers within this time, in milliseconds, is given none for as long: a chance is no fault,
 * a habit is.
 */
const DEATHS = 2;
const WITHIN_MS = 10 * 60_000;

/**
 * What ended workers: it is not given to the next one. Nothing of a text is kept but a keyed hash, and that no longer
 * than the process.
 */
export type Deaths = {
  /** Whether the text, or its user's habit, ended workers before. */
  isKnown(text: () => string, user: string | undefined): boolean;
  add(text: string, user: string | undefined): void;
};

export function createDeaths(now: () => number = () => performance.now()): Deaths {
  const key = randomBytes(32);
  const texts = new Set<string>();
  const users = new Map<string, number[]>();
  const hashOf = (text: string) => createHmac('sha256', key).update(text).digest('base64');
  const recent = (user: string) => (users.get(user) ?? []).filter((at) => now() - at < WITHIN_MS);

  return {
    isKnown: (text, user) =>
      (texts.size > 0 && texts.has(hashOf(text()))) || (user !== undefined && recent(user).length >= DEATHS),
    add(text, user) {
      texts.add(hashOf(text));
      if (texts.size > MOST_TEXTS) texts.delete(texts.values().next().value as string);
      if (user === undefined) return;
      const times = [...recent(user), now()];
      users.delete(user);
      users.set(user, times);
      if (users.size > MOST_USERS) users.delete(users.keys().next().value as string);
    },
  };
}
