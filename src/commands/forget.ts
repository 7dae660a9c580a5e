import type { Command } from './command.ts';

export const forget: Command = {
  name: 'forget',
  summary: 'Erase what I remember of you',
  usage: 'forget',
  example: 'forget',
  options: [],
  async handle({ user }, { memory }) {
    await memory.forget(user);
    return {
      headline: 'Done: I remember nothing of you.',
      detail:
        'I never keep your notes; it was the last score, what I had found, the length and a fingerprint, for a day.',
    };
  },
};
