import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Reply, StartError } from '../../../src/index.ts';
import { coachOf, createBotOn } from '../../support/discord/bot.ts';
import { type FakeDiscord, fakeDiscord } from '../../support/discord/fake-discord.ts';
import { view } from '../../support/discord/view.ts';

const GUILD = '111111111111111111';
const REPLY: Reply = { headline: 'Almost there' };

let fake: FakeDiscord;
let stop: () => Promise<void> = async () => {};

beforeEach(async () => {
  fake = await fakeDiscord({ guilds: [GUILD] });
});
afterEach(async () => {
  await stop();
  await fake.stop();
  expect(fake.world.problems).toEqual([]);
});

async function start(answer: () => Reply | Promise<Reply> = () => REPLY, config = {}) {
  const handle = vi.fn(async () => answer());
  const bot = createBotOn(fake, coachOf(handle), config);
  stop = () => bot.adapter.stop();
  await bot.adapter.start();
  return { ...bot, handle };
}

describe('the connection', () => {
  const READY_AGAIN = { timeout: 8000 };

  test.each([
    ['drops', () => fake.gateway.drop(), 'resumed', 1006],
    ['is to be opened again', () => fake.gateway.reconnect(), 'resumed', undefined],
    ['is closed with an unknown error (4000)', () => fake.gateway.close(4000), 'resumed', 4000],
    ['times out (4009)', () => fake.gateway.close(4009), 'resumed', 4009],
    ['loses its session', () => fake.gateway.invalidate(), 'identified', undefined],
  ] as const)('%s: it is opened again, and nothing is lost', async (_, disturb, how, code) => {
    const { adapter, handle, logged } = await start();
    const before = fake.gateway.counts[how];
    disturb();
    await vi.waitFor(() => expect(adapter.isReady()).toBe(false));
    if (code !== undefined) expect(logged()).toMatch(new RegExp(`"code":${code}.*dropped`));
    if (how === 'resumed') fake.person({ guild: GUILD }).command('critique', { note: 'Hi' });
    await vi.waitFor(() => expect(fake.gateway.counts[how]).toBe(before + 1), READY_AGAIN);
    await vi.waitFor(() => expect(adapter.isReady()).toBe(true), READY_AGAIN);
    fake.person({ guild: GUILD }).command('critique', { note: 'Hi' });
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(how === 'resumed' ? 2 : 1));
  });

  test('that does not answer heartbeats is opened again', async () => {
    await fake.stop();
    fake = await fakeDiscord({ guilds: [GUILD], heartbeatMs: 100 });
    await start();
    fake.gateway.acknowledge(false);
    await vi.waitFor(() => expect(fake.gateway.counts.resumed).toBeGreaterThan(0), READY_AGAIN);
  });

  test.each([
    [4004, /DISCORD_TOKEN/],
    [4011, /DISCORD_SHARDS=auto/],
    [4014, /receive messages/],
  ])('that Discord closes for good (%s) is told with what to do, without the token', async (code, instruction) => {
    const { failed, adapter } = await start();
    fake.gateway.close(code);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
    expect(failed.mock.calls[0]?.[0]).toMatch(instruction);
    expect(failed.mock.calls[0]?.[0]).not.toContain(fake.token);
    expect(adapter.isReady()).toBe(false);
  });
});

describe('the start', () => {
  const failure = async (config = {}) => {
    const started = start(undefined, config);
    await expect(started).rejects.toThrow(StartError);
    return started.catch((error: Error) => error.message);
  };

  test('with a token that Discord does not know says where to get one', async () => {
    const message = await failure({ token: 'wrong-secret' });
    expect(message).toMatch(/DISCORD_TOKEN/);
    expect(message).not.toContain('wrong-secret');
  });

  test('that the gateway refuses says why', async () => {
    fake.gateway.refuseWith(4013);
    expect(await failure()).toMatch(/4013/);
  });

  test('with another application’s id says so', async () => {
    expect(await failure({ applicationId: '999999999999999999' })).toMatch(/DISCORD_APPLICATION_ID/);
  });

  test('with a server that the bot is not in says so', async () => {
    expect(await failure({ guildId: '222222222222222222' })).toMatch(/DISCORD_GUILD_ID/);
  });

  test('without Discord says so', async () => {
    expect(await failure({ apiBase: 'http://127.0.0.1:1/api' })).toMatch(/could not be reached/);
  });

  test('goes on where commands can’t be registered for now', async () => {
    fake.fault({ match: /^GET .*\/commands$/, status: 500, times: 9 });
    const { adapter, logged } = await start();
    expect(adapter.isReady()).toBe(true);
    expect(logged()).toMatch(/could not be registered/);
  });
});

describe('stop()', () => {
  test('finishes what was begun, takes in no more, and may be called twice', async () => {
    let release = () => {};
    const { adapter, handle } = await start(() => new Promise((resolve) => (release = () => resolve(REPLY))));
    fake.person().say('Hi');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(1));
    const stopped = adapter.stop();
    const said = fake.person();
    said.say('too late');
    expect(adapter.isReady()).toBe(false);
    release();
    await Promise.all([stopped, adapter.stop()]);
    expect(view(fake.world.messages)).toContain('Almost there');
    const late = fake.world.messages.filter(({ channel }) => channel === said.channel);
    expect(view(late)).toMatch(/restarting\. Please send it again in a moment/);
    expect(handle).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(fake.gateway.connections()).toBe(0));
  });

  test('has whoever asks meanwhile ask again', async () => {
    let release = () => {};
    const { adapter, handle } = await start(() => new Promise((resolve) => (release = () => resolve(REPLY))));
    fake.person().say('Hi');
    await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(1));
    const stopped = adapter.stop();
    const [inServer, inChat] = [{ guild: GUILD }, {}].map((place) => fake.person(place).command('critique'));
    fake.person().type('draft', 'role', 'wel');
    await vi.waitFor(() => expect(inServer?.messages).toHaveLength(1));
    await vi.waitFor(() => expect(inChat?.messages).toHaveLength(1));
    // The last word goes out before the connection is closed.
    const last = fake.person().command('help');
    await vi.waitFor(() => expect(fake.requests(/callback$/)).toHaveLength(3));
    release();
    await stopped;
    for (const interaction of [inServer, inChat, last]) {
      expect(view(interaction?.messages ?? [])).toMatch(/restarting\. Please send it again in a moment/);
      expect(interaction?.messages[0]?.ephemeral).toBe(true);
    }
    expect(handle).toHaveBeenCalledTimes(1);
  });

  test('before start() does nothing', async () => {
    await createBotOn(
      fake,
      coachOf(async () => REPLY),
    ).adapter.stop();
  });
});
