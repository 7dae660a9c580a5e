import type { Coach, CoachOptions } from '../../src/index.ts';
import { openTerminal } from './terminal.ts';

type Options = Pick<CoachOptions, 'grammar' | 'llm'> & { stdin: NodeJS.ReadStream; stdout: NodeJS.WriteStream };

/** Spelling and grammar get their time to load, in milliseconds: a person is told that it takes a moment. */
const PATIENCE_MS = 30_000;

/**
 * Runs the coach on a terminal, or on what is piped in. Resolves to the exit status when the person leaves or the
 * pipe ends.
 */
export async function runTerminal({ stdin, stdout, ...settings }: Options): Promise<number> {
  let loaded: Promise<Coach> | undefined;
  // Loading the coach takes longer than showing the prompt.
  const load = () => {
    loaded ??= loadCoach(settings);
    return loaded;
  };
  const terminal = openTerminal({
    coach: {
      handle: async (request) => (await load()).handle(request),
      warm: async () => (await load()).warm(),
    },
    stdin,
    stdout,
  });
  // Whatever ends the process, the terminal is put back; a reader that goes away ("| head") is no failure.
  process.once('exit', terminal.stop);
  if (stdin.isTTY) for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.once(signal, terminal.stop);
  stdout.on('error', terminal.stop);
  await terminal.done;
  await (await loaded)?.close();
  return 0;
}

async function loadCoach(settings: Pick<CoachOptions, 'grammar' | 'llm'>): Promise<Coach> {
  const { createCoach } = await import('../../src/index.ts');
  return createCoach({
    ...settings,
    patienceMs: PATIENCE_MS,
    onError: ({ kind, command }) => console.error(`notecoach: ${kind} in ${command}`),
  });
}
