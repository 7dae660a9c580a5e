import { InteractionContextType, MessageFlags, type ModalBuilder, type RepliableInteraction } from 'discord.js';
import type { Services } from '../../src/index.ts';
import { ANSWERED, GONE, isRefusal, TOO_LATE, UNANSWERED } from './failures.ts';
import type { Message } from './render/message.ts';
import { renderReply } from './render/reply.ts';
import { APOLOGY } from './words.ts';

/** What an interaction is answered with: messages, or a form in their place where it can still be shown. */
export type Response = { messages: Message[]; modal?: ModalBuilder | undefined };

/** What is being done for an interaction that came in at this time, of performance.now(). */
export type Work = { work: Promise<Response>; since: number };

/** Discord waits three seconds; what takes longer than this since it came in is promised first, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * Answers an interaction once: at once where the response is quick, else with "thinking …" first. For the asker alone,
 * but in a chat with the bot, where the answer stays. What comes too late goes out as a direct message. Never rejects.
 */
export async function respond(
  interaction: RepliableInteraction,
  { work, since }: Work,
  log: Services['log'],
): Promise<void> {
  const kind = kindOf(interaction);
  // Where nobody waits for it any more, it must not fail unheard.
  work.catch(() => {});
  try {
    await deliver(interaction, { work, since }, log);
  } catch (err) {
    if (isRefusal(err, ANSWERED)) log.info({ err, kind }, 'an interaction was answered already');
    else if (isRefusal(err, TOO_LATE)) {
      log.warn({ err, kind }, 'an interaction was answered too late');
      await deliverDirectly(interaction, work, log);
    } else {
      log.error({ err, kind }, 'an interaction could not be answered as it should');
      await apologise(interaction).catch((err) => {
        // It was taken after all, and only the word of it was lost.
        if (!isRefusal(err, ANSWERED)) log.error({ err, kind }, 'an interaction was left without an answer');
      });
    }
  }
}

async function deliver(interaction: RepliableInteraction, { work, since }: Work, log: Services['log']): Promise<void> {
  const flags = flagsFor(interaction);
  const quick = await soon(work, Math.max(0, since + PATIENCE_MS - performance.now()));
  if (quick?.modal && 'showModal' in interaction) {
    await interaction.showModal(quick.modal);
    return;
  }
  const acknowledged = quick ? interaction.reply({ ...quick.messages[0], ...flags }) : interaction.deferReply(flags);
  const lost = await acknowledged.then(
    () => undefined,
    (err: unknown) => ({ err }),
  );
  if (lost && isRefusal(lost.err, TOO_LATE)) throw lost.err;
  const [first = {}, ...rest] = (await work).messages;
  if (lost) {
    // It may have been carried out, and only the word of it been lost: to say the same in that place again does no
    // harm.
    log.info({ ...lost, kind: kindOf(interaction) }, 'an acknowledgement was lost');
    await interaction.webhook.editMessage('@original', first).catch(async (err) => {
      if (!isRefusal(err, UNANSWERED)) throw err;
      await interaction.reply({ ...first, ...flags });
    });
    interaction.replied = true;
  } else if (!quick) await interaction.editReply(first);
  for (const message of rest) await interaction.followUp({ ...message, ...flags });
}

async function deliverDirectly(
  interaction: RepliableInteraction,
  work: Promise<Response>,
  log: Services['log'],
): Promise<void> {
  try {
    for (const message of (await work).messages) await interaction.user.send(message);
  } catch (err) {
    if (isRefusal(err, GONE)) log.info({ err }, 'a late answer could not be sent');
    else log.error({ err }, 'a late answer could not be sent');
  }
}

async function apologise(interaction: RepliableInteraction): Promise<void> {
  const [message = {}] = renderReply(APOLOGY);
  if (interaction.deferred) await interaction.editReply(message);
  else if (interaction.replied) await interaction.followUp({ ...message, ...flagsFor(interaction) });
  else await interaction.reply({ ...message, ...flagsFor(interaction) });
}

function flagsFor({ context }: RepliableInteraction): { flags?: MessageFlags.Ephemeral } {
  return context === InteractionContextType.BotDM ? {} : { flags: MessageFlags.Ephemeral };
}

function kindOf(interaction: RepliableInteraction): string {
  if (interaction.isCommand()) return 'command';
  return interaction.isModalSubmit() ? 'form' : 'button';
}

/** What the work comes to within this time, in milliseconds; undefined where it takes longer. */
async function soon<Result>(work: Promise<Result>, ms: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
