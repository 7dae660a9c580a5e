/** Starts what is configured: with nothing configured, the coach in the terminal. The one place in src/ that knows the adapters. */
import { ConfigError, loadEnvironment, readConfig } from './config.ts';

/** A setting is not as it should be: nothing was started. */
const BAD_CONFIGURATION = 2;

// The kind of an error alone: its message may hold a note.
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => {
    console.error(`Something went wrong inside Notecoach (${error instanceof Error ? error.name : typeof error}).`);
    process.exit(1);
  });

try {
  const config = readConfig(loadEnvironment());
  const { runTerminal } = await import('../adapters/terminal/run.ts');
  process.exitCode = await runTerminal({ ...config, stdin: process.stdin, stdout: process.stdout });
} catch (error) {
  if (error instanceof ConfigError) {
    console.error(`The configuration needs a change:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}`);
    process.exitCode = BAD_CONFIGURATION;
  } else {
    console.error('Notecoach had to stop. If it does so again, check the installation with: npm ci');
    process.exitCode = 1;
  }
}
