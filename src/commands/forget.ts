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
      headline: 'Done: I remember nothing of you.',
      detail:
        'I never keep your notes; it was the last score, what I had found, the length and a fingerprint, for a day.',
    };
  },
};
