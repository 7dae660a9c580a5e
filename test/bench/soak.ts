/**
 * The bot on Slack and Discord at once for a while, at half of what it can do, while Redis is killed and started again,
 * the language model fails every other time and the gateway is dropped: `npm run soak -- [--minutes 15]`. Counts
 * requests, answers, doubles and losses, memory at the start and the end, and what becomes of what was begun when
 * SIGTERM comes. Then two copies on one Redis, with each delivery sent to both: doubles.
 */
import { fakeDiscord } from '../support/discord/fake-discord.ts';
import { startLlm } from '../support/llm.ts';
import { startRedis } from '../support/redis.ts';
import { runBot, SMALL, SMALL_FLAGS } from '../support/running-bot.ts';
import { freePort } from '../support/slack/bot.ts';
import { post, SIGNING_SECRET } from '../support/slack/person.ts';
import { startFakeSlack } from '../support/slack/server.ts';
import { discordAct, forgetRequests } from './soak/discord.ts';
import { PLANTED } from './soak/notes.ts';
import { forgetCalls, slackAct } from './soak/slack.ts';
import { closedLoop, counted, emptyTally, openLoop, percentile, type Tally } from './soak/tally.ts';

const minutes = Number(process.argv[process.argv.indexOf('--minutes') + 1] || 15) || 15;
const MINUTE = 60_000;
const REDIS_KILLS = 5;
const GATEWAY_DROPS = 10;
/** Requests that are under way when SIGTERM comes, on each platform. */
const LAST = 50;
const TOKENS = ['xoxb-test', 'xapp-test', 'fake-token', SIGNING_SECRET];

const redis = await startRedis();
const llm = await startLlm();
// A faithful version: the note with a word less.
llm.answer(({ user }) => JSON.parse(user.slice(user.lastIndexOf('\n"') + 1)).replace(' still open', ' open'));
llm.mock.setChaos({ dropRate: 0.5 });
const slack = await startFakeSlack();
const discord = await fakeDiscord();
const common = {
  ...SMALL,
  REDIS_URL: redis.url,
  OPENAI_BASE_URL: llm.baseURL,
  OPENAI_MODEL: 'test',
  SLACK_BOT_TOKEN: 'xoxb-test',
  SLACK_API_URL: slack.apiUrl,
  COMMUNITY_REQUESTS_PER_MINUTE: '999999999',
};
const metricsPort = await freePort();
const bot = await runBot(
  {
    ...common,
    SLACK_APP_TOKEN: 'xapp-test',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE: discord.apiBase,
    METRICS_PORT: String(metricsPort),
  },
  ['slack', 'discord'],
  { flags: SMALL_FLAGS },
);

const acts = {
  slack: slackAct(slack, (type, payload) => slack.send(type, payload)),
  discord: discordAct(discord),
};
const peaks = { slack: await closedLoop(acts.slack, 64, 8_000), discord: await closedLoop(acts.discord, 64, 8_000) };
console.log(`peak, each alone: Slack ${peaks.slack.toFixed(0)} requests a second, Discord ${peaks.discord.toFixed(0)}`);

// Both share one core: half of each one's peak at once would be all of it.
const rates = { slack: peaks.slack / 4, discord: peaks.discord / 4 };
const stop = new AbortController();
const tallies = { slack: emptyTally(), discord: emptyTally() };
const runs = [
  openLoop(tallies.slack, acts.slack, rates.slack, stop.signal),
  openLoop(tallies.discord, acts.discord, rates.discord, stop.signal),
];
const length = minutes * MINUTE;
const memory: number[] = [];
const timers = [
  setInterval(() => {
    memory.push(bot.memory());
    forgetCalls(slack);
    forgetRequests(discord);
    llm.mock.clearRequests();
  }, length / 100),
  ...Array.from({ length: REDIS_KILLS }, (_, at) =>
    setTimeout(
      async () => {
        await redis.kill();
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        await redis.start();
      },
      (length * (at + 0.5)) / REDIS_KILLS,
    ),
  ),
  ...Array.from({ length: GATEWAY_DROPS }, (_, at) =>
    setTimeout(() => discord.gateway.drop(), (length * (at + 0.7)) / GATEWAY_DROPS),
  ),
];
await new Promise((resolve) => setTimeout(resolve, length));
stop.abort();
await Promise.all(runs);
for (const timer of timers) clearTimeout(timer);

