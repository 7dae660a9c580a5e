import { type Message, MessageType, type TextBasedChannel } from 'discord.js';
import type { Request } from '../../../src/index.ts';
import { unescaped } from '../acting.ts';
import { LIMITS } from '../limits.ts';
import { unpackState } from '../message-state.ts';
import { FILE_NAMES } from '../notices.ts';
import { noteShownIn } from '../render/shown.ts';
import { textIn } from './attachments.ts';
import { textOfMessage } from './message-text.ts';

type About = NonNullable<Request['about']>;

/**
 * The note that a message in the chat with the bot means ("shorten", "any thoughts?"): that of the message which it
 * replies to, or of the last answer. Undefined where there is none, and where others read. Never rejects.
 */
export async function aboutOf(message: Message): Promise<About | undefined> {
  if (message.inGuild()) return undefined;
  if (message.type !== MessageType.Reply) return aboutBefore(message.channel, message.id);
  const answered = await message.fetchReference().catch(() => undefined);
  if (!answered) return undefined;
  return isOwn(answered) ? noteOfAnswer(answered) : noteOfPerson(answered);
}

/**
 * The note that the last answer in the chat with the bot is about. It is read from the chat, for nothing is kept: an
 * answer that is about none, as that to "forget", ends what was spoken of before.
 */
export async function aboutBefore(channel: TextBasedChannel, before: string): Promise<About | undefined> {
  const last = await channel.messages.fetch({ limit: LIMITS.messages, before }).catch(() => undefined);
  for (const message of last?.values() ?? []) {
    if (!isOwn(message)) return undefined;
    const about = isAnswer(message) ? await noteOfAnswer(message) : undefined;
    if (about) return about;
  }
  return undefined;
}

/** The note that a message of the bot's is about, or that it is there to be copied; undefined for any other. */
export async function noteOfAnswer(message: Message): Promise<About | undefined> {
  if (!isOwn(message)) return undefined;
  const { text, options = {} } = unpackState(message.embeds.map(({ url }) => url))?.about ?? {};
  const note = text ?? (await noteInFile(message)) ?? (isCopy(message) ? unescaped(message.content) : undefined);
  return aboutNote(note ?? noteShownIn(message), options);
}

/** What a person sent, as a text or a file, or forwarded. */
async function noteOfPerson(message: Message): Promise<About | undefined> {
  const { text, attached = text } = await textOfMessage(message, message.content);
  return aboutNote(attached);
}

function aboutNote(text: string | undefined, options: About['options'] = {}): About | undefined {
  return text?.trim() ? { text, options } : undefined;
}

/** A note that was too long for a message; what else there is in files is none. */
async function noteInFile({ attachments }: Message): Promise<string | undefined> {
  return (await textIn(attachments.filter(({ name }) => name === FILE_NAMES.note))).text;
}

function isOwn({ author, client }: Message): boolean {
  return author.id === client.user.id;
}

/** What the bot says begins with a word in bold; in a note that does, the signs are escaped. */
function isAnswer({ content }: Message): boolean {
  return content.startsWith('**');
}

/** The words above a file are no copy: they name it. */
function isCopy(message: Message): boolean {
  return message.content.trim() !== '' && message.attachments.size === 0 && !isAnswer(message);
}
