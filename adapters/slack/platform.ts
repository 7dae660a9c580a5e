import { readAs } from '../../src/config.ts';
import type { Platform } from '../../src/index.ts';
import { type SlackConfig, slackSection } from './config.ts';

/** Slack, of which nothing is loaded before it is needed. */
export const slack = readAs(
  slackSection,
  (config: SlackConfig): Platform => ({
    name: 'slack',
    variables: Object.keys(slackSection.shape),
    secret: config.signingSecret ?? config.botToken ?? config.oauth?.clientSecret,
    ...(config.mode === 'http' && { healthPort: config.port }),
    load: async (services) => (await import('./slack.ts')).createSlack(config, services),
    examine: async (operations, log) => (await import('./doctor.ts')).examineSlack(config, operations, log),
  }),
);
