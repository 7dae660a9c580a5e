import type { OptionSpec } from '../options.ts';
import type { Reply } from '../reply.ts';
import type { Typing } from '../request.ts';
import { listOf } from '../text.ts';
import type { Command } from './command.ts';
import { commandNamed } from './named.ts';
import { exampleTyped, nameTyped } from './typed.ts';

/** The command that tells of the others; `commands` is asked only when the help is. */
export const helpOn = (commands: () => readonly Command[]): Command => ({
  name: 'help',
  summary: 'See what I can do, or how a command is typed',
  example: { options: { command: 'draft' } },
  get options() {
    return [{ name: 'command', description: 'the command to explain', choices: commands().map(({ name }) => name) }];
  },
  isSpoken: (behind) => commandNamed(behind.trim(), commands(), { prefix: '' }).exact !== undefined,
  parse: (text) => ({ options: {}, text: text.trim().replace(/^command[:=]\s*/i, '') }),
  async handle({ text, options, typing }) {
    const asked = (options.command ?? text).trim();
    if (asked === '') return overview(commands(), typing);
    const { exact, near } = commandNamed(asked, commands(), typing);
    const command = exact ?? near;
    if (command) return helpFor(command, typing);
    return {
      headline: `I have no command “${asked.slice(0, 30)}”. I know ${namesOf(commands(), typing)}.`,
      problem: true,
    };
  },
});

/** "/critique, /draft and /help". */
export function namesOf(commands: readonly Command[], typing: Typing): string {
  return listOf(commands.map(({ name }) => nameTyped(name, typing)));
}

function overview(commands: readonly Command[], typing: Typing): Reply {
  const help = commands.find(({ name }) => name === 'help') as Command;
  return {
    headline:
      'Send me the note you want to put in a LinkedIn request, and I tell you what to change before a ' +
      'recruiter reads it.',
    detail:
      'Change it and send it again: I compare the two. I never keep your notes. ' +
      `How a command is typed: ${exampleTyped(help, typing)}`,
    points: commands.map(({ name, summary }) => ({ label: nameTyped(name, typing), text: `${summary}.` })),
  };
}

function helpFor(command: Command, typing: Typing): Reply {
  const { name, summary, options } = command;
  return {
    headline: `${nameTyped(name, typing)}: ${summary.slice(0, 1).toLowerCase()}${summary.slice(1)}`,
    points: [{ label: 'Example', text: exampleTyped(command, typing) }, ...options.map(pointFor)],
  };
}

function pointFor({ name, description, choices }: OptionSpec): { label: string; text: string } {
  return { label: name, text: `${description}${choices ? ` (${listOf(choices, 'or')})` : ''}` };
}
