import { cannedIn, hasPurpose } from './purpose.ts';
import type { Rule } from './rule.ts';

export const defaultText: Rule = {
  id: 'default-text',
  name: 'the standard text',
  family: 'purpose',
  severity: 'error',
  cost: 85,
  summary: "LinkedIn's canned invitation, or a close variant, is all the reason given",
  why: 'Readers know the standard text by heart. It says that you want one more connection, not why them.',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = cannedIn(note);
    if (spans.length === 0 || hasPurpose(note)) return undefined;
    return {
      message: "This is LinkedIn's standard text; it gives no reason to say yes.",
      fix: note.jobAudience
        ? 'Say which job at which company brings you to this person.'
        : 'Say what of their work, or what you share, brings you to this person.',
      spans,
    };
  },
};
