import { loadEnvironment } from '../../src/config.ts';
import type { Program } from './commands/command.ts';
import { BAD_USAGE } from './exit-status.ts';
import { main, tellWhy } from './main.ts';

/** Runs the command line on what the process itself reads and writes. Resolves to the exit status. */
export function runAsProcess(args: readonly string[], programs: readonly Program[]): Promise<number> {
  const { stdin, stdout, stderr } = process;
  // A reader that goes away ("| head") ends the run quietly.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : BAD_USAGE));
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error: unknown) => process.exit(tellWhy(error, stderr)));
  const { environment: env, inFile: inEnvFile } = loadEnvironment();
  return main(args, { stdin, stdout, stderr, env, inEnvFile }, programs);
}
