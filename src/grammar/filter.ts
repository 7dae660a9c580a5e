import { Mask } from '../reading/mask.ts';
import { withCaseOf } from './case.ts';
import { SPELLING_RULES } from './harper-rules.ts';
import { findMisspelling } from './spelling/misspelling.ts';
import { Surroundings } from './surroundings.ts';
import type { HarperLint, LanguageProblem, Stretch } from './types.ts';

/** Words that are weighed in a text, at a millisecond each. More of them unknown, it is no English to be put right. */
const MOST_UNKNOWN = 100;

/**
 * Turns harper's findings into problems worth telling. A false alarm costs the reader's trust, a miss only one hint:
 * when in doubt, drop.
 */
export function filterLints(
  text: string,
  lints: readonly HarperLint[],
  protectedSpans: readonly Stretch[] = [],
): LanguageProblem[] {
  const note = new Surroundings(text, lints, protectedSpans);
  const ofSpelling = lints.filter((lint) => SPELLING_RULES.has(lint.rule)).slice(0, MOST_UNKNOWN);
  const ofGrammar = lints.filter((lint) => !SPELLING_RULES.has(lint.rule));
  const problems = [
    ...ofSpelling.map((lint) => spellingProblem(lint, note)),
    ...ofGrammar.map((lint) => grammarProblem(lint, note)),
  ].filter((problem) => problem !== undefined);
  return withoutOverlaps(problems, text.length);
}

/** Keeps the first of two problems that share a character: the caller's order is the order of trust. */
export function withoutOverlaps(problems: readonly LanguageProblem[], length: number): LanguageProblem[] {
  const taken = new Mask(length);
  const kept = problems.filter((problem) => {
    if (taken.touches(problem)) return false;
    taken.add(problem);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** Rules that take any pronoun before a verb for its subject, as in "the man who hired you is". */
const SUBJECT_RULES: ReadonlySet<string> = new Set(['PronounVerbAgreement', 'PronounInflectionBe']);

function grammarProblem(lint: HarperLint, note: Surroundings): LanguageProblem | undefined {
  if (note.isProtected(lint) || note.isForeign) return undefined;
  if (SUBJECT_RULES.has(lint.rule) && !note.startsClause(lint)) return undefined;
  const replacement = lint.suggestions[0];
  // "CompTIA A+": a letter, and no article.
  if (/^[+*#]/.test(note.text.slice(lint.end, lint.end + 1))) return undefined;
  // "… of my daughter and I was told": a subject of two, or a second clause, can't be told apart.
  if (replacement === 'were' && /\band I $/i.test(note.text.slice(0, lint.start))) return undefined;
  return {
    kind: 'grammar',
    start: lint.start,
    end: lint.end,
    ...(replacement === undefined ? {} : { replacement }),
    message: lint.message,
  };
}

/** Harper says that it does not know a word; whether that is a slip, and of which word, is not harper's to say. */
function spellingProblem(lint: HarperLint, note: Surroundings): LanguageProblem | undefined {
  if (note.isProtected(lint) || note.isPartOfAddress(lint)) return undefined;
  const demand = note.demandOn(lint);
  if (demand === undefined) return undefined;
  const word = note.text.slice(lint.start, lint.end);
  const meant = findMisspelling(word, lint.suggestions, demand);
  if (meant === undefined) return undefined;
  return { kind: 'spelling', start: lint.start, end: lint.end, replacement: withCaseOf(word, meant) };
}
