import { isOccupation } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { hitsOf, wordsOfClass } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading } from '../reading/read.ts';
import {
  COUNTED,
  DURATION,
  FRAGMENT,
  isDeed,
  LABEL_NUMBERS,
  NO_COUNT,
  NO_FACT,
  PAPER,
  POINTER,
  RATE,
  RESULT,
  SINGULAR,
} from './keep-words.ts';
import type { Found } from './merit.ts';

/** A span that is quoted is at least so likely the writer's own, and stands in a sentence that tells of their work. */
const SURE_SPAN = 0.9;
const SURE_SENTENCE = 0.6;
/** Of a span that is as good as certain its sentence may do something else besides. */
const CERTAIN = { span: 0.985, sentence: 0.2 };
/** A quotation in UTF-16 code units: shorter says nothing, longer is not read. */
const LENGTH = { least: 9, most: 80 };

const LEAST_WORDS = 3;
/** "experience with QuickBooks": what one can do, without a number. */
const SKILL = /^(?:experience|skills|background|expertise)\b/i;
/** Of the middle of a list what was done stands alone, or a number: but not the second half of "trauma and NICU". */
function standsAlone(text: string, { start }: Range, quote: string): boolean {
  if (isDeed(quote)) return true;
  if (!isCounted(quote) || ARTICLE.test(quote)) return false;
  return DURATION.test(quote) || !/ and $/.test(text.slice(0, start));
}

/** It is the rest of a sentence: "budgets is my love language". */
const SENTENCE = /^(?!my |our ).* (?:is|are) /i;
const ARTICLE = /^(?:the|an?|my)\b/i;
/** Another sentence has begun. */
const SAYS_I = /(?<!\p{L})i(?:'m|'ve|'ll)?(?![\p{L}'-])/iu;
/** "some Swift": and not "some 60 filings". */
const LITTLE = /\bsome (?!\d)/i;

const KIN = wordsOfClass('topic-kin');

const KNOWS_WORK = 'shows that you know the work';

/** The kinds of fact, the strongest first: whether a quotation is of the kind, and what may be said of it. */
const KINDS: readonly (readonly [is: (quote: string, isDone: boolean) => boolean, says: string])[] = [
  [(quote) => RESULT.test(quote), 'shows what changed through your work'],
  [(quote) => isCounted(quote) && RATE.test(quote), 'shows how much of this work you do'],
  [(quote) => isDeed(quote) && isCounted(quote) && !DURATION.test(quote), 'is proof of what you can do'],
  [(quote) => isCounted(quote) && isPaper(quote), 'says exactly what you bring'],
  [(quote) => isCounted(quote) && DURATION.test(quote) && namesWork(quote), 'says who you are in one line'],
  [(quote) => isCounted(quote) && DURATION.test(quote) && !NO_WORK.test(quote), KNOWS_WORK],
  [(quote, isDone) => isCounted(quote) && !DURATION.test(quote) && isDone, 'gives a clear picture of your work'],
  [(quote) => isCounted(quote) && !DURATION.test(quote), 'puts a number on your work'],
  [isPaper, 'is something that {they} can check'],
  [(quote) => isCounted(quote), 'says what you bring'],
  [isDeed, 'shows what you can do'],
  [(quote) => namesWork(quote), 'says in a few words who you are'],
  [(quote, isDone) => isDone || SKILL.test(quote), 'says what you bring'],
];

/** What may be said of a kind of fact; who hires for a job that is named looks for the years in it. */
function says(kind: number, { jobAudience, roles }: Reading): string {
  const words = KINDS[kind]?.[1] ?? '';
  return words === KNOWS_WORK && jobAudience && roles.some(({ chance }) => chance >= SURE_SPAN)
    ? 'is what {they} will look for first'
    : words;
}

/** The writer's strongest own fact, where the reading is sure of one, and what it shows. */
export function ownFact(note: Reading, isFit: (range: Range) => boolean): Found | undefined {
  let best: (Found & { kind: number }) | undefined;
  for (const span of note.background) {
    if (!isSure(note, span)) continue;
    const whole = ended(note.text, span);
    for (const range of runsOf(note.text, whole)) {
      const quote = note.text.slice(range.start, range.end);
      const isPart = range.start > whole.start || range.end < whole.end;
      // What stands alone has to say something by itself: "implants and surgery" does not.
      if (range.start > whole.start && !standsAlone(note.text, range, quote)) continue;
      // What was added to a span is no part of the fact: "things they did not read".
      const own = { start: range.start, end: Math.min(range.end, span.end) };
      if (!isQuotable(note, own, note.text.slice(own.start, own.end)) || !isFit(range) || (isPart && LEANS.test(quote)))
        continue;
      const kind = KINDS.findIndex(([is]) =>
        is(quote, /\b(?:i|i'm|i am|i've|i have) $/.test(note.lower.slice(0, range.start))),
      );
      const isLonger = best?.kind === kind && best.range.start === range.start && range.end > best.range.end;
      if (kind < 0) continue;
      if (!best || kind < best.kind || isLonger)
        best = { about: 'fact', kind, says: `“${quote}” ${says(kind, note)}`, range };
    }
  }
  return best;
}

