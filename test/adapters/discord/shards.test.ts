import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nextPause } from '../../../adapters/discord/restart.ts';
import { StartError } from '../../../src/index.ts';
import { coachOf, createBotOn } from '../../support/discord/bot.ts';
import { type FakeDiscord, fakeDiscord } from '../../support/discord/fake-discord.ts';

const REPLY = { headline: 'Hi' };
/** Some three seconds between two shards. */
const CONCURRENCY = 2;

let fake: FakeDiscord;
beforeEach(async () => {
  fake = await fakeDiscord({ concurrency: CONCURRENCY });
  // What a shard's process is started with.
  vi.stubEnv('DISCORD_API_BASE', fake.apiBase);
  vi.stubEnv('GRAMMAR', 'off');
  // Of another platform: a shard that was given it would miss the rest, and not start.
  vi.stubEnv('SLACK_BOT_TOKEN', 'xoxb-1');
});
afterEach(async () => {
  await fake.stop();
  vi.unstubAllEnvs();
});

test('stop() while shards are being started begins no other, and the start fails', async () => {
  const { adapter, logged } = createBotOn(
    fake,
    coachOf(async () => REPLY),
    { shards: 3 },
    { others: ['SLACK_BOT_TOKEN'] },
  );
  const started = adapter.start();
  started.catch(() => {});
  await vi.waitFor(() => expect(fake.requests(/^PUT/)).toHaveLength(1), { timeout: 20_000 });
  await adapter.stop();
  await expect(started).rejects.toThrow(StartError);
  await later(4_500);
  expect(fake.gateway.counts.identified).toBe(1);
  expect(fake.requests(/^GET \/gateway\/bot$/)).toHaveLength(2);
  expect(logged()).not.toMatch(/ended/);
});

describe('the pause before a shard is started again', () => {
  test('grows to a quarter of an hour while it does not stay up, and is short again once it did', () => {
    const pauses = [0];
    for (let at = 0; at < 12; at += 1) pauses.push(nextPause(pauses.at(-1) as number, 5_000));
    expect(pauses.slice(0, 5)).toEqual([0, 1_000, 2_000, 4_000, 8_000]);
    expect(pauses.at(-1)).toBe(900_000);
    expect(nextPause(900_000, 1_000_000)).toBe(1_000);
  });
});
