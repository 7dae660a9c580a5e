import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type Message } from 'discord.js';
import type { Services } from '../../../src/index.ts';
import { sendAll } from '../chat.ts';
import { customIdFor } from '../custom-id.ts';
import { DMS_ARE_CLOSED, isRefusal } from '../failures.ts';
import { ANSWERED_IN_PRIVATE, CHECK, DMS_CLOSED, NAMED } from '../notices.ts';
import { inChat } from '../refusals.ts';
import { renderReply } from '../render/reply.ts';
import { replyTo } from '../reply-to.ts';

/**
 * Answers a message that names the bot in a channel, which can be read by all of it: in the chat with the asker, or,
 * where that is closed, the channel says how to ask. Whoever named the bot in passing gets a line in the channel, the
 * same for all, and no message.
 */
export async function answerMention(message: Message<true>, text: string, services: Services): Promise<void> {
  const reply = inChat(await replyTo(message, 'mention', text, services), message.author.id);
  if (!reply) return;
  if (reply.inPassing) return sayIn(message, NAMED);
  try {
    await sendAll(message.author, renderReply(reply));
    // A sign that there is a message; where the server does not let the bot, there is none.
    await message.react(ANSWERED_IN_PRIVATE).catch(() => {});
  } catch (err) {
    if (!isRefusal(err, DMS_ARE_CLOSED)) throw err;
    await sayIn(message, DMS_CLOSED);
  }
}

/** Says a line below the message, with a button that opens the form in private. Nobody is called by it. */
async function sayIn(message: Message<true>, content: string): Promise<void> {
  const id = customIdFor({ action: 'critique', onNote: false });
  const button = new ButtonBuilder().setLabel(CHECK).setStyle(ButtonStyle.Primary);
  await message.reply({
    content,
    failIfNotExists: false,
    ...(id && { components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button.setCustomId(id))] }),
  });
}
