import type { Range } from '../reading/clean.ts';
import { hitsOf, type PhraseHit } from '../reading/lexicon.ts';
import { isWithinName, type Reading } from '../reading/read.ts';
import { wordIndexAt } from '../reading/words.ts';
import { isExpendable, removeSentence, replace } from './edits.ts';
import type { Edit, Rule } from './rule.ts';

export const cliche: Rule = {
  id: 'cliche',
  name: 'empty phrases',
  family: 'professional',
  severity: 'suggestion',
  summary: 'a stock phrase that says nothing ("hope this finds you well", "team player", "perfect fit" …)',
  why: 'You have little room, and these words are in many other notes.',
  mended: 'it has fewer empty phrases',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    const { structure } = note;
    const { start, end } = structure.body;
    const spans = hitsOf(note.hits, 'cliche').filter(
      (hit) =>
        hit.end <= end &&
        (hit.start >= start || isInSubject(note, hit)) &&
        // What a house named is meant, with a capital, too.
        !(hit.own ? isWithinName(note, hit) : isName(note, hit)),
    );
    if (spans.length === 0) return undefined;
    const edits = spans.map((span) => editFor(note, span));
    const told = spans.flatMap((span, at) => (span.own || at === 0 ? [stepFor(note, span, edits[at])] : []));
    return {
      message: 'Many notes have these words, so the reader skips them.',
      fix: listed(told.slice(0, MOST_TOLD)),
      spans,
      ...(edits.every((edit) => edit !== undefined) && {
        edits: edits.filter(
          (edit, at) => edits.findIndex((other) => other?.start === edit.start && other.end === edit.end) === at,
        ),
      }),
    };
  },
};

function isInSubject({ structure: { subject } }: Reading, range: Range): boolean {
  return subject !== undefined && range.end <= subject.end;
}

/** Of a house's own phrases so many are told; of the others the first. */
const MOST_TOLD = 3;

/** Steps behind one another, each a sentence. */
function listed(steps: readonly string[]): string {
  return steps.length > 1 ? steps.map((step) => (step.endsWith('.') ? step : `${step}.`)).join(' ') : steps.join('');
}

/** What to do about a phrase. */
function stepFor(note: Reading, hit: PhraseHit, edit: Edit | undefined): string {
  const phrase = `“${note.text.slice(hit.start, hit.end)}”`;
  if (edit?.text) return `${phrase} → “${edit.text}”`;
  return takesSentence(note, hit)
    ? `Leave out ${phrase}; use the room for a fact.`
    : `In place of ${phrase}, say something that is true of you alone.`;
}

/** The plain words; or the sentence goes, where it says nothing else. A house's own words are put in its place. */
function editFor(note: Reading, hit: PhraseHit): Edit | undefined {
  const { start, end, instead, own } = hit;
  if (own && instead !== undefined) return replace(note, { start, end }, instead);
  if (takesSentence(note, hit)) return removeSentence(note, { start, end });
  return instead === undefined ? undefined : replace(note, { start, end }, instead);
}

/** Words beside a house's phrase that a sentence may lose with it. */
const FEW_BESIDE = 3;

/**
 * Whether a phrase takes its sentence with it: it says nothing else. A phrase of a house may stand beside what the
 * writer brings.
 */
function takesSentence(note: Reading, { start, end, own }: PhraseHit): boolean {
  if (!isExpendable(note, { start, end })) return false;
  const inSentence = note.sentences.find((one) => one.start <= start && end <= one.end);
  const count = (range: Range) => wordIndexAt(note.words, range.end) - wordIndexAt(note.words, range.start);
  return !own || (inSentence !== undefined && count(inSentence) - count({ start, end }) <= FEW_BESIDE);
}

/** "Synergy Rehab", "Dream Job Inc.", "Rockstar Otter Games", a talk's title: names, and no phrases. */
function isName(note: Reading, range: Range): boolean {
  if (isWithinName(note, range)) return true;
  if (note.letterCase !== 'mixed') return false;
  const part = note.text.slice(range.start, range.end);
  if (!/\p{Lu}/u.test(part[0] as string))
    return (
      /^\p{Lu}/u.test(note.text.slice(range.end + 1, range.end + 2)) &&
      /^(?:ninja|guru|rockstar|synergy)s?$/.test(part) &&
      note.text[range.end] === ' '
    );
  const opens =
    note.sentences.some((sentence) => sentence.start === range.start) || note.structure.subject?.start === range.start;
  const words = part.split(/[\s-]+/);
  const allCapital = words.every((word) => word[0] !== word[0]?.toLowerCase());
  if (opens)
    return allCapital && (words.length > 1 || /^ \p{Lu}|^'s /u.test(note.text.slice(range.end, range.end + 3)));
  return allCapital;
}
