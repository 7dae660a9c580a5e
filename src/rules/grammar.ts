import { languageHit } from './language.ts';
import type { Rule } from './rule.ts';

export const grammar: Rule = {
  id: 'grammar',
  name: 'grammar',
  family: 'professional',
  severity: 'warning',
  summary: 'an agreement error, a confused word, a missing article or apostrophe',
  why: 'A small slip is forgiven, but the reader stops at it, and that second is not spent on you.',
  silencedBy: ['empty-note'],
  check: (note) =>
    languageHit(note, 'grammar', note.problems, 'A small slip or two of grammar may make the reader stop.'),
};
