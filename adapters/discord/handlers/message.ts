import { type Message, MessageType } from 'discord.js';
import type { Services } from '../../../src/index.ts';
import { ask } from '../ask.ts';
import { withAttached } from '../attached-text.ts';
import { DMS_ARE_CLOSED, GONE, isRefusal } from '../failures.ts';
import { isFirst } from '../once.ts';
import { inChat } from '../refusals.ts';
import type { Message as Part } from '../render/message.ts';
import { renderReply } from '../render/reply.ts';
import { askerOf } from '../request.ts';
import { DMS_CLOSED, UNREADABLE_FILE } from '../words.ts';

/** After this time a chat shows that an answer is on its way, in milliseconds. */
const TYPING_MS = 1000;

/** Handles a message to the bot: one in the chat with it, or one in a channel that names it. Never rejects. */
export async function onMessage(message: Message, services: Services): Promise<void> {
  const text = textFor(message);
  if (text === undefined || !(await isFirst(services, message.id))) return;
  try {
    if (message.inGuild()) await answerInPrivate(message, text, services);
    else await answerInChat(message, text, services);
  } catch (err) {
    if (isRefusal(err, GONE)) services.log.info({ err }, 'a message could not be answered');
    else services.log.error({ err }, 'a message could not be answered');
  }
}

/** What a message says to the bot; undefined where it is not meant for it, or not from a person. */
function textFor(message: Message): string | undefined {
  const { author, content, client, type, webhookId } = message;
  if (author.bot || webhookId !== null || (type !== MessageType.Default && type !== MessageType.Reply))
    return undefined;
  if (!message.inGuild()) return content;
  const named = new RegExp(`<@!?${client.user.id}>`, 'g');
  return named.test(content) ? content.replace(named, ' ').trim() : undefined;
}

async function answerInChat(message: Message, text: string, services: Services): Promise<void> {
  const { channel } = message;
  if (!channel.isSendable()) return;
  const typing = setTimeout(() => channel.sendTyping().catch(() => {}), TYPING_MS);
  try {
    for (const part of await messagesFor(message, text, services)) await channel.send(part);
  } finally {
    clearTimeout(typing);
  }
}

/**
 * A channel can be read by all of it: the answer goes to the chat with the asker, or, where that is closed, the
 * channel says how to ask.
 */
async function answerInPrivate(message: Message<true>, text: string, services: Services): Promise<void> {
  const parts = await messagesFor(message, text, services);
  try {
    for (const part of parts) await message.author.send(part);
  } catch (err) {
    if (!isRefusal(err, DMS_ARE_CLOSED)) throw err;
    await message.reply({ content: DMS_CLOSED, failIfNotExists: false });
  }
}

/** What a message is answered with; nothing, where its person was turned away just now. */
async function messagesFor(message: Message, typed: string, services: Services): Promise<Part[]> {
  const person = message.author.id;
  const text = await withAttached(typed, message);
  const reply =
    text === undefined ? UNREADABLE_FILE : await ask(services, { ...askerOf(message, person), kind: 'message', text });
  const shown = inChat(reply, person);
  return shown ? renderReply(shown) : [];
}
