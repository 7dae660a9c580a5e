import { hitsOf } from '../reading/lexicon.ts';
import type { Reading } from '../reading/read.ts';
import { CONNECT_ASK } from '../shorten/wordy.ts';

/** How a note speaks to its reader; what is added to it speaks alike. */
export type Manner = 'formal' | 'plain' | 'warm';

/** Titles that a stranger is called by. */
const TITLE = new RegExp(
  String.raw`^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|frau|herr|signora|signor|señora|señor|madame|` +
    String.raw`monsieur|rabbi|khun)\b`,
);

/** By the note's greeting and closing: "Dear Ms. Rivera" is formal, "Hi Anna!" warm. */
export function mannerOf({ lower, structure: { greeting, signOff }, recipients }: Reading): Manner {
  const start = greeting ? lower.slice(greeting.start, greeting.end) : '';
  const [reader] = recipients;
  const name = reader ? lower.slice(reader.start, reader.end) : '';
  const end = signOff ? lower.slice(signOff.start, signOff.end) : '';
  const isTitled = TITLE.test(name);
  if (
    isTitled ||
    /^(?:dear|respected|to)\b|sir|madam/.test(start) ||
    /\b(?:sincerely|faithfully|respectfully)\b/.test(end)
  )
    return 'formal';
  return /^(?:hey|hiya|heya)\b|!/.test(start) ? 'warm' : 'plain';
}

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
