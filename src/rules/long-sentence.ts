import { countWords } from './prose.ts';
import type { Rule } from './rule.ts';

/** Words; a longer sentence has to be read twice. */
const MOST_WORDS = 35;

export const longSentence: Rule = {
  id: 'long-sentence',
  name: 'a long sentence',
  family: 'professional',
  severity: 'suggestion',
  summary: 'a sentence of more than 35 words',
  why: 'A short sentence is understood at the first reading, also on a phone.',
  mended: 'its sentences are shorter',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = note.sentences.filter(
      (sentence) => sentence.text.length > MOST_WORDS * 2 && countWords(note, sentence) > MOST_WORDS,
    );
    if (spans.length === 0) return undefined;
    return {
      message: 'One sentence is so long that the reader may have to read it twice.',
      fix: 'Make two sentences of it.',
      spans: spans.map(({ start, end }) => ({ start, end })),
    };
  },
};
