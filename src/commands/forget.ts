import type { Command } from './command.ts';
import { NO_MEMORY } from './no-memory.ts';

/** Where communities have their notes counted; a number that holds no name can't be taken back. */
const COUNTED =
  ' So are, for a week, the notes that you sent in a community, in numbers for its admins. I can’t take those back: ' +
  'they do not say which were yours.';

export const forget: Command = {
  name: 'forget',
  summary: 'Erase what I remember of you',
  example: {},
  options: [],
  async handle({ user }, { memory, counts }) {
    try {
      await memory.forget(user);
    } catch {
      return {
        headline: NO_MEMORY,
        detail: 'I keep no notes. What I remember of you is erased by itself within a day.',
        problem: true,
      };
    }
    return {
      erased: true,
      headline: 'Done: what I knew of your last note is erased.',
      detail:
        'I never keep notes. It was the last score, what I found, the length, and a code that nobody can ' +
        `read the words from. How much you asked for today is still counted, under a code.${counts ? COUNTED : ''}`,
    };
  },
};
