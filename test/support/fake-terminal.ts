import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { vi } from 'vitest';
import { openTerminal } from '../../adapters/terminal/terminal.ts';
import type { Coach } from '../../src/index.ts';

const PASTE = { start: '\x1b[200~', end: '\x1b[201~' };

/** The chat on a terminal that is none: keys go in, and what the screen was sent comes out. */
export function fakeTerminal(coach: Pick<Coach, 'handle' | 'warm'>, { columns = 80, hasColors = () => false } = {}) {
  const setRawMode = vi.fn();
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode });
  const stdout = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns, hasColors });
  let raw = '';
  stdout.on('data', (text) => {
    raw += text;
  });
  const terminal = openTerminal({ coach, stdin, stdout, env: {} });
  let left = false;
  terminal.done.then(() => {
    left = true;
  });
  const screen = () => stripVTControlCharacters(raw).replaceAll('\r\n', '\n');
  /**
   * Types keys and waits until it is the person's turn again. Resolves to what was shown meanwhile, control sequences
   * included.
   */
  const type = async (keys: string): Promise<string> => {
    await vi.waitFor(() => expectTurn(screen()));
    const from = raw.length;
    stdin.write(keys);
    await vi.waitFor(
      () => {
        if (!left) expectTurn(stripVTControlCharacters(raw.slice(from)));
      },
      { timeout: 5000, interval: 5 },
    );
    return raw.slice(from);
  };
  return {
    stdin,
    terminal,
    setRawMode,
    raw: () => raw,
    screen,
    type,
    paste: (text: string) => type(`${PASTE.start}${text}${PASTE.end}\r`),
  };
}

function expectTurn(shown: string): void {
  if (!/(?:> |… )$/.test(shown)) throw new Error('no prompt yet');
}
