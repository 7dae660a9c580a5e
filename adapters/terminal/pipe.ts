import { decodedWhole, noticesOn } from '../../src/index.ts';
import { type MessageSource, messagesIn } from './message-source.ts';

/** More than this, in bytes, is no note by any count; it is not kept in memory. */
const MOST = 16 * 1024 * 1024;

/**
 * All that is piped in is asked for at once: one note with its line breaks, or commands. `tell`: says in a line what
 * the user has to know of how it was read.
 */
export function openPipe(
  stdin: AsyncIterable<Buffer | string>,
  own: readonly string[],
  tell: (line: string) => void,
): MessageSource {
  let messages: string[] | undefined;
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return {
    interactive: false,
    left,
    async ask() {
      messages ??= messagesIn(await readAll(stdin, tell), own);
      const text = messages.shift();
      return text === undefined ? 'left' : { text };
    },
    close: () => leave(),
  };
}

/**
 * All that comes in on standard input, as text: UTF-8, UTF-16 or what Windows writes, of which the user is told in a
 * line. What lies beyond 16 MB is left out.
 */
export async function readAll(input: AsyncIterable<Buffer | string>, tell: (line: string) => void): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    const buffer = Buffer.from(chunk);
    if (bytes < MOST) chunks.push(buffer.subarray(0, MOST - bytes));
    bytes += buffer.length;
  }
  const { text, encoding } = await decodedWhole(Buffer.concat(chunks), bytes <= MOST);
  for (const line of noticesOn('Standard input', encoding)) tell(line);
  return text;
}
