/** Starts what is configured: with nothing configured, the coach in the terminal. The one place in src/ that knows the adapters. */
import { ConfigError, loadEnvironment, readConfig } from './config.ts';

try {
  const config = readConfig(loadEnvironment());
  const { runTerminal } = await import('../adapters/terminal/run.ts');
  process.exitCode = await runTerminal({ ...config, stdin: process.stdin, stdout: process.stdout });
} catch (error) {
  if (error instanceof ConfigError)
    console.error(`The configuration needs a change:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}`);
  else console.error('Notecoach had to stop. If it does so again, check the installation with: npm ci');
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
