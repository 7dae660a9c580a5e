import type { Message } from 'discord.js';
import { noteOfAnswer } from './about.ts';
import { type MessageText, shownIn, textOfMessage } from './message-text.ts';

/** The note in a message that was chosen from its menu; of the bot's own the one that it is about. */
export async function noteInChosen(message: Message): Promise<MessageText> {
  const note = (await noteOfAnswer(message))?.text;
  if (note !== undefined) return { text: note, isUnreadable: false };
  const said = await textOfMessage(message, message.content);
  // What the bot says above a file names it.
  if (said.isUnreadable && message.author.id === message.client.user.id) return { ...said, text: '' };
  return said.text.trim() === '' && said.attached === undefined ? { ...said, text: shownIn(message.embeds) } : said;
}
