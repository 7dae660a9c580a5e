import { hitsOf } from '../reading/lexicon.ts';
import type { Reading } from '../reading/read.ts';

/** The requests that are proposed to a writer who makes none. */

/** A request to connect, however it is put; the short one stands for it. */
export const CONNECT_ASK = 'Could we connect?';
const TALK = 'Could we talk for ten minutes?';
const SEND = 'May I send you my CV?';
const OPEN = 'Is the role still open?';
/** A request of these is ours; where the writer asks something themselves it is not needed. */
export const OUR_ASKS = [TALK, SEND, OPEN, CONNECT_ASK] as const;

/** Where the writer has applied, the reader has the CV. */
const APPLIED = /\b(?:appl(?:ied|ication)|put in for|sent (?:in )?my|my cv|my resume)\b/;
/**
 * The request that a note lacks: one that can be answered in a line. A request to connect says no more than the
 * invitation does.
 */
export function askFor({ jobAudience, format, lower, roles, hits }: Reading): string {
  // Whoever can send a message is connected.
  if (!jobAudience || format !== 'invite' || APPLIED.test(lower)) return TALK;
  return roles.length > 0 && hitsOf(hits, 'speaks-of-posting').length > 0 ? OPEN : SEND;
}
