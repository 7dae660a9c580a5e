/**
 * What the Discord adapter costs and stands, beside a bare discord.js bot that only echoes: npm run bench:discord. Both
 * run in processes of their own against a fake Discord on loopback, in alternating rounds; ratios are what counts,
 * absolute times are the machine's.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client, GatewayIntentBits, Partials } from 'discord.js';
import { type FakeDiscord, fakeDiscord } from '../support/discord/fake-discord.ts';
import { view } from '../support/discord/view.ts';
import type { Interaction } from '../support/discord/world.ts';

const STARTS = 5;
const ROUNDS = 20;
const PER_ROUND = 50;
const BURST = 1000;
const DROPS = 50;
/** Between two interactions while the gateway drops, in milliseconds. */
const PACE_MS = 20;
/** Discord waits no longer, in milliseconds. */
const LIFETIME_MS = 3000;
/** A burst is through by then, in milliseconds. */
const MOST_EDITS_MS = 60_000;
const NOTES = readFileSync(new URL('../corpus/notes-1.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);

if (process.argv[2] === 'echo') await echo();
else await bench();

/** The bare bot. */
async function echo(): Promise<void> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: String(process.env.DISCORD_API_BASE) },
  });
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: interaction.options.getString('note') ?? '' });
  });
  client.once('clientReady', () => console.log('"ready"'));
  process.on('SIGTERM', () => void client.destroy());
  await client.login(process.env.DISCORD_TOKEN);
}

type Bot = { name: string; fake: FakeDiscord; child: ChildProcess; readyMs: number };

async function start(name: string, file: string, args: readonly string[]): Promise<Bot> {
  const fake = await fakeDiscord();
  const began = performance.now();
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, DISCORD_TOKEN: fake.token, DISCORD_API_BASE: fake.apiBase, GRAMMAR: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    said += part;
    if (said.includes('"ready"')) break;
  }
  return { name, fake, child, readyMs: performance.now() - began };
}

function startOurs(): Promise<Bot> {
  return start('notecoach', fileURLToPath(new URL('../../src/main.ts', import.meta.url)), []);
}

function startEcho(): Promise<Bot> {
  return start('echo', fileURLToPath(import.meta.url), ['echo']);
}

async function stop({ child, fake }: Bot): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
  await fake.stop();
}

async function bench(): Promise<void> {
  console.log(`start to ready, ${STARTS} starts each, alternating`);
  const starts: [number[], number[]] = [[], []];
  for (let at = 0; at < STARTS; at++)
    for (const [which, make] of [startOurs, startEcho].entries()) {
      const bot = await make();
      starts[which]?.push(bot.readyMs);
      await stop(bot);
    }
  report('notecoach', starts[0]);
  report('echo', starts[1]);

  const bots = [await startOurs(), await startEcho()] as const;
  try {
    await rounds(bots);
    await burst(bots[0]);
    await drops(bots[0]);
    const refused = [...new Set(bots[0].fake.world.problems)];
    console.log(`\npayloads that Discord would refuse: ${refused.length === 0 ? 'none' : refused.join('; ')}`);
  } finally {
    await Promise.all(bots.map(stop));
  }
}

async function rounds(bots: readonly [Bot, Bot]): Promise<void> {
  console.log(`\ninteraction to first reply, ${ROUNDS} rounds of ${PER_ROUND}, one after the other, alternating`);
  const times: [number[], number[]] = [[], []];
  for (let round = -2; round < ROUNDS; round++)
    for (const [which, bot] of bots.entries())
      for (let at = 0; at < PER_ROUND; at++) {
        const interaction = await answered(bot, ask(bot, round * PER_ROUND + at));
        if (round >= 0) times[which]?.push(latency(interaction));
      }
  report('notecoach', times[0]);
  report('echo', times[1]);
  const ratio = quantiles(times[0]).median / quantiles(times[1]).median;
  console.log(`  ratio of medians ${ratio.toFixed(2)}`);
  console.log('\nmemory after that (resident)');
  for (const bot of bots) console.log(`  ${bot.name.padEnd(10)} ${residentMb(bot)} MB`);
}

