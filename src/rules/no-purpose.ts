import { hasPurpose } from './purpose.ts';
import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

export const noPurpose: Rule = {
  id: 'no-purpose',
  name: 'no reason given',
  family: 'purpose',
  severity: 'error',
  summary: 'nothing says why you write to this person and no other',
  why: 'People get many requests from strangers. They say yes to those that have a reason.',
  mended: 'it now says why you write',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    if (hasPurpose(note, SURE['no-purpose'])) return undefined;
    return {
      message: 'The reader cannot see why you write to them.',
      fix: note.jobAudience
        ? 'Say which job you mean: “I’m interested in the ____ job at ____.”'
        : 'Say why you write to them: about their work, a talk, a question, or someone you both know.',
    };
  },
};
