import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHILD } from '../support/child.ts';
import { type FakeDiscord, fakeDiscord } from '../support/discord/fake-discord.ts';
import { view } from '../support/discord/view.ts';

/** A server of shard 0 of two, and one of shard 1. */
const GUILDS = ['111111111120510976', '111111111116316672'] as const;
const NOTE = 'Hi Maria, is the Welder II role (req 40871) at Larkfield still open? Could we connect? – Dana Zelinski';
const UP = { timeout: 25_000, interval: 50 };

let fake: FakeDiscord;
let child: ChildProcess | undefined;
let output: string;

beforeEach(async () => {
  fake = await fakeDiscord({ guilds: GUILDS });
  output = '';
});
afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) {
    signalGroup(child, 'SIGKILL');
    await once(child, 'exit');
  }
  await fake.stop();
});

/** Runs the whole program, as `npm start` does. */
function run(environment: Record<string, string> = {}): ChildProcess {
  child = spawn(process.execPath, ['src/bin.cjs'], {
    env: {
      ...CHILD,
      DISCORD_TOKEN: fake.token,
      DISCORD_API_BASE: fake.apiBase,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, as a terminal and systemd make it.
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part));
  return child;
}

/** As Ctrl-C and systemd do: the process and all that it started. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  process.kill(-(pid as number), signal);
}

const ended = async (running: ChildProcess) =>
  running.exitCode === null ? (await once(running, 'exit'))[0] : running.exitCode;

describe('npm start with a token', () => {
  test('answers a real critique, and ends with status 1 and what to do when the token is revoked', async () => {
    const running = run();
    await vi.waitFor(() => expect(output).toContain('"ready"'), UP);
    const interaction = fake.person({ guild: GUILDS[0] }).command('critique', { note: NOTE });
    await vi.waitFor(() => expect(interaction.messages.length).toBeGreaterThan(0), UP);
    expect(view(interaction.messages)).toMatch(/characters: fits/);
    fake.gateway.close(4004);
    expect(await ended(running)).toBe(1);
    expect(output).toMatch(/DISCORD_TOKEN/);
    expect(output).not.toMatch(/Maria|Larkfield|fake-token/);
    expect(fake.world.problems).toEqual([]);
  });

  test('ends with status 1 when Discord does not know it', async () => {
    expect(await ended(run({ DISCORD_TOKEN: 'another' }))).toBe(1);
    expect(output).toMatch(/could not start:\n {2}Discord does not take the token/);
  });
});

describe('shards', () => {
  test('run in processes of their own, each answers for its servers, begin again when they end, and end with the one that started them', async () => {
    const running = run({ DISCORD_SHARDS: '2' });
    await vi.waitFor(() => expect(output).toContain('all shards are up'), UP);
    expect(fake.gateway.shards()).toEqual([
      [0, 2],
      [1, 2],
    ]);
    const asked = GUILDS.map((guild, shard) => fake.person({ guild, shard }).command('critique', { note: NOTE }));
    await vi.waitFor(() => expect(asked.map(({ messages }) => messages.length > 0)).toEqual([true, true]), UP);
    // The commands are the same for all: one of the shards registers them.
    expect(fake.requests(/^PUT/)).toHaveLength(1);
    const shards = readFileSync(`/proc/${running.pid}/task/${running.pid}/children`, 'utf8').trim().split(' ');
    process.kill(Number(shards[1]), 'SIGKILL');
    await vi.waitFor(() => expect(fake.gateway.counts.identified).toBe(3), UP);
    expect(output).toContain('"shard":1,"pauseMs":1000');
    await vi.waitFor(() => expect(fake.gateway.connections()).toBe(2), UP);
    const posting = fake.attachment('We are looking for a welder.', { delayMs: 1_500 });
    const dana = fake.person({ shard: 0 });
    dana.say('draft', { attachments: [posting] });
    await vi.waitFor(() => expect(fake.fetched).toHaveLength(1), UP);
    const before = output.length;
    signalGroup(running, 'SIGTERM');
    expect(await ended(running)).toBe(0);
    // A signal that comes to all of them: what was begun is finished, and nothing sounds like a failure.
    expect(fake.world.messages.map(({ channel }) => channel)).toContain(dana.channel);
    expect(output.slice(before)).not.toMatch(/started again|is gone|"level":[456]0/);
    await vi.waitFor(() => expect(fake.gateway.connections()).toBe(0));
  });

  test.each([
    ['begins', () => fake.gateway.connections() > 0],
    ['is up, and the next is not begun yet', () => output.includes('commands are registered')],
  ])('that are not all up when a signal comes, while the first %s, end without another one', async (_, isThen) => {
    await fake.stop();
    fake = await fakeDiscord({ guilds: GUILDS, concurrency: 1 });
    const running = run({ DISCORD_SHARDS: '3' });
    await vi.waitFor(() => expect(isThen()).toBe(true), UP);
    running.kill('SIGTERM');
    expect(await ended(running)).toBe(0);
    expect(fake.gateway.counts.identified).toBeLessThanOrEqual(1);
    expect(fake.gateway.connections()).toBe(0);
    expect(output).not.toMatch(/started again|is gone|"level":[456]0/);
  });

  test('take a token with “Bot” in front, and are not started again when it is revoked', async () => {
    const running = run({ DISCORD_SHARDS: 'auto', DISCORD_TOKEN: `Bot ${fake.token}` });
    await vi.waitFor(() => expect(output).toContain('all shards are up'), UP);
    fake.gateway.close(4004);
    expect(await ended(running)).toBe(1);
    expect(output).toMatch(/DISCORD_TOKEN/);
    expect(fake.gateway.counts.identified).toBe(1);
  });

  test('that can’t start end the start', async () => {
    fake.gateway.refuseWith(4010);
    expect(await ended(run({ DISCORD_SHARDS: '2' }))).toBe(1);
    expect(output).toMatch(/Set DISCORD_SHARDS=auto/);
    expect(fake.gateway.connections()).toBe(0);
  });
});
