import { hasPurpose } from './purpose.ts';
import type { Rule } from './rule.ts';
import { SURE } from './sure.ts';

export const noPurpose: Rule = {
  id: 'no-purpose',
  name: 'no reason given',
  family: 'purpose',
  severity: 'error',
  summary: 'nothing says why you write to this person and no other',
  why: 'A request with a purpose stands out from hundreds that only want to connect.',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    if (hasPurpose(note, SURE['no-purpose'])) return undefined;
    return {
      message: 'The reader cannot tell why you chose them.',
      fix: note.jobAudience
        ? 'Name the job and the company that bring you to them.'
        : 'Name what brings you to them: a talk, a post, someone you both know, a question.',
    };
  },
};
