import type { OptionSpec } from '../options.ts';
import type { Reply } from '../reply.ts';
import { listOf } from '../text.ts';
import type { Command } from './command.ts';

/** The command that tells of the others; `commands` is asked only when the help is. */
export const helpOn = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  summary: 'See what I can do, or how a command is typed',
  usage: 'help [command]',
  example: 'help draft',
  options: [],
  spoken: /^\s*\/?[a-z]+\s*$/i,
  async handle({ text }) {
    const name = text.trim().replace(/^\//, '').toLowerCase();
    const command = commands().find((one) => one.name === name);
    return command ? helpFor(command) : overview(commands());
  },
});

function overview(commands: readonly Command[]): Reply {
  return {
    headline:
      'Send me the note you want to put in a LinkedIn request, and I tell you what to change before a ' +
      'recruiter reads it.',
    detail:
      'Change it and send it again: I compare the two. I never keep your notes. How a command is typed: /help draft',
    points: commands.map(({ name, summary, example, options }) => ({
      label: `/${name}`,
      text: `${summary}.`,
      ...(options.length > 0 && { step: `/${example}` }),
    })),
  };
}

function helpFor({ name, summary, example, options }: Command): Reply {
  return {
    headline: `/${name}: ${summary.slice(0, 1).toLowerCase()}${summary.slice(1)}`,
    points: [{ label: 'Example', text: `/${example}` }, ...options.map(pointFor)],
  };
}

function pointFor({ name, description, choices }: OptionSpec): { label: string; text: string } {
  return { label: name, text: `${description}${choices ? ` (${listOf(choices, 'or')})` : ''}` };
}
