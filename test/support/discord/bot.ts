import { Writable } from 'node:stream';
import { expect, vi } from 'vitest';
import type { DiscordConfig } from '../../../adapters/discord/config.ts';
import { createDiscord } from '../../../adapters/discord/discord.ts';
import { COMMANDS, type Coach, type Reply, type Request, type Services } from '../../../src/index.ts';
import { createLog } from '../../../src/log.ts';
import { createMemoryState } from '../../../src/state/state.ts';
import { type FakeDiscord, type FakeOptions, fakeDiscord } from './fake-discord.ts';
import type { Sent } from './world.ts';

/** The adapter, connected to a fake Discord. */
export function createBotOn(
  fake: FakeDiscord,
  coach: Services['coach'],
  config: Partial<DiscordConfig> = {},
  services: Partial<Services> = {},
) {
  let logged = '';
  const sink = new Writable({
    write(chunk, _, done) {
      logged += chunk;
      done();
    },
  });
  const failed = vi.fn<(instruction: string) => void>();
  const adapter = createDiscord(
    { token: fake.token, apiBase: fake.apiBase, ...config },
    {
      coach,
      commands: COMMANDS,
      ...createMemoryState(),
      onReread() {},
      others: [],
      log: createLog('debug', sink),
      failed,
      ...services,
    },
  );
  return { adapter, failed, logged: () => logged };
}

/** The adapter on a fake Discord of its own, with all that reached the coach written down. */
export async function startRecording(answer: (request: Request) => Reply, options: FakeOptions = {}) {
  const fake = await fakeDiscord(options);
  const requests: Request[] = [];
  const { adapter, logged } = createBotOn(
    fake,
    coachOf(async (request) => {
      requests.push(request);
      return answer(request);
    }),
  );
  await adapter.start();
  return {
    fake,
    requests,
    logged,
    async stop() {
      await adapter.stop();
      await fake.stop();
      expect(fake.world.problems).toEqual([]);
    },
  };
}

/** A coach that answers in this way. */
export function coachOf(handle: Coach['handle']): Services['coach'] {
  return { handle, warm() {} };
}

/** After so many turns of the event loop without a request nothing more is coming: on a busy machine they take longer. */
const QUIET_TURNS = 16;
const PATIENCE_MS = 10_000;
/** So long is waited where nothing is to come, in milliseconds. */
export const BRIEF_MS = 300;

/** Does something, and resolves to what the bot sends in answer, in all, within this time in milliseconds. */
export async function answerTo({ world }: FakeDiscord, act: () => void, patienceMs = PATIENCE_MS): Promise<Sent[]> {
  const before = world.messages.length;
  const until = performance.now() + patienceMs;
  let hasAnswered = false;
  let quiet = 0;
  const onWrite = () => {
    hasAnswered = true;
    quiet = 0;
  };
  world.events.on('write', onWrite);
  try {
    act();
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (world.messages.length > before) hasAnswered = true;
      if (hasAnswered && ++quiet > QUIET_TURNS) break;
    }
  } finally {
    world.events.off('write', onWrite);
  }
  return world.messages.slice(before);
}
