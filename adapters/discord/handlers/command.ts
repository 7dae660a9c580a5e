import {
  type ChatInputCommandInteraction,
  DMChannel,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { type Request, type Services, wantsNote } from '../../../src/index.ts';
import { ask } from '../ask.ts';
import { withTyped } from '../given-back.ts';
import { NO_TEXT, UNREADABLE_FILE } from '../notices.ts';
import { renderReply } from '../render/reply.ts';
import { askerOf, commandRequest, menuRequest } from '../request.ts';
import { type Response, responseTo } from '../respond.ts';
import { aboutBefore } from '../said/about.ts';
import { noteInChosen } from '../said/menu.ts';

/** A slash command. */
export async function command(interaction: ChatInputCommandInteraction, services: Services): Promise<Response> {
  const request = commandRequest(interaction);
  const about = isAlone(interaction, request) ? await aboutBefore(interaction.channel, interaction.id) : undefined;
  return responseTo(withTyped(await ask(services, { ...request, ...(about && { about }) }), request));
}

/** A command that takes a note, without one, in the chat with the bot. */
function isAlone(
  interaction: ChatInputCommandInteraction,
  request: Request,
): interaction is ChatInputCommandInteraction & { channel: DMChannel } {
  const isChat = interaction.context === InteractionContextType.BotDM && interaction.channel instanceof DMChannel;
  return isChat && wantsNote(request);
}

/** A message's menu entry. */
export async function chosen(interaction: MessageContextMenuCommandInteraction, services: Services): Promise<Response> {
  const said = await noteInChosen(interaction.targetMessage);
  if (said.text.trim() === '' && said.attached === undefined)
    return { messages: renderReply(said.isUnreadable ? { headline: UNREADABLE_FILE, problem: true } : NO_TEXT) };
  const request = menuRequest(askerOf(interaction, interaction.user.id), said);
  return responseTo(await ask(services, request));
}
