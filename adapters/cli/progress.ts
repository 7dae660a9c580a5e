/** A line of progress on a terminal; anywhere else it does nothing. */
export type Progress = {
  /** So many bytes more have been read. */
  advance(bytes: number): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
};

/** How often the line is drawn anew, in milliseconds. */
const REDRAW_MS = 100;
const BAR_WIDTH = 30;

/** `total`: the size of the whole in bytes, where it is known; else only the count is shown. */
export function createProgress(terminal: NodeJS.WriteStream, total?: number): Progress {
  if (!terminal.isTTY) return { advance() {}, clear() {} };
  let done = 0;
  let lines = 0;
  let drawn = 0;
  return {
    advance(bytes) {
      done += bytes;
      lines++;
      const now = performance.now();
      if (now - drawn < REDRAW_MS) return;
      drawn = now;
      const share = total ? Math.min(1, done / total) : undefined;
      const bar =
        share === undefined
          ? ''
          : `[${'#'.repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '.')}] ${Math.floor(share * 100)} %  `;
      terminal.write(`\r${bar}${lines.toLocaleString('en-US')} notes\x1b[K`);
    },
    clear() {
      if (drawn > 0) terminal.write('\r\x1b[K');
    },
  };
}
