import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';

/**
 * What a button or a form carries, so that nothing has to be kept here: Slack does not send a message that only one
 * person sees back with the click on its button.
 */

/** Marks a value that was deflated; JSON never begins with it. */
const DEFLATED = '~';
/**
 * A message has room for several buttons with an InMail each only if they are deflated; a note is short enough. In
 * characters.
 */
const WORTH_DEFLATING = 500;
/** More than any value that was packed unpacks to, in bytes. */
const UNPACKED_MOST = 100_000;

/** A value as a text of at most `most` characters; undefined if it is too long even deflated. */
export function pack(value: unknown, most: number): string | undefined {
  const json = JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part));
  const packed = json.length > WORTH_DEFLATING ? shorterOf(json, deflated(json)) : json;
  return packed.length <= most ? packed : undefined;
}

function deflated(json: string): string {
  return DEFLATED + deflateRawSync(json).toString('base64url');
}

function shorterOf(a: string, b: string): string {
  return b.length < a.length ? b : a;
}

/** What was packed, if it is what `schema` says: an earlier version of the bot may have packed something else. */
export function unpack<Schema extends z.ZodType>(
  packed: string | undefined,
  schema: Schema,
): z.output<Schema> | undefined {
  if (!packed) return undefined;
  try {
    const json = packed.startsWith(DEFLATED)
      ? inflateRawSync(Buffer.from(packed.slice(1), 'base64url'), { maxOutputLength: UNPACKED_MOST }).toString()
      : packed;
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** Where an answer goes: to the person who asked, and to nobody else. */
const destinationSchema = z.object({
  /** Slack's id of the person. */
  user: z.string(),
  /** Where it was asked; left out, nowhere (a home tab). */
  channel: z.string().optional(),
  /** The thread that it was asked in. */
  thread: z.string().optional(),
  /** The channel is the person's own conversation with the bot, where messages stay. */
  isDirect: z.boolean(),
  /** Takes an answer that only the person sees, for 30 minutes and five times. */
  responseUrl: z.string().optional(),
});
export type Destination = z.output<typeof destinationSchema>;

/** What a form has to know when it comes back. */
export const metadataSchema = z.object({
  form: z.string(),
  values: z.record(z.string(), z.string()),
  place: destinationSchema,
});
