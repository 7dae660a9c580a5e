import type { ModalSubmitInteraction } from 'discord.js';
import type { Services } from '../../../src/index.ts';
import { ask } from '../ask.ts';
import { formNameOf } from '../custom-id.ts';
import { withTyped } from '../given-back.ts';
import { unpackState } from '../message-state.ts';
import { renderReply } from '../render/reply.ts';
import { askerOf, formRequest } from '../request.ts';
import type { Response } from '../respond.ts';
import { TOO_OLD } from '../words.ts';

/** A form that was sent in, with what is known from the message that it was opened from. */
export async function sent(interaction: ModalSubmitInteraction, services: Services): Promise<Response> {
  const name = formNameOf(interaction.customId);
  if (name === undefined) return { messages: renderReply(TOO_OLD) };
  const form = unpackState(interaction.message?.embeds.map(({ url }) => url) ?? [])?.form;
  const asker = askerOf(interaction, interaction.user.id);
  const request = formRequest(asker, name, interaction, form?.name === name ? form : undefined);
  return { messages: renderReply(withTyped(await ask(services, request), request)) };
}
