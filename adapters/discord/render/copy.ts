import type { Copy } from '../../../src/index.ts';
import { escapeWithin, harmless, hasLink, isPlain } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { FILE_NAME } from '../words.ts';
import { embedOf, type Message } from './message.ts';

/** Of a label, so much is shown. */
const MOST_LABEL = 250;

/**
 * A text to copy, in a message of its own. On a phone "Copy Text" takes what a message says, but none of its embeds: so
 * the text alone is the message, and its label an embed below. In a code block is what would act on Discord; in an
 * embed what would bring up a card, or is too long for a message; in a file what is too long for that.
 */
export function copyMessage({ label, text }: Copy): Message {
  const title = escapeWithin(label, MOST_LABEL) || FILE_NAME;
  const plain = text.trim();
  const block = codeBlock(text);
  if (plain === '') return { embeds: [embedOf(title)] };
  if (plain.length <= LIMITS.content && isPlain(plain)) return { content: plain, embeds: [embedOf(title)] };
  if (block.length <= LIMITS.content && !hasLink(text)) return { content: block, embeds: [embedOf(title)] };
  const labelled = `${title}\n${block}`;
  if (labelled.length <= LIMITS.embedDescription) return { embeds: [embedOf(labelled)] };
  return { embeds: [embedOf(title)], files: [{ attachment: Buffer.from(text), name: FILE_NAME }] };
}

/** In a code block nothing acts; three backticks would end it, so that they are kept apart by a space of no width. */
function codeBlock(text: string): string {
  return `\`\`\`\n${harmless(text).replaceAll('``', '`\u200b`\u200b')}\n\`\`\``;
}
