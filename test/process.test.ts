import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { version } from '../src/version.ts';
import { type FakeDiscord, fakeDiscord } from './support/discord/fake-discord.ts';
import { type FakeLlm, startLlm } from './support/llm.ts';
import { type RunningBot, runBot, startBot } from './support/running-bot.ts';
import { freePort } from './support/slack/bot.ts';
import { createPerson, socketWire } from './support/slack/person.ts';
import { type FakeSlack, startFakeSlack } from './support/slack/server.ts';

/** Words that must be in no output, whatever happens. */
const NOTE =
  'Hi Ms. Quillfeather, is the Welder II role (req 40871) at Larkfield still open? I bring six years of it. – Dana Zelinski';
const SECRETS = [
  'Quillfeather',
  'Larkfield',
  '40871',
  'Zelinski',
  'xoxb-test',
  'xapp-test',
  'fake-token',
  'sk-planted',
];

let slack: FakeSlack;
let discord: FakeDiscord;
let llm: FakeLlm;
let environment: Record<string, string>;
let bot: RunningBot | undefined;

beforeAll(async () => {
  [slack, discord, llm] = await Promise.all([
    startFakeSlack(),
    fakeDiscord({ guilds: ['123456789012345678'] }),
    startLlm(),
  ]);
  environment = {
    GRAMMAR: 'off',
    LOG_LEVEL: 'debug',
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_APP_TOKEN: 'xapp-test',
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE: discord.apiBase,
    OPENAI_BASE_URL: llm.baseURL,
    OPENAI_API_KEY: 'sk-planted',
    OPENAI_MODEL: 'test',
  };
});
afterAll(async () => {
  await Promise.all([slack.stop(), discord.stop(), llm.stop()]);
});
afterEach(async () => {
  bot?.child.kill('SIGKILL');
  await bot?.exited;
  bot = undefined;
  llm.mock.clearChaos();
  slack.faults.clear();
  llm.mock.clearFixtures();
  llm.mock.clearRequests();
});

const BOTH = ['slack', 'discord'];
/** Has the model wait so long before it answers, in milliseconds. Gives back how often it was asked. */
function slowModel(latencyMs: number, answer = { content: '{}' }): () => number {
  let asked = 0;
  const predicate = () => {
    asked++;
    return true;
  };
  llm.mock.on({ predicate }, answer, { chaos: { latencyMs } });
  return () => asked;
}
/** So many requests wait for the model. */
const areUnderWay = (asked: () => number, requests: number) =>
  vi.waitFor(() => expect(asked()).toBeGreaterThanOrEqual(requests), 5_000);
const person = (user: string) => createPerson(slack, socketWire(slack), { user });

