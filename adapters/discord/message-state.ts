import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import { aboutSchema, formSchema, type Point, pointsSchema, type Reply } from '../../src/index.ts';
import { LIMITS } from './limits.ts';

/**
 * What the buttons of a message act on. It travels in the message itself, so that no note is kept anywhere else and a
 * button outlives the process: packed into the address of its embeds, which Discord keeps and, for an embed without a
 * title, never shows. It stands behind a "#", and would not be sent to anybody if it were opened.
 */
export type MessageState = Pick<Reply, 'about' | 'form'> & { more?: readonly Point[] | undefined };

const stateSchema = z.object({
  about: aboutSchema.exactOptional(),
  form: formSchema.exactOptional(),
  more: pointsSchema.exactOptional(),
});

const PREFIX = 'https://discord.com/#notecoach-1.';
const PER_EMBED = LIMITS.embedUrl - PREFIX.length;
/** A state is some kilobytes; a message that claims to be more is none of ours. */
const MOST_BYTES = 256 * 1024;
const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    // 32 kB, more than a state has: the default takes megabytes for each, and with them a full collection of garbage.
    [constants.BROTLI_PARAM_LGWIN]: 15,
  },
};

/** A state as addresses for this many embeds, some of them empty; undefined where it does not fit into them. */
export function packState(state: MessageState, embeds: number): string[] | undefined {
  const packed = brotliCompressSync(JSON.stringify(state), BROTLI).toString('base64url');
  if (packed.length > embeds * PER_EMBED) return undefined;
  return Array.from({ length: embeds }, (_, at) => packed.slice(at * PER_EMBED, (at + 1) * PER_EMBED))
    .filter((part) => part !== '')
    .map((part) => PREFIX + part);
}

/** The state of a message, from the addresses of its embeds; undefined where there is none that can be read. */
export function unpackState(urls: readonly (string | null | undefined)[]): MessageState | undefined {
  const packed = urls.map((url) => (url?.startsWith(PREFIX) ? url.slice(PREFIX.length) : '')).join('');
  if (packed === '') return undefined;
  try {
    const json = brotliDecompressSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_BYTES });
    const parsed = stateSchema.safeParse(JSON.parse(json.toString()));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