function isSure({ sentences }: Reading, span: Range & { chance: number }): boolean {
  return sentences.some(
    (one) =>
      overlaps(one, span) &&
      ((span.chance >= SURE_SPAN && does(one, 'background') >= SURE_SENTENCE) ||
        (span.chance >= CERTAIN.span && does(one, 'background') >= CERTAIN.sentence)),
  );
}

/** A span that breaks off ("12 years of watching") goes on to the end of its clause, if that is near. */
function ended(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const goesOn =
    /(?:ing| of| in| with| for)$/.test(words) || (/\bfrom [^,]+$/.test(words) && text.startsWith(' to ', end));
  if (!goesOn)
    return {
      start,
      end: /^ (?!and |but |or )/.test(text.slice(end, end + 5)) ? start + words.replace(/ and \S+$/, '').length : end,
    };
  const rest = text.slice(end).search(/[,.;:!?()—–\n]/);
  const goesTo = rest < 0 ? text.length : end + rest;
  return { start, end: goesTo - start <= LENGTH.most ? goesTo : end };
}

/** What of a span can be quoted: all of it, or parts that stand side by side and are short enough together. */
function runsOf(text: string, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(/[,;] (?:and )?| [-–—] | and (?!a half)/g)) {
    parts.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  parts.push({ start: at, end });
  return parts.flatMap((first, from) => {
    const start = first.start + leadIn(text.slice(first.start, first.end));
    const runs: Range[] = [];
    // Bounded by the length of a quotation: a span of thousands of parts stays cheap.
    for (let to = from; to < parts.length; to++) {
      const run = { start, end: (parts[to] as Range).end };
      if (run.end - run.start > LENGTH.most || / [-–—] /.test(text.slice(run.start, run.end))) break;
      runs.push(run);
    }
    return runs;
  });
}

/** "before that I dispatched": how much of it only leads to what was done. */
function leadIn(part: string): number {
  return /^(?:(?:before that|since then|then|now|also),? )?(?:i )?(?:have |i've )?/i.exec(part)?.[0].length ?? 0;
}

/** "3 years of logs", "9 years old": years, but none of work. */
const NO_WORK = /\b(?:years|yrs) (?:of (?!\w+ing\b)|ago\b|old\b|running\b|in a row\b)/i;
/** It speaks of what stands before it. */
const LEANS = /\b(?:it|them|this|that|these|those)\b/i;

/** What is not quoted, whatever else it says. */
const UNFIT = [SAYS_I, LITTLE, FRAGMENT, NO_FACT, SINGULAR, NO_COUNT, POINTER, /[?!\n]/];

function isQuotable(note: Reading, range: Range, quote: string): boolean {
  return (
    quote.length >= LENGTH.least &&
    quote.length <= LENGTH.most &&
    quote.trim().split(' ').length >= LEAST_WORDS &&
    !UNFIT.some((pattern) => pattern.test(quote)) &&
    (isDeed(quote) || !SENTENCE.test(quote)) &&
    !note.words.some((word) => overlaps(word, range) && isOwnKin(note, word)) &&
    !hitsOf(note.hits, 'self-praise').some((hit) => overlaps(hit, range)) &&
    isBalanced(quote)
  );
}

/** "my kids", "with two children": and not the children that somebody teaches. */
function isOwnKin({ text }: Reading, { start, lower }: { start: number; lower: string }): boolean {
  return (
    KIN.has(lower.replace(/'s$/, '')) &&
    /\b(?:my|our|a|as|with) (?:\S+ )?$/i.test(text.slice(Math.max(0, start - 24), start))
  );
}

/** Every bracket that opens is closed, and no other. */
function isBalanced(quote: string): boolean {
  let open = 0;
  for (const sign of quote) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return open === 0 && quote.split('"').length % 2 === 1;
}

/** "finishing my certificate": there is none yet. */
function isPaper(quote: string): boolean {
  return PAPER.test(quote) && !/^(?:finishing|studying|doing|preparing|learning)\b/i.test(quote);
}

function isCounted(quote: string): boolean {
  return COUNTED.test(quote.replace(LABEL_NUMBERS, ''));
}

const AT_BEGINNING = 4;

function wordsOf(quote: string): string[] {
  return quote.toLowerCase().split(/[^\p{L}\p{N}'-]+/u);
}

/** Whether it begins with what the writer is: "primary teacher in Dundee", but not "four years with a cell maker". */
function namesWork(quote: string): boolean {
  return wordsOf(quote).slice(0, AT_BEGINNING).some(isOccupation);
}