describe('a bot with all that can be set up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-house-'));
  const path = join(folder, 'house.yaml');
  const write = (footer: string) => writeFileSync(path, `voice: { footer: "${footer}" }\n`);
  let shared: RunningBot;
  let port: number;

  beforeAll(async () => {
    write('Room 12.');
    port = await freePort();
    const all = {
      COMMUNITY_REPORT: 'on',
      NOTECOACH_STYLE: path,
      METRICS_PORT: String(port),
      NOTECOACH_REVISION: 'abc1234',
    };
    shared = await runBot({ ...environment, ...all }, BOTH);
  }, 60_000);
  afterAll(async () => {
    shared.child.kill('SIGKILL');
    await shared.exited;
    rmSync(folder, { recursive: true });
  });

  test('counts what is asked for, and tells its admins', async () => {
    slack.scopes.add('users:read');
    slack.people.set('UADMIN', { is_admin: true });
    const [admin, dana] = [person('UADMIN'), person('UPROBE7')];
    for (let at = 0; at < 10; at++) {
      const writer = person(`UWRITER${at}`);
      await writer.after(() => writer.command(`/critique ${NOTE}`));
    }
    expect(await admin.after(() => admin.command('/insights'))).toContain('10 notes in the last 7 days.');
    expect(await dana.after(() => dana.command('/insights'))).toContain('Only an admin can see these numbers.');
    expect(discord.world.commands.get('')?.map(({ name }) => name)).toContain('insights');
  });

  test('says first what runs, and tells its metrics', async () => {
    const build = { version: await version(), node: process.versions.node, revision: 'abc1234' };
    expect(JSON.parse(shared.said().split('\n', 1)[0] as string)).toMatchObject({ ...build, msg: 'starting' });
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain(
      `notecoach_build_info{version="${build.version}",node="${build.node}",revision="${build.revision}"} 1`,
    );
  });

  test('judges by the house style, and reads it anew on SIGHUP', async () => {
    const dana = person('UPROBE8');
    const answer = () => dana.after(() => dana.command(`/critique ${NOTE}`));
    const reread = async (said: string) => {
      shared.child.kill('SIGHUP');
      await vi.waitFor(() => expect(shared.said()).toContain(said), 5_000);
    };
    expect(await answer()).toContain('Room 12.');
    write('Room 13.');
    await reread('the house style was read anew');
    expect(await answer()).toContain('Room 13.');
    writeFileSync(path, 'voise: 1\n');
    await reread('house.yaml:1:1: There is no section “voise”. Did you mean voice?');
    expect(await answer()).toContain('Room 13.');
  });

  test('through failures of every kind says nothing of a note, a token or a name', async () => {
    llm.answer(NOTE.replace('still open', 'open'));
    const dana = person('UPROBE1');
    await dana.after(() => dana.command(`/critique ${NOTE}`));
    await dana.after(() => dana.message(NOTE));
    await dana.after(() => dana.command(`/rewrite ${NOTE}`));
    await dana.after(() => dana.command(`/critique to:Quillfeather ${NOTE}`));
    // An answer that is late, to an address that is closed by then.
    slack.fail('response_url', { status: 404, error: 'expired_url' });
    llm.mock.setChaos({ malformedRate: 1, latencyMs: 400 });
    await dana.after(() => dana.command(`/rewrite ${NOTE}`));
    expect(slack.faults.get('response_url')).toEqual([]);
    slack.dropSockets('rudely');
    const guest = discord.person({ guild: '123456789012345678' });
    discord.fault({ match: /callback/, status: 500, times: 1 });
    const interaction = guest.command('critique', { note: NOTE });
    await vi.waitFor(() => expect(interaction.callback).toBeDefined(), 5_000);
    discord.gateway.drop();
    const direct = discord.person();
    direct.say(NOTE);
    await vi.waitFor(
      () => expect(discord.world.messages.some(({ channel }) => channel === direct.channel)).toBe(true),
      10_000,
    );
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toMatch(/notecoach_requests_total\{platform="slack",command="critique",outcome="answered"\} [1-9]/);
    const said = shared.said() + metrics;
    expect(said.length).toBeGreaterThan(1_000);
    for (const secret of [...SECRETS, 'UPROBE1', 'dana']) expect(said).not.toContain(secret);
  }, 60_000);

  test('outlives the reader of its output', async () => {
    const dana = person('UPROBE6');
    shared.child.stdout?.destroy();
    for (let at = 0; at < 2; at++)
      expect(await dana.after(() => dana.command(`/critique ${NOTE}`))).toContain('Send it.');
    expect(shared.child.exitCode).toBeNull();
  });

  test('SIGTERM: what was begun is finished, though the model is slow, and the process ends with 0', async () => {
    const answer = { content: JSON.stringify({ note: NOTE.replace('still open', 'open'), changes: [] }) };
    const asked = slowModel(3_000, answer);
    const dana = person('UPROBE2');
    await dana.command(`/rewrite ${NOTE}`);
    const interaction = discord.person().command('rewrite', { note: NOTE });
    await areUnderWay(asked, 2);
    await vi.waitFor(() => expect(interaction.callback?.type).toBe(5), 5_000);
    shared.child.kill('SIGTERM');
    expect(await shared.exited).toBe(0);
    expect(JSON.stringify(slack.messages.filter(({ user }) => user === 'UPROBE2'))).toMatch(/version/);
    expect(JSON.stringify(interaction.messages.map(({ raw }) => raw))).toMatch(/version/);
    for (const secret of SECRETS) expect(shared.said()).not.toContain(secret);
  }, 30_000);
});

