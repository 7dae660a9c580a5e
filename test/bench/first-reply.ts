/**
 * How long the first reply takes, with spelling and grammar, beside a bare echo: npm run bench:first-reply -- slack (or
 * discord) [--same]. One message after the other, in alternating rounds; each is a note that was not read before, or
 * with --same always one. In Slack then a hundred commands at once from twenty people. Ratios are what counts.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type FakeDiscord, fakeDiscord } from '../support/discord/fake-discord.ts';
import { freePort } from '../support/slack/bot.ts';
import { startFakeSlack } from '../support/slack/server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WARM_UP = 20;
const ROUNDS = 40;
const CROWD = 100;
const PEOPLE = 20;
/** Between two messages, in milliseconds: what the last one left to do is done. */
const PAUSE_MS = 10;
const SECRET = 'secret-of-the-bench';
const ENVIRONMENT = {
  PATH: process.env.PATH,
  GRAMMAR: 'on',
  USER_REQUESTS_PER_MINUTE: '999999999',
  COMMUNITY_REQUESTS_PER_MINUTE: '999999999',
};
const NOTES = ['held-out', 'held-out-2'].flatMap((name) =>
  readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter((note) => note.trim() !== ''),
);

/** One that is asked, and resolves to the time of its first reply, in milliseconds. */
type Bot = { ask(note: string, user: string): Promise<number> };

const { values, positionals } = parseArgs({ options: { same: { type: 'boolean' } }, allowPositionals: true });
const children: ChildProcess[] = [];
if (positionals[0] === 'discord')
  await alternate(await discord('src/main.ts'), await discord('test/bench/discord.ts', 'echo'));
else {
  const [ours, bare] = await slack();
  await alternate(ours, bare);
  const times = await Promise.all(Array.from({ length: CROWD }, (_, at) => ours.ask(noteAt(at), `U${at % PEOPLE}`)));
  console.log(`${CROWD} at once from ${PEOPLE}: the last answered after ${Math.max(...times).toFixed(0)} ms`);
}
for (const child of children) child.kill('SIGTERM');
process.exit();

async function alternate(ours: Bot, bare: Bot): Promise<void> {
  const times: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const [at, bot] of [ours, bare].entries()) {
      const ms = await bot.ask(noteAt(values.same ? 0 : round + WARM_UP), `U${round}`);
      if (round >= 0) times[at]?.push(ms);
      await sleep(PAUSE_MS);
    }
  const [mine, echo] = times.map((all) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0) as [number, number];
  console.log(
    `first reply, median of ${ROUNDS}: ${mine.toFixed(1)} ms, echo ${echo.toFixed(1)} ms: ${(mine / echo).toFixed(1)} times`,
  );
}

function noteAt(at: number): string {
  return NOTES[at % NOTES.length] as string;
}

function start(args: readonly string[], environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...ENVIRONMENT, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function discord(...args: string[]): Promise<Bot> {
  const fake: FakeDiscord = await fakeDiscord();
  const child = start(args, { DISCORD_TOKEN: fake.token, DISCORD_API_BASE: fake.apiBase });
  let said = '';
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    said += part;
    if (said.includes('"ready"')) break;
  }
  return {
    async ask(note) {
      const interaction = fake.person().command('critique', { note });
      while (!interaction.callback) await new Promise((resolve) => fake.world.events.once('answered', resolve));
      return (interaction.answered ?? Number.NaN) - interaction.created;
    },
  };
}

async function slack(): Promise<[Bot, Bot]> {
  const fake = await startFakeSlack();
  const late = new Map<string, () => void>();
  const receiver = createServer(async (received, response) => {
    await text(received);
    response.end('ok');
    late.get(received.url ?? '')?.();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const responses = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  let asked = 0;
  const botAt = async (args: (port: number) => string[], environment: Record<string, string>): Promise<Bot> => {
    const port = await freePort();
    start(args(port), { PORT: String(port), LOG_LEVEL: 'error', ...environment });
    while (
      !(await fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await sleep(PAUSE_MS);
    return {
      ask(note, user) {
        const path = `/${++asked}`;
        const body = new URLSearchParams({
          ...{ command: '/critique', text: note, team_id: 'T1', user_id: user, channel_id: 'C1' },
          ...{ response_url: responses + path, trigger_id: `${port}${path}` },
        }).toString();
        const began = performance.now();
        return new Promise((resolve, reject) => {
          const done = () => resolve(performance.now() - began);
          late.set(path, done);
          post(port, body).then((answer) => answer !== '' && done(), reject);
        });
      },
    };
  };
  const ours = await botAt(() => ['src/main.ts'], {
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: fake.apiUrl,
  });
  return [ours, await botAt((port) => ['test/bench/slack.ts', '--bare', String(port), fake.apiUrl], {})];
}

/** A signed request, as Slack sends it. Resolves to what it is acknowledged with. */
function post(port: number, body: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': now,
    'x-slack-signature': `v0=${createHmac('sha256', SECRET).update(`v0:${now}:${body}`).digest('hex')}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method: 'POST', path: '/slack/events', headers });
    sent.on('response', (response) => text(response).then(resolve, reject)).on('error', reject);
    sent.end(body);
  });
}
