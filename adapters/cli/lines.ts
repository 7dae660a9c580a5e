/** Longest line that is taken, in bytes: some hundred times what could be sent. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** A line of input without its line break; `undefined` for one that is too long to be taken. */
export type Line = { text: string | undefined; bytes: number };

/**
 * Splits a stream at line feeds, and at nothing else: a JSON string may hold other separators. One line is held at a time, and the
 * stream is read no faster than lines are asked for.
 */
export async function* linesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let bytes = 0;
  const finish = (): Line => {
    const text = bytes > LONGEST_LINE ? undefined : Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    const line = { text, bytes };
    parts = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    let from = 0;
    for (let at = buffer.indexOf(10); at >= 0; at = buffer.indexOf(10, from)) {
      take(buffer.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    take(buffer.subarray(from));
  }
  if (bytes > 0) yield finish();

  function take(part: Buffer): void {
    bytes += part.length;
    if (bytes > LONGEST_LINE) parts = [];
    else if (part.length > 0) parts.push(part);
  }
}
