import type { Command } from './command.ts';

/** The command that tells of the others; `commands` is asked only when the help is. */
export const helpOn = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  summary: 'See what I can do',
  usage: 'help',
  example: 'help',
  options: [],
  async handle() {
    return {
      headline:
        'Send me the note you want to put in a LinkedIn request, and I tell you what a recruiter will make of it.',
      detail: 'Change it and send it again: I compare the two. I never keep your notes.',
      points: commands().map(({ usage, summary }) => ({
        label: `/${usage.split(' ')[0]}`,
        text: `${summary}.`,
        ...(usage.includes(' ') && { step: `/${usage}` }),
      })),
    };
  },
});
