/** The command line for files and scripts: notecoach <command> [options] [TEXT | -]. */
import { ConfigError, ENV_FILE, misspeltCoachSettings, readCoachConfig } from '../../src/config.ts';
import { houseStyle, meant, upperFirst, version } from '../../src/index.ts';
import { safeText } from '../terminal/safe-text.ts';
import { takeOut } from './arguments.ts';
import type { CliCommand, Program } from './commands/command.ts';
import { COMMANDS } from './commands/registry.ts';
import { BAD_USAGE, UsageError } from './exit-status.ts';
import type { Io, Output } from './io.ts';

const HELP = ['help', '--help', '-h'];
/** What happens where nothing is typed behind the name. */
const COACH = '    Starts what is set up; where nothing is, the coach opens in the terminal.';
const VERSION = ['version', '--version', '-v'];
/** The option of every command that names the file of the house style, and the command for that file. */
const STYLE = 'style';

/**
 * Runs a command, one of `programs` or of its own. Takes what was typed behind `notecoach`; nothing else of the process
 * is read or written but files, which are beside its working directory, and signals while a file of notes is worked
 * through. Resolves to the exit status (see ./exit-status.ts), and never rejects: what went wrong is said on `stderr`.
 */
export async function main(
  [name, ...args]: readonly string[],
  io: Io,
  programs: readonly Program[] = [],
): Promise<number> {
  const { stdout, stderr } = io;
  const all = [...COMMANDS, ...programs];
  const names = [...all.map((command) => command.name), 'help'];
  if (name === undefined) return complain(stderr, `Say what to do: ${names.join(', ')}. See: notecoach help`);
  if (VERSION.includes(name)) return say(stdout, await version());
  const isHelp = HELP.includes(name);
  const [wanted] = isHelp ? args : [name];
  const asked = all.find((command) => command.name === wanted);
  if (wanted !== undefined && !asked) {
    const unknown = upperFirst(meant(wanted, names, 'command'));
    return complain(stderr, `${unknown}${unknown.endsWith('?') ? '' : '.'} See: notecoach help`);
  }
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (!asked) return say(stdout, helpOn(COMMANDS, programs));
  if (isHelp || options.includes('--help') || options.includes('-h'))
    return say(stdout, 'run' in asked ? helpOn([asked], []) : helpOn([], [asked]));
  try {
    return await ('run' in asked ? runOnNotes(asked, args, io) : asked.start(args, io));
  } catch (error) {
    return tellWhy(error, stderr);
  }
}

/** @throws UsageError and ConfigError */
async function runOnNotes(command: CliCommand, args: readonly string[], io: Io): Promise<number> {
  const { value: path, rest } = takeOut(args, STYLE);
  const { env: environment, inEnvFile: inFile = [] } = io;
  const { mistakes, doubts } = misspeltCoachSettings({ environment, file: ENV_FILE, inFile });
  for (const line of doubts) complain(io.stderr, line);
  const config = readCoachConfig(environment, mistakes);
  const stylePath = path ?? config.stylePath;
  // The command that looks at a style reads it itself; elsewhere its templates have been proofread before.
  const style = command.name === STYLE ? undefined : await houseStyle(stylePath, { grammar: false });
  return command.run(rest, { ...config, ...(stylePath !== undefined && { stylePath }), style }, io);
}

/** Says what went wrong: of what nobody expected its kind alone, as its message may hold a note. The exit status. */
export function tellWhy(error: unknown, stderr: Output): number {
  if (error instanceof UsageError) return complain(stderr, error.message);
  if (error instanceof ConfigError)
    return complain(stderr, `The configuration needs a change:\n${error.problems.join('\n')}`);
  const kind = error instanceof Error ? error.name : typeof error;
  return complain(stderr, `Something went wrong inside notecoach (${kind}); the note is not at fault.`);
}

function helpOn(commands: readonly CliCommand[], programs: readonly Program[]): string {
  return [
    'Notecoach: what a recruiter will make of your note.',
    ...(programs.length > 0 && commands.length > 0 ? [`notecoach\n${COACH}`] : []),
    ...[...commands, ...programs].map(({ usage }) => usage.join('\n')),
    ...(commands.length > 0
      ? ['Every command on notes takes --style FILE: the house style to go by, in place of NOTECOACH_STYLE.']
      : []),
  ].join('\n\n');
}

function say(stdout: Output, text: string): number {
  stdout.write(`${text}\n`);
  return 0;
}

function complain(stderr: Output, message: string): number {
  stderr.write(`notecoach: ${safeText(message)}\n`);
  return BAD_USAGE;
}
