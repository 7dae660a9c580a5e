import type { Reply } from '../../src/index.ts';

/** A chat takes about a message a second: who sends on past a limit is told so once in this time, in milliseconds. */
const QUIET_MS = 10_000;
/** So many persons are kept in mind. */
const MOST = 1_000;

/** When a person was last told, by performance.now(), the oldest first. */
const told = new Map<string, number>();

/**
 * A reply as it goes out to a message of this person. One that turns it away leaves out what was sent, which is still
 * in view; undefined where the person was told so just now. Any other reply goes out as it is.
 */
export function inChat(reply: Reply, person: string): Reply | undefined {
  if (!reply.refused) return reply;
  return mayTell(person) ? { ...reply, copies: [] } : undefined;
}

function mayTell(person: string): boolean {
  const now = performance.now();
  if (now - (told.get(person) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return false;
  told.delete(person);
  told.set(person, now);
  if (told.size > MOST) told.delete(told.keys().next().value as string);
  return true;
}
