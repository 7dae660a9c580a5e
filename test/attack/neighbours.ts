import { setTimeout as sleep } from 'node:timers/promises';
import { startSlackBot } from './slack-bot.ts';

/** What one user's texts do to the answers of another, on the bot as it runs for people. */

/** Texts that once froze the bot, or still take long. */
export const WORST: readonly string[] = [
  ...['x'.repeat(1_500), 'x'.repeat(3_000), 'x-'.repeat(2_000)].map(
    (post) =>
      `Dear Ms. Fenn, the ${post} technician post at Aldine Press (ref 20, on Indeed) fits my five years with ` +
      'Kolbus machines. – Cy Barrow',
  ),
  'İ'.repeat(11_000),
  `x${'\t'.repeat(39_000)}x`,
  '.'.repeat(9_000),
  '\u2028'.repeat(20_000),
  '1'.repeat(9_000),
  `– Sam${' x'.repeat(2_000)}`,
  'needs/'.repeat(400),
];
const COMMANDS = [
  '/shorten',
  '/rewrite',
  '/critique',
  '/draft company:Acme role:technician background:',
  // In a direct message.
  'shorten',
  'critique',
];
/** One of the other's notes, and the pause before the next; in milliseconds. */
const NOTE =
  'Hi Ms. Lee, is the welder role at Acme (req 20) still open? I have run a yard for five years. – Sam Ortiz';
const PAUSE_MS = 20;
/** As long as answers without anybody else are measured, in milliseconds. */
const ALONE_MS = 4_000;
/** The first answers load what is loaded late, so many. */
const WARM_UP = 20;

export type Neighbours = {
  /** The other's answers, in milliseconds. */
  alone: { median: number; longest: number };
  beside: { median: number; longest: number; answers: number };
  /** Of the one with the texts. */
  requests: number;
};

/** @throws Error where the bot does not start */
export async function measureNeighbours(texts: readonly string[], { grammar = false } = {}): Promise<Neighbours> {
  const bot = await startSlackBot(grammar ? { GRAMMAR: '' } : {});
  const answer = () => bot.ask('U2', `/critique ${NOTE}`);
  const ask = async (isOver: () => boolean) => {
    const times: number[] = [];
    while (!isOver()) {
      times.push(await answer());
      await sleep(PAUSE_MS);
    }
    return times.sort((a, b) => a - b);
  };
  for (let at = 0; at < WARM_UP; at++) await answer();
  const end = performance.now() + ALONE_MS;
  const alone = await ask(() => performance.now() > end);
  let isOver = false;
  const asked = ask(() => isOver);
  for (const text of texts) await bot.ask('U1', ...COMMANDS.map((command) => `${command} ${text}`));
  isOver = true;
  const beside = await asked;
  await bot.stop();
  return {
    alone: { median: middle(alone), longest: alone.at(-1) ?? Number.NaN },
    beside: { median: middle(beside), longest: beside.at(-1) ?? Number.NaN, answers: beside.length },
    requests: texts.length * COMMANDS.length,
  };
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
