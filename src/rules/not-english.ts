import type { Rule } from './rule.ts';

export const notEnglish: Rule = {
  id: 'not-english',
  name: 'another language',
  family: 'professional',
  severity: 'suggestion',
  cost: 25,
  summary: 'most of the note is in another language; only fit, blanks, links and given facts are judged',
  why: 'I read English only; about the rest I would have to guess.',
  mended: 'it is in English now',
  silencedBy: ['empty-note'],
  anyLanguage: true,
  check(note) {
    if (!note.foreign) return undefined;
    return {
      message: 'It is not in English, so I could check only its length, blanks, links and the facts you gave.',
      fix: 'If the reader works in English, write the note in English, and I will read all of it.',
    };
  },
};
