import { languageHit } from './language.ts';
import type { Rule } from './rule.ts';

export const grammar: Rule = {
  id: 'grammar',
  name: 'grammar',
  family: 'professional',
  severity: 'warning',
  summary: 'an agreement error, a confused word, a missing article or apostrophe',
  why: 'A mistake makes the reader stop, and takes their thoughts away from what you can do.',
  mended: 'its grammar is better',
  silencedBy: ['empty-note'],
  check: (note) => languageHit(note, 'grammar', note.problems, 'A mistake in the English makes the reader stop.'),
};
