import type { Command } from './command.ts';

export const forget: Command = {
  name: 'forget',
  summary: 'Erase what I remember of you',
  usage: 'forget',
  example: 'forget',
  options: [],
  async handle({ user }, { memory }) {
    try {
      await memory.forget(user);
    } catch {
      return {
        headline: 'I can’t reach my memory right now. Please try again in a minute.',
        detail: 'What I hold of you, no note among it, goes by itself within a day.',
        problem: true,
      };
    }
    return {
      erased: true,
      headline: 'Done: what I knew of your last note is erased.',
      detail:
        'I never keep notes; it was the last score, what I had found, the length and a fingerprint. How much you asked for this minute and today is still counted, under a code.',
    };
  },
};