describe('the bot on both platforms', () => {
  test('SIGHUP ends nothing where there is no house style, nor while the bot is being started', async () => {
    bot = startBot(environment);
    await sleep(700);
    bot.child.kill('SIGHUP');
    await vi.waitFor(() => expect(bot?.said()).toContain('there is no house style to read anew'), 10_000);
    await vi.waitFor(() => expect(bot?.said().match(/"msg":"ready"/g)).toHaveLength(2), 10_000);
    bot.child.kill('SIGHUP');
    await vi.waitFor(() => expect(bot?.said().match(/there is no house style/g)).toHaveLength(2), 5_000);
    const dana = person('UPROBE9');
    expect(await dana.after(() => dana.command(`/critique ${NOTE}`))).toContain('Send it.');
  });

  test('a house style with mistakes stops the start with 2, and names them with those of the settings', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'notecoach-house-')), 'house.yaml');
    writeFileSync(path, 'rules: { no-aks: off }\n');
    bot = startBot({ ...environment, NOTECOACH_STYLE: path, LOG_LEVEL: 'loud' });
    expect(await bot.exited).toBe(2);
    expect(bot.said()).toContain('LOG_LEVEL is fatal');
    expect(bot.said()).toContain('house.yaml:1:10: rules: there is no rule “no-aks”. Did you mean no-ask?');
  });

  test('one platform that can’t go on leaves the other at work, and a second signal ends it at once', async () => {
    bot = await runBot(environment, BOTH);
    discord.gateway.close(4004);
    await vi.waitFor(() => expect(bot?.said()).toMatch(/"level":60,[^\n]*"platform":"discord"/), 10_000);
    const dana = person('UPROBE4');
    expect(await dana.after(() => dana.command('/critique Hi Anna, could we connect?'))).toMatch(/Not yet|Change/);
    expect(bot.child.exitCode).toBeNull();
    const asked = slowModel(9_000);
    void dana.command(`/rewrite ${NOTE}`).catch(() => {});
    await areUnderWay(asked, 1);
    bot.child.kill('SIGTERM');
    await vi.waitFor(() => expect(bot?.said()).toMatch(/a second signal ends at once/), 5_000);
    // Sooner it would be the same signal, which a terminal or a service manager sends to all processes of a group.
    await sleep(1_100);
    bot.child.kill('SIGTERM');
    expect(await bot.exited).toBe(1);
  }, 30_000);

  test('a signal while a platform does not answer yet ends it, too', async () => {
    const silent = await fakeDiscord();
    silent.fault({ match: /./, hang: 60_000, times: 50 });
    bot = await runBot({ ...environment, DISCORD_API_BASE: silent.apiBase }, ['slack']);
    bot.child.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    await silent.stop();
  }, 40_000);
});

describe('standard output that can’t be written to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['a full disk', () => openSync('/dev/full', 'w')],
    [
      'a pipe that nobody reads',
      () => {
        const path = join(folder, 'pipe');
        execFileSync('mkfifo', [path]);
        const fd = openSync(path, 'r+');
        // What is left free of it is less than the first line.
        execFileSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=65536', 'count=1'], { stdio: 'ignore' });
        return fd;
      },
    ],
  ])(
    '%s: it answers, is at rest, and ends at a signal',
    async (_, open) => {
      const stdout = open();
      const port = await freePort();
      bot = startBot({ ...environment, METRICS_PORT: String(port) }, { stdout });
      const status = (path: string) =>
        fetch(`http://127.0.0.1:${port}${path}`).then(
          (response) => response.status,
          () => 0,
        );
      await vi.waitFor(async () => expect(await status('/readyz')).toBe(200), { timeout: 20_000, interval: 50 });
      const dana = person('UPROBE5');
      expect(await dana.after(() => dana.command('/critique Hi Anna, could we connect?'))).toMatch(/Not yet|Change/);
      const before = cpuSeconds(bot.child.pid);
      await sleep(1_000);
      expect(cpuSeconds(bot.child.pid) - before).toBeLessThan(0.5);
      expect(bot.said()).toBe('');
      const signalled = performance.now();
      bot.child.kill('SIGTERM');
      expect(await bot.exited).toBe(0);
      expect(performance.now() - signalled).toBeLessThan(10_000);
      closeSync(stdout);
    },
    60_000,
  );
});

/** Time that a process and its threads have computed, in seconds. */
function cpuSeconds(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

test('a port that is taken stops the start, with Redis or without', async () => {
  const started = runBot(
    { ...environment, REDIS_URL: 'redis://127.0.0.1:1', METRICS_PORT: new URL(slack.apiUrl).port },
    BOTH,
  );
  await expect(started).rejects.toThrow(/METRICS_PORT \d+ can’t be had/);
}, 30_000);

test('a token that a platform does not take stops the start, with what to do, and names no token', async () => {
  const started = runBot({ ...environment, DISCORD_TOKEN: 'sk-planted' }, BOTH);
  await expect(started).rejects.toThrow(/could not start/);
  const message = await started.then(
    () => '',
    (error: Error) => error.message,
  );
  expect(message).toMatch(/DISCORD_TOKEN/);
  expect(message).not.toMatch(/sk-planted|xoxb-test|\bat .*\.ts/);
}, 30_000);
