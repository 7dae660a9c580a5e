import { cannedIn, hasPurpose } from './purpose.ts';
import type { Rule } from './rule.ts';

export const defaultText: Rule = {
  id: 'default-text',
  name: 'the standard text',
  family: 'purpose',
  severity: 'error',
  cost: 85,
  summary: "LinkedIn's canned invitation, or a close variant, is all the reason given",
  why: 'Readers see the standard text every day. It does not say why you chose them.',
  mended: 'it now says why you write',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = cannedIn(note);
    if (spans.length === 0 || hasPurpose(note)) return undefined;
    return {
      message: 'This is LinkedIn’s standard text. It does not say why you chose this person.',
      fix: note.jobAudience
        ? 'Say which job you mean: “I’m interested in the ____ job at ____.”'
        : 'Say why you write to them: about their work, a talk, a question, or someone you both know.',
      spans,
    };
  },
};
