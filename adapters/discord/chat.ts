import type { SendableChannels } from 'discord.js';
import { DELETED, isRefusal } from './failures.ts';
import type { Message } from './render/message.ts';

/** Discord shows for ten seconds that an answer is on its way: when it is shown first, and again, in milliseconds. */
const TYPING_MS = { first: 1_000, again: 8_000 };

/** Shows in a chat that an answer is on its way while it takes long. Rejects as the work does. */
export async function whileTyping<Value>(channel: SendableChannels, work: () => Promise<Value>): Promise<Value> {
  const show = () => {
    channel.sendTyping().catch(() => {});
    timer = setTimeout(show, TYPING_MS.again);
  };
  let timer = setTimeout(show, TYPING_MS.first);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

/** Sends messages one after the other. Resolves to their ids. */
export async function sendAll(
  channel: Pick<SendableChannels, 'send'>,
  messages: readonly Message[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const message of messages) ids.push((await channel.send(message)).id);
  return ids;
}

/**
 * Puts messages in the place of an earlier answer, whose ids these are; what there is no longer is deleted, and what is
 * new is sent. Resolves to the ids; undefined where the person deleted the answer.
 */
export async function replaceAll(
  channel: SendableChannels,
  ids: readonly string[],
  messages: readonly Message[],
): Promise<string[] | undefined> {
  const kept: string[] = [];
  try {
    for (const [at, message] of messages.slice(0, ids.length).entries()) {
      const id = ids[at] as string;
      await channel.messages.edit(id, wholly(message));
      kept.push(id);
    }
  } catch (err) {
    if (!isRefusal(err, DELETED)) throw err;
    if (kept.length === 0) return undefined;
  }
  for (const id of ids.slice(kept.length)) await channel.messages.delete(id).catch(() => {});
  return [...kept, ...(await sendAll(channel, messages.slice(kept.length)))];
}

/** What a message has no more is taken away, too. */
function wholly({ content = '', embeds = [], components = [], files = [], flags }: Message) {
  return { content, embeds, components, files, attachments: [], flags: flags ? [flags] : [] };
}
