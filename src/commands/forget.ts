import type { Command } from './command.ts';

export const forget: Command = {
  name: 'forget',
  summary: 'Erase what I remember of you',
  usage: 'forget',
  example: {},
  options: [],
  async handle({ user }, { memory }) {
    try {
      await memory.forget(user);
    } catch {
      return {
        headline: 'I can’t reach my memory right now. Please try again in a minute.',
        detail: 'I keep no notes. What I remember of you is erased by itself within a day.',
        problem: true,
      };
    }
    return {
      erased: true,
      headline: 'Done: what I knew of your last note is erased.',
      detail:
        'I never keep notes. It was the last score, what I found, the length, and a code that nobody can ' +
        'read the words from. How much you asked for today is still counted, under a code.',
    };
  },
};
