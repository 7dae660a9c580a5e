import { languageHit } from './language.ts';
import type { Rule } from './rule.ts';

export const spelling: Rule = {
  id: 'spelling',
  name: 'spelling',
  family: 'professional',
  severity: 'warning',
  summary: 'a misspelled word; names, companies, titles and ids are none',
  why: 'A mistake in a note of three lines looks as if you did not read it again.',
  mended: 'its spelling is better',
  silencedBy: ['empty-note'],
  check: (note) =>
    languageHit(note, 'spelling', note.problems, 'A spelling mistake looks as if you did not read the note again.'),
};
