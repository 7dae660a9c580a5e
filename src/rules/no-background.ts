import type { Rule } from './rule.ts';

export const noBackground: Rule = {
  id: 'no-background',
  name: 'nothing about you',
  family: 'personal',
  severity: 'suggestion',
  cost: 10,
  summary: 'neither who the writer is or what they bring, nor a pointer to profile or resume',
  why: 'Why you fit is what makes a reader open your profile.',
  silencedBy: ['empty-note', 'default-text'],
  check(note) {
    if (!note.jobAudience || note.background.length > 0) return undefined;
    return {
      message: 'The reader learns what you want, but not yet what you bring.',
      fix: 'Add one fact that fits the job: your years, a skill or a result. Or say that it is on your profile.',
    };
  },
};
