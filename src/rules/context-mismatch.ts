import { FUNCTION_WORDS, HONORIFICS, isPlace } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { asOneWord, companyWords, isMadeOf, mayBeSameCompany, unaccented } from '../reading/company-name.ts';
import { wordsOfClass } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { bareNumber, normalRequisition } from '../reading/requisition.ts';
import type { Edit, Rule } from './rule.ts';

/** What stands in the note, what was given, and what to write there: the part of it that is called for. */
type Mismatch = { range: Range; given: string; instead: string };

export const contextMismatch: Rule = {
  id: 'context-mismatch',
  name: 'a wrong name',
  family: 'specifics',
  severity: 'error',
  summary: 'the note names another company, requisition or recipient than the facts given with it',
  why: 'A note with the name of another company or person looks as if it was sent to many. Readers stop there.',
  mended: 'its names now agree with what you told me',
  silencedBy: ['empty-note'],
  anyLanguage: true,
  check(note) {
    const found = [recipientMismatch(note), companyMismatch(note), requisitionMismatch(note)].filter(
      (one) => one !== undefined,
    );
    if (found.length === 0) return undefined;
    const [first] = found as [Mismatch];
    const edits: Edit[] = found.map(({ range, instead }) => ({ start: range.start, end: range.end, text: instead }));
    const { range, given, instead } = first;
    const written = note.text.slice(range.start, range.end);
    const more = found.length > 1 ? '; check the other places too' : '';
    return {
      message: `The note says “${written}”, but you told me “${given}”. Is it from another note?`,
      fix: `Write “${instead}” in place of “${written}”${more}.`,
      spans: found.map(({ range }) => range),
      edits,
    };
  },
};

function recipientMismatch(note: Reading): Mismatch | undefined {
  const given = note.context.recipient;
  const range = note.structure.greeting?.recipient;
  if (!given || !range || note.slots.some((slot) => overlaps(slot, range))) return undefined;
  const written = note.text.slice(range.start, range.end);
  return mayBeSamePerson(written, given) ? undefined : { range, given, instead: calledLike(written, given) };
}

const LETTERS_BEHIND = /^(?:jr|sr|ii|iii|phd|md|mba|rn|pe|cpa)$/;
const NOBODY = wordsOfClass('nobody');
/** "and" between two who are greeted is no name. */
const isName = (word: string) => !HONORIFICS.has(word) && !LETTERS_BEHIND.test(word) && word !== 'and';

