/** What separates the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** Whether a cell is open at the end of a line; `wrong` where a quotation mark in it has no right to be there. */
export type Quotes = 'open' | 'closed' | 'wrong';

/** A line, and how it ends; of its text blanks around quotation marks are taken away. */
export type Scanned = { state: Quotes; text: string };

const MARK = '"';

/**
 * Reads the quotation marks of a line that begins in an `open` cell or not. One at the beginning of a cell opens it,
 * and two within it stand for one. One within it alone, with neither the cell's end nor the row's behind it, is wrong.
 * Blanks in front of a cell's first mark and behind its last one are passed over, as in `"Bob" , "Hi …"`; but a mark
 * behind blanks that is closed in the midst of a text belongs to that text.
 */
export function scanQuotes(line: string, before: 'open' | 'closed', delimiter: Delimiter): Scanned {
  const isBlank = (at: number) => line[at] === ' ' || (line[at] === '\t' && delimiter !== '\t');
  const isEnd = (at: number) => at >= line.length || line[at] === delimiter;
  const kept: string[] = [];
  let from = 0;
  let open = before === 'open';
  /** The blanks in front of the mark that opened a cell, where there are any. */
  let blanks: { from: number; to: number } | undefined;
  /** Leaves out what stands between. */
  const leaveOut = (start: number, end: number) => {
    kept.push(line.slice(from, start));
    from = end;
  };
  for (let at = line.indexOf(MARK); at >= 0; at = line.indexOf(MARK, at + 1)) {
    if (!open) {
      let start = at;
      while (start > 0 && isBlank(start - 1)) start--;
      open = start === 0 || line[start - 1] === delimiter;
      blanks = open && start < at ? { from: start, to: at } : undefined;
    } else if (line[at + 1] === MARK) at++;
    else {
      let end = at + 1;
      while (end < line.length && isBlank(end)) end++;
      open = false;
      if (isEnd(end)) {
        if (blanks) leaveOut(blanks.from, blanks.to);
        if (end > at + 1) leaveOut(at + 1, end);
      } else if (blanks) at = blanks.to;
      else return { state: 'wrong', text: line };
      blanks = undefined;
    }
  }
  if (open && blanks) leaveOut(blanks.from, blanks.to);
  return { state: open ? 'open' : 'closed', text: kept.join('') + line.slice(from) };
}
