/**
 * A line of a text: what it says, or nothing where it was longer than `most`, and the line break behind it. `bytes`
 * counts all of it, as the file has it.
 */
export type Line = { number: number; text: string | undefined; end: string; bytes: number };

type How = {
  /** A longer line loses its text, in UTF-16 code units. */
  most: number;
  /** What ends a line; CR may stand in front of LF. */
  end?: '\n' | '\r';
  bytesOf?: (text: string) => number;
};

/**
 * The lines of a text that comes in pieces, one in memory at a time. A line ends at LF or CRLF alone (or at CR, in
 * files of old Macs): JSON and cells of a table may hold other line separators as they are.
 */
export async function* linesOf(
  chunks: AsyncIterable<string>,
  { most, end = '\n', bytesOf = Buffer.byteLength }: How,
): AsyncGenerator<Line> {
  let number = 0;
  let parts: string[] = [];
  let units = 0;
  let bytes = 0;
  const take = (part: string) => {
    units += part.length;
    bytes += bytesOf(part);
    if (units <= most) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    number++;
    const whole = parts.join('');
    const lineBreak = whole.endsWith('\r\n') ? '\r\n' : whole.endsWith(end) ? end : '';
    const text = units > most ? undefined : whole.slice(0, whole.length - lineBreak.length);
    const line = { number, text, end: lineBreak, bytes };
    parts = [];
    units = 0;
    bytes = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let at = 0;
    for (let to = chunk.indexOf(end); to >= 0; to = chunk.indexOf(end, at)) {
      take(chunk.slice(at, to + 1));
      yield finish();
      at = to + 1;
    }
    if (at < chunk.length) take(chunk.slice(at));
  }
  if (units > 0) yield finish();
}
