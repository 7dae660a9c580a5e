import { EmbedType, type Message } from 'discord.js';
import { textIn } from './attachments.ts';

/** What a message says: its own words, the text that came beside it, and whether only files came that can't be read. */
export type MessageText = { text: string; attached?: string; isUnreadable: boolean };

/**
 * Reads a message, of which `text` are its own words: what was forwarded with it and its files come beside them. Never
 * rejects.
 */
export async function textOfMessage(message: Message, text: string): Promise<MessageText> {
  const forwarded = [...message.messageSnapshots.values()];
  const [own, ...others] = await Promise.all([message, ...forwarded].map(({ attachments }) => textIn(attachments)));
  const parts = [
    ...forwarded.map(({ content, embeds }) => content || shownIn(embeds)),
    ...[own, ...others].map((file) => file?.text ?? ''),
  ].filter((part) => part.trim() !== '');
  return {
    text,
    ...(parts.length > 0 && { attached: parts.join('\n\n') }),
    isUnreadable: parts.length === 0 && [own, ...others].some((file) => file?.isUnreadable),
  };
}

/** What stands in the embeds of a message; not in the card that Discord makes of a link. */
export function shownIn(embeds: Message['embeds']): string {
  return embeds
    .filter(({ data }) => (data as { type?: EmbedType }).type === EmbedType.Rich)
    .flatMap(({ title, description, fields }) => [title, description, ...fields.map(({ value }) => value)])
    .filter((part) => part)
    .join('\n');
}
