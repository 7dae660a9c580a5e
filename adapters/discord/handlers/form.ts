import type { ModalSubmitInteraction } from 'discord.js';
import type { Services } from '../../../src/index.ts';
import { ask } from '../ask.ts';
import { formNameOf } from '../custom-id.ts';
import { withTyped } from '../given-back.ts';
import { unpackState } from '../message-state.ts';
import { renderReply } from '../render/reply.ts';
import { askerOf, formRequest } from '../request.ts';
import type { Response } from '../respond.ts';

/**
 * A form that was sent in, with what is known from the message that it was opened from. Discord can't show a form again
 * in answer to one: what is wrong is said in a message, whose button opens it with everything filled in.
 */
export async function sent(interaction: ModalSubmitInteraction, services: Services): Promise<Response> {
  const { customId, message, user } = interaction;
  const name = formNameOf(customId) ?? customId.slice(customId.indexOf(':') + 1);
  const form = unpackState(message?.embeds.map(({ url }) => url) ?? [])?.form;
  const request = formRequest(askerOf(interaction, user.id), name, interaction, form?.name === name ? form : undefined);
  return { messages: renderReply(withTyped(await ask(services, request), request)) };
}
