#!/usr/bin/env node
/**
 * The command line for files and scripts: notecoach <command> [options] [TEXT | -]. Exit status: see
 * ./exit-status.ts.
 */
import { ConfigError, loadEnvironment, misspeltCoachSettings, readCoachConfig } from '../../src/config.ts';
import { houseStyle, version } from '../../src/index.ts';
import { safeText } from '../terminal/safe-text.ts';
import { takeOut } from './arguments.ts';
import { COMMANDS } from './commands/registry.ts';
import { BAD_USAGE, UsageError } from './exit-status.ts';

const HELP = ['help', '--help', '-h'];
/** The option of every command that names the file of the house style, and the command for that file. */
const STYLE = 'style';

// A reader that goes away ("| head") ends the run quietly.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : BAD_USAGE));
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => process.exit(complain(wordsFor(error))));

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined) return complain(`Say what to do: ${namesOf()}. See: notecoach help`);
  if (name === '--version') return say(await version());
  const asked = COMMANDS.find((command) => command.name === (HELP.includes(name) ? args[0] : name));
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (HELP.includes(name) || (asked && (options.includes('--help') || options.includes('-h'))))
    return help(asked ? [asked] : COMMANDS);
  if (!asked) return complain(`There is no command “${name.slice(0, 30)}”; there is ${namesOf()}. See: notecoach help`);
  try {
    const { value: path, rest } = takeOut(args, STYLE);
    const loaded = loadEnvironment();
    const { mistakes, doubts } = misspeltCoachSettings(loaded);
    for (const line of doubts) complain(line);
    const config = readCoachConfig(loaded.environment, mistakes);
    const stylePath = path ?? config.stylePath;
    // The command that looks at a style reads it itself; elsewhere its templates have been proofread before.
    const style = asked.name === STYLE ? undefined : await houseStyle(stylePath, { grammar: false });
    return await asked.run(rest, { ...config, ...(stylePath !== undefined && { stylePath }), style });
  } catch (error) {
    return complain(wordsFor(error));
  }
}

/** What is said of an error: of one that nobody expected its kind alone, since its message may hold a note. */
function wordsFor(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof ConfigError) return `The configuration needs a change:\n${error.problems.join('\n')}`;
  const kind = error instanceof Error ? error.name : typeof error;
  return `Something went wrong inside notecoach (${kind}); the note is not at fault.`;
}

function help(commands: typeof COMMANDS): number {
  return say(
    [
      'Notecoach: what a recruiter will make of your note.',
      ...commands.map(({ usage }) => usage.join('\n')),
      'Every command takes --style FILE: the house style to judge and write by, in place of NOTECOACH_STYLE.',
    ].join('\n\n'),
  );
}

function namesOf(): string {
  return [...COMMANDS.map((command) => command.name), 'help'].join(', ');
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(message: string): number {
  process.stderr.write(`notecoach: ${safeText(message)}\n`);
  return BAD_USAGE;
}
