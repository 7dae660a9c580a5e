import { distance } from 'fastest-levenshtein';
import { Mask } from '../reading/mask.ts';
import { withCaseOf } from './case.ts';
import { missingApostrophes } from './contractions.ts';
import { withForm } from './forms.ts';
import { firmsThatHave, yearsInTrade } from './since-years.ts';
import type { HarperLint, LanguageProblem, Stretch } from './types.ts';

/**
 * "not-went" marks what the rule "went" is to leave alone; so it goes for harper's own rules. Weir can say what may not
 * stand before a match only where something stands there at all.
 */
const EXCEPTION = 'not-';

/** Rules that apply inside names and titles too ("Project Manger"). */
const IN_TITLE = '-in-title';

/** Rules about a year, and figures that are none, which Weir can't tell from one: "since 3 nurses left". */
const OF_YEAR = 'since-';
const NO_YEAR = /^[^.!?\n]*?\bsince (?!(?:19|20)\d\d\b)\d+ (?!(?:years?|yrs?|months?|weeks?|days|decades?)\b)/i;

/** As far as a sentence is looked at behind its verb. */
const AHEAD = 160;

/** Rules for how a sentence begins ("Where I can apply?"): Weir sees nothing beyond a comma. */
const FIRST = '-first';
const SENTENCE_OPENS = /(?:^|[.!?]["')]*\s+|\n)\s*$/;

/** Figures after which a noun is in the singular, which Weir can't read: "1 year of care", "my 2nd year in sales". */
const ONE = /(?:(?<![\d.,])1|\d(?:st|nd|rd|th))\s$/i;

/** As much of a word as is looked at. */
const WORD = 46;

/** Whether a finding is of a rule in `weir/`: those are named in lower case, harper's own with a capital. */
export function isOwn({ rule }: HarperLint): boolean {
  return /^[a-z]/.test(rule);
}

/**
 * What our own rules find, in the order of the text. Of two that overlap the longer one stays, but a missing apostrophe
 * before any other.
 */
export function ownProblems(
  text: string,
  lints: readonly HarperLint[],
  protectedSpans: readonly Stretch[] = [],
): LanguageProblem[] {
  const names = new Mask(text.length, protectedSpans);
  const taken = new Mask(text.length);
  const found: LanguageProblem[] = [];
  const byRules = lints.flatMap((lint) => {
    const problem = hasName(text, lint) ? undefined : problemOf(text, lint);
    return problem && (lint.rule.endsWith(IN_TITLE) || !names.covers(problem)) ? [problem] : [];
  });
  const apostrophes = missingApostrophes(text).filter((problem) => !names.covers(problem));
  const whole = [...yearsInTrade(text), ...firmsThatHave(text)];
  for (const problem of [...whole, ...apostrophes, ...byRules.sort((a, b) => b.end - b.start - (a.end - a.start))]) {
    if (taken.touches(problem) || isInAddress(text, problem)) continue;
    taken.add(problem);
    found.push(problem);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The findings that no exception covers. */
export function withoutExceptions(lints: readonly HarperLint[]): HarperLint[] {
  const exceptions = lints.filter(({ rule }) => rule.startsWith(EXCEPTION));
  const isExcepted = ({ rule, start, end }: HarperLint) =>
    exceptions.some((other) => other.rule === EXCEPTION + rule && other.start <= start && end <= other.end);
  return lints.filter((lint) => !lint.rule.startsWith(EXCEPTION) && !isExcepted(lint));
}

/** A word in capitals among others that are not is a name: "the THE". */
function hasName(text: string, { start, end }: Stretch): boolean {
  const words = text.slice(start, end).match(/[A-Za-z]{2,}/g) ?? [];
  const isUpper = (word: string) => word === word.toUpperCase();
  return words.some(isUpper) && !words.every(isUpper);
}

/** A finding as a problem, or nothing where none of the rule's suggestions fits. */
function problemOf(text: string, lint: HarperLint): LanguageProblem | undefined {
  const { rule, start, end, suggestions, message } = lint;
  if (rule.endsWith(FIRST) && !SENTENCE_OPENS.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  if (rule.startsWith(OF_YEAR) && NO_YEAR.test(text.slice(end, end + AHEAD))) return undefined;
  const found = text.slice(start, end);
  const problem = { kind: 'grammar', start, end, message } as const;
  if (/^\s+$/.test(found)) return insertion(text, problem, suggestions[0]?.trim() ?? '');
  const best = suggestions.length > 1 ? closest(found, suggestions) : suggestions[0];
  if (best === undefined) return problem;
  if (best === '(plural)' && ONE.test(text.slice(Math.max(0, start - 6), start))) return undefined;
  const replacement = withForm(best, found);
  if (replacement === undefined || replacement.toLowerCase() === found.toLowerCase()) return undefined;
  return { ...problem, replacement: withCaseOf(found, replacement) };
}

/** A word that is missing in the gap found: the words around the gap are shown with it. */
function insertion(text: string, gap: LanguageProblem, word: string): LanguageProblem | undefined {
  const left = /[\p{L}\p{N}'-]+$/u.exec(text.slice(Math.max(0, gap.start - WORD), gap.start))?.[0] ?? '';
  const right = /^[\p{L}\p{N}'-]+/u.exec(text.slice(gap.end, gap.end + WORD))?.[0] ?? '';
  if (word.toLowerCase() === 'a') {
    const isCapitals = left === left.toUpperCase() && left.length > 1;
    // A title stands without an article: "I am Senior Counsel".
    if (!isCapitals && /^\p{Lu}\p{Ll}/u.test(right)) return undefined;
  }
  const added = word.toLowerCase() === 'a' && startsWithVowel(right) ? 'an' : word.toLowerCase();
  const capitals = right.length > 1 && right === right.toUpperCase() && left === left.toUpperCase();
  const replacement = `${left} ${capitals ? added.toUpperCase() : added} ${right}`;
  return { ...gap, start: gap.start - left.length, end: gap.end + right.length, replacement };
}

function startsWithVowel(word: string): boolean {
  return /^(?:[aeio]|mba|hr|un(?!i))/i.test(word) && !/^one/i.test(word);
}

/** The suggestion that the words found begin or end with, or else the nearest in its letters. */
function closest(found: string, suggestions: readonly string[]): string {
  const low = found.toLowerCase();
  const far = (word: string) => {
    const part = word.toLowerCase();
    return low.startsWith(part) || low.endsWith(part) ? -part.length : distance(low, part);
  };
  return suggestions.reduce((best, next) => (far(next) < far(best) ? next : best));
}

/** Whether a finding is a piece of a web or mail address: gitter.im, im@mail.example. */
function isInAddress(text: string, { start, end }: Stretch): boolean {
  return /[./@:_#\\]/.test(text.charAt(start - 1)) || /^(?:[/@_\\]|\.[a-z]{2})/i.test(text.slice(end, end + 3));
}
