import { FUNCTION_WORDS } from '../reading/classes.ts';
import { hitsOf } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

export const noBackground: Rule = {
  id: 'no-background',
  name: 'nothing about you',
  family: 'personal',
  severity: 'suggestion',
  cost: 10,
  summary: 'neither who the writer is or what they bring, nor a pointer to profile or resume',
  why: 'Why you fit is what makes a reader open your profile.',
  mended: 'it now says what you can do',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    if (!note.jobAudience || note.sentences.some((sentence) => tellsOfWork(note, sentence))) return undefined;
    return {
      message: 'The reader learns what you want, but not yet what you can do.',
      fix: 'Add one fact that fits the job: your years in this work, something you made, or a result with its number.',
    };
  },
};

/** Whether a sentence says who the writer is in their work; praise of oneself or an employer's name alone does not. */
function tellsOfWork(note: Reading, sentence: Sentence): boolean {
  const spans = note.background.filter((span) => overlaps(span, sentence));
  if (spans.length === 0 && does(sentence, 'background') < SURE['no-background']) return false;
  const praise = hitsOf(note.hits, 'self-praise');
  const told = note.words.filter(
    (word) =>
      (spans.length === 0 ? overlaps(word, sentence) : spans.some((span) => overlaps(word, span))) &&
      !FUNCTION_WORDS.has(word.lower) &&
      !AT_WORK.has(word.lower) &&
      ![...praise, ...note.employers].some((other) => overlaps(word, other)),
  );
  return told.length > 0;
}

/** Words that say of an employer only that there is one. */
const AT_WORK = new Set(['work', 'working', 'worked', 'employed', 'job', 'currently', 'skills', 'strong']);
