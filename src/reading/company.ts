import { trimEnd } from '../text.ts';
import { wordsOfClass } from './lexicon.ts';

const choices = (forms: Iterable<string>): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll('.', String.raw`\.`))
    .join('|');

const ANY_CASE = choices(wordsOfClass('legal-form'));
const CASED = choices(wordsOfClass('legal-form-cased'));
const FORM = new RegExp(String.raw`(?<![\p{L}\d])(?:${ANY_CASE})(?![\p{L}\d])`, 'iu');
const CASED_FORM = new RegExp(String.raw`(?<![\p{L}\d])(?:${CASED})(?![\p{L}\d])`, 'u');
const ELSEWHERE = /公司|株式会社|\(주\)|ТОВ|ООО/;
/** At the end "Co." is one, too: elsewhere it may be a county. */
const LAST = new RegExp(String.raw`(?<=[\s,(])(?:${ANY_CASE}|co)\.?\)?$`, 'i');
const LAST_CASED = new RegExp(String.raw`(?<=[\s,(])(?:${CASED})\.?\)?$`);

/** Whether a name has a legal form: "Acme, Inc.", "Helvaria Rück AG". */
export function hasLegalForm(name: string): boolean {
  return FORM.test(name) || CASED_FORM.test(name) || ELSEWHERE.test(name);
}

/** A name as it is written without its legal form: "Acme" for "Acme, Inc." and "Acme (Pty) Ltd". */
export function companyCore(name: string): string {
  let core = name.trim();
  for (;;) {
    const rest = trimEnd(core.replace(LAST, '').replace(LAST_CASED, ''), /[\s,(&]/);
    if (rest === core || rest === '') return core;
    core = rest;
  }
}
