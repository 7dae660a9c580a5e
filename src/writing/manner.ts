import type { Reading } from '../reading/read.ts';

/** How a note speaks to its reader; what is added to it speaks alike. */
type Manner = 'formal' | 'plain' | 'warm';

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
