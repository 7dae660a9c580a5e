import { hitsOf } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { removals } from './edits.ts';
import type { Rule } from './rule.ts';
import { placesOf, SURE, sentencesThat } from './sure.ts';

export const assumedMemory: Rule = {
  id: 'assumed-memory',
  name: 'a meeting without date or topic',
  family: 'personal',
  severity: 'warning',
  cost: 15,
  summary: 'leans on an earlier contact without a date, place, event or topic',
  why:
    'You remember it well; the reader meets hundreds of people. With a date, a place or a topic they ' +
    'can remember you.',
  mended: 'it now says how the two of you met',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = sentencesThat(note, 'barememory', SURE['assumed-memory']);
    if (spans.length === 0) return undefined;
    const words = hitsOf(note.hits, 'contact').filter((hit) => spans.some((sentence) => overlaps(hit, sentence)));
    const [word] = words;
    const bare = spans.filter((sentence) => !words.some((hit) => overlaps(hit, sentence)));
    const edits = removals(note, spans);
    return {
      message: word
        ? `“${note.text.slice(word.start, word.end)}” may not be enough: the reader meets many people.`
        : 'The reader meets many people and may not remember you.',
      fix: 'Say when or where you met or wrote, or what it was about: “at the job fair in June”.',
      spans: [...placesOf(bare), ...words.map(({ start, end }) => ({ start, end }))].sort((a, b) => a.start - b.start),
      ...(edits && { edits }),
    };
  },
};
