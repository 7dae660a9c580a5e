import type { Audience } from '../reading/limits.ts';
import type { Reading } from '../reading/read.ts';
import { upperFirst } from '../text.ts';

/** How the one who reads is spoken of: at the beginning of a sentence, and within one. */
export type Reader = { subject: string; object: string };

const UNNAMED: Record<Audience, string> = {
  recruiter: 'the recruiter',
  'hiring-manager': 'the manager',
  internal: 'your colleague',
  peer: 'the reader',
};
/** What each is called where it is said for whom a note was judged. */
export const AUDIENCE_WORDS: Record<Audience, string> = {
  recruiter: 'a recruiter',
  'hiring-manager': 'a manager who hires',
  internal: 'a colleague',
  peer: 'somebody who does not hire',
};
/** A name is used where the reading is this sure of it. */
const SURE_NAME = 0.9;
/** More than this is no name to address somebody by, in UTF-16 code units. */
const MOST_NAME = 30;

/** "Ms. Rivera", as the note has it; else "the recruiter". */
export function readerOf({ text, lower, letterCase, to, recipients, names, structure: { greeting } }: Reading): Reader {
  const inGreeting = recipients.find(({ start }) => greeting && start >= greeting.start && start < greeting.end);
  const span = inGreeting ?? recipients[0];
  const written = span && span.chance >= SURE_NAME ? text.slice(span.start, span.end).trim() : '';
  // Where all is written small, a name is written as names are.
  const name = letterCase === 'lower' ? written.split(' ').map(upperFirst).join(' ') : written;
  const isName =
    span !== undefined &&
    names.length > 0 &&
    (letterCase === 'lower' || text[span.start] !== lower[span.start]) &&
    name.length <= MOST_NAME &&
    /^[\p{L}\p{M} .'’-]+$/u.test(name) &&
    !/\p{Ll}{3}\. /u.test(name);
  const object = isName ? name : UNNAMED[to];
  return { object, subject: upperFirst(object) };
}
