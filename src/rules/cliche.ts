import type { Range } from '../reading/clean.ts';
import { type Hit, hitsOf } from '../reading/lexicon.ts';
import { isWithinName, type Reading } from '../reading/read.ts';
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
    const { structure, text } = note;
    const { start, end } = structure.body;
    const spans = hitsOf(note.hits, 'cliche').filter(
      (hit) => hit.end <= end && (hit.start >= start || isInSubject(note, hit)) && !isName(note, hit),
    );
    if (spans.length === 0) return undefined;
    const edits = spans.map((span) => editFor(note, span));
    const [first] = spans as [Hit];
    return {
      message: 'Many notes have these words, so the reader skips them.',
      fix: edits[0]?.text
        ? `“${text.slice(first.start, first.end)}” → “${edits[0].text}”`
        : isExpendable(note, first)
          ? `Leave out “${text.slice(first.start, first.end)}”; use the room for a fact.`
          : `In place of “${text.slice(first.start, first.end)}”, say something that is true of you alone.`,
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

/** The plain words; or the sentence goes, where it says nothing else. */
function editFor(note: Reading, { start, end, instead }: Hit): Edit | undefined {
  if (isExpendable(note, { start, end })) return removeSentence(note, { start, end });
  return instead === undefined ? undefined : replace(note, { start, end }, instead);
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
