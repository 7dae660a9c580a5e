/**
 * What the coach costs in Slack, beside a bare Bolt app that only echoes, over signed HTTP and alternating in one run,
 * spelling and grammar off: npm run bench:slack. Each server is a process of its own; the load comes from this one.
 * Ratios are what counts.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const SECRET = 'secret-of-the-bench';
const ROUNDS = 16;
/** Requests of a round, and how many are under way at a time. */
const REQUESTS = 3000;
const AT_ONCE = 16;
const CROWD = 1000;

/** Where answers go that come after the acknowledgement. */
const responses = { url: '', count: 0 };
const agent = new Agent({ keepAlive: true, maxSockets: CROWD });

if (process.argv[2] === '--bare') await runBare(Number(process.argv[3]), process.argv[4] as string);
else await bench();

/** The yardstick: Bolt as its documentation has it, and an echo. */
async function runBare(port: number, slackApiUrl: string): Promise<void> {
  const { App, LogLevel } = await import('@slack/bolt');
  const app = new App({
    token: 'xoxb-test',
    signingSecret: SECRET,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl },
    customRoutes: [{ path: '/readyz', method: 'GET', handler: (_, response) => response.writeHead(200).end() }],
  });
  app.command('/critique', async ({ ack, command }) => ack(command.text));
  await app.start(port);
}

async function bench(): Promise<void> {
  // Only here: the yardstick is to load nothing but Bolt.
  const { startFakeSlack } = await import('../support/slack/server.ts');
  const slack = await startFakeSlack();
  const notes = ['notes-1', 'notes-2', 'held-out'].flatMap((name) =>
    readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text)
      // A note that needs a form is acknowledged before it is read.
      .filter((text) => text.trim() !== ''),
  );
  const receiver = createServer(async (received, response) => {
    // The word that an answer is under way is none.
    if (!(await text(received)).includes('One moment')) responses.count += 1;
    response.writeHead(200).end('ok');
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  responses.url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const ours = await start('coach', ['src/main.ts'], {
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    GRAMMAR: 'off',
    LOG_LEVEL: 'error',
    USER_REQUESTS_PER_MINUTE: '999999999',
    COMMUNITY_REQUESTS_PER_MINUTE: '999999999',
  });
  const bare = await start('bare Bolt', ['test/bench/slack.ts', '--bare', 'PORT', slack.apiUrl], {});
  const servers = [ours, bare];
  try {
    console.log('from start to ready');
    for (const { name, readyMs, rss } of servers)
      console.log(`  ${name.padEnd(10)} ${readyMs.toFixed(0)} ms, ${rss()} MB resident`);

    let asked = 0;
    for (let round = -2; round < ROUNDS; round++)
      for (const server of servers) {
        responses.count = 0;
        const began = performance.now();
        const answers = await load(REQUESTS, AT_ONCE, () =>
          ask(server.port, notes[asked % notes.length] as string, asked++),
        );
        const rate = (REQUESTS / (performance.now() - began)) * 1000;
        const failed = answers.filter(({ status }) => status !== 200).length;
        // What was acknowledged first and answered later is not to slow the other one down.
        await allAnswered(server, answers);
        const whole = (REQUESTS / (performance.now() - began)) * 1000;
        if (failed > 0) throw new Error(`${server.name}: ${failed} of ${REQUESTS} were not acknowledged`);
        if (round < 0) continue;
        server.rates.push(rate);
        server.wholeRates.push(whole);
        server.times.push(...answers.map(({ ms }) => ms));
      }
    console.log(
      `\nsigned /critique, ${ROUNDS} rounds of ${REQUESTS.toLocaleString('en-US')}, ${AT_ONCE} at a time, alternating`,
    );
    for (const { name, rates, wholeRates, times, rss } of servers)
      console.log(
        `  ${name.padEnd(10)} ${quantile(rates, 0.5).toFixed(0)} acknowledged a second, ${quantile(wholeRates, 0.5).toFixed(0)} answered; acknowledged in ${quantile(times, 0.5).toFixed(1)} ms, 99th percentile ${quantile(times, 0.99).toFixed(1)} ms; ${rss()} MB resident`,
      );
    const ratios = ours.rates.map((rate, at) => rate / (bare.rates[at] as number));
    console.log(`  ratio      ${quantile(ratios, 0.5).toFixed(2)} of the bare rate (wanted: 0.85)`);

    responses.count = 0;
    const began = performance.now();
    const crowd = await load(CROWD, CROWD, (at) =>
      ask(ours.port, notes[at % notes.length] as string, at, `UCROWD${at}`),
    );
    const acknowledged = performance.now() - began;
    await allAnswered(ours, crowd);
    const took = performance.now() - began;
    const answered = crowd.filter(({ body }) => body !== '').length;
    const late = responses.count;
    console.log(
      `\n${CROWD.toLocaleString('en-US')} users at once: ${answered} answered with the acknowledgement, ${late} after it, ${CROWD - answered - late} not; all acknowledged after ${acknowledged.toFixed(0)} ms, answered after ${took.toFixed(0)} ms`,
    );
  } finally {
    for (const { child } of servers) child.kill('SIGTERM');
    agent.destroy();
    receiver.close();
    receiver.closeAllConnections();
    await slack.stop();
  }
}

/** Resolves when every request has its answer: in its acknowledgement, or posted afterwards. */
async function allAnswered({ name }: Server, answers: readonly Answer[]): Promise<void> {
  const late = answers.filter(({ body }) => body === '').length;
  for (let waits = 0; responses.count < late; waits++) {
    if (waits > 6000) throw new Error(`${name}: ${late - responses.count} were never answered`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

type Server = {
  name: string;
  port: number;
  child: ChildProcess;
  readyMs: number;
  /** Megabytes of memory now. */
  rss(): number;
  /** Acknowledged, and answered, a second. */
  rates: number[];
  wholeRates: number[];
  times: number[];
};

async function start(name: string, args: readonly string[], environment: Record<string, string>): Promise<Server> {
  const { freePort } = await import('../support/slack/bot.ts');
  const port = await freePort();
  const began = performance.now();
  const child = spawn(
    process.execPath,
    args.map((one) => (one === 'PORT' ? String(port) : one)),
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { PATH: process.env.PATH, PORT: String(port), ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  while (!(await isReady(port))) {
    if (performance.now() - began > 20_000 || child.exitCode !== null) throw new Error(`${name} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const readyMs = performance.now() - began;
  const rss = () =>
    Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024);
  return { name, port, child, readyMs, rss, rates: [], wholeRates: [], times: [] };
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

type Answer = { status: number; body: string; ms: number };

/** Keeps so many requests under way until all are answered. */
async function load(count: number, atOnce: number, one: (at: number) => Promise<Answer>): Promise<Answer[]> {
  // Connections that lay idle since the last time may be closed at this moment.
  agent.destroy();
  const answers: Answer[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) answers.push(await one(next++));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

/** One signed /critique. */
function ask(port: number, note: string, at: number, user = `U${at}`): Promise<Answer> {
  const body = new URLSearchParams({
    command: '/critique',
    text: note,
    team_id: 'T1',
    user_id: user,
    channel_id: 'C1',
    response_url: responses.url,
    trigger_id: `${port}.${at}.${user}`,
  }).toString();
  const now = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', SECRET).update(`v0:${now}:${body}`).digest('hex');
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        agent,
        host: '127.0.0.1',
        method: 'POST',
        path: '/slack/events',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': now,
          'x-slack-signature': `v0=${signature}`,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: text, ms: performance.now() - began }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
