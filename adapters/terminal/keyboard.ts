import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Environment } from '../../src/config.ts';
import type { Asked, MessageSource } from './message-source.ts';
import { createPasteReader, type TerminalInput } from './paste.ts';

export type Keyboard = NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };
export type Screen = NodeJS.WritableStream & { isTTY?: boolean; columns?: number; hasColors?: () => boolean };

/**
 * Lines that come this close upon one another, in milliseconds, are one message: nobody types that fast, so they were
 * pasted.
 */
const PASTE_PAUSE_MS = 30;
const HISTORY_SIZE = 100;
/** Tells a terminal to mark what is pasted, and to stop doing so. */
const MARK_PASTES = { on: '\x1b[?2004h', off: '\x1b[?2004l' };
const CTRL_C = '\x03';
const CTRL_D = '\x04';
/** What of a paste would act on the line editor or the screen. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Messages typed or pasted at a terminal. Enter sends; a paste is one message with all of its lines, and so are lines
 * that end in a backslash with the one behind them. Between two questions nothing is read: what is typed meanwhile
 * waits, but Ctrl-C leaves.
 */
export function openKeyboard(stdin: Keyboard, stdout: Screen, { TERM }: Environment): MessageSource {
  // readline gets its keys from here, so that a paste reaches it in one piece and without control characters.
  const keys = new Readable({ read() {} });
  const decoder = new StringDecoder('utf8');
  const editor = createInterface({
    input: keys,
    output: stdout,
    terminal: true,
    prompt: '',
    historySize: HISTORY_SIZE,
  });
  const pastes = createPasteReader();
  const marksPastes = TERM !== 'dumb';

  /** Lines of the message so far, but the one that is being typed. */
  let held: string[] = [];
  let waiting: { prompt: string; resolve: (asked: Asked) => void } | undefined;
  /** What was read and not yet handed on, with the time it came. */
  const ahead: (TerminalInput & { at: number })[] = [];
  let lastAt = 0;
  let pasting = false;
  let sending: NodeJS.Timeout | undefined;
  let closed = false;
  let left = () => {};
  const whenLeft = new Promise<void>((resolve) => {
    left = resolve;
  });

  editor.on('line', (line) => {
    if (!pasting && line.endsWith('\\')) {
      held.push(line.slice(0, -1));
      promptWith('… ');
      return;
    }
    held.push(line);
    editor.setPrompt('');
    if (!pasting) sendSoon();
  });
  editor.on('SIGINT', () => {
    if (editor.line === '' && held.length === 0) return settle('interrupted');
    stopSending();
    editor.write(null, { ctrl: true, name: 'e' });
    editor.write(null, { ctrl: true, name: 'u' });
    if (held.length > 0) stdout.write('\n');
    held = [];
    if (waiting) promptWith(waiting.prompt);
  });
  editor.on('close', close);
  // Of a message with several lines none is a line to come back to.
  let history: string[] = [];
  editor.on('history', (lines) => {
    history = lines;
    if (pasting || held.length > 0 || history[0]?.endsWith('\\')) history.shift();
  });
  for (const event of ['end', 'close', 'error']) stdin.on(event, close);
  stdin.on('data', read);
  stdin.setRawMode?.(true);
  stdin.resume();
  if (marksPastes) stdout.write(MARK_PASTES.on);

  return {
    interactive: true,
    left: whenLeft,
    ask(prompt) {
      if (closed) return Promise.resolve('left');
      return new Promise((resolve) => {
        waiting = { prompt, resolve };
        promptWith(prompt);
        replay();
      });
    },
    close,
  };

  function read(chunk: Buffer | string): void {
    const pieces = pastes.read(typeof chunk === 'string' ? chunk : decoder.write(chunk));
    if (!waiting && pieces.some(({ text, pasted }) => !pasted && (text.includes(CTRL_C) || text === CTRL_D))) close();
    const at = performance.now();
    ahead.push(...pieces.map((piece) => ({ ...piece, at })));
    replay();
  }

  /** Hands what was read to the line editor, up to the end of the message. */
  function replay(): void {
    for (let next = ahead[0]; next && waiting; next = ahead[0]) {
      const { text, pasted, at } = next;
      // What came later begins the next message.
      if (sending && at - lastAt > PASTE_PAUSE_MS) return;
      stopSending();
      ahead.shift();
      lastAt = at;
      if (pasted) paste(text, pasted);
      else if (text === CTRL_D && editor.line === '' && held.length === 0) close();
      // At the end of some lines it ends the message.
      else if (text === CTRL_D && held.length > 0 && editor.cursor === editor.line.length) keys.emit('data', '\r');
      else keys.emit('data', text.replace(/[\u0080-\u009f]/g, ''));
    }
  }

  function paste(text: string, pasted: TerminalInput['pasted']): void {
    pasting = true;
    editor.write(
      text
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replaceAll('\t', ' ')
        .replace(CONTROLS, ''),
    );
    pasting = false;
    // After a marked paste the person presses Enter; one that was not marked may have held that Enter.
    if (pasted === 'unmarked' && editor.line === '') sendSoon();
  }

  function takeHeld(): string {
    const lines = held;
    held = [];
    if (lines.length > 1 && history[0] === lines[0]) history.shift();
    return lines.join('\n');
  }

  function sendSoon(): void {
    sending = setTimeout(() => settle({ text: takeHeld() }), PASTE_PAUSE_MS);
  }

  function stopSending(): void {
    clearTimeout(sending);
    sending = undefined;
  }

  function promptWith(prompt: string): void {
    editor.setPrompt(prompt);
    editor.prompt();
  }

  function settle(asked: Asked): void {
    stopSending();
    const { resolve } = waiting ?? {};
    waiting = undefined;
    resolve?.(asked);
  }

  function close(): void {
    if (closed) return;
    closed = true;
    stdin.off('data', read);
    editor.close();
    stdin.setRawMode?.(false);
    stdin.pause();
    if (marksPastes) stdout.write(MARK_PASTES.off);
    settle('left');
    left();
  }
}
