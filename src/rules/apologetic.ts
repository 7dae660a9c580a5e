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
  why: 'You have every right to ask. An apology makes the reader look for what is wrong.',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = sentencesThat(note, 'apology', SURE.apologetic);
    const [first] = spans;
    if (!first) return undefined;
    const edits = removals(note, spans);
    return {
      message: 'It asks for pardon where there is nothing to pardon.',
      fix: edits
        ? 'Leave the sentence out; the note is stronger without it.'
        : `Say “${cut(first.text, MOST_QUOTED)}” without the apology: what you have to offer is enough.`,
      spans: placesOf(spans),
      ...(edits && { edits }),
    };
  },
};
