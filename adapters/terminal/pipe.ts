/** Most that is taken in, in bytes: what comes behind could never be sent. */
const MOST = 16 * 1024 * 1024;

/** What comes in, as text, up to 16 MB; bytes that are no UTF-8 become replacement characters. */
export async function readAll(input: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes <= MOST) chunks.push(part);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}

/** What is piped in is one message, with its line breaks; only where every line is a command they are several. */
export function requestsIn(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => line.trimStart().startsWith('/')) ? lines : [text];
}
