import { InteractionContextType, MessageFlags, type ModalBuilder, type RepliableInteraction } from 'discord.js';
import { APOLOGY, isFormAlone, type Reply, type Services, within } from '../../src/index.ts';
import { ANSWERED, GONE, isRefusal, reported, TOO_LATE, UNANSWERED } from './failures.ts';
import type { Message } from './render/message.ts';
import { modalFields, renderModal } from './render/modal.ts';
import { renderReply } from './render/reply.ts';

/** What an interaction is answered with: messages, or a form in their place where it can still be shown. */
export type Response = { messages: Message[]; modal?: ModalBuilder | undefined };

/** A reply as messages, and its form in their place where that is all there is to it. */
export function responseTo(reply: Reply): Response {
  return { messages: renderReply(reply), modal: modalFor(reply) };
}

/**
 * A form that is sent in without a message behind it brings back its fields and nothing else, so that all that is known
 * has to be in one of them.
 */
function modalFor(reply: Reply): ModalBuilder | undefined {
  const { form } = reply;
  if (!form || !isFormAlone(reply)) return undefined;
  const names = modalFields(form.fields).map(({ name }) => name);
  return Object.keys(form.values ?? {}).every((key) => names.includes(key)) ? renderModal(form) : undefined;
}

/** What is being done for an interaction that came in at this time, of performance.now(). */
export type InteractionWork = { work: Promise<Response>; since: number };

/** Discord waits three seconds; what takes longer than this since it came in is promised first, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * Answers an interaction once: at once where the response is quick, else with "thinking …" first. For the asker alone,
 * but in a chat with the bot, where the answer stays. What comes too late goes out as a direct message. Never rejects.
 */
export async function respond(
  interaction: RepliableInteraction,
  { work, since }: InteractionWork,
  log: Services['log'],
): Promise<void> {
  const kind = kindOf(interaction);
  // Where nobody waits for it any more, it must not fail unheard.
  work.catch(() => {});
  try {
    await deliver(interaction, { work, since }, log);
  } catch (err) {
    if (isRefusal(err, ANSWERED)) log.info({ ...reported(err), kind }, 'an interaction was answered already');
    else if (isRefusal(err, TOO_LATE)) {
      log.warn({ ...reported(err), kind }, 'an interaction was answered too late');
      await deliverDirectly(interaction, work, log);
    } else {
      log.error({ ...reported(err), kind }, 'an interaction could not be answered as it should');
      await apologise(interaction).catch((err) => {
        // It was taken after all, and only the word of it was lost.
        if (!isRefusal(err, ANSWERED))
          log.error({ ...reported(err), kind }, 'an interaction was left without an answer');
      });
    }
  }
}

async function deliver(
  interaction: RepliableInteraction,
  { work, since }: InteractionWork,
  log: Services['log'],
): Promise<void> {
  const flags = flagsFor(interaction);
  const quick = await within(since + PATIENCE_MS - performance.now(), work);
  if (quick?.modal && 'showModal' in interaction) {
    await interaction.showModal(quick.modal);
    return;
  }
  const acknowledged = quick
    ? interaction.reply(withFlags(quick.messages[0], flags))
    : interaction.deferReply({ flags });
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
      await interaction.reply(withFlags(first, flags));
    });
    interaction.replied = true;
  } else if (!quick) await interaction.editReply(first);
  for (const message of rest) await interaction.followUp(withFlags(message, flags));
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
    else log.error(reported(err), 'a late answer could not be sent');
  }
}

async function apologise(interaction: RepliableInteraction): Promise<void> {
  const [message = {}] = renderReply(APOLOGY);
  if (interaction.deferred) await interaction.editReply(message);
  else if (interaction.replied) await interaction.followUp(withFlags(message, flagsFor(interaction)));
  else await interaction.reply(withFlags(message, flagsFor(interaction)));
}

function flagsFor({ context }: RepliableInteraction): MessageFlags.Ephemeral[] {
  return context === InteractionContextType.BotDM ? [] : [MessageFlags.Ephemeral];
}

function withFlags({ flags: own, ...message }: Message = {}, flags: readonly MessageFlags.Ephemeral[]) {
  return { ...message, flags: [...flags, ...(own ? [own] : [])] };
}

function kindOf(interaction: RepliableInteraction): string {
  if (interaction.isCommand()) return 'command';
  return interaction.isModalSubmit() ? 'form' : 'button';
}
