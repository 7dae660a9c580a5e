import type { Reply } from '../../src/index.ts';

/** A chat takes about a message a second: who sends on past a limit is told so once in this time, in milliseconds. */
const QUIET_MS = 10_000;
/** So many persons are kept in mind. */
const MOST = 1_000;

/** When a person was last told, by performance.now(), the oldest first. */
const told = new Map<string, number>();

/**
 * A reply as it goes out to a message that this person sent. One that turns it away, and gives back what was sent, leaves that out: it is
 * still in view. Undefined where the person was told so just now; any other reply goes out as it is.
 */
export function inChat(reply: Reply, { person, sent }: { person: string; sent: string }): Reply | undefined {
  const { problem, copies = [] } = reply;
  const others = copies.filter(({ text }) => text !== sent.trim());
  const isRefusal = problem && (sent.trim() === '' || others.length < copies.length);
  if (!isRefusal) return reply;
  return mayTell(person) ? { ...reply, copies: others } : undefined;
}

function mayTell(person: string): boolean {
  const now = performance.now();
  if (now - (told.get(person) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return false;
  told.delete(person);
  told.set(person, now);
  if (told.size > MOST) told.delete(told.keys().next().value as string);
  return true;
}
