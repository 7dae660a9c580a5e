import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHILD } from './child.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What starts it: as the unit and the image do, or as a version before them did. */
function wayIn(root: string): string[] {
  const bin = join(root, 'src/bin.cjs');
  return existsSync(bin) ? [bin, 'serve'] : [join(root, 'src/main.ts')];
}

/** The bot as it runs for people: `notecoach serve` in a process of its own, with all that it says. */
export type RunningBot = {
  child: ChildProcess;
  /** Standard output and error so far. */
  said(): string;
  /** Resident, in megabytes. */
  memory(): number;
  /** Resolves to the exit status. */
  exited: Promise<number | null>;
};

/** As the Dockerfile and the unit in deploy/ have it, for a machine with 256 MB. */
export const SMALL: Record<string, string> = {
  NODE_OPTIONS: '--max-semi-space-size=2 --max-old-space-size=160',
  MALLOC_ARENA_MAX: '1',
  GRAMMAR: 'off',
};
export const SMALL_FLAGS: readonly string[] = ['--optimize-for-size'];

type Options = {
  /** Node's. */
  flags?: readonly string[];
  /** A descriptor in the place of a pipe that is read. */
  stdout?: 'pipe' | number;
  /** The checkout that is run; left out, this one. */
  root?: string;
};

/** Resolves when it is ready for `platforms`. @throws Error with what it said instead */
export async function runBot(
  environment: Record<string, string>,
  platforms: readonly string[],
  options: Options = {},
): Promise<RunningBot> {
  const bot = startBot(environment, options);
  const isReady = () => platforms.every((platform) => bot.said().includes(`"platform":"${platform}","msg":"ready"`));
  while (!isReady()) {
    if (bot.child.exitCode !== null) throw new Error(`the bot did not start: ${bot.said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return bot;
}

/** Starts it, and waits for nothing. */
export function startBot(
  environment: Record<string, string>,
  { flags = [], stdout = 'pipe', root = ROOT }: Options = {},
): RunningBot {
  const child = spawn(process.execPath, [...flags, ...wayIn(root)], {
    // Another folder: no .env of the developer's.
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...CHILD, ...environment },
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
