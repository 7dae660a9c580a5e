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
import { valuesOf } from './labels.ts';
import type { Layout, Line } from './layout.ts';
import { choicesOf, entriesOf } from './lists.ts';
import { isOfMail, signerOf } from './mail.ts';
import { sameName } from './names.ts';

/** The person to write to: behind a label, in a sentence that says so, beside an address, or below a mail. */

const NO_PERSON = new Set(entriesOf('contact', 'no person'));
const OFFICES = new Set(entriesOf('contact', 'office'));
const SURNAMES = new Set(entriesOf('contact', 'surname'));
const PARTICLES = new Set(entriesOf('contact', 'particle'));
const LEAD = new RegExp(String.raw`(?<![\p{L}-])(?:${choicesOf('contact', 'lead')}):?[ \t]+(?=\S)`, 'gu');
/** No stop of a sentence: that of "Dr.", of an initial, or within an address. */
const NO_STOP = String.raw`(?<=(?<!\p{L})(?:\p{Lu}|Dr|Mrs?|Ms|Prof|Rev|Hr|Fr|Assoc|Capt|Sgt|Lic|Ing))\.|\.(?=\S)`;
const SENTENCE = String.raw`(?:[^.;!?\n]|${NO_STOP}){0,200}`;
const SEND = new RegExp(String.raw`(?<![\p{L}-])(?:${choicesOf('contact', 'send')})[\s,]${SENTENCE}`, 'gu');
const CLAUSE = new RegExp(String.raw`^(?:[^.;!?()|·•<>[\]:]|${NO_STOP})*`, 'u');
const PEOPLE = choicesOf('contact', 'person at once');
/** "Ask for Tess": a first name, and nothing that goes on with it. */
const ALONE = String.raw`(?=$|[.,!;(\n]| [(+\d]| (?:${choicesOf('contact', 'behind first name')}) )`;
const FIRST_NAME = new RegExp(String.raw`(?<![\p{L}-])(?:${PEOPLE}) (\p{Lu}\p{Ll}{2,})${ALONE}`, 'gmu');
const MAIL = /([\p{L}\d._-]+)@[\p{L}\d-]+\.\p{L}/gu;
const NAME_WORD = /^\p{Lu}(?:\p{L}*['’-])*\p{L}*\.?$/u;
/** Two to four words with capitals, in a row. */
const ROW = /(?<![\p{L}.])\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}/gu;
/** "Clinical Lead Yusuf Attenborough": so many words may stand in front of a name. */
const MOST_BEFORE = 5;
/** "Prof. Dr. Anna Maria van der Berg" */
const MOST_WORDS = 6;
/** A shorter part of an address may be anything. */
const LEAST_OF_MAIL = 4;

export function contactIn(layout: Layout, company: string | undefined): string | undefined {
  const isFirm = (name: string) => company !== undefined && sameName(name, company);
  for (const said of leadsIn(layout)) {
    const name = personIn(said);
    if (name && !isFirm(name)) return name;
  }
  const first = firstNameIn(`${layout.prose}\n${layout.page.join('\n')}`);
  if (first && !isFirm(first)) return first;
  const mailed = byAddress(layout);
  if (mailed && !isFirm(mailed)) return mailed;
  const signer = signerOf(layout, company) ?? aboveFirm(layout, company);
  return signer && isPerson(signer.split(' ')) ? signer : undefined;
}

/** What stands where a person is named, the surest first. */
function* leadsIn({ lines, prose: told, page }: Layout): Generator<string> {
  const named = lines.findIndex(({ lower }, at) => /^name\b/.test(lower) && lines[at - 1]?.lower.includes('contact'));
  if (named >= 0) yield (lines[named] as Line).text;
  const posted = lines.findIndex(({ lower }) => lower.startsWith('job poster'));
  // On LinkedIn a name stands above, and an office between.
  if (posted > 0) yield* lines.slice(Math.max(0, posted - 2), posted).map(({ parts }) => parts[0]?.text ?? '');
  for (const { text } of valuesOf(lines, 'contact')) yield text;
  for (const { text } of valuesOf(lines, 'recruiter')) if (told.split(text).length <= 2) yield text;
  const poster = lines.findIndex(({ lower }) => lower.startsWith('direct message the job poster'));
  if (poster >= 0) yield lines[poster + 1]?.text ?? '';
  // Behind the jobs that a page goes on to, it may say whom to ask.
  const prose = `${told}\n${page.join('\n')}`;
  for (const { 0: sentence, index } of prose.matchAll(SEND))
    if (!isDenied(prose, index)) yield* sentence.split(/\b(?:to|with|reach):? /).slice(1);
  for (const { 0: lead, index } of prose.matchAll(LEAD))
    if (!isDenied(prose, index)) yield prose.slice(index + lead.length).split('\n', 1)[0] ?? '';
}

function firstNameIn(prose: string): string | undefined {
  for (const { 1: name = '', index } of prose.matchAll(FIRST_NAME))
    if (isFirstName(name) && !isDenied(prose, index)) return name;
  return undefined;
}

/** "Kindly don't write to Fr. Peter" */
function isDenied(prose: string, at: number): boolean {
  return /(?:n['’]t|\bnot|\bnever)(?: \S+)?(?: to)? $/i.test(prose.slice(Math.max(0, at - DENIAL), at));
}

/** So far in front of a verb it may be denied, in UTF-16 code units. */
const DENIAL = 25;

/** Who signs a mail in the last lines of it, above the firm. */
function aboveFirm({ page }: Layout, company: string | undefined): string | undefined {
  if (!page.some(isOfMail)) return undefined;
  const end = page.slice(-LAST);
  const firm = end.findIndex((text, at) => at > 0 && company !== undefined && sameName(text, company));
  return end.slice(Math.max(0, firm - 2), Math.max(0, firm)).find((text) => isPerson(text.split(' ')));
}

/** Lines at the end in which a mail is signed. */
const LAST = 8;

/** Whose address it is: "y.attenborough@…" tells that "Yusuf Attenborough" is written to. */
function byAddress({ prose, page }: Layout): string | undefined {
  const told = `${prose}\n${page.filter((text) => text.startsWith('Reply-To:')).join('\n')}`;
  const people = page.join('\n');
  for (const [, local = ''] of told.matchAll(MAIL)) {
    const parts = local.toLowerCase().split(/[._-]/);
    const surname = parts.at(-1) as string;
    if (parts.length < 2 || surname.length < LEAST_OF_MAIL) continue;
    for (const [row] of people.matchAll(ROW)) {
      const words = row.split(' ');
      const at = words.findIndex((word) => word.toLowerCase() === surname);
      const first = words[at - 1];
      if (first?.toLowerCase().startsWith((parts[0] as string)[0] as string) && isPerson([first, words[at] as string]))
        return `${first} ${words[at]}`;
    }
  }
  return undefined;
}

/** The name that a text begins with; an office may stand in front of it. */
export function personIn(text: string): string | undefined {
  const [clause = ''] = CLAUSE.exec(text) ?? [];
  const [first = '', second = ''] = clause.replace(/^Name:? /, '').split(/,\s*|\s[–—-]\s/);
  const name = nameWithin(first);
  if (name) return name;
  // "the Clerk, Mrs. H. Umpleby"
  return first.split(' ').some(isOffice) ? nameWithin(second) : undefined;
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
  return office >= 0 && words.length - office > 2 ? office + 1 : 0;
}

function isOffice(word: string): boolean {
  return (
    OFFICES.has(plain(word)) || (!HONORIFICS.has(plain(word)) && !isSurname(plain(word)) && isOccupation(plain(word)))
  );
}

/** A name of two words or more, or one behind "Ms". */
function isPerson(name: readonly string[]): boolean {
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

function isFirstName(word: string): boolean {
  const low = word.toLowerCase();
  if (NO_PERSON.has(low) || FUNCTION_WORDS.has(low) || ORDINARY_WORDS.has(low) || isOffice(word)) return false;
  return !isOrganisation(word) && !isPlace(word) && !isBoard(word) && !MONTHS.has(low) && !DAYS.has(low);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
