import { GENERIC_JOB_WORDS, isOccupation, isPlace, isTitleHead, JOB_NOUNS, MONTHS } from '../../reading/classes.ts';
import { hasLegalForm } from '../../reading/company-name.ts';
import { wordsOfClass } from '../../reading/lexicon.ts';
import { isBoard } from './boards.ts';
import { isAnyLabel, isLabelled } from './labelled-facts.ts';
import type { LinePart } from './layout.ts';
import { alternationOf, entriesOf, has } from './lists.ts';

/** What a part of a heading line is, by itself. */
export type Kind = 'board' | 'detail' | 'prose' | 'place' | 'title' | 'name' | 'other';

const ORGANISATIONS: ReadonlySet<string> = new Set([
  ...wordsOfClass('organisation'),
  ...entriesOf('organisations', 'organisation'),
]);
const isDetail = has('details', 'detail');
/** Money, times, dates, ratings. */
const FIGURES = /[$€£₹¥₱%★☆]|\d{3,}|\d[:/]\d|\d[.,]\d|^\d+[+–-]|^\d+ /;
/** More words than these make no name, and no title. */
const MOST_WORDS = 11;
/** A firm that is written without capitals has so many words at most. */
const LONGEST_SMALL = 4;

/** What a part is: small print and places first, so that what is left may be the name of a firm. */
export function kindOf(part: LinePart): Kind {
  const { text, lower, sign } = part;
  if (sign === 'place') return 'place';
  if (isBoard(text)) return 'board';
  if (isPlaceLike(text)) return 'place';
  // "Warehouse Operative – Immediate Start!!"
  const calm = text.replace(/!+$/, '');
  if (calm !== text && !isProse(calm) && isTitle(calm)) return 'title';
  if (isProse(text) || text.split(' ').length > MOST_WORDS) return 'prose';
  const [core = ''] = text.split(/\s+[–-]\s+|,\s|\s*[([]/);
  if (FIGURES.test(core) || /\bp\. ?\d/.test(text)) return 'detail';
  if (isTitle(text)) return 'title';
  if (isDetail(core.toLowerCase()) || /[:;?]/.test(text) || isAnyLabel(lower) || isLabelled(part)) return 'detail';
  return isNameLike(text) ? 'name' : 'other';
}

/**
 * Whether all words but little ones have their capital: "Voice notes that file themselves" is no name. What a legal
 * form ends may do without.
 */
function isNameLike(text: string): boolean {
  if (hasLegalForm(text) && text.split(' ').length <= LONGEST_SMALL && / \p{Lu}\S*$/u.test(text)) return true;
  const [first = '', ...rest] = text.split(/[\s/]+/);
  return /^["„«(]?[\p{Lu}\p{Lo}\d]/u.test(first) && !rest.some((word) => /^\p{Ll}{5,}/u.test(word));
}

/** A sentence rather than a title or a name. */
export function isProse(text: string): boolean {
  const own = text.replace(/^Our (?=Lady|Saviour|Savior)/, '');
  return (
    text.length > 110 ||
    /[.!?…,]$/.test(text.replace(/\b(?:Inc|Ltd|Co|Corp|Sr|Jr|St|S\.[AL]|PTE\. LTD|LTD|o\.o|Kft|A\.Ş|l|V)\.$/, '')) ||
    /\b(?:we|you|our|your|is|are|will|has|have|needs|seeks|requires)\b/i.test(own)
  );
}

const POSTS = new Set(entriesOf('details', 'post'));
const POSTS_OF_TWO = new Set(entriesOf('details', 'post of two'));

/** Whether some word of it heads an occupation, or a kind of training post. */
export function heads(title: string): boolean {
  return wordsOf(title).some(isHead);
}

function isHead(word: string): boolean {
  return isOccupation(word) || POSTS.has(word) || (isTitleHead(word) && word.length > 5);
}

function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[\s/,():–-]+/)
    .filter(Boolean);
}

/** What parts a title from what is said of it: "Head of Network", "Nurse – Nights". */
const CLAUSE =
  /\s+[–-]\s+|,\s|\s*[([:]|\s+\/\s+|\s+(?:of|for|in|to|at|de|di|im|with|wanted|needed|req'd|required)(?:\s|$)/i;
/** "Technician x4 / night + day" */
export const TIMES = /\s+[x×]\s?\d+.*$/;
/** "Planner II", "Nurse 3" */
const GRADE = /\s+(?:[IVX]{1,4}|\d|[A-C])$/;

/**
 * Whether a heading is a title: what it is the name of is an occupation. `loosely`: or a word that is built like one,
 * or stands first ("Horloger rhabilleur").
 */
export function isTitle(text: string, loosely = false): boolean {
  if (hasLegalForm(text) || isFirmOfTwo(text) || PART.test(text) || PEOPLE.test(text)) return false;
  // "Coldharbour Clocks – Clockmaker – Leeds"
  const [, ...pieces] = text.split(/\s+[–-]\s+/);
  if (pieces.some((piece) => isTitle(piece))) return true;
  // "Front of House Intern", "Wig, Hair and Make-up Assistant": the last word of all may be the head as well.
  const ends = /, .*(?: and |&)/.test(text) ? /\s+[–-]\s+|\s*[([:]/ : /\s+[–-]\s+|,\s|\s*[([:]/;
  const whole = wordsOf((text.replace(TIMES, '').split(ends)[0] as string).replace(GRADE, ''));
  if (whole.length > 1 && !loosely && isOneHead(whole.at(-1) as string)) return true;
  const words = wordsOf((text.replace(TIMES, '').split(CLAUSE)[0] as string).replace(GRADE, ''));
  const last = words.at(-1) ?? '';
  // "PhD position in Ecology"
  if (words.length === 2 && JOB_NOUNS.has(last) && POSTS.has(words[0] as string)) return true;
  if (POSTS_OF_TWO.has(words.slice(-2).join(' '))) return true;
  if (words.length === 0 || words.length > MOST_WORDS || ORGANISATIONS.has(last)) return false;
  if (words.every((word) => GENERIC_JOB_WORDS.has(word) || JOB_NOUNS.has(word))) return false;
  if (!loosely) return isOneHead(last);
  return /^[a-z'-]+$/.test(last) && (isHead(last) || isOccupation(words[0] as string));
}

/** "Smith, Okafor & Daughters", "SMITH & SONS" */
const PEOPLE = /(?:, | )(?:&|and) (?:sons?|daughters?|partners|associates|co)$/i;

/** "Faculty of Science" */
const PART = /^(?:Faculty|School|Department|Division|Institute|College|Office|Ministry|Museum) (?:of|for) /i;

/** "May & Baker": a month does no work, so that both are people. */
function isFirmOfTwo(text: string): boolean {
  const [, first = ''] = /^(\p{Lu}\p{L}+) & \p{Lu}\p{L}+$/u.exec(text) ?? [];
  return MONTHS.has(first.toLowerCase());
}

/** "Riverkeepers of the Yadkin" are no title. */
function isOneHead(word: string): boolean {
  return (isOccupation(word) && !/(?<!s)s$/.test(word)) || POSTS.has(word);
}

/** "(m/w/d)", "(H/F)": only titles carry it. */
export const GENDER = /\s*[([]\s*(?:all genders|[mwfhdxgv]\s?\/\s?[mwfhdxgv](?:\s?\/\s?[dxvig])?)\s*[)\]].*$/i;

/** Whether a name has a legal form or a word that organisations are called by. */
export function isOrganisation(name: string): boolean {
  const words = name.toLowerCase().split(/[\s,.()&'’-]+/);
  return BODY.test(name) || hasLegalForm(name) || words.some((word) => ORGANISATIONS.has(word));
}

/** "Library", "Hospital": an organisation, and not which. */
export function isOneOrganisationWord(lower: string): boolean {
  return ORGANISATIONS.has(lower);
}

/** "St. Louis": a stop stands behind what is shortened. */
const JOINER = 'of|on|upon|the|de|la|le|sur|am|im|an|der';
const CITY = String.raw`\p{Lu}(?:\p{L}{1,2}\.|[\p{L}'’/-]+)(?: (?:${JOINER}|\p{Lu}[\p{L}'’/-]*)){0,3}`;
const COUNTRIES = new Set(entriesOf('places', 'country'));

/** Whether a name is a country's, or a place that is known as one is. */
export function isCountry(name: string): boolean {
  return COUNTRIES.has(name) || isPlace(name);
}

const CITY_REGION = new RegExp(String.raw`^${CITY}, (${CITY})$`, 'u');
const STATES = alternationOf('places', 'state');
const CITY_STATE = new RegExp(String.raw`^${CITY},? (?:${STATES})(?:,? (?:\d{4,5}.*|USA?|United States.*))?$`, 'u');

/** "Daventry NN11", "Leeds LS1 4AP" */
const WITH_CODE = / [A-Z]{1,2}\d[\dA-Z]?(?: \d[A-Z]{2})?$/;

/** "City of Austin, TX" is who hires there. */
const BODY = /^(?:City|Town|Village|County|State|Borough|Port|University|Ministry|Department) of /i;

/** "Denver", "Tulsa, OK", "Omarama, Otago", "Grand Rapids area". */
export function isPlaceLike(text: string): boolean {
  // "Norrland Timber AB" is not in Alberta.
  const isFirm = !text.includes(',') && hasLegalForm(text) && !isPlace(text.replace(/ \S+$/, ''));
  if (BODY.test(text) || isFirm) return false;
  if (isPlace(text.replace(/ (?:City|area)$/, '')) || CITY_STATE.test(text) || / area$/.test(text)) return true;
  // "Dublin 6W"
  if (isPlace(text.replace(WITH_CODE, '').replace(/ \d{1,2}[A-Z]?$/, ''))) return true;
  const [, city = '', country = ''] = /^([^,]+, [^,]+), ([^,]+)$/.exec(text) ?? [];
  if (isCountry(country) && CITY_REGION.test(city) && !isOrganisation(city)) return true;
  if (text.split(/,\s/).some((piece) => isDetail(piece.toLowerCase()))) return false;
  // "Bandon, Co. Cork"
  if (
    !CITY_REGION.test(text) ||
    /^[^,]*['’]s\b/.test(text) ||
    isOrganisation(text.replace(/\bCo\. (?=\p{Lu})/u, '')) ||
    isBoard(text.split(',')[0] as string)
  )
    return false;
  return !wordsOf(text).some((word) => isOccupation(word) || POSTS.has(word));
}
