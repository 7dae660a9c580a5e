import { type CoachOptions, createCoach, type Style } from '../../src/index.ts';
import { openTerminal } from './terminal.ts';

type Options = Pick<CoachOptions, 'grammar' | 'llm'> & {
  /** The house style, if there is one. */
  style?: Style | undefined;
  stdin: NodeJS.ReadStream;
  stdout: NodeJS.WriteStream;
};

/** Spelling and grammar get their time to load, in milliseconds: a person is told that it takes a moment. */
const PATIENCE_MS = 30_000;

/**
 * Runs the coach on a terminal, or on what is piped in. Resolves to the exit status when the person leaves (0) or the
 * pipe ends (that of the gravest answer; see ./status.ts).
 */
export async function runTerminal({ stdin, stdout, style, ...settings }: Options): Promise<number> {
  const coach = createCoach({
    ...settings,
    style: () => style,
    patienceMs: PATIENCE_MS,
    onError: ({ kind, command }) => console.error(`notecoach: ${kind} in ${command}`),
  });
  const terminal = openTerminal({ coach, name: style?.voice.name, stdin, stdout });
  // Whatever ends the process, the terminal is put back; a reader that goes away ("| head") is no failure.
  process.once('exit', terminal.stop);
  if (stdin.isTTY) for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.once(signal, terminal.stop);
  stdout.on('error', terminal.stop);
  const status = await terminal.done;
  await coach.close();
  return status;
}
