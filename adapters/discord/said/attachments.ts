import type { Message } from 'discord.js';
import { decodedWhole } from '../../../src/index.ts';

/** A file may have so many bytes: a posting with all its markup. The coach reads of it what it can. */
const MOST_BYTES = 256 * 1024;
/** How long Discord's file server may take, in milliseconds. */
const TIMEOUT_MS = 5_000;
/** A file of Word, a picture or a PDF has none of these. */
const TEXT_NAME = /\.(?:txt|text|md)$/i;

type Files = Message['attachments'];

/** A text that came as a file, and whether there are files and none of them can be read. */
export type Attached = { text?: string; isUnreadable: boolean };

/**
 * The first text among the files of a message. Discord's app makes one of a paste of more than 2,000 characters, as a
 * posting is. Never rejects.
 */
export async function textIn(files: Files): Promise<Attached> {
  const file = files.find(
    ({ contentType, name, size }) =>
      size <= MOST_BYTES && (contentType?.startsWith('text/') || (!contentType && TEXT_NAME.test(name))),
  );
  const text = file && (await fetched(file.url));
  return { ...(text !== undefined && { text }), isUnreadable: files.size > 0 && text === undefined };
}

async function fetched(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? (await decodedWhole(new Uint8Array(await response.arrayBuffer()))).text : undefined;
  } catch {
    return undefined;
  }
}
