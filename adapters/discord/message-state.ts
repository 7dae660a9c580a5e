import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import { formSchema, type Point, pointsSchema, type Reply } from '../../src/index.ts';
import { LIMITS } from './limits.ts';

/**
 * What the buttons of a message act on. It travels in the message itself, so that no note is kept anywhere else and a
 * button outlives the process: packed into the address of its embed, which Discord keeps and, for an embed without a
 * title, never shows. It stands behind a "#", and would not be sent to anybody if it were opened. A custom id, which
 * Components V2 would leave for it, has 100 characters.
 */
export type MessageState = {
  /** Without its text where that is read from what the message shows. */
  about?: { text?: string; options: NonNullable<Reply['about']>['options'] };
  form?: NonNullable<Reply['form']>;
  more?: readonly Point[];
};

const stateSchema = z.object({
  about: z.object({ text: z.string().exactOptional(), options: z.record(z.string(), z.string()) }).exactOptional(),
  form: formSchema.exactOptional(),
  more: pointsSchema.exactOptional(),
});

const PREFIX = 'https://discord.com/#notecoach-2.';
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

/** A state as the address of an embed; undefined where it does not fit into one. */
export function packState(state: MessageState): string | undefined {
  const packed = brotliCompressSync(JSON.stringify(state), BROTLI).toString('base64url');
  const url = PREFIX + packed;
  return url.length <= LIMITS.embedUrl ? url : undefined;
}

/** The state of a message, from the addresses of its embeds; undefined where there is none that can be read. */
export function unpackState(urls: readonly (string | null | undefined)[]): MessageState | undefined {
  const packed = urls.find((url) => url?.startsWith(PREFIX))?.slice(PREFIX.length);
  if (packed === undefined) return undefined;
  try {
    const json = brotliDecompressSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_BYTES });
    return stateSchema.safeParse(JSON.parse(json.toString())).data;
  } catch {
    return undefined;
  }
}
