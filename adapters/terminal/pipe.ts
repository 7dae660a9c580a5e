import { StringDecoder } from 'node:string_decoder';
import { type MessageSource, messagesIn } from './message-source.ts';

/** More than this, in bytes, is no note by any count; it is not kept in memory. */
const MOST = 16 * 1024 * 1024;

/** All that is piped in is asked for at once: one note with its line breaks, or commands. */
export function openPipe(stdin: AsyncIterable<Buffer | string>, own: readonly string[]): MessageSource {
  let messages: string[] | undefined;
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return {
    interactive: false,
    left,
    async ask() {
      messages ??= messagesIn(await readAll(stdin), own);
      const text = messages.shift();
      return text === undefined ? 'left' : { text };
    },
    close: () => leave(),
  };
}

/**
 * All that comes in, as text: UTF-8, or UTF-16 that says so, as Windows writes it; bytes that are neither become
 * replacement characters. What lies beyond 16 MB is left out.
 */
export async function readAll(input: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    const buffer = Buffer.from(chunk);
    if (bytes < MOST) chunks.push(buffer.subarray(0, MOST - bytes));
    bytes += buffer.length;
  }
  const all = Buffer.concat(chunks);
  const encoding = all[0] === 0xff && all[1] === 0xfe ? 'utf16le' : 'utf8';
  return new StringDecoder(encoding).write(all).replace(/^\ufeff/, '');
}
