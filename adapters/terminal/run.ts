import type { ReadStream, WriteStream } from 'node:tty';
import { createCoach } from '../../src/index.ts';
import { chat } from './chat.ts';
import { readAll, requestsIn } from './pipe.ts';
import { renderReply } from './render.ts';
import { endWithReader, hasColour, TERMINAL_USER } from './terminal.ts';

const PIPE_PATIENCE_MS = 30_000;

type Options = { grammar: boolean; stdin: NodeJS.ReadStream | ReadStream; stdout: NodeJS.WriteStream | WriteStream };

/** Runs the coach on a terminal, or on what is piped in. Resolves to the exit status when the person leaves or the pipe ends. */
export async function runTerminal({ grammar, stdin, stdout }: Options): Promise<number> {
  const coach = createCoach({
    grammar,
    // Through a pipe nobody waits at a prompt: there is time for spelling and grammar to load.
    ...(!stdin.isTTY && { patienceMs: PIPE_PATIENCE_MS }),
    onError: ({ kind, command }) => console.error(`notecoach: ${kind} in ${command}`),
  });
  try {
    if (stdin.isTTY) await chat({ coach, stdin, stdout });
    else {
      endWithReader(stdout as NodeJS.WriteStream);
      coach.warm();
      for (const text of requestsIn(await readAll(stdin))) {
        const reply = await coach.handle({ user: TERMINAL_USER, kind: 'message', text });
        stdout.write(renderReply(reply, { width: stdout.columns ?? 80, colour: hasColour(stdout), unfolded: true }));
      }
    }
    return 0;
  } finally {
    await coach.close();
  }
}
