import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { SlackConfig } from '../../../adapters/slack/config.ts';
import { createSlack } from '../../../adapters/slack/slack.ts';
import { type Adapter, COMMANDS, type Coach, type Services } from '../../../src/index.ts';
import { createLog } from '../../../src/log.ts';
import { createAnswers } from '../../../src/state/answers.ts';
import { createDeliveries } from '../../../src/state/deliveries.ts';
import { createMemoryStore } from '../../../src/state/store.ts';
import { createPerson, httpWire, SIGNING_SECRET, socketWire } from './person.ts';
import { type FakeSlack, startFakeSlack } from './server.ts';

export const MODES = ['socket', 'http'] as const;

type Options = {
  coach: Pick<Coach, 'handle'>;
  mode?: (typeof MODES)[number];
  config?: Partial<SlackConfig>;
  services?: Partial<Services>;
  /** Something else than a Slack of its own. */
  slack?: FakeSlack;
  /** Done to it while it starts. */
  whileStarting?: (bot: Adapter, slack: FakeSlack) => Promise<void>;
};

/** The adapter, started against a Slack on loopback. */
export async function startBot({
  coach,
  mode = 'socket',
  config = {},
  services = {},
  slack: given,
  whileStarting,
}: Options) {
  const slack = given ?? (await startFakeSlack());
  const port = await freePort();
  let logged = '';
  const failures: string[] = [];
  const bot = createSlack(
    {
      mode,
      botToken: 'xoxb-test',
      appToken: 'xapp-test',
      signingSecret: SIGNING_SECRET,
      port,
      commandPrefix: '',
      apiUrl: slack.apiUrl,
      ...config,
    },
    {
      coach: { warm() {}, ...coach },
      commands: COMMANDS,
      deliveries: createDeliveries(createMemoryStore()),
      onReread() {},
      others: [],
      answers: createAnswers(createMemoryStore()),
      log: createLog('debug', {
        write(line) {
          logged += line;
        },
      }),
      failed: (instruction) => failures.push(instruction),
      ...services,
    },
  );
  try {
    await Promise.all([bot.start(), whileStarting?.(bot, slack)]);
  } catch (error) {
    await bot.stop();
    await slack.stop();
    throw error;
  }
  const wire = mode === 'socket' ? socketWire(slack) : httpWire(port);
  return {
    bot,
    slack,
    port,
    wire,
    failures,
    logged: () => logged,
    person: (who: Parameters<typeof createPerson>[2] = {}) => createPerson(slack, wire, who),
    async stop() {
      await bot.stop();
      await slack.stop();
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
