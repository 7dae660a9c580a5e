import { runBot } from '../support/running-bot.ts';
import { freePort } from '../support/slack/bot.ts';
import { createPerson, httpWire, SIGNING_SECRET } from '../support/slack/person.ts';
import { startFakeSlack } from '../support/slack/server.ts';

/** What one user's texts do to the answers of another, on the bot as it runs for people, in Slack over HTTP. */

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
const COMMANDS = ['shorten', 'rewrite', 'critique', 'draft company:Acme role:technician background:'];
/** One of the other's notes, and the pause before the next; in milliseconds. */
const NOTE =
  'Hi Ms. Lee, is the welder role at Acme (req 20) still open? I have run a yard for five years. – Sam Ortiz';
const PAUSE_MS = 20;
/** As long as answers without anybody else are measured, in milliseconds. */
const ALONE_MS = 4_000;
/** An answer that takes longer is not waited for, in milliseconds. */
const PATIENCE_MS = 120_000;

export type Neighbours = {
  /** The other's answers, in milliseconds. */
  alone: { median: number; longest: number };
  beside: { median: number; longest: number; answers: number };
  /** Of the one with the texts. */
  texts: number;
};

/** @throws Error where the bot does not start */
export async function measureNeighbours(texts: readonly string[], { grammar = false } = {}): Promise<Neighbours> {
  const slack = await startFakeSlack();
  const port = await freePort();
  const bot = await runBot(
    {
      ...(!grammar && { GRAMMAR: 'off' }),
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      USER_REQUESTS_PER_MINUTE: '999999',
      COMMUNITY_REQUESTS_PER_MINUTE: '999999999',
    },
    ['slack'],
  );
  const hostile = createPerson(slack, httpWire(port), { user: 'U1' });
  const other = createPerson(slack, httpWire(port), { user: 'U2' });
  const answers = (person: typeof other) =>
    slack.messages.filter(({ user, text }) => user === person.user && !text.startsWith('One moment'));
  const forget = (person: typeof other) => {
    for (const message of slack.messages.filter(({ user }) => user === person.user))
      slack.messages.splice(slack.messages.indexOf(message), 1);
    slack.calls.length = 0;
  };
  const answer = async (line: string) => {
    const started = performance.now();
    await other.command(line).catch(() => {});
    await waitFor(() => answers(other).length > 0);
    const took = performance.now() - started;
    forget(other);
    return took;
  };
  const ask = async (isOver: () => boolean) => {
    const times: number[] = [];
    while (!isOver()) {
      times.push(await answer(`/critique ${NOTE}`));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return times.sort((a, b) => a - b);
  };
  // The first answers load what is loaded late.
  for (let at = 0; at < 20; at++) await answer(`/critique ${NOTE}`);
  const end = performance.now() + ALONE_MS;
  const alone = await ask(() => performance.now() > end);
  let isOver = false;
  const asked = ask(() => isOver);
  let sent = 0;
  for (const text of texts) {
    const commands = COMMANDS.map((command) => hostile.command(`/${command} ${text}`).catch(() => {}));
    sent += commands.length;
    await Promise.all(commands);
    // A text without anything in it is answered with a form.
    await waitFor(() => answers(hostile).length + slack.views.length >= commands.length);
    forget(hostile);
    slack.views.length = 0;
  }
  isOver = true;
  const beside = await asked;
  bot.child.kill('SIGTERM');
  await bot.exited;
  await slack.stop();
  return {
    alone: { median: middle(alone), longest: alone.at(-1) ?? Number.NaN },
    beside: { median: middle(beside), longest: beside.at(-1) ?? Number.NaN, answers: beside.length },
    texts: sent,
  };
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Resolves once it is so, or after as long as anybody would wait. */
async function waitFor(isSo: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!isSo() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 1));
}
