import { PassThrough } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import xterm, { type IBufferCell } from '@xterm/headless';
import { openTerminal } from '../../../adapters/terminal/terminal.ts';
import type { Coach } from '../../../src/index.ts';
import { type Html, html } from '../../../src/report/html.ts';
import { tellTo } from './story.ts';

/** As many as can be read on a phone. */
const COLUMNS = 66;
/** More than the story takes: nothing scrolls away. */
const ROWS = 200;
/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 20_000;
/** Pastes a text, and presses Enter. */
const pasted = (text: string) => `\x1b[200~${text}\x1b[201~\r`;

/** The story in a terminal with colours: the chat itself, on a screen that is kept in memory. */
export async function drawTerminal(coach: Pick<Coach, 'handle' | 'warm'>): Promise<Html> {
  const notes = (await tellTo(coach, 'terminal:drawn')).map(({ said }) => said);
  const screen = await screenOf(await played(coach, notes));
  return html`<header><i></i><i></i><i></i></header><pre>${screen}</pre>`;
}

/** All that the chat sends to the terminal while these notes are pasted into it, up to the next prompt. */
async function played(coach: Pick<Coach, 'handle' | 'warm'>, notes: readonly string[]): Promise<string> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const stdout = Object.assign(new PassThrough({ encoding: 'utf8' }), {
    isTTY: true,
    columns: COLUMNS,
    hasColors: () => true,
  });
  let sent = '';
  stdout.on('data', (text: string) => {
    sent += text;
  });
  const terminal = openTerminal({ coach, env: {}, stdin, stdout });
  let seen = 0;
  const prompt = async () => {
    const end = performance.now() + PATIENCE_MS;
    while (!stripVTControlCharacters(sent.slice(seen)).endsWith('> ')) {
      if (performance.now() > end) throw new Error('The chat in the terminal does not come back to its prompt.');
      await after(5);
    }
    seen = sent.length;
  };
  await prompt();
  for (const note of notes) {
    stdin.write(pasted(note));
    await prompt();
  }
  terminal.stop();
  return sent.slice(0, seen);
}

/** What a terminal shows that these characters are sent to. */
async function screenOf(sent: string): Promise<Html[]> {
  const screen = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, convertEol: true, allowProposedApi: true });
  await new Promise<void>((done) => screen.write(sent, done));
  const { active } = screen.buffer;
  const rows = Array.from({ length: active.cursorY + 1 }, (_, y) => {
    const isLast = y === active.cursorY;
    const line = active.getLine(y);
    const filled = isLast ? active.cursorX : (line?.translateToString(true).length ?? 0);
    const cells = Array.from({ length: filled }, (_, x) => line?.getCell(x)).filter((cell) => cell !== undefined);
    return html`${stretches(cells)}${isLast && html`<i class="cursor"> </i>`}\n`;
  });
  screen.dispose();
  return rows;
}

/** Cells that look alike, together. */
function stretches(cells: readonly IBufferCell[]): Html[] {
  const found: { look: string; text: string }[] = [];
  for (const cell of cells) {
    const look = lookOf(cell);
    // The second half of a wide sign is a cell of no width.
    const text = cell.getWidth() === 0 ? '' : cell.getChars() || ' ';
    const last = found.at(-1);
    if (last?.look === look) last.text += text;
    else found.push({ look, text });
  }
  return found.map(({ look, text }) => (look === '' ? html`${text}` : html`<b class="${look}">${text}</b>`));
}

/** In the order of a terminal's palette. */
const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

function lookOf(cell: IBufferCell): string {
  const looks = [
    cell.isBold() && 'bold',
    cell.isDim() && 'dim',
    cell.isUnderline() && 'underline',
    cell.isFgPalette() && COLOURS[cell.getFgColor()],
  ];
  return looks.filter(Boolean).join(' ');
}
