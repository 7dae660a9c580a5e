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
  why: 'A note put in only to have one is declined as often as none.',
  silencedBy: ['empty-note', 'default-text'],
  anyLanguage: true,
  check(note) {
    if (bodyWords(note) >= ENOUGH_WORDS) return undefined;
    return {
      message: 'So short a note looks as if any reader would do.',
      fix: 'Say which job at which company you mean, and one fact about you that fits it.',
    };
  },
};
