#!/usr/bin/env node
/** The command line for files and scripts: notecoach <command> [options] [TEXT | -]. Exit status: see ./exit-status.ts. */
import { ConfigError, loadEnvironment, readConfig } from '../../src/config.ts';
import { endWithReader } from '../terminal/terminal.ts';
import { COMMANDS } from './commands/registry.ts';
import { BAD_USAGE, UsageError } from './exit-status.ts';

endWithReader(process.stdout);

process.exitCode = await main(process.argv.slice(2));

async function main([name = 'help', ...args]: string[]): Promise<number> {
  if (/^(?:help|--help|-h)$/.test(name)) return help();
  if (args.includes('--help') || args.includes('-h')) return help();
  const command = COMMANDS.find((one) => one.name === name);
  if (!command)
    return complain(
      `There is no command “${name.slice(0, 30)}”. There is ${COMMANDS.map((one) => one.name).join(', ')}; see notecoach --help.`,
    );
  try {
    return await command.run(args, readConfig(loadEnvironment()));
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message);
    if (error instanceof ConfigError)
      return complain(`The configuration needs a change:\n${error.problems.join('\n')}`);
    return complain('Something went wrong on my side. Please try once more; the note was not changed.');
  }
}

function help(): number {
  console.log(
    ['Notecoach: what a recruiter will make of your note.', '', ...COMMANDS.flatMap((one) => one.usage)].join('\n'),
  );
  return 0;
}

function complain(message: string): number {
  console.error(`notecoach: ${message}`);
  return BAD_USAGE;
}