async function burst(bot: Bot): Promise<void> {
  console.log(`\n${BURST} interactions at once, each by another person`);
  const began = performance.now();
  const interactions = Array.from({ length: BURST }, (_, at) => ask(bot, at));
  await settled(interactions);
  outcome(interactions);
  // Those that were promised an answer get it at the pace that discord.js keeps for all bots, 50 requests a second.
  const until = performance.now() + MOST_EDITS_MS;
  while (performance.now() < until && interactions.some((one) => !hasCritique(one))) await wait(50);
  const all = (performance.now() - began) / 1000;
  console.log(
    `  ${interactions.filter(hasCritique).length} with a critique after ${all.toFixed(1)} s; resident ${residentMb(bot)} MB`,
  );
  report('first reply', interactions.map(latency));
}

async function drops(bot: Bot): Promise<void> {
  console.log(`\n${DROPS} gateway drops, with an interaction every ${PACE_MS} ms`);
  const before = bot.fake.gateway.counts.resumed;
  const interactions: Interaction[] = [];
  const clock = setInterval(() => interactions.push(ask(bot, interactions.length)), PACE_MS);
  for (let drop = 1; drop <= DROPS; drop++) {
    bot.fake.gateway.drop();
    const until = performance.now() + 10_000;
    while (bot.fake.gateway.counts.resumed < before + drop && performance.now() < until) await wait(5);
    await wait(40);
  }
  clearInterval(clock);
  await settled(interactions);
  console.log(`  resumed ${bot.fake.gateway.counts.resumed - before} times`);
  outcome(interactions);
  report('first reply', interactions.map(latency));
}

function ask({ fake }: Bot, at: number): Interaction {
  return fake.person().command('critique', { note: NOTES[Math.abs(at) % NOTES.length] ?? '' });
}

async function answered({ fake }: Bot, interaction: Interaction): Promise<Interaction> {
  if (!interaction.callback)
    await new Promise<void>((resolve) => {
      const listen = (one: Interaction) => {
        if (one !== interaction) return;
        fake.world.events.off('answered', listen);
        resolve();
      };
      fake.world.events.on('answered', listen);
    });
  return interaction;
}

/** Waits until all are answered, or none can be any more. */
async function settled(interactions: readonly Interaction[]): Promise<void> {
  const until = performance.now() + 2 * LIFETIME_MS;
  while (performance.now() < until && interactions.some(({ callback }) => !callback)) await wait(5);
  // A second answer would come soon after.
  await wait(300);
}

function outcome(interactions: readonly Interaction[]): void {
  const count = (what: (one: Interaction) => boolean) => interactions.filter(what).length;
  console.log(
    `  ${interactions.length} asked, ${count(({ callback }) => callback !== undefined)} answered within ${LIFETIME_MS} ms,`,
    `${count(({ callbacks }) => callbacks > 1)} twice; ${count(hasCritique)} with a critique by then`,
  );
}

function hasCritique({ messages }: Interaction): boolean {
  return /^(?:Send|Change|Correct|Make|Not yet|Start|Almost|There is no note)/m.test(view(messages));
}

function latency({ answered = Number.NaN, created }: Interaction): number {
  return answered - created;
}

function quantiles(times: readonly number[]): { median: number; p99: number; most: number } {
  const sorted = times.filter((time) => !Number.isNaN(time)).sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1] ?? 0,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}

function report(name: string, times: readonly number[]): void {
  const { median, p99, most } = quantiles(times);
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  console.log(`  ${name.padEnd(11)} median ${ms(median)}  99th percentile ${ms(p99)}  longest ${ms(most)}`);
}

function residentMb({ child }: Bot): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
