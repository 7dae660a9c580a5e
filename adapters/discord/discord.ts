import type { DiscordConfig } from '../../src/config.ts';
import { type Adapter, type Services, StartError } from '../../src/index.ts';

export function createDiscord(_config: DiscordConfig, _services: Services): Adapter {
  return {
    name: 'discord',
    async start() {
      throw new StartError('not there yet');
    },
    isReady: () => false,
    async stop() {},
  };
}
