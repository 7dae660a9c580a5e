import type { Message } from 'discord.js';

/** Longer than any note or posting that is read, in bytes. */
const MOST_BYTES = 40_000;
/** How long Discord's file server may take, in milliseconds. */
const TIMEOUT_MS = 5_000;

/**
 * A message's text with what was pasted behind it: Discord's app makes a file of a paste of more than 2,000 characters,
 * as a posting is. Undefined where there is nothing but a file that can't be read.
 */
export async function withAttached(
  text: string,
  { attachments }: Pick<Message, 'attachments'>,
): Promise<string | undefined> {
  const pasted = attachments.find(
    ({ contentType, size }) => contentType?.startsWith('text/plain') && size <= MOST_BYTES,
  );
  if (!pasted) return attachments.size > 0 && text.trim() === '' ? undefined : text;
  try {
    const response = await fetch(pasted.url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? [text, await response.text()].filter((part) => part.trim() !== '').join('\n') : undefined;
  } catch {
    return undefined;
  }
}
