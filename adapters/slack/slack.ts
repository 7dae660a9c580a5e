import type { SlackConfig } from '../../src/config.ts';
import { type Adapter, type Services, StartError } from '../../src/index.ts';

export function createSlack(_config: SlackConfig, _services: Services): Adapter {
  return {
    name: 'slack',
    async start() {
      throw new StartError('not there yet');
    },
    isReady: () => false,
    async stop() {},
  };
}
