import type { Adapter, Services } from '../../src/index.ts';
import { createBot } from './bot.ts';
import type { DiscordConfig } from './config.ts';
import { createShards } from './shards.ts';

/** The coach on Discord: on one connection, or, where shards are configured, on several in processes of their own. */
export function createDiscord(config: DiscordConfig, services: Services): Adapter {
  return config.shards === undefined ? createBot(config, services) : createShards(config, services);
}