console.log(
  `${minutes} minutes at ${rates.slack.toFixed(0)} + ${rates.discord.toFixed(0)} requests a second; Redis killed ${REDIS_KILLS} times, gateway dropped ${GATEWAY_DROPS} times (resumed ${discord.gateway.counts.resumed}), model failing half the time`,
);
tell('slack', tallies.slack);
tell('discord', tallies.discord);
const tenth = Math.ceil(memory.length / 10);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
console.log(
  `memory: ${mean(memory.slice(0, tenth)).toFixed(0)} MB in the first tenth, ${mean(memory.slice(-tenth)).toFixed(0)} MB in the last, ${Math.max(...memory).toFixed(0)} MB at most`,
);
const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
console.log(
  `model: ${[...metrics.matchAll(/notecoach_llm_rewrites_total\{outcome="(\w+)"\} (\d+)/g)].map(([, outcome, count]) => `${outcome} ${count}`).join(', ')}; uncaught errors: ${/uncaught_errors_total (\d+)/.exec(metrics)?.[1]}`,
);

const last = { slack: emptyTally(), discord: emptyTally() };
const begun = Array.from({ length: LAST }, (_, index) => [
  counted(last.slack, acts.slack, 1_000_000 + index),
  counted(last.discord, acts.discord, 1_000_000 + index),
]).flat();
// On its way, and not yet answered.
await new Promise((resolve) => setTimeout(resolve, 30));
const signalled = performance.now();
bot.child.kill('SIGTERM');
const status = await bot.exited;
const took = performance.now() - signalled;
await Promise.all(begun);
console.log(
  `SIGTERM: begun ${2 * LAST}, finished ${last.slack.answered + last.discord.answered}, doubled ${last.slack.doubled + last.discord.doubled}; exit status ${status} after ${(took / 1000).toFixed(1)} s`,
);
const leaks = [PLANTED, ...TOKENS].filter((secret) => (bot.said() + metrics).includes(secret));
console.log(
  `planted secrets in ${(bot.said().length / 1e6).toFixed(1)} MB of output: ${leaks.length === 0 ? 'none' : leaks}`,
);

await twoCopies();
await slack.stop();
await discord.stop();
await llm.stop();
await redis.kill();

/** Each delivery reaches both copies at the same time, as when Slack sends it again while the first copy is at it. */
async function twoCopies(): Promise<void> {
  const ports = [await freePort(), await freePort()];
  const copies = await Promise.all(
    ports.map((port) => runBot({ ...common, SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: String(port) }, ['slack'])),
  );
  const act = slackAct(
    slack,
    async (type, payload) => {
      const answers = await Promise.all(ports.map((port, at) => post(port, type, payload, at === 0 ? undefined : at)));
      const said = answers.map(({ body }) => body).filter((body) => body.startsWith('{'));
      for (const body of said.slice(1)) slack.acknowledged(JSON.parse(body), 'C1', String(payload.user_id));
      return said[0] ? JSON.parse(said[0]) : {};
    },
    { everyNth: 1 },
  );
  const tally = emptyTally();
  let index = 2_000_000;
  const people = Array.from({ length: 16 }, async () => {
    while (tally.requests < 2_000) await counted(tally, act, index++);
  });
  await Promise.all(people);
  console.log('two copies on one Redis, each delivery sent to both twice:');
  tell('slack', tally);
  for (const { child, exited } of copies) {
    child.kill('SIGTERM');
    await exited;
  }
}

function tell(platform: string, { requests, answered, doubled, lost, times }: Tally): void {
  console.log(
    `  ${platform}: ${requests} requests, ${answered} answered, ${doubled} doubled, ${lost} lost; median ${percentile(times, 0.5).toFixed(0)} ms, 99th percentile ${percentile(times, 0.99).toFixed(0)} ms`,
  );
}
