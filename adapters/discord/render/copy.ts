import { MessageFlags } from 'discord.js';
import type { Copy } from '../../../src/index.ts';
import { escapeActing, hasAddress } from '../acting.ts';
import { escapeWithin, harmless } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { FILE_NAMES } from '../notices.ts';
import { embedOf, fileOf, type Message } from './message.ts';

/** Of a label, so much is shown. */
const MOST_LABEL = 250;

/**
 * Texts to copy, in so many messages at most: each in one of its own, as long as there are so many, and what is left in
 * the last. Their labels stand above them in the reply, too, for whoever sees no embeds.
 */
export function copyMessages(copies: readonly Copy[], most: number): Message[] {
  const texts = copies.filter(({ text }) => harmless(text).trim() !== '');
  if (texts.length <= most) return texts.map((copy) => copyMessage(copy, texts.length > 1));
  const alone = texts.slice(0, most - 1);
  return [...alone.map((copy) => copyMessage(copy, true)), together(texts.slice(most - 1))];
}

/**
 * A text to copy. On a phone "Copy Text" takes what a message says, signs and all, but none of its embeds: so the text
 * alone is the message, as it is wherever nothing in it would act, and its label an embed below. A link brings up no
 * card. Backslashes stand in front of signs that would act; a code block and a file are for what is too long for them.
 */
export function copyMessage({ label, text }: Copy, isLabelled: boolean): Message {
  const plain = harmless(text).trim();
  const content = [escapeActing(plain), codeBlock(plain)].find((one) => one.length <= LIMITS.content);
  const title = escapeWithin(label.replace(/\s+/g, ' '), MOST_LABEL);
  if (content === undefined) return { ...(title !== '' && { content: title }), files: [fileOf(text, FILE_NAMES.note)] };
  // Where cards are held back, so is a label.
  if (hasAddress(plain)) return { content, flags: MessageFlags.SuppressEmbeds };
  return { content, ...(isLabelled && title !== '' && { embeds: [embedOf(`-# ${title}`)] }) };
}

/** Several texts in one message, or in one file. */
function together(copies: readonly Copy[]): Message {
  const content = copies
    .map(({ label, text }) => `**${escapeWithin(label, MOST_LABEL)}**\n${codeBlock(text.trim())}`)
    .join('\n');
  if (content.length <= LIMITS.content) return { content };
  const whole = copies.map(({ label, text }) => `${label}\n\n${text}`).join('\n\n\n');
  return { files: [fileOf(whole, FILE_NAMES.copies)] };
}

/** In a code block nothing acts; three backticks would end it, so that they are kept apart by a space of no width. */
function codeBlock(text: string): string {
  return `\`\`\`\n${harmless(text).replaceAll('``', '`\u200b`\u200b')}\n\`\`\``;
}
