import { type Message, MessageType } from 'discord.js';
import { createInOrder, EDITABLE_MS, type Services } from '../../../src/index.ts';
import { answerTo, rememberAnswer } from '../answers.ts';
import { replaceAll, sendAll, whileTyping } from '../chat.ts';
import { GONE, isRefusal, reported } from '../failures.ts';
import { RESTARTING } from '../notices.ts';
import { isFirst } from '../once.ts';
import { inChat } from '../refusals.ts';
import { renderReply } from '../render/reply.ts';
import { replyTo } from '../reply-to.ts';
import { answerMention } from './mention.ts';

/** By the message: an edit waits for the answer that it is to change. */
const inOrder = createInOrder();

/** Handles a message to the bot: one in the chat with it, or one in a channel that names it. Never rejects. */
export async function onMessage(message: Message, services: Services): Promise<void> {
  const text = textFor(message);
  if (text === undefined || !(await isFirst(services, message.id))) return;
  await guarded(services, () =>
    message.inGuild()
      ? answerMention(message, text, services)
      : inOrder(message.id, () => answerInChat(message, text, services)),
  );
}

/**
 * Handles a message in the chat with the bot that was edited: its answer is changed where it stands. That Discord has
 * found a picture to a link is no edit. Never rejects.
 */
export async function onEdit(message: Message, services: Services): Promise<void> {
  const { id, editedTimestamp, createdTimestamp } = message;
  if (editedTimestamp === null || message.inGuild() || editedTimestamp - createdTimestamp > EDITABLE_MS) return;
  const text = textFor(message);
  if (text === undefined || !(await isFirst(services, `${id}:${editedTimestamp}`))) return;
  await guarded(services, () => inOrder(id, () => answerInChat(message, text, services)));
}

/** Has whoever writes in the chat with the bot while it stops write again. Never rejects. */
export async function askToRepeat(message: Message, services: Services): Promise<void> {
  const { channel } = message;
  if (message.inGuild() || textFor(message) === undefined || !channel.isSendable()) return;
  await guarded(services, async () => {
    await sendAll(channel, renderReply(RESTARTING));
  });
}

async function guarded({ log }: Pick<Services, 'log'>, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (err) {
    if (isRefusal(err, GONE)) log.info({ err }, 'a message could not be answered');
    else log.error(reported(err), 'a message could not be answered');
  }
}

/** What a message says to the bot; undefined where it is not meant for it, or not from a person. */
function textFor(message: Message): string | undefined {
  const { author, content, client, type, webhookId } = message;
  if (message.partial || author.bot || webhookId !== null) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  if (!message.inGuild()) return content;
  const named = new RegExp(`<@!?${client.user.id}>`, 'g');
  return named.test(content) ? content.replace(named, ' ').trim() : undefined;
}

/** Answers in the chat with the bot: in the place of an earlier answer to the same message, where there is one. */
async function answerInChat(message: Message, text: string, services: Services): Promise<void> {
  const { channel, author, id } = message;
  if (!channel.isSendable()) return;
  const ids = await whileTyping(channel, async () => {
    const [reply, earlier] = await Promise.all([
      replyTo(message, 'message', text, services),
      message.editedTimestamp === null ? [] : answerTo(services, id),
    ]);
    const shown = inChat(reply, author.id);
    if (!shown) return undefined;
    const parts = renderReply(shown);
    // The earlier answer is worth more than the word that there was no time for another, which stands below it.
    if (shown.refused && earlier.length > 0) {
      await sendAll(channel, parts);
      return undefined;
    }
    return (earlier.length > 0 && (await replaceAll(channel, earlier, parts))) || sendAll(channel, parts);
  });
  if (ids) await rememberAnswer(services, id, ids);
}
