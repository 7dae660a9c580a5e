import type { Range } from '../reading/clean.ts';
import { hitsOf } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { isWithinName } from '../reading/read.ts';
import { cut } from '../text.ts';
import { removals, remove } from './edits.ts';
import type { Edit, Rule } from './rule.ts';
import { placesOf, SURE, sentencesThat } from './sure.ts';

/** Of the words so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 60;

/** "I beg your pardon" is an apology. */
const PARDON = /^ (?:your )?pardon\b/;

const BEGS = /\b(?:beg|begging|mercy|pity|desperate)\b/i;
/** What words of a kind do to the reader. */
const EFFECTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:any|anything|whatever)\b/i, 'If you would take anything, the reader cannot see where you fit.'],
  [BEGS, 'Begging makes the reader ask what is wrong, and does not say what you can do.'],
  [/\b(?:asap|urgent|urgently|today|now|immediately|soon)\b/i, 'This hurries a reader who does not know you yet.'],
];
const MAKE_DOUBT = 'make the reader ask what is wrong, and do not say what you can do.';
const PRESSES = 'This puts pressure on a reader who does not know you yet.';
/** "I take any salary": words that make the writer small. */
const ANY_PAY_OR_JOB = /\bany (?:salary|pay|wage|jobs?|work|positions?|posts?)\b/i;

export const pressure: Rule = {
  id: 'pressure',
  name: 'pressure',
  family: 'professional',
  severity: 'warning',
  summary: 'urgency, begging or desperation: ASAP, "I beg", "any job", "I really need"',
  why: 'The reader does not know you yet. Pressure makes people say no, even those who would help.',
  mended: 'it puts less pressure on the reader',
  silencedBy: ['empty-note'],
  check(note) {
    const sentences = sentencesThat(note, 'pressure', SURE.pressure);
    const words = hitsOf(note.hits, 'urgent').filter(
      (hit) => !isWithinName(note, hit) && !PARDON.test(note.lower.slice(hit.end, hit.end + 14)),
    );
    const apart = words.filter((hit) => !sentences.some((sentence) => overlaps(hit, sentence)));
    // Where a word says it all, it is pointed at and not the sentence.
    const whole = sentences.filter((sentence) => !words.some((hit) => overlaps(hit, sentence)));
    const spans: Range[] = [...placesOf(whole), ...words.map(({ start, end }) => ({ start, end }))].sort(
      (a, b) => a.start - b.start,
    );
    const [shown] = spans;
    if (!shown) return undefined;
    const quoted = cut(note.text.slice(shown.start, shown.end), MOST_QUOTED);
    const anything = sentences.flatMap(({ text }) => ANY_PAY_OR_JOB.exec(text)?.[0] ?? []).at(0);
    const edits: Edit[] | undefined =
      apart.length === words.length && whole.length === 0 && words.every((hit) => hit.instead === '-')
        ? words.map((hit) => remove(note, hit))
        : removals(note, [...sentences, ...apart]);
    return {
      message:
        anything !== undefined && !quoted.includes(anything)
          ? `${BEGS.test(quoted) ? 'Begging' : 'This'} and “${anything}” ${MAKE_DOUBT}`
          : (EFFECTS.find(([words]) => words.test(quoted))?.[1] ?? PRESSES),
      fix: edits ? `Leave out “${quoted}”` : `In place of “${quoted}”, say what you can do for them.`,
      spans,
      ...(edits && { edits }),
    };
  },
};
