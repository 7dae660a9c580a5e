import { type BaseInteraction, MessageFlags } from 'discord.js';
import type { Services } from '../../../src/index.ts';
import { RESTARTING } from '../notices.ts';
import { renderReply } from '../render/reply.ts';

/**
 * Has whoever asks while the bot stops ask again. The interaction is not claimed: where another copy runs already, its
 * answer takes the place of this one. Never rejects.
 */
export async function askAgain(interaction: BaseInteraction, log: Services['log']): Promise<void> {
  if (!interaction.isRepliable()) return;
  try {
    await interaction.reply({ ...renderReply(RESTARTING)[0], flags: MessageFlags.Ephemeral });
  } catch (err) {
    log.info({ err }, 'an interaction came in while stopping, and was not answered');
  }
}
