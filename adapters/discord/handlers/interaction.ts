import type { BaseInteraction, RepliableInteraction } from 'discord.js';
import type { Services } from '../../../src/index.ts';
import { isFirst } from '../once.ts';
import { type Response, respond } from '../respond.ts';
import { pressed } from './button.ts';
import { chosen, command } from './command.ts';
import { sent } from './form.ts';
import { suggestTo } from './suggestion.ts';

/** Handles an interaction of any kind, once. Never rejects. */
export async function onInteraction(interaction: BaseInteraction, services: Services): Promise<void> {
  if (interaction.isAutocomplete()) return suggestTo(interaction, services.log);
  const since = performance.now();
  const work = workFor(interaction, services);
  if (!work || !(await isFirst(services, interaction.id))) return;
  await respond(interaction as RepliableInteraction, { work: work(), since }, services.log);
}

/** What is to be done for an interaction; undefined for one that the bot offers no way to. */
function workFor(interaction: BaseInteraction, services: Services): (() => Promise<Response>) | undefined {
  if (interaction.isChatInputCommand()) return () => command(interaction, services);
  if (interaction.isMessageContextMenuCommand()) return () => chosen(interaction, services);
  if (interaction.isButton()) return () => pressed(interaction, services);
  if (interaction.isModalSubmit()) return () => sent(interaction, services);
  return undefined;
}
