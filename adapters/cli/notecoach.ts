#!/usr/bin/env node
/** The command line as a process. */
import { loadEnvironment } from '../../src/config.ts';
import { BAD_USAGE } from './exit-status.ts';
import { main, tellWhy } from './main.ts';

const { stdin, stdout, stderr } = process;

// A reader that goes away ("| head") ends the run quietly.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : BAD_USAGE));
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => process.exit(tellWhy(error, stderr)));

const { environment: env, inFile: inEnvFile } = loadEnvironment();
process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, inEnvFile });
