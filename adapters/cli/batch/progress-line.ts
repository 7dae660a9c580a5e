import { figure } from '../../../src/index.ts';

/** A line of progress on a terminal; anywhere else it does nothing. */
export type ProgressLine = {
  /** A line of so many bytes more has been read. */
  advance(bytes: number): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
};

/** How often the line is drawn anew, in milliseconds. */
const REDRAW_MS = 100;
const BAR_WIDTH = 20;

type Stream = { isTTY?: boolean; write?: (text: string) => unknown };

/** `total`: the size of the whole in bytes, where it is known; else only the count is shown. */
export function createProgressLine(
  terminal: Stream,
  total?: number,
  now: () => number = () => performance.now(),
): ProgressLine {
  if (!terminal.isTTY) return { advance() {}, clear() {} };
  let done = 0;
  let lines = 0;
  let shown = false;
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    advance(bytes) {
      done += bytes;
      lines++;
      if (now() - drawnAt < REDRAW_MS) return;
      drawnAt = now();
      shown = true;
      terminal.write?.(`\r${total ? bar(Math.min(1, done / total)) : ''}${figure(lines)} notes\x1b[K`);
    },
    clear() {
      if (shown) terminal.write?.('\r\x1b[K');
      shown = false;
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * BAR_WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)}] ${Math.floor(share * 100)}%  `;
}
