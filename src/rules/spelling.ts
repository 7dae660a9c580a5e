import { languageHit } from './language.ts';
import type { Rule } from './rule.ts';

export const spelling: Rule = {
  id: 'spelling',
  name: 'spelling',
  family: 'professional',
  severity: 'warning',
  summary: 'a misspelled word; names, companies, titles and ids are none',
  why: 'Nobody expects a novelist, but a typo in three lines looks as if you did not read them again.',
  silencedBy: ['empty-note'],
  check: (note) =>
    languageHit(note, 'spelling', note.problems, 'A misspelled word looks as if the note was not read again.'),
};
