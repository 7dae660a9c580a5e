import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DiscordConfig, discordSection } from '../../../adapters/discord/config.ts';
import { examineDiscord } from '../../../adapters/discord/doctor.ts';
import { readConfig } from '../../../src/config.ts';
import type { Check } from '../../../src/index.ts';
import { type FakeDiscord, type FakeOptions, fakeDiscord } from '../../support/discord/fake-discord.ts';

const GUILD = '111111111111111111';
const APPLICATION = /^GET \/(?:applications|oauth2\/applications)\/@me$/;

let fake: FakeDiscord;
const begin = async (options: FakeOptions = {}) => {
  fake = await fakeDiscord({ guilds: [GUILD], ...options });
};
beforeEach(() => begin());
afterEach(() => fake.stop());

async function examine(environment: Record<string, string> = {}): Promise<Check[]> {
  const given = { DISCORD_TOKEN: fake.token, DISCORD_API_BASE: fake.apiBase, ...environment };
  const checks = await examineDiscord(readConfig(given, [discordSection]).platforms[0] as DiscordConfig);
  expect(JSON.stringify(checks)).not.toContain(given.DISCORD_TOKEN);
  return checks;
}
const TOKEN = { name: 'Discord token', ok: true, found: 'Discord takes it' };

test.each(['', 'Bot ', 'bot  '])('a token with %j in front is taken as the bot takes it', async (prefix) => {
  expect(await examine({ DISCORD_TOKEN: `${prefix}${fake.token}` })).toEqual([TOKEN]);
});

test('a token that Discord does not know says where to get one', async () => {
  expect(await examine({ DISCORD_TOKEN: 'another-secret' })).toMatchObject([
    { name: 'Discord token', ok: false, found: 'Discord does not take it', fix: expect.stringMatching(/Reset Token/) },
  ]);
});

describe('Discord', () => {
  test.each([403, 500, 503])('that answers %i is not one that can’t be reached', async (status) => {
    fake.fault({ match: APPLICATION, status });
    expect(await examine()).toMatchObject([
      { ok: false, found: `Discord answers ${status}`, fix: expect.stringMatching(/discordstatus\.com/) },
    ]);
  });

  test('that has the machine wait is not waited for', async () => {
    fake.fault({
      match: APPLICATION,
      status: 429,
      json: { message: 'slow down', retry_after: 600, global: false },
      headers: { 'retry-after': '600' },
    });
    expect(await examine()).toMatchObject([{ ok: false, found: 'Discord answers 429' }]);
  });

  test('that can’t be reached says so', async () => {
    expect(await examine({ DISCORD_API_BASE: 'http://127.0.0.1:1/api' })).toMatchObject([
      { ok: false, found: 'Discord can’t be reached', fix: expect.stringMatching(/connection to discord\.com/) },
    ]);
  });
});

test.each([
  [{ DISCORD_APPLICATION_ID: '999999999999999999' }, 'Discord application'],
  [{ DISCORD_GUILD_ID: '222222222222222222' }, 'Discord server'],
])('a setting that does not go with the token is named: %j', async (setting, name) => {
  expect(await examine(setting)).toEqual([
    TOKEN,
    { name, ok: false, found: expect.any(String), fix: expect.stringContaining(Object.keys(setting)[0] as string) },
  ]);
});

test('settings that go with the token are in order', async () => {
  const checks = await examine({ DISCORD_APPLICATION_ID: fake.world.applicationId, DISCORD_GUILD_ID: GUILD });
  expect(checks).toEqual([TOKEN, { name: 'Discord server', ok: true, found: 'the bot is in it' }]);
});

test('interactions that are sent to an address are named', async () => {
  fake.fault({
    match: APPLICATION,
    status: 200,
    json: { id: fake.world.applicationId, interactions_endpoint_url: 'https://old.example' },
  });
  expect(await examine()).toMatchObject([
    TOKEN,
    { ok: false, fix: expect.stringMatching(/Interactions Endpoint URL/) },
  ]);
});

test('several connections are told of where Discord recommends them and none are set', async () => {
  await fake.stop();
  await begin({ shards: 3 });
  expect(await examine()).toEqual([
    TOKEN,
    {
      name: 'Discord connections',
      ok: true,
      found: 'one, where Discord recommends 3',
      fix: expect.stringMatching(/DISCORD_SHARDS=auto/),
    },
  ]);
  expect(await examine({ DISCORD_SHARDS: 'auto' })).toEqual([TOKEN]);
  fake.fault({ match: /gateway/, status: 500 });
  expect(await examine()).toEqual([TOKEN]);
});
