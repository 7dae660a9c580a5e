import { bodyWords } from './prose.ts';
import type { Rule } from './rule.ts';

/** A body of fewer words says next to nothing. */
const ENOUGH_WORDS = 10;

export const tooThin: Rule = {
  id: 'too-thin',
  name: 'too few words',
  family: 'fit',
  severity: 'warning',
  summary: 'fewer than 10 words between greeting and sign-off',
  why: 'A very short note could be for anyone, and people say no to it as often as to none.',
  mended: 'it says more now',
  silencedBy: ['empty-note', 'default-text'],
  anyLanguage: true,
  check(note) {
    if (bodyWords(note) >= ENOUGH_WORDS) return undefined;
    return {
      message: 'The note is so short that it could be for anyone.',
      fix: note.jobAudience
        ? 'Say which job at which company you mean, and one fact about you that fits it.'
        : 'Say why you chose this person, and one fact about you.',
    };
  },
};
