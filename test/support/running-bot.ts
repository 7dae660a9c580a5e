import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The bot as it runs for people: `npm start` in a process of its own, with all that it says. */
export type RunningBot = {
  child: ChildProcess;
  /** Standard output and error so far. */
  said(): string;
  /** Resident, in megabytes. */
  memory(): number;
  /** Resolves to the exit status. */
  exited: Promise<number | null>;
};

/** Resolves when it is ready for `platforms`. @throws Error with what it said instead */
export async function runBot(environment: Record<string, string>, platforms: readonly string[]): Promise<RunningBot> {
  const bot = startBot(environment);
  const isReady = () => platforms.every((platform) => bot.said().includes(`"platform":"${platform}","msg":"ready"`));
  while (!isReady()) {
    if (bot.child.exitCode !== null) throw new Error(`the bot did not start: ${bot.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return bot;
}

/** Starts it, and waits for nothing. `stdout`: a descriptor in the place of a pipe that is read. */
export function startBot(environment: Record<string, string>, { stdout = 'pipe' as 'pipe' | number } = {}): RunningBot {
  const child = spawn(process.execPath, [MAIN], {
    // Another folder: no .env of the developer's.
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', stdout, 'pipe'],
  });
  let said = '';
  child.stdout?.on('data', (data) => {
    said += data;
  });
  child.stderr?.on('data', (data) => {
    said += data;
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return {
    child,
    said: () => said,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    exited,
  };
}
