import { FUNCTION_WORDS, isOccupation, NUMBER_WORDS } from '../../reading/classes.ts';
import { trimEnd, upperFirst } from '../../text.ts';
import { isKnownPast, listed, verbOf } from './lists.ts';

/** Small things that every sentence made of a fact needs. */

const STATES = listed('state');
const ABBREVIATED = /\b(?:inc|ltd|co|corp|etc|jr|sr|st|[a-z]\.[a-z])$/i;

/** Without the stop at its end; an abbreviation keeps its own. */
export function bare(text: string): string {
  const alone = trimEnd(text, /[.!,;?\s]/).trimStart();
  return ABBREVIATED.test(alone) && text.includes(`${alone}.`) ? `${alone}.` : alone;
}

/** With a capital and a stop. */
export function sentence(text: string): string {
  const whole = upperFirst(text);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

/** The letters that a text begins with. */
export function firstWord(text: string): string {
  return /^[\p{L}'’-]+/u.exec(text)?.[0] ?? '';
}

const ALSO_SMALL = new Set(
  'years experience strong hands-on former former many several some nearly almost more about over looking'.split(' '),
);

/**
 * "Six years" → "six years", but not "MBA", "Python", "I'm": only words that are ordinary get their small letter back.
 */
export function lowerFirst(text: string): string {
  // "Six Sigma", "Licensed Practical Nurse": a name of more than one word.
  if (/^(?!A |An |The )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(text)) return text;
  const first = firstWord(text);
  const low = first.toLowerCase();
  // "A&P license"
  if (/^[^\s,]/.test(text.slice(first.length))) return text;
  if (first === low || /^i\b/.test(low) || /\p{Lu}/u.test(first.slice(1))) return text;
  const isKnown =
    isOccupation(low) ||
    verbOf(low) !== undefined ||
    isKnownPast(low) ||
    [FUNCTION_WORDS, NUMBER_WORDS, STATES, ALSO_SMALL].some((known) => known.has(low));
  return isKnown ? `${low}${text.slice(first.length)}` : text;
}

/** Initials that are said letter by letter, and begin with a vowel when they are: "an RN", "a CPA". */
const SAID_WITH_VOWEL = /^[AEFHILMNORSX]/;
const INITIALS = /^(?:\p{Lu}[.-]?){1,5}(?:$|[-/])/u;
/** Degrees are said by their letters, too: "an MSc". */
const DEGREE = /^(?:[BM]Sc|[BM]Tech|[BM]Com|PhD|MPhil)\b/;

/** "a ", "an "; by its sound, as far as letters tell. */
export function articleFor(phrase: string): string {
  const word = /^[\p{L}\d.'&/-]+/u.exec(phrase)?.[0] ?? '';
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return 'an ';
  if (DEGREE.test(word)) return /^M(?:Sc|Phil)/.test(word) ? 'an ' : 'a ';
  if (INITIALS.test(word)) return SAID_WITH_VOWEL.test(word) ? 'an ' : 'a ';
  if (/^(?:uni(?!m|n)|use|usa|usu|eu|one\b|once|ut[ie]|ur[ao]|ufo)/i.test(word)) return 'a ';
  if (/^(?:8|11\b|18\b)/.test(word)) return 'an ';
  return /^[aeiouáéíóúàèäöü]/i.test(word) ? 'an ' : 'a ';
}

/** With its article, if it has no word of that kind yet. */
export function withArticle(phrase: string): string {
  return /^(?:an?|the|my|our|your|his|her|their|this|that|one|both|no|some|many|several)\s/i.test(phrase)
    ? lowerFirst(phrase)
    : `${articleFor(phrase)}${lowerFirst(phrase)}`;
}
