import type { ButtonInteraction } from 'discord.js';
import type { Services } from '../../../src/index.ts';
import { ask } from '../ask.ts';
import { pressOf } from '../custom-id.ts';
import { unpackState } from '../message-state.ts';
import { renderModal } from '../render/modal.ts';
import { renderPoints, renderReply } from '../render/reply.ts';
import { actionRequest, askerOf } from '../request.ts';
import type { Response } from '../respond.ts';
import { ONCE_MORE, TOO_OLD } from '../words.ts';

/** A button, with what it acts on in the message that it hangs on. */
export async function pressed(interaction: ButtonInteraction, services: Services): Promise<Response> {
  const press = pressOf(interaction.customId);
  const state = unpackState(interaction.message.embeds.map(({ url }) => url));
  const modal = press === 'form' && state?.form ? renderModal(state.form) : undefined;
  if (modal) return { messages: renderReply(ONCE_MORE), modal };
  if (!press || !state || press === 'form') return { messages: renderReply(TOO_OLD) };
  if (press === 'more') return { messages: renderPoints(state.more ?? []) };
  const asker = askerOf(interaction, interaction.user.id);
  return { messages: renderReply(await ask(services, actionRequest(asker, press.action, state))) };
}
