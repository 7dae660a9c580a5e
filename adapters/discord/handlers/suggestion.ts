import type { AutocompleteInteraction } from 'discord.js';
import type { Services } from '../../../src/index.ts';
import { LIMITS } from '../limits.ts';
import { suggest } from '../suggestions.ts';

/** Suggests values for the option that somebody is typing. Never rejects. */
export async function suggestTo(interaction: AutocompleteInteraction, log: Services['log']): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const values = suggest(name, value, LIMITS.choices).filter((one) => one.length <= LIMITS.choice);
  try {
    await interaction.respond(values.map((one) => ({ name: one, value: one })));
  } catch (err) {
    // Whoever types on does not miss them.
    log.debug({ err }, 'suggestions came too late');
  }
}
