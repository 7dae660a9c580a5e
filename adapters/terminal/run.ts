import type { Environment } from '../../src/config.ts';
import { type CoachOptions, createCoach, type Style } from '../../src/index.ts';
import type { Keyboard, Screen } from './keyboard.ts';
import { openTerminal } from './terminal.ts';

type Options = Pick<CoachOptions, 'grammar' | 'llm'> & {
  /** The house style, if there is one. */
  style?: Style | undefined;
  stdin: Keyboard;
  stdout: Screen;
  stderr: NodeJS.WritableStream;
  /** What says whether there are colours. */
  env: Environment;
};

/** Spelling and grammar get their time to load, in milliseconds: a person is told that it takes a moment. */
const PATIENCE_MS = 30_000;

/**
 * Runs the coach on a terminal, or on what is piped in. Resolves to the exit status when the person leaves (0) or the
 * pipe ends (that of the gravest answer; see ./status.ts).
 */
export async function runTerminal({ stdin, stdout, stderr, env, style, ...settings }: Options): Promise<number> {
  const coach = createCoach({
    ...settings,
    style: () => style,
    patienceMs: PATIENCE_MS,
    onError: ({ kind, command }) => stderr.write(`notecoach: ${kind} in ${command}\n`),
  });
  const tell = (line: string) => void stderr.write(`${line}\n`);
  const terminal = openTerminal({ coach, name: style?.voice.name, stdin, stdout, env, tell });
  // Whatever ends the process, the terminal is put back; a reader that goes away ("| head") is no failure.
  const ends = stdin.isTTY ? ['exit', 'SIGTERM', 'SIGHUP', 'SIGINT'] : ['exit'];
  for (const end of ends) process.once(end, terminal.stop);
  stdout.on('error', terminal.stop);
  const status = await terminal.done;
  for (const end of ends) process.off(end, terminal.stop);
  await coach.close();
  return status;
}
