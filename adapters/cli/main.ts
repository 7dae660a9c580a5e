/** The command line for files and scripts: notecoach <command> [options] [TEXT | -]. */
import { ConfigError, ENV_FILE, misspeltCoachSettings, readCoachConfig } from '../../src/config.ts';
import { houseStyle, version } from '../../src/index.ts';
import { safeText } from '../terminal/safe-text.ts';
import { takeOut } from './arguments.ts';
import { COMMANDS } from './commands/registry.ts';
import { BAD_USAGE, UsageError } from './exit-status.ts';
import type { Io, Output } from './io.ts';

const HELP = ['help', '--help', '-h'];
/** The option of every command that names the file of the house style, and the command for that file. */
const STYLE = 'style';

/**
 * Runs a command. Takes what was typed behind `notecoach`; nothing else of the process is read or written but files,
 * which are beside its working directory, and signals while a file of notes is worked through. Resolves to the exit
 * status (see ./exit-status.ts), and never rejects: what went wrong is said on `stderr`.
 */
export async function main([name, ...args]: readonly string[], io: Io): Promise<number> {
  const { stdout, stderr } = io;
  if (name === undefined) return complain(stderr, `Say what to do: ${namesOf()}. See: notecoach help`);
  if (name === '--version') return say(stdout, await version());
  const asked = COMMANDS.find((command) => command.name === (HELP.includes(name) ? args[0] : name));
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (HELP.includes(name) || (asked && (options.includes('--help') || options.includes('-h'))))
    return say(stdout, helpOn(asked ? [asked] : COMMANDS));
  if (!asked)
    return complain(stderr, `There is no command “${name.slice(0, 30)}”; there is ${namesOf()}. See: notecoach help`);
  try {
    const { value: path, rest } = takeOut(args, STYLE);
    const { env: environment, inEnvFile: inFile = [] } = io;
    const { mistakes, doubts } = misspeltCoachSettings({ environment, file: ENV_FILE, inFile });
    for (const line of doubts) complain(stderr, line);
    const config = readCoachConfig(environment, mistakes);
    const stylePath = path ?? config.stylePath;
    // The command that looks at a style reads it itself; elsewhere its templates have been proofread before.
    const style = asked.name === STYLE ? undefined : await houseStyle(stylePath, { grammar: false });
    return await asked.run(rest, { ...config, ...(stylePath !== undefined && { stylePath }), style }, io);
  } catch (error) {
    return tellWhy(error, stderr);
  }
}

/** Says what went wrong: of what nobody expected its kind alone, as its message may hold a note. The exit status. */
export function tellWhy(error: unknown, stderr: Output): number {
  if (error instanceof UsageError) return complain(stderr, error.message);
  if (error instanceof ConfigError)
    return complain(stderr, `The configuration needs a change:\n${error.problems.join('\n')}`);
  const kind = error instanceof Error ? error.name : typeof error;
  return complain(stderr, `Something went wrong inside notecoach (${kind}); the note is not at fault.`);
}

function helpOn(commands: typeof COMMANDS): string {
  return [
    'Notecoach: what a recruiter will make of your note.',
    ...commands.map(({ usage }) => usage.join('\n')),
    'Every command takes --style FILE: the house style to judge and write by, in place of NOTECOACH_STYLE.',
  ].join('\n\n');
}

function namesOf(): string {
  return [...COMMANDS.map((command) => command.name), 'help'].join(', ');
}

function say(stdout: Output, text: string): number {
  stdout.write(`${text}\n`);
  return 0;
}

function complain(stderr: Output, message: string): number {
  stderr.write(`notecoach: ${safeText(message)}\n`);
  return BAD_USAGE;
}
