import type { Finding } from '../critique.ts';
import type { Better, Blank } from '../writing/better.ts';
import type { Merit } from './merit.ts';

/** What a reply tells, so that nothing in it contradicts the version that it shows. */
export type Advice = {
  changes: Finding[];
  /** Changes that the version does not carry out: smaller points beside it. */
  aside: Finding[];
  merits: Merit[];
  better?: Better;
};

/** The blank that stands for what a change asks for. */
const BLANK_FOR: Readonly<Record<string, Blank['fact']>> = {
  'no-role': 'role',
  'no-company': 'company',
  'no-requisition': 'requisition',
  'no-source': 'source',
  'no-background': 'background',
  'no-recipient-name': 'recipient',
};

/** What is to go, or to be said another way: its words are not in the version. */
const GOES = new Set([
  'interview-risk',
  'pressure',
  'demanding-ask',
  'sales-pitch',
  'placeholder',
  'apologetic',
  'no-ask',
]);
/** A place as short as this stands anywhere, in UTF-16 code units. */
const LEAST_PLACE = 8;

/**
 * Makes what is told and the version that is shown agree: a version that does not carry out the first change, or loses
 * most of what is praised in a note that is fine as it is (`whole`), is not shown; a second change that it does not
 * carry out is a smaller point; and nothing is kept that it does not hold.
 */
export function agreed(
  better: Better | undefined,
  { changes, merits, whole }: { changes: readonly Finding[]; merits: readonly Merit[]; whole: boolean },
): Advice {
  const [first, ...others] = changes;
  const isShown =
    better !== undefined &&
    (first === undefined || carriesOut(better, first)) &&
    merits.every((merit) => holds(better, merit) || !((whole || merit.about === 'fact') && isLost(better, merit)));
  if (!better || !isShown) return { changes: [...changes], aside: [], merits: [...merits] };
  const done = others.filter((one) => carriesOut(better, one));
  return {
    changes: first ? [first, ...done] : [],
    aside: others.filter((one) => !done.includes(one)),
    // Of a note that is fine as it is, what is praised is in the note itself.
    merits: whole ? [...merits] : merits.filter((merit) => holds(better, merit)),
    better,
  };
}

/**
 * Whether a finding is mended by taking something out or saying it another way, not by adding what only the writer
 * knows.
 */
export function isToGo({ rule }: Pick<Finding, 'rule'>): boolean {
  return GOES.has(rule) && rule !== 'placeholder' && rule !== 'no-ask';
}

function carriesOut({ note, blanks }: Better, { rule, edits, spans }: Finding): boolean {
  const fact = BLANK_FOR[rule];
  if (fact)
    return blanks.some((blank) => blank.fact === fact) || (edits ?? []).some(({ text }) => note.includes(text.trim()));
  if (!GOES.has(rule)) return true;
  return !spans.some(({ text }) => text.length >= LEAST_PLACE && note.includes(text));
}

/** Whether all words that a merit speaks of are in the version. */
function holds({ note }: Better, { words }: Merit): boolean {
  return shareIn(note, words) === 1;
}

/** Whether a figure of a fact, or most of its words, are gone. */
function isLost({ note }: Better, { words }: Merit): boolean {
  const figures = wordsIn(words).filter((word) => /\d/.test(word));
  return shareIn(note, words) < ENOUGH || shareIn(note, figures.join(' ')) < 1;
}

const ENOUGH = 0.6;

function shareIn(note: string, words: string): number {
  const known = new Set(wordsIn(note));
  const wanted = wordsIn(words);
  return wanted.length === 0 ? 1 : wanted.filter((word) => known.has(word)).length / wanted.length;
}

/** Figures, and words that say something: of three letters at least. */
function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2 || /\d/.test(word));
}
