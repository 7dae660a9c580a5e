import {
  DAYS,
  FUNCTION_WORDS,
  HONORIFICS,
  isOccupation,
  isPlace,
  MONTHS,
  ORDINARY_WORDS,
} from '../../reading/classes.ts';
import { recipientOf } from '../say/person.ts';
import { isBoard } from './boards.ts';
import { isOrganisation, isTitle } from './kinds.ts';
import { alternationOf, entriesOf } from './lists.ts';

/** The name of a person within a text. */

const NO_PERSON = new Set(entriesOf('contact', 'no person'));
const OFFICES = new Set(entriesOf('contact', 'office'));
const SURNAMES = new Set(entriesOf('contact', 'surname'));
const PARTICLES = new Set(entriesOf('contact', 'particle'));
const NAME_WORD = /^\p{Lu}(?:\p{L}*['’-])*\p{L}*\.?$/u;
/** No stop of a sentence: that of "Dr.", of an initial, or within an address. */
export const NO_STOP = String.raw`(?<=(?<!\p{L})(?:\p{Lu}|${alternationOf('contact', 'shortened')}))\.|\.(?=\S)`;
const CLAUSE = new RegExp(String.raw`^(?:[^.;!?()|·•<>[\]:]|${NO_STOP})*`, 'u');
/** "our Head of Talent": somebody is called so, and the name stands behind. */
const CALLED = /^(?:our|the|my) /;
const MOST_CALLED = 5;
/** "Clinical Lead Yusuf Attenborough": so many words may stand in front of a name. */
const MOST_BEFORE = 5;
/** "Prof. Dr. Anna Maria van der Berg" */
const MOST_WORDS = 6;

/** The name that a text begins with; an office may stand in front of it. */
export function personIn(text: string): string | undefined {
  const [clause = ''] = CLAUSE.exec(text) ?? [];
  const [first = '', second = ''] = clause.replace(/^Name:? /, '').split(/,\s*|\s[–—-]\s/);
  const name = nameWithin(first);
  if (name) return name;
  // "call with our lead, …": of that somebody tells, and is not told to call.
  if (/^(?:with|for|from|in|at|on|by|about|if|when) /.test(first)) return undefined;
  // "the Clerk, Mrs. H. Umpleby"
  const called = first.split(' ');
  const isCalled = CALLED.test(first) && called.length <= MOST_CALLED;
  return isCalled || called.some(isOffice) ? nameWithin(second) : undefined;
}

function nameWithin(piece: string): string | undefined {
  const words = piece.trim().split(/\s+/);
  const name: string[] = [];
  for (let at = startOf(words); at < words.length && name.length < MOST_WORDS; at++) {
    const word = words[at] as string;
    const goesOn = NAME_WORD.test(word) || (PARTICLES.has(word) && NAME_WORD.test(words[at + 1] ?? ''));
    // "Siwan Bevan MRCVS"
    if (!goesOn || (name.length > 1 && /^\p{Lu}{2,}$/u.test(word) && /\p{Ll}/u.test(name.join('')))) break;
    name.push(word);
  }
  return isPerson(name) ? name.join(' ').replace(/(?<=\p{Ll}{2})\.$/u, '') : undefined;
}

/** Behind what somebody is: "our Head Chef Ana Lima", "HR Ms. Lima". */
function startOf(words: readonly string[]): number {
  const before = words.slice(0, MOST_BEFORE);
  const titled = before.findIndex((word) => HONORIFICS.has(plain(word)) && !OFFICES.has(plain(word)));
  if (titled >= 0) return titled;
  const office = before.findLastIndex(isOffice);
  // "Head of Compliance Ana Lima"
  const behind = words[office + 1] === 'of' ? office + 3 : office + 1;
  return office >= 0 && words.length - behind > 1 ? behind : 0;
}

function isOffice(word: string): boolean {
  return (
    OFFICES.has(plain(word)) || (!HONORIFICS.has(plain(word)) && !isSurname(plain(word)) && isOccupation(plain(word)))
  );
}

/** A name of two words or more, or one behind "Ms". */
export function isPerson(name: readonly string[]): boolean {
  if (name.length < 2 || !name.every((word) => NAME_WORD.test(word) || PARTICLES.has(word))) return false;
  const isNone = (word: string) =>
    NO_PERSON.has(word) || OFFICES.has(word) || (FUNCTION_WORDS.has(word) && !PARTICLES.has(word));
  const own = name.map(plain).filter((word) => !HONORIFICS.has(word));
  const whole = name.join(' ');
  if (own.length === 0 || own.some(isNone) || isOrganisation(whole) || isPlace(whole)) return false;
  if (own.length === name.length && (!/\p{Ll}/u.test(whole) || isPost(whole))) return false;
  return recipientOf(whole) !== undefined;
}

/** "Camel Veterinarian", but not "Tom Baker". */
function isPost(name: string): boolean {
  return isTitle(name) && !isSurname(plain(name.split(' ').at(-1) as string));
}

function isSurname(word: string): boolean {
  return SURNAMES.has(word) || /(?:smith|wright|-.*)$/.test(word);
}

export function isFirstName(word: string): boolean {
  const low = word.toLowerCase();
  if (NO_PERSON.has(low) || FUNCTION_WORDS.has(low) || ORDINARY_WORDS.has(low) || isOffice(word)) return false;
  return !isOrganisation(word) && !isPlace(word) && !isBoard(word) && !MONTHS.has(low) && !DAYS.has(low);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
