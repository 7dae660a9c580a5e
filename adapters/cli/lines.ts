const LINE_BREAK = 0x0a;

/**
 * A line of a stream: its text without the line break, or nothing where it was longer than `most`. `bytes` counts all
 * of it.
 */
export type Line = { number: number; text: string | undefined; bytes: number };

/**
 * The lines of a stream, one in memory at a time. A line ends at LF or CRLF alone: JSON may hold other line separators
 * as they are. Bytes that are no UTF-8 become replacement characters; of a line longer than `most` bytes the text is
 * left out.
 */
export async function* linesOf(stream: AsyncIterable<Buffer | string>, most: number): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  let bytes = 0;
  const take = (part: Buffer) => {
    bytes += part.length;
    if (bytes <= most) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    number++;
    const text = bytes > most ? undefined : textOf(Buffer.concat(parts), number === 1);
    const line = { number, text, bytes };
    parts = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    let at = 0;
    for (let end = buffer.indexOf(LINE_BREAK); end >= 0; end = buffer.indexOf(LINE_BREAK, at)) {
      take(buffer.subarray(at, end + 1));
      yield finish();
      at = end + 1;
    }
    if (at < buffer.length) take(buffer.subarray(at));
  }
  if (bytes > 0) yield finish();
}

function textOf(line: Buffer, first: boolean): string {
  const text = line.toString('utf8').replace(/\r?\n$/, '');
  return first ? text.replace(/^\ufeff/, '') : text;
}
