import type { Line } from './lines.ts';
import { type Delimiter, type Scanned, scanQuotes } from './quotes.ts';

/** The text of a row, which may go over several lines; undefined where it has no end, and is its first line alone. */
export type RowText = { first: Line; text: string | undefined; bytes: number };

/** A row of more UTF-16 code units is no row of notes; so far the end of a quotation is looked for. */
export const LONGEST = 1024 * 1024;
/** Nor is a row of more lines. */
const MOST_LINES = 300;
/** So many lines that are done with are dropped at once. */
const DROPPED = 1000;

/** A line that was read; `upTo`: how many code units there are to its end; `asOpen`: read as the middle of a cell. */
type Read = { line: Line; upTo: number; asOpen?: Scanned };

/**
 * Finds where each row ends, whatever quotation marks there are. The lines behind a mark that is never closed are rows
 * of their own. Each line is scanned twice at most, as a beginning and as the middle of a cell, so that the time grows
 * with the file whatever is in it.
 */
export async function* rowTexts(lines: AsyncGenerator<Line>, delimiter: Delimiter): AsyncGenerator<RowText> {
  const read: Read[] = [];
  let dropped = 0;
  let units = 0;
  /** A cell that is open at the end of a line is so up to the end of this one. */
  let openTo = -1;

  for (let at = 0, first = await lineAt(0); first; first = await lineAt(at)) {
    const { line } = first;
    const scanned = line.text === undefined ? WRONG : scanQuotes(line.text, 'closed', delimiter);
    const last = scanned.state === 'closed' ? at : scanned.state === 'open' ? await lastOf(at, first) : undefined;
    if (last === undefined) yield { first: line, text: undefined, bytes: line.bytes };
    else {
      const rest = read.slice(at + 1 - dropped, last + 1 - dropped);
      const texts = [scanned.text, ...rest.map(({ asOpen }) => asOpen?.text ?? '')];
      const ends = [line, ...rest.map((one) => one.line)].map(({ end }) => end);
      const text = texts.map((one, place) => (place === 0 ? one : `${ends[place - 1]}${one}`)).join('');
      yield { first: line, text, bytes: rest.reduce((sum, one) => sum + one.line.bytes, line.bytes) };
    }
    at = (last ?? at) + 1;
    if (at - dropped >= DROPPED) {
      read.splice(0, at - dropped);
      dropped = at;
    }
  }

  async function lineAt(place: number): Promise<Read | undefined> {
    while (dropped + read.length <= place) {
      const { value: line } = await lines.next();
      if (!line) return undefined;
      units += (line.text?.length ?? LONGEST) + 1;
      read.push({ line, upTo: units });
    }
    return read[place - dropped];
  }

  /** The line that ends the row of an open cell. */
  async function lastOf(at: number, first: Read): Promise<number | undefined> {
    for (let last = Math.max(at, openTo); ; last++) {
      const next = await lineAt(last + 1);
      if (!next || last + 1 - at >= MOST_LINES || next.upTo - first.upTo > LONGEST) return undefined;
      next.asOpen ??= next.line.text === undefined ? WRONG : scanQuotes(next.line.text, 'open', delimiter);
      if (next.asOpen.state === 'wrong') return undefined;
      if (next.asOpen.state === 'closed') return last + 1;
      openTo = last + 1;
    }
  }
}

const WRONG: Scanned = { state: 'wrong', text: '' };
