import { hitsOf } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { removals } from './edits.ts';
import type { Rule } from './rule.ts';
import { placesOf, SURE, sentencesThat } from './sure.ts';

export const assumedMemory: Rule = {
  id: 'assumed-memory',
  name: 'a talk without date or topic',
  family: 'personal',
  severity: 'warning',
  cost: 15,
  summary: 'leans on an earlier contact without a date, place, event or topic',
  why: 'A talk that you remember well is one of hundreds for a recruiter. Say when, where or what about, and they can find you again.',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = sentencesThat(note, 'barememory', SURE['assumed-memory']);
    if (spans.length === 0) return undefined;
    const words = hitsOf(note.hits, 'contact').filter((hit) => spans.some((sentence) => overlaps(hit, sentence)));
    const bare = spans.filter((sentence) => !words.some((hit) => overlaps(hit, sentence)));
    const edits = removals(note, spans);
    return {
      message: 'The reader meets many people and may not recall this talk.',
      fix: 'Say when or where you spoke, or what about: “our talk at the June job fair”.',
      spans: [...placesOf(bare), ...words.map(({ start, end }) => ({ start, end }))].sort((a, b) => a.start - b.start),
      ...(edits && { edits }),
    };
  },
};
