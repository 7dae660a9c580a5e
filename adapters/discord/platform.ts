import { readAs } from '../../src/config.ts';
import type { Platform } from '../../src/index.ts';
import { type DiscordConfig, discordSection } from './config.ts';

/** Discord, of which nothing is loaded before it is needed. */
export const discord = readAs(
  discordSection,
  (config: DiscordConfig): Platform => ({
    name: 'discord',
    variables: Object.keys(discordSection.shape),
    secret: config.token,
    // Shards judge notes in processes of their own.
    judgesElsewhere: config.shards !== undefined,
    load: async (services) => (await import('./discord.ts')).createDiscord(config, services),
    examine: async () => (await import('./doctor.ts')).examineDiscord(config),
  }),
);
