import { Mask } from '../reading/mask.ts';
import { ALLOWED_WORDS, CASUAL_WORDS, LOWER_CASE_NAMES } from './allowed-words.ts';
import { isBritish } from './british.ts';
import { withCaseOf } from './case.ts';
import { SPELLING_RULES } from './harper-rules.ts';
import { MISSPELLINGS } from './misspellings.ts';
import { NOTE_WORDS } from './note-words.ts';
import { nameZones, readWords, type Word } from './text-words.ts';
import type { HarperLint, LanguageProblem, Stretch } from './types.ts';

/**
 * Turns harper's findings into problems worth telling, and adds the misspellings that are sure
 * without harper. A false alarm costs the reader's trust, a miss only one hint: when in doubt, drop.
 */
export function filterLints(
  text: string,
  lints: readonly HarperLint[],
  protectedSpans: readonly Stretch[] = [],
): LanguageProblem[] {
  const words = readWords(text);
  const note = new Surroundings(text, words, lints, protectedSpans);
  const problems: LanguageProblem[] = [];

  for (const word of words) {
    const meant = MISSPELLINGS.get(word.text.toLowerCase());
    if (meant === undefined || note.isPartOfAddress(word) || note.mayBeShortName(word)) continue;
    problems.push({ kind: 'spelling', start: word.start, end: word.end, replacement: withCaseOf(word.text, meant) });
  }

  for (const lint of lints) {
    const problem = SPELLING_RULES.has(lint.rule) ? misspelling(lint, note) : grammarProblem(lint, note);
    if (problem) problems.push(problem);
  }
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
  return {
    kind: 'grammar',
    start: lint.start,
    end: lint.end,
    ...(replacement === undefined ? {} : { replacement }),
    message: lint.message,
  };
}

function misspelling(lint: HarperLint, note: Surroundings): LanguageProblem | undefined {
  const word = note.text.slice(lint.start, lint.end);
  const lower = word.toLowerCase();
  if (note.isProtected(lint) || note.isPartOfAddress(lint) || isNeverMisspelled(lower, lint)) return undefined;
  // "pipefitter" is what a trade calls itself, not a missing space; the fused words that are slips are listed.
  if (lint.rule === 'SplitWords') return undefined;

  // "fresher's": harper does not know this possessive, but the word itself.
  if (
    lower.endsWith("'s") &&
    lint.suggestions.some(
      (suggestion) =>
        suggestion.toLowerCase() === lower.replace("'s", '') || suggestion.toLowerCase() === lower.replace("'s", 's'),
    )
  )
    return undefined;

  const best = closest(lower, lint.suggestions);
  const demand = note.demandOn(lint, word);
  if (demand === 'never' || best === undefined) return undefined;
  if (demand === 'note-word' && !(NOTE_WORDS.has(best.word.toLowerCase()) && best.distance <= 2)) return undefined;
  if (best.distance > tolerated(lower.length, NOTE_WORDS.has(best.word.toLowerCase()))) return undefined;
  return { kind: 'spelling', start: lint.start, end: lint.end, replacement: withCaseOf(word, best.word) };
}

