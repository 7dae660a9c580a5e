import { HONORIFICS, isOccupation } from '../../reading/classes.ts';
import { wordsOfClass } from '../../reading/lexicon.ts';
import { trimEnd, upperFirst } from '../../text.ts';
import { listed } from './lists.ts';

/** How people are greeted and sign. */

const NOBODY = wordsOfClass('nobody');
/** What no one is called: with one of them, a row of occupations is an office, and no name. */
const OFFICES = listed('office');

/** A name as it is greeted or signed: one that was typed in one case gets its capitals; what stands behind it goes. */
export function personName(given: string): string {
  const name = trimEnd(given.trim(), /[,;]/);
  const isLow = !/\p{Lu}/u.test(name);
  if (isLow || isShouted(name))
    return name
      .toLowerCase()
      .replace(/(?<=^|[\s'’-])\p{Ll}/gu, (letter) => letter.toUpperCase())
      .replace(/(?<=\s)(?:Van|Von|De|Der|Den|La|Bin|Al)(?=\s)/g, (small) => small.toLowerCase())
      .replace(/(?<=\p{L}{2}['’])S\b/gu, 's')
      .replace(/^(Mr|Ms|Mrs|Dr)(?= )/, '$1.');
  return isTitled(name) ? upperFirst(name) : name;
}

/** "TOM BAKER", but not "D.J." or "JP". */
function isShouted(name: string): boolean {
  return !/\p{Ll}/u.test(name) && /\p{Lu}{3}/u.test(name);
}

/** Titles and firms behind a name: "(Talent)", ", Recruiter", " | Acme". */
const BEHIND_NAME =
  /\s+(?:mam|ma'am|madam|sir|ji)$|\s*[([|].*$|\s+[–—-]\s.*$|\s+(?:@|at |from |in ).*$|,\s+(?!(?:Jr|Sr|II|III)\b).*$/u;

/** The name of the person who is written to, alone; undefined where it is an office's: "HR", "hiring manager". */
export function recipientOf(given: string): string | undefined {
  const alone = given.trim().replace(/^@/, '').replace(BEHIND_NAME, '');
  if (/^(?:whoever|anyone|anybody|someone|somebody) /i.test(alone)) return undefined;
  const name = alone === '' ? given.trim() : alone;
  return isOffice(name) ? undefined : name;
}

function isOffice(name: string): boolean {
  const words = name
    .toLowerCase()
    .replace(/^the /, '')
    .split(/[\s/]+/);
  const isNoName = (word: string) => NOBODY.has(word) || OFFICES.has(word) || isOccupation(word);
  return words.every(isNoName) && words.some((word) => OFFICES.has(word) || NOBODY.has(word));
}

/** Whether a name is greeted with a title ("Ms. Rivera"): then a first name alone it is not. */
export function isTitled(name: string): boolean {
  return HONORIFICS.has((/^[\p{L}']+\.?/u.exec(name)?.[0] ?? '').toLowerCase().replace(/\.$/, ''));
}
