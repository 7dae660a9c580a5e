import { overlaps } from '../reading/ranges.ts';
import { cut } from '../text.ts';
import { removals } from './edits.ts';
import type { Rule } from './rule.ts';
import { placesOf, SURE, sentencesThat } from './sure.ts';

/** Of a sentence so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 60;

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
    const shown = cut(first.text, MOST_QUOTED);
    const isGreeting = note.recipients.some((name) => overlaps(name, first));
    return {
      message: 'Words like these make the reader doubt you before they know you.',
      fix: isGreeting
        ? 'Leave out the apology, and keep their name.'
        : edits
          ? `Leave out “${shown}”`
          : `Say “${shown}” without making yourself small.`,
      spans: placesOf(spans),
      ...(edits && { edits }),
    };
  },
};