/** Whether the word is right, or some other rule's business, wherever it stands. */
function isNeverMisspelled(lower: string, lint: HarperLint): boolean {
  return (
    (lower.length < 4 && lint.rule !== 'The') ||
    !/^[a-z]+(?:'[a-z]+)?$/.test(lower) ||
    /(.)\1\1/.test(lower) ||
    CASUAL_WORDS.has(lower) ||
    LOWER_CASE_NAMES.has(lower.replace(/'s$/, '')) ||
    isAllowed(lower) ||
    isBritish(lower, lint.suggestions) ||
    isDerived(lower, lint.suggestions)
  );
}

/** "servicer", "bondable": harper knows the word that these are made from, which is all there is to ask. */
function isDerived(lower: string, suggestions: readonly string[]): boolean {
  return suggestions.some((suggestion) => {
    const base = suggestion.toLowerCase();
    const ending = lower.startsWith(base) ? lower.slice(base.length) : undefined;
    if (ending === undefined)
      return (
        base.endsWith('e') &&
        lower.startsWith(base.slice(0, -1)) &&
        /^(?:ability|able)$/.test(lower.slice(base.length - 1))
      );
    return base.endsWith('e') ? /^rs?$/.test(ending) : /^(?:ers?|able|ability|less|ship|like|wide|wise)$/.test(ending);
  });
}

function isAllowed(lower: string): boolean {
  if (ALLOWED_WORDS.has(lower)) return true;
  const stem = lower.replace(/'s$|s'$|(?:e?s|ed|ing|er|ers)$/, '');
  return stem !== lower && (ALLOWED_WORDS.has(stem) || ALLOWED_WORDS.has(`${stem}e`));
}

/** How far a word may lie from the one meant and still be called its misspelling. */
function tolerated(length: number, isNoteWord: boolean): number {
  if (length < 5) return isNoteWord ? 1 : 0;
  if (length < 7) return 1;
  return length < 10 && !isNoteWord ? 1 : 2;
}

/** The suggestion that is nearest, one of the words of such notes among equals. */
function closest(word: string, suggestions: readonly string[]): { word: string; distance: number } | undefined {
  let best: { word: string; distance: number; rank: number } | undefined;
  for (const suggestion of suggestions) {
    const candidate = suggestion.toLowerCase();
    if (candidate === word) continue;
    const distance = editDistance(word, candidate);
    const rank = distance - (NOTE_WORDS.has(candidate) ? 0.6 : 0);
    if (best === undefined || rank < best.rank) best = { word: suggestion, distance, rank };
  }
  return best;
}

/** Edits between two words, swapped neighbours counting one. Words are short: harper suggests nothing for long ones. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 40) return 9;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 9;
}

/** What is known of the note around a finding. */
class Surroundings {
  readonly text: string;
  readonly #protected: Mask;
  readonly #zones: Mask;
  readonly #unknown: Mask;
  readonly #words: readonly Word[];
  readonly #indexAt = new Map<number, number>();
  readonly #allLower: boolean;
  readonly #allCaps: boolean;
  readonly #titleCase: boolean;
  /** Most of the note is in no English that harper could judge. */
  readonly isForeign: boolean;

  constructor(text: string, words: readonly Word[], lints: readonly HarperLint[], protectedSpans: readonly Stretch[]) {
    this.text = text;
    this.#words = words;
    words.forEach((word, index) => {
      this.#indexAt.set(word.start, index);
    });
    this.#protected = new Mask(text.length, protectedSpans);
    this.#zones = new Mask(text.length, nameZones(text));
    this.#unknown = new Mask(
      text.length,
      lints.filter((lint) => lint.rule === 'SpellCheck' && lint.end - lint.start > 2),
    );

    const long = words.filter((word) => word.text.length > 3);
    const share = (test: (word: string) => boolean) =>
      long.filter((word) => test(word.text)).length / Math.max(1, long.length);
    this.#allCaps = long.length > 2 && share((word) => word === word.toUpperCase()) > 0.9;
    this.#allLower = words.every((word) => word.text === word.text.toLowerCase());
    this.#titleCase = !this.#allCaps && long.length > 5 && share((word) => /^\p{Lu}/u.test(word)) > 0.85;
    // A quarter of the words of any English note are among the commonest; other languages share few of them.
    const common = words.filter(
      (word) => NOTE_WORDS.has(word.text.toLowerCase()) || /^(?:i|a|an|the|i'm|i've|i'd)$/i.test(word.text),
    ).length;
    this.isForeign = words.length >= 6 && common / words.length < 0.25;
  }

  isProtected(stretch: Stretch): boolean {
    return this.#protected.touches(stretch);
  }

  /** Whether the pronoun before the verb is a subject: it opens a clause, and "I" is no number. */
  startsClause({ start, end }: Stretch): boolean {
    const upToVerb = this.text.slice(Math.max(0, start - 40), end);
    return /(?:^|[.!?,;:\n]\s?|\b(?:and|but|because|that|when|if|so|where|which|as)\s)(?:i|you|he|she|it|we|they)\s+\S+$/i.test(
      upToVerb,
    );
  }

  /** A piece of a URL, an e-mail address, a file name, a handle, an id. */
  isPartOfAddress({ start, end }: Stretch): boolean {
    const left = this.text.slice(Math.max(0, start - 80), start).match(/\S*$/)?.[0] ?? '';
    const right = this.text.slice(end, end + 80).match(/^\S*/)?.[0] ?? '';
    const token = left + this.text.slice(start, end) + right;
    return /[@_\\#{}<>[\]=]|:\/\/|^www\.|\p{L}\.\p{L}{2,}|\p{L}\/\p{L}*\.|\.\p{L}+\/|\d\p{L}|\p{L}\d/u.test(token);
  }

  /** "Noone" and "Thier" are surnames, "NAD" is an acronym; in front of a sentence they are not. */
  mayBeShortName(word: Stretch & { text: string }): boolean {
    if (this.isProtected(word)) return true;
    if (word.text.length > 1 && word.text === word.text.toUpperCase()) return !this.#allCaps;
    return (
      /^\p{Lu}\p{Ll}/u.test(word.text) && word.text.length < 6 && !this.#titleCase && !this.#startsSentence(word.start)
    );
  }

  /** How sure a misspelling has to be in this place. */
  demandOn(lint: Stretch, word: string): 'close' | 'note-word' | 'never' {
    if (this.isForeign) return 'never';
    // A greeting and a sign-off are names, but for "sincerly".
    if (this.#zones.touches(lint)) return /^\p{Lu}/u.test(word) || word.length < 6 ? 'never' : 'note-word';
    const isUpper = word === word.toUpperCase();
    if (isUpper) return this.#allCaps ? 'note-word' : 'never';
    if (/\p{Ll}\p{Lu}/u.test(word)) return 'never';
    if (/^\p{Lu}/u.test(word)) {
      const isPlain =
        this.#titleCase || (this.#startsSentence(lint.start) && !this.#isCapitalised(this.#neighbour(lint.start, 1)));
      return isPlain && word.length > 4 ? 'note-word' : 'never';
    }
    // Where nothing has a capital, any unknown word may be a name, a short one or one after "at" most of all.
    if (this.#allLower) return word.length > 7 && !this.#followsPreposition(lint.start) ? 'close' : 'note-word';
    const neighbours = [this.#neighbour(lint.start, -1), this.#neighbour(lint.start, 1)];
    return neighbours.some(
      (other) => other !== undefined && this.#unknown.touches(other) && /^\p{Ll}/u.test(other.text),
    )
      ? 'note-word'
      : 'close';
  }

  #neighbour(start: number, step: -1 | 1): Word | undefined {
    const index = this.#indexAt.get(start);
    return index === undefined ? undefined : this.#words[index + step];
  }

  #followsPreposition(start: number): boolean {
    return /^(?:at|for|with|from|in|by|to|near|and|is|am|ms|mr|mrs|dr)$/i.test(this.#neighbour(start, -1)?.text ?? '');
  }

  #isCapitalised(word: Word | undefined): boolean {
    return word !== undefined && /^\p{Lu}/u.test(word.text) && word.text !== 'I';
  }

  #startsSentence(start: number): boolean {
    return /(?:^|[.!?]["')]*\s|\n)\s*["'(]*$/.test(this.text.slice(Math.max(0, start - 12), start));
  }
}
