import { trimEnd } from '../text.ts';
import { wordsOfClass } from './lexicon.ts';

const choices = (forms: Iterable<string>): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll('.', String.raw`\.`))
    .join('|');

const ANY_CASE = choices(wordsOfClass('legal-form'));
/** "Reno, NV" is a town, and a spa none of these. */
const AS_WRITTEN = ['nv', 'SpA'];
const IN_CAPITALS = [...wordsOfClass('legal-form-in-capitals')].map((form) => form.toUpperCase());
const CASED = choices([...IN_CAPITALS, ...AS_WRITTEN]);
const FORM = new RegExp(String.raw`(?<![\p{L}\d])(?:${ANY_CASE})(?![\p{L}\d])`, 'iu');
const CASED_FORM = new RegExp(String.raw`(?<![\p{L}\d])(?:${CASED})(?![\p{L}\d])`, 'u');
const ELSEWHERE = /公司|株式会社|\(주\)|ТОВ|ООО/;
/** Polish, in three words. */
const SP_Z_OO = / sp\. ?z ?o\. ?o\.?$/i;
/** At the end "Co." is one, too: elsewhere it may be a county. */
const LAST = new RegExp(String.raw`(?<=[\s,(])(?:${ANY_CASE}|co)\.?\)?$`, 'i');
const LAST_CASED = new RegExp(String.raw`(?<=[\s,(])(?:${CASED})\.?\)?$`);

/** Whether a name has a legal form: "Acme, Inc.", "Helvaria Rück AG". */
export function hasLegalForm(name: string): boolean {
  return FORM.test(name) || CASED_FORM.test(name) || ELSEWHERE.test(name);
}

/** A name as it is written without its legal form: "Acme" for "Acme, Inc." and "Acme (Pty) Ltd". */
export function companyCore(name: string): string {
  let core = trimEnd(name.trim().replace(SP_Z_OO, ''), /[\s,]/);
  for (;;) {
    const rest = trimEnd(core.replace(LAST, '').replace(LAST_CASED, ''), /[\s,(&]/);
    if (rest === core || rest === '') return core;
    core = rest;
  }
}

/** Words that a name is the same with and without. */
const PASSED_OVER = /^(?:the|and|company|co)$/;
/** Words that initials may pass over. */
const SMALL = /^(?:of|for|de|du|des|del|der|und|et|y)$/;
/** A shorter name may begin any longer word. */
const LONG = 5;

/** The words of a name as they are compared: unaccented, in small letters, without "the", legal forms and marks. */
export function companyWords(name: string): string[] {
  const words = wordsIn(companyCore(name));
  const told = words.filter((word) => !PASSED_OVER.test(word) && !hasLegalForm(word));
  return told.length > 0 ? told : words;
}

function wordsIn(name: string): string[] {
  return unaccented(name)
    .replace(/'(?=s(?![\p{L}\p{N}]))/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words as one: "door dash" is DoorDash, and "Lowe" may be Lowe's. */
export function asOneWord(words: readonly string[]): string {
  return words.join('').replace(/s$/, '');
}

/** Whether two names may be one firm's: one is part of the other, or made of its first letters. */
export function mayBeSameCompany(a: string, b: string): boolean {
  const [x, y] = [companyWords(a), companyWords(b)];
  if (x.length === 0 || y.length === 0 || isLatin(a) !== isLatin(b)) return true;
  return isPart(x, y) || isPart(y, x) || isShort(a, b) || isShort(b, a);
}

function isLatin(name: string): boolean {
  return /[\p{Script=Latin}\d]/u.test(name);
}

function isPart(part: readonly string[], whole: readonly string[]): boolean {
  const [x, y] = [asOneWord(part), asOneWord(whole)];
  const singular = (words: readonly string[]) => ` ${words.map((word) => word.replace(/s$/, '')).join(' ')} `;
  return x === y || singular(whole).includes(singular(part)) || (x.length >= LONG && y.startsWith(x));
}

/** In letters: there are many ways to take a longer one apart. */
const LONGEST_SHORT = 8;

/** "HP", "FedEx": a word of several capitals that is made of how the other name's words begin. */
function isShort(short: string, name: string): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}&.]*\p{Lu}[\p{L}.]*$/u.test(short)) return false;
  const letters = wordsIn(short).join('');
  return (
    letters.length <= LONGEST_SHORT && [wordsIn(name), companyWords(name)].some((words) => isMadeOf(letters, words))
  );
}

/** Whether letters are the first ones of two words and more of a name, one after the other. */
export function isMadeOf(letters: string, words: readonly string[], from = 0, used = 0): boolean {
  if (letters === '') return used > 1;
  const word = words[from];
  if (word === undefined) return false;
  if ((SMALL.test(word) || PASSED_OVER.test(word)) && isMadeOf(letters, words, from + 1, used)) return true;
  for (let length = 1; length <= word.length && letters[length - 1] === word[length - 1]; length++)
    if (isMadeOf(letters.slice(length), words, from + 1, used + 1)) return true;
  return false;
}

/** Lower case without accents. */
export function unaccented(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/[’]/g, "'");
}
