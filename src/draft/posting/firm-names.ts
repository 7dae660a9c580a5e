import { isPlace, ORDINARY_WORDS } from '../../reading/classes.ts';
import { companyCore, hasLegalForm } from '../../reading/company-name.ts';
import { trimEnd } from '../../text.ts';
import { isBoard } from './boards.ts';
import { isOneOrganisationWord, isOrganisation, isPlaceLike, isTitle } from './kinds.ts';
import { entriesOf } from './lists.ts';

/** A stop stands within a word ("Harvestly.io"), or behind what is shortened. */
const WORD = String.raw`[\p{L}\p{N}&'’-]*(?:\.[\p{L}\p{N}]+)*(?:(?<=\b(?:St|Mt|Dept|Inc|Co|Ltd|Corp|\p{Lu}))\.)?`;
const SMALL = 'of|and|the|for|der|den|de|la|le|du|del|do|da|&|y|und|et|in';
/** The name of a firm within a sentence, as part of a regular expression. */
export const FIRM_NAME = String.raw`\p{Lu}${WORD}(?:,? (?:(?:${SMALL}) ){0,2}[\p{Lu}\d]${WORD}){0,6}`;

const NO_NAMES = new Set(entriesOf('no-company', 'whole'));
const NEVER_FIRST = new Set(entriesOf('no-company', 'never first'));
const NO_FIRST_WORDS = new Set(entriesOf('no-company', 'first word'));

/** Whether a name is none, though it stands where one could. */
export function isNoName(name: string): boolean {
  return NO_NAMES.has(name.toLowerCase());
}

/** Whether a name can be a firm's: no place, board or title, and no word that sentences begin with. */
export function isFirmName(name: string): boolean {
  const low = name.toLowerCase();
  if (isNoName(name) || isPlaceLike(name) || isBoard(name) || isOneOrganisationWord(low)) return false;
  // "FCAW and SMAW"
  if (/^\p{Lu}+(?: (?:and |& )?\p{Lu}+)+$/u.test(name) && !hasLegalForm(name) && !isOrganisation(name)) return false;
  if (/ (?:jobs|careers|vacancies|news|newsletter|bulletin)$|["„“”]/.test(low)) return false;
  const [first = '', second = ''] = low.split(/[\s,.'’]+/);
  if (/^our (?!lady|savio)| i$/.test(low)) return false;
  // "Talent Partner here"
  if (/ \p{Ll}[\p{Ll}'’-]*$/u.test(name) && !hasLegalForm(name)) return false;
  if (NEVER_FIRST.has(first) || (second === '' && ORDINARY_WORDS.has(low))) return false;
  // "Work & Co" goes on with its name, "Work here" does not.
  if (NO_FIRST_WORDS.has(first) && !/^\S+ (?:& )?\p{Lu}/u.test(name)) return false;
  return isOrganisation(name) || !isTitle(name.split(',')[0] as string);
}

/** A name without what stands round it: brackets, ratings, a place behind a dash, a last stop. */
export function nameAlone(name: string): string | undefined {
  const alone = trimEnd(
    name
      .replace(PART, '')
      .replace(/, of .*$|[,;] \p{Ll}.*$/u, '')
      .replace(/ (?:logo|home page)$/i, '')
      .replace(/(?<=\p{L}{4}), (?:St\. )?\p{Lu}[\p{L} ]+, (?:Co\. )?\p{Lu}[\p{L} ]+$/u, '')
      .replace(/^(.*? (\p{L}+)), (\p{Lu}.*)$/u, (all, head, last, behind) =>
        endsName(last, behind) && !(OFFICE.test(head) && LISTED.test(behind)) ? head : all,
      )
      .replace(/ ?\((?!Pvt|Pty|UK).*$/i, '')
      .replace(/, [A-Z]{2}$/, '')
      .replace(/, \d+ \p{Lu}.*$/u, '')
      .replace(/ \d(?:[.,]\d)? ?(?:[★☆✩]|stars?|reviews?|followers?|$).*$/i, '')
      .replace(/ [|·•–—-] .*$| via .*$/, '')
      .replace(/ in \p{Lu}.*$/u, '')
      .replace(/^(?!St\b)(.*)(?:'s|’s)$/u, '$1')
      .replace(/^([^,]*['’]s), \p{Lu}[^,]*$/u, '$1')
      .replace(/^(.+), (?:School|Faculty|Department|Division|Institute|College) of .*$/u, '$1')
      .replace(/(?<!\b(?:Inc|Ltd|Co|Corp|Bros|St|S\.L|A\.Ş|o\.o|LTD|Kft|[A-Z]))[.]$/, ''),
    /[\s,;:!…☆★]/,
  ).trim();
  return alone.length >= 2 && alone.length <= 80 ? alone : undefined;
}

/** "School of Engineering, University of Leeds": a part of what stands behind it. */
const PART = /^(?:School|Faculty|Department|Division|Institute) of [^,]+, (?=\p{Lu})/u;

/** "Ministry of Works, Transport and Ports" */
const OFFICE = /^(?:Ministry|Department|Office) of /i;
const LISTED = /^\S+ (?:and|&) \S+$/i;

/** "Severn Hospitals NHS Trust, Gloucester": behind such a word a name is whole, but for its legal form. */
function endsName(last: string, behind: string): boolean {
  const goesOn = hasLegalForm(behind) || /^Co\b/.test(behind);
  return !goesOn && (isOneOrganisationWord(last.toLowerCase()) || hasLegalForm(last) || isPlace(behind));
}

/** "Brightmoor" and "Brightmoor Consumer Brands" are one. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [plainName(a), plainName(b)];
  return x === y || x.startsWith(`${y} `) || y.startsWith(`${x} `);
}

/** A name as it is compared: in small letters, without "The", its legal form and its marks. */
export function plainName(name: string): string {
  return companyCore(name)
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}& ]/gu, '');
}
