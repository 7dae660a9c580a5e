import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction, ModalBuilder } from 'discord.js';
import type { Reply, Services } from '../../../src/index.ts';
import { ask } from '../ask.ts';
import { withTyped } from '../given-back.ts';
import { modalFields, renderModal } from '../render/modal.ts';
import { renderReply } from '../render/reply.ts';
import { commandRequest, menuRequest } from '../request.ts';
import type { Response } from '../respond.ts';
import { NO_TEXT } from '../words.ts';

/** A slash command, or a message's menu entry. */
export async function command(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  services: Services,
): Promise<Response> {
  const request = interaction.isChatInputCommand() ? commandRequest(interaction) : menuRequest(interaction);
  if (!interaction.isChatInputCommand() && request.text?.trim() === '') return { messages: renderReply(NO_TEXT) };
  const reply = withTyped(await ask(services, request), request);
  return { messages: renderReply(reply), modal: modalFor(reply) };
}

/**
 * The form in the reply's place, where it is all there is to it. A form that is sent in without a message behind it
 * brings back its fields and nothing else, so that all that is known has to be in one of them.
 */
function modalFor({ form, problem, points = [], copies = [], note }: Reply): ModalBuilder | undefined {
  if (!form || problem || points.length > 0 || copies.length > 0 || note) return undefined;
  const names = modalFields(form.fields).map(({ name }) => name);
  return Object.keys(form.values ?? {}).every((key) => names.includes(key)) ? renderModal(form) : undefined;
}
