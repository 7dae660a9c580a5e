import type { Environment } from '../../src/config.ts';
import { type Coach, NAME } from '../../src/index.ts';
import { converse } from './chat.ts';
import { hasColour } from './colour.ts';
import { type Keyboard, openKeyboard, type Screen } from './keyboard.ts';
import { OWN_COMMANDS } from './own-commands.ts';
import { openPipe } from './pipe.ts';
import { wrapPlain } from './render.ts';

const welcome = (name: string): readonly string[] => [
  `${name}. Paste your note and press Enter.`,
  '/help shows what I can do. To type a second line, end the first with \\. Type quit to leave.',
];

type Options = {
  coach: Pick<Coach, 'handle' | 'warm'>;
  /** What the coach calls itself. */
  name?: string | undefined;
  stdin: Keyboard;
  stdout: Screen;
  /** What says whether there are colours. */
  env: Environment;
  /** Says in a line what the user has to know of how a pipe was read; left out, on standard error. */
  tell?: (line: string) => void;
};

export type Terminal = {
  /** Resolves to the exit status when the person has left, or the pipe has ended; all is put back then. */
  done: Promise<number>;
  /** Puts the terminal back as it was, at once. */
  stop(): void;
};

/** Opens the chat: with a prompt where a person is, else for what is piped in. */
export function openTerminal({ coach, name = NAME, stdin, stdout, env, tell = console.error }: Options): Terminal {
  const interactive = Boolean(stdin.isTTY && stdout.isTTY);
  if (interactive) {
    stdout.write(
      `${welcome(name)
        .map((line) => wrapPlain(line, stdout.columns || 80))
        .join('\n')}\n\n`,
    );
    // The prompt comes first; loading may keep the process busy for a while.
    setImmediate(() => void coach.warm());
  }
  const asker = interactive
    ? openKeyboard(stdin, stdout, env)
    : openPipe(stdin as AsyncIterable<Buffer>, OWN_COMMANDS, tell);
  const colour = hasColour(stdout, env);
  let open = true;
  const talk = converse({
    asker,
    coach,
    say: (text) => void (open && stdout.write(text)),
    look: () => ({ width: stdout.columns || 80, colour, unfolded: !interactive }),
  });
  return {
    done: Promise.race([talk, asker.left.then(() => 0)]).finally(() => {
      asker.close();
      // The shell's prompt starts on a line of its own; an answer that comes too late is not shown.
      if (interactive && open) stdout.write('\n');
      open = false;
    }),
    stop: () => asker.close(),
  };
}