/** All words of a name, initials too, without titles; unaccented. */
function nameWords(name: string): string[] {
  return unaccented(name)
    .split(/[^\p{L}'-]+/u)
    .filter((word) => word !== '' && isName(word));
}

/** Whether who is greeted may be the one that was given. "Ms. Lang" may be a Jane, and the recruiter anybody. */
function mayBeSamePerson(written: string, given: string): boolean {
  const theirs = nameWords(given);
  const called = nameWords(written);
  const [names, others] = [withoutSmallParts(called), withoutSmallParts(theirs)];
  if (names.length === 0 || others.every((word) => NOBODY.has(word))) return true;
  if (/\p{Script=Latin}/u.test(written) !== /\p{Script=Latin}/u.test(given)) return true;
  if (isSurnameAlone(written) ? isFirstNameAlone(given) : isFirstNameAlone(written) && isSurnameAlone(given))
    return true;
  if (names.some((word) => others.some((other) => sameName(word, other)))) return true;
  // "DJ" is David James, and "R. Lang" a Robert.
  const initials = theirs.map((word) => word[0]).join('');
  return called.some(
    (word) => initials === word || theirs.some((other) => other.length === 1 && word.startsWith(other)),
  );
}

/** Words that a surname begins with: "Van Houten". */
const BEFORE_SURNAME = /^(?:van|von|de|da|di|do|dos|du|del|della|der|den|la|le|bin|ibn)$/i;

/** Neither an initial nor "van" makes two people one. */
function withoutSmallParts(words: readonly string[]): string[] {
  const long = words.filter((word) => word.length > 1);
  const telling = long.filter((word) => !BEFORE_SURNAME.test(word));
  return telling.length > 0 ? telling : long;
}

/** What stands before a place, an office or a remark: "Robert Lang" of "Robert Lang (HR), Orrin". */
function nameAlone(given: string): string {
  return (given.split(/\s*[,(/|–—]|\s+(?:at|from|in|of)\s/)[0] as string).trim();
}

/** A name in its parts as they are written: titles, and words. */
function partsOf(name: string): { titles: string[]; words: string[] } {
  const words = nameAlone(name).split(/\s+/).filter(Boolean);
  const first = words.findIndex((word) => !HONORIFICS.has(word.toLowerCase().replace(/\.$/, '')));
  const at = first < 0 ? words.length : first;
  const rest = words.slice(at).filter((word) => !LETTERS_BEHIND.test(word.toLowerCase().replace(/\./g, '')));
  return { titles: words.slice(0, at), words: rest };
}

function isSurnameAlone(name: string): boolean {
  const { titles, words } = partsOf(name);
  return titles.length > 0 && words.length === 1;
}

function isFirstNameAlone(name: string): boolean {
  const { titles, words } = partsOf(name);
  return titles.length === 0 && words.length === 1;
}

/** Who was given, by first name, title and surname, or whole, as the other one is called in the note. */
function calledLike(written: string, given: string): string {
  const { titles, words } = partsOf(given);
  const [first = '', ...behind] = words;
  if (behind.length === 0 || /^\S+, \S+$/.test(given)) return given;
  if (isSurnameAlone(written) && titles.length > 0) {
    const particle = words.findIndex((word, at) => at > 0 && BEFORE_SURNAME.test(word));
    return [...titles, ...words.slice(particle > 0 ? particle : -1)].join(' ');
  }
  const isWhole = !isFirstNameAlone(written) || first.replace(/\./g, '').length < 2 || BEFORE_SURNAME.test(first);
  return isWhole ? nameAlone(given) : first;
}

/** The lines of the list that a first name stands on. */
const PET_NAMES = new Map<string, Set<string>>();
for (const line of wordsOfClass('pet-name'))
  for (const name of line.split(',')) PET_NAMES.set(name, (PET_NAMES.get(name) ?? new Set()).add(line));

function sameName(a: string, b: string): boolean {
  const bare = (name: string) => name.replace(/['-]/g, '').replace(/([aou])e/g, '$1');
  if (bare(a) === bare(b)) return true;
  for (const line of PET_NAMES.get(a) ?? []) if (PET_NAMES.get(b)?.has(line)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // "Chris" for "Christopher", "Sam" for "Samantha"; parts of a double name.
  return (short.length >= 3 && long.startsWith(short)) || long.split('-').includes(short);
}

/** So sure has another firm to be where the given one's name stands in the note as a word that may mean anything. */
const SURE = 0.9;

function companyMismatch(note: Reading): Mismatch | undefined {
  const given = note.context.company;
  if (!given) return undefined;
  const names = namesOf(given).filter((name) => companyWords(name).length > 0);
  const said = names.map((name) => standsIn(note, name));
  if (names.length === 0 || said.includes('yes')) return undefined;
  const isSame = ({ start, end }: Range) => names.some((name) => mayBeSameCompany(note.text.slice(start, end), name));
  const isWord = (company: Range) => said.includes('as a word') && !startsWithCapital(note.text, company.start);
  if (note.companies.some((company) => isSame(company) && !isWord(company))) return undefined;
  const candidates = note.foreign
    ? foreignCompanies(note)
    : [...note.companies, ...(note.to === 'internal' ? note.employers : [])].filter(
        ({ chance }) => chance >= SURE || !said.includes('as a word'),
      );
  const other = candidates.find((company) => !isSame(company) && !isBoard(note, company));
  return other && { range: withSuffix(note, other), given, instead: given };
}

/** "EY (Ernst & Young)", "Orrin dba Kolbe", "Orrin Castings, Tulsa": each of the names is one. */
function namesOf(given: string): string[] {
  const [, outside = given, inside = ''] = /^([^()]+)\(([^()]+)\)/.exec(given) ?? [];
  const others = [outside, isPlace(inside) ? '' : inside].flatMap((name) =>
    name.split(/ (?:dba|d\/b\/a|formerly|\/) /),
  );
  const head = given.split(', ')[0] as string;
  return [...new Set([given, head, ...others].map((name) => name.trim()))].filter((name) => name !== '');
}

function startsWithCapital(text: string, at: number): boolean {
  return /^[^\p{Ll}]/u.test(text.slice(at, at + 2));
}

/** A shorter name may begin any longer word. */
const LONG = 5;
/** In front of a word is looked so far for "at", in UTF-16 code units. */
const BEFORE = 10;

/**
 * Whether a name stands in the note: whole, with or without spaces, or by its initials. In small letters, a single word
 * that was given with a capital may be anything ("my target is") unless it stands behind "at".
 */
function standsIn(note: Reading, name: string): 'yes' | 'as a word' | 'no' {
  const { text, letterCase } = note;
  const wanted = companyWords(name);
  const whole = asOneWord(wanted);
  const mayBeWord = letterCase === 'mixed' && wanted.length === 1 && /^\p{Lu}/u.test(name.trim());
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:'s(?!\p{L}))?/gu)]
    .map(({ 0: word, index }) => ({ at: index, text: word, plain: unaccented(word).replace("'", '') }))
    .filter(({ plain }) => plain !== 'the' && plain !== 'and');
  let asWord = false;
  for (const [i, { at, text: written, plain }] of words.entries()) {
    const capital = startsWithCapital(text, at);
    if (isInitials(written, plain, wanted, letterCase !== 'mixed')) return 'yes';
    if (capital && whole.length >= LONG && plain.startsWith(whole)) return 'yes';
    let run = '';
    for (let j = i; j < words.length && run.length <= whole.length; j++) {
      run += (words[j] as { plain: string }).plain;
      if (run !== whole && asOneWord([run]) !== whole) continue;
      if (
        !mayBeWord ||
        capital ||
        /(?:^|\s)(?:at|with|from|join|joining)\s$/.test(text.slice(Math.max(0, at - BEFORE), at))
      )
        return 'yes';
      asWord = true;
    }
  }
  return asWord ? 'as a word' : 'no';
}

/** "HP" of "Hewlett Packard"; all of three and more in any case, where they make no other word. */
function isInitials(written: string, plain: string, words: readonly string[], flat: boolean): boolean {
  if (plain.length < 2 || plain.length > words.length || plain.length > MOST_INITIALS) return false;
  const isAll = plain.length === words.length && words.length > 2;
  const said = !flat && /^\p{Lu}+$/u.test(written) ? true : (flat || isAll) && !FUNCTION_WORDS.has(plain);
  return said && isMadeOf(plain, words);
}

const MOST_INITIALS = 6;

/** Whether a name is where the job was seen: "on Monster". Of "on Orrin's site" it is the firm's all the same. */
function isBoard({ lower, sources }: Reading, company: Range): boolean {
  return sources.some((source) => {
    const said = lower.slice(source.start, source.end);
    return overlaps(source, company) && /^(?:on|via)/.test(said) && !said.includes("'s");
  });
}

/** Other languages' words for "at" and "with". */
const AT = 'chez|en|bei|beim|na|em|no|da|do|presso|in|at|bij|hos|på|w|u|ve|di|la|à|de';
/** What may stand between the words of a name: "Banco do Brasil". */
const JOINS = 'de|del|du|des|la|le|da|do|di|der|und|y|e|et|&';
const WORD = String.raw`\p{Lu}[\p{L}\d&.'-]*`;
const FOREIGN_COMPANY = new RegExp(String.raw`(?<=\s(?:${AT})\s)${WORD}(?:\s(?:(?:${JOINS})\s)*${WORD})*`, 'gu');

/** In another language: the name behind its word for "at" or "with". */
function foreignCompanies({ text, structure: { body } }: Reading): Range[] {
  return [...text.slice(body.start, body.end).matchAll(FOREIGN_COMPANY)].map(({ 0: name, index }) => ({
    start: body.start + index,
    end: body.start + index + name.replace(/[.,]+$/, '').length,
  }));
}

function withSuffix(note: Reading, range: Range): Range {
  const text = note.text.slice(range.start, range.end);
  const possessive = /'s?$/.exec(text);
  if (possessive) return { start: range.start, end: range.end - possessive[0].length };
  const dot =
    /(?:inc|co|ltd|corp|llc)$/i.test(text) &&
    note.text[range.end] === '.' &&
    /^\.(?:\s*[(,]|\s+\p{Ll})/u.test(note.text.slice(range.end, range.end + 3));
  return { start: range.start, end: range.end + (dot ? 1 : 0) };
}

function requisitionMismatch(note: Reading): Mismatch | undefined {
  const given = note.context.req;
  if (!given || note.requisitions.length === 0) return undefined;
  const wanted = normalRequisition(given);
  const tail = (id: string) => id.replace(/^[a-z]+/, '');
  const same = note.requisitions.some(({ start, end }) => {
    const written = normalRequisition(note.text.slice(start, end));
    return written === wanted || (written !== '' && (tail(written) === wanted || tail(wanted) === written));
  });
  const number = bareNumber(given);
  return same ? undefined : { range: note.requisitions[0] as Range, given: number, instead: number };
}
