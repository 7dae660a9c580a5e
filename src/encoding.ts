/** How the bytes of a text stand for its characters, by the name that the Encoding Standard has for it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** In UTF-16 so many of the bytes at even places, or at odd ones, are zero in any text that has English in it. */
const LEAST_ZEROS = 0.3;

/** The encoding that a text shows at its beginning: by its byte order mark, or by every other byte being zero. */
export function encodingShown(head: Uint8Array): Encoding | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte));
  if (marked) return marked[0];
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even, odd] = zeros.map((count) => (2 * count) / head.length >= LEAST_ZEROS);
  if (even === odd) return undefined;
  return even ? 'utf-16be' : 'utf-16le';
}

/**
 * UTF-8 if every byte is right in it; else what Windows writes, in which every byte is right. Where more follows
 * (`isWhole` is false), a character that is cut off at the end is not held against it.
 */
export async function encodingOf(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  isWhole: boolean,
): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) strict.decode(chunk, { stream: true });
    if (isWhole) strict.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** The text of bytes that are all there (or, where `isWhole` is false, its beginning), without a byte order mark. */
export async function decodedWhole(bytes: Uint8Array, isWhole = true): Promise<{ text: string; encoding: Encoding }> {
  const encoding = encodingShown(bytes) ?? (await encodingOf([bytes], isWhole));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** What the user has to know of how a text was read, in lines. `name`: what it is called in a sentence. */
export function noticesOn(name: string, encoding: Encoding): string[] {
  return encoding === 'windows-1252' ? [`${name} is in Latin-1 (Windows): read as that.`] : [];
}

/** The text of bytes that come in pieces, without a byte order mark; what is wrong becomes {@link UNREADABLE}. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** What stands for a letter that could not be read, here or by the program that wrote the file. */
const UNREADABLE = '\ufffd';

/** How many letters of a text could not be read. */
export function unreadableIn(text: string): number {
  return text.split(UNREADABLE).length - 1;
}

/** How many bytes a text takes. */
export function bytesIn(text: string, encoding: Encoding): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  return encoding === 'windows-1252' ? text.length : 2 * text.length;
}
