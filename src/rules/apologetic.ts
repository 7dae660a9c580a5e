import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { cut, inWords } from '../text.ts';
import { removals } from './edits.ts';
import type { Rule } from './rule.ts';
import { placesOf, SURE, sentencesThat } from './sure.ts';

/** Of a sentence so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 60;

const SORRY =
  /\b(?:sorry|apolog(?:y|ies|i[sz]e)|forgive|excuse|pardon|bother(?:ing)?|intru(?:sion|de|ding)|imposition)\b/i;
/** So many apologies in an invite are what it is about. */
export const MANY_SORRY = 3;

/** How often a note says sorry: once in a clause, in however many words. */
export function apologiesIn({ text, structure: { body } }: Reading): number {
  return text
    .slice(body.start, body.end)
    .split(/[.,;:!?\n–—]/)
    .filter((clause) => SORRY.test(clause)).length;
}

export const apologetic: Rule = {
  id: 'apologetic',
  name: 'an apology',
  family: 'professional',
  severity: 'suggestion',
  summary: 'apologises for writing, or runs the writer down',
  why: 'It is part of their work to read notes like yours. An apology makes them look for what is wrong.',
  mended: 'it sounds more sure of itself',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = sentencesThat(note, 'apology', SURE.apologetic);
    const [first] = spans;
    if (!first) return undefined;
    const edits = removals(note, spans);
    const sorry = apologiesIn(note);
    const shown = cut(first.text, MOST_QUOTED);
    const isGreeting = note.recipients.some((name) => overlaps(name, first));
    return {
      message:
        sorry >= MANY_SORRY
          ? `You say sorry ${inWords(sorry)} times, so the reader does not find what you ask for.`
          : 'An apology makes the reader doubt you before they know you.',
      fix:
        sorry >= MANY_SORRY
          ? 'Take out every apology, and ask one clear question in their place.'
          : isGreeting
            ? 'Leave out the apology, and keep their name.'
            : edits
              ? `Leave out “${shown}”`
              : `Say “${shown}” without making yourself small.`,
      spans: placesOf(spans),
      ...(edits && { edits }),
    };
  },
};
