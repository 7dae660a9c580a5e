import type { Rule } from './rule.ts';

export const emptyNote: Rule = {
  id: 'empty-note',
  name: 'an empty note',
  family: 'fit',
  severity: 'error',
  cost: 100,
  summary: 'nothing but a greeting, a sign-off or emoji is left',
  why: 'Many people say no to a request without a note when they do not know the name.',
  mended: 'there is a note now',
  anyLanguage: true,
  check({ sentences, structure: { subject, greeting, signOff } }) {
    // Thanks alone are a closing without a note.
    if (!sentences.every((sentence) => sentence.courtesy) || (subject && subject.end > subject.start)) return undefined;
    return {
      message: 'There is no message here yet.',
      fix:
        greeting || signOff
          ? 'Add one sentence between the greeting and your name: which job, at which company, and why you.'
          : 'Write two sentences: which job at which company you mean, and why you fit.',
    };
  },
};
