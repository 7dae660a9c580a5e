/**
 * An update and the way back, on one Redis: `npm run rollback -- <commit>`. The bot of that commit answers people on
 * Slack and Discord; this checkout's takes its place, and then the other again. Each time the buttons of the one before
 * are pressed, a revision is sent, a message that it answered is edited, and one of its deliveries comes once more. Prints
 * what the people saw; exit status 1 where one saw something else than without the change.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fakeDiscord } from '../support/discord/fake-discord.ts';
import { view, viewModal } from '../support/discord/view.ts';
import type { Interaction, Sent } from '../support/discord/world.ts';
import { startRedis } from '../support/redis.ts';
import { runBot } from '../support/running-bot.ts';
import { createPerson, socketWire } from '../support/slack/person.ts';
import { startFakeSlack } from '../support/slack/server.ts';
import { visible } from '../support/slack/visible.ts';
import type { Shown } from '../support/slack/web-api.ts';

const HERE = resolve(import.meta.dirname, '../..');
const SAID = 'I have run a night shift for six years.';
const ASK = 'May I send you my CV?';
/** A note, and the same with one thing better each time. */
const NOTES = [
  `Dear Ms. Rivera, I hope you are doing well. I saw the Warehouse Lead role at Northwind on Indeed. ${SAID}`,
  `Dear Ms. Rivera, I hope you are doing well. I saw the Warehouse Lead role at Northwind on Indeed. ${SAID} ${ASK}`,
  `Dear Ms. Rivera, I saw the Warehouse Lead role at Northwind (req 7714) on Indeed. ${SAID} ${ASK}`,
] as const;
/** What is said where a button, or what hangs on it, is not understood. */
const LOST = /can’t find|went wrong|no longer|too old|don’t know/;
/** What says that an answer is under way. */
const WAIT = /^One moment/;
/** Nothing more comes after this time, in milliseconds; nor, where nothing is to come, after that. */
const QUIET_MS = 500;
const REST_MS = 2_000;

const commit = process.argv[2];
if (commit === undefined) {
  console.error('Which version? npm run rollback -- <commit>');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'notecoach-rollback-'));
const other = join(folder, 'other');
execFileSync('git', ['worktree', 'add', '--quiet', '--detach', other, commit], { cwd: HERE, stdio: 'inherit' });
symlinkSync(join(HERE, 'node_modules'), join(other, 'node_modules'));

const [redis, slack, discord] = await Promise.all([startRedis(), startFakeSlack(), fakeDiscord()]);
const settings = {
  GRAMMAR: 'off',
  REDIS_URL: redis.url,
  SLACK_BOT_TOKEN: 'xoxb-test',
  SLACK_APP_TOKEN: 'xapp-test',
  SLACK_API_URL: slack.apiUrl,
  DISCORD_TOKEN: discord.token,
  DISCORD_API_BASE: discord.apiBase,
};

type Json = Record<string, unknown>;
type Version = { name: string; root: string };
const BEFORE: Version = { name: commit, root: other };
const NOW: Version = { name: 'this checkout', root: HERE };

/** What one bot left behind for the next: the answers whose buttons are pressed, and the message that is edited. */
type Left = { slack: Shown[]; discord: Sent[]; delivery: string; message: string };

let failures = 0;
function tell(isRight: boolean, what: string, saw: string): void {
  if (!isRight) failures++;
  console.log(`${isRight ? 'ok ' : 'BAD'}  ${what}${isRight ? '' : `\n${saw}`}`);
}

const dana = createPerson(slack, socketWire(slack), { user: 'UDANA' });
const sam = discord.person();

/** Does something, and resolves when what it made of `state` has not changed for a while; @throws after half a minute. */
async function settled(act: () => unknown, state: () => unknown): Promise<void> {
  const end = performance.now() + 30_000;
  const first = JSON.stringify(state());
  await act();
  let last = first;
  let since = performance.now();
  while (last === first || performance.now() - since < QUIET_MS) {
    if (performance.now() > end) throw new Error('nothing came of it');
    await sleep(20);
    const now = JSON.stringify(state());
    if (now !== last) since = performance.now();
    last = now;
  }
}

/** What is new in Slack after this: messages, those that took another's place, and forms. */
async function inSlack(act: () => unknown): Promise<{ text: string; messages: Shown[] }> {
  const before = new Set<unknown>([...slack.messages, ...slack.views]);
  const fresh = <One>(all: readonly One[]) => all.filter((one) => !before.has(one));
  await settled(act, () => [slack.views, slack.messages.filter(({ text }) => !WAIT.test(text))]);
  const messages = fresh(slack.messages);
  return { text: visible([...fresh(slack.views), ...messages].flatMap(({ blocks }) => blocks as Json[])), messages };
}

/** What comes of an interaction in Discord: messages, or a form. */
async function inDiscord(act: () => Interaction): Promise<{ text: string; messages: Sent[] }> {
  const before = new Set(discord.world.messages.map(({ id }) => id));
  const fresh = () => discord.world.messages.filter(({ id }) => !before.has(id));
  let interaction: Interaction | undefined;
  await settled(
    () => {
      interaction = act();
    },
    // Type 5 says that the answer is under way.
    () => [
      interaction?.callback?.type === 5 ? undefined : interaction?.callback,
      discord.world.messages.map(({ raw }) => raw),
    ],
  );
  const messages = fresh();
  return { text: interaction?.callback?.type === 9 ? viewModal(interaction) : view(messages), messages };
}

/** People send notes to the bot of this version. Gives back what they see then. */
async function use(version: string, round: number): Promise<Left> {
  const delivery = `EvROUND${round}`;
  const text = NOTES[round] as string;
  const shown = await inSlack(() => dana.message(text, { ts: `${round + 1}.1` }, { id: delivery }));
  const told = await inDiscord(() => sam.command('critique', { note: text }));
  for (const [platform, seen] of [
    ['Slack', shown],
    ['Discord', told],
  ] as const)
    tell(
      /Better/.test(seen.text) === round > 0,
      `${platform}: ${version} ${round > 0 ? 'knows the note that the one before judged' : 'judges a note'}`,
      seen.text,
    );
  return { slack: shown.messages, discord: told.messages, delivery, message: text };
}

/** Presses each button that the other version left. */
async function press(version: string, left: Left): Promise<void> {
  const kept = [...slack.messages];
  for (const answer of left.slack)
    for (const action of buttonsOf(answer)) {
      const { text } = await inSlack(() => dana.press(action));
      tell(text !== '' && !LOST.test(text), `Slack: ${version} answers the button ${action}`, text);
      // The next button is pressed on the message of before, and not on what this one brought.
      slack.messages.splice(0, slack.messages.length, ...kept);
    }
  for (const answer of left.discord)
    for (const { label } of answer.components.flatMap(({ components }) => components)) {
      const { text } = await inDiscord(() => sam.press(answer, label));
      tell(text !== '' && !LOST.test(text), `Discord: ${version} answers the button ${label}`, text);
    }
}

/** Has the message that the other version answered delivered again, and edits it. */
async function revisit(version: string, round: number, left: Left): Promise<void> {
  const before = slack.messages.length;
  await dana.message(left.message, { ts: `${round}.1` }, { id: left.delivery, retry: 1 });
  await sleep(REST_MS);
  tell(slack.messages.length === before, `Slack: ${version} does not answer again what the one before did`, '');
  const [answer] = left.slack;
  const ts = { ts: `${round}.1` };
  await inSlack(() => dana.edit(left.message, left.message.replace('six', 'seven'), { told: ts, previous: ts }));
  const now = slack.messages.find(({ ts }) => ts === answer?.ts);
  tell(
    now !== undefined && now !== answer && slack.messages.length === before,
    `Slack: ${version} changes the answer where a message is edited`,
    visible(now?.blocks ?? []),
  );
}

function buttonsOf({ blocks }: Shown): string[] {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? (block.elements as { action_id: string; url?: string }[]) : []))
    .filter(({ url }) => url === undefined)
    .map(({ action_id }) => action_id);
}

let left: Left | undefined;
try {
  for (const [round, { name, root }] of [BEFORE, NOW, BEFORE].entries()) {
    console.log(`\n${round === 0 ? 'First' : round === 1 ? 'Update to' : 'Back to'} ${name}`);
    const started = performance.now();
    const bot = await runBot(settings, ['slack', 'discord'], { root });
    console.log(`     ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
    const before = left;
    if (before) await press(name, before);
    left = await use(name, round);
    // Last: an edit is a note, too, and the revision is to be known by what the other version judged.
    if (before) await revisit(name, round, before);
    bot.child.kill('SIGTERM');
    tell((await bot.exited) === 0, `${name} ends in good order`, bot.said());
    tell(!/"level":(?:50|60)/.test(bot.said()), `${name} logs no error`, bot.said());
  }
  const problems = [...slack.problems, ...discord.world.problems];
  tell(problems.length === 0, 'neither platform was sent what it does not take', problems.join('\n'));
} finally {
  await Promise.all([slack.stop(), discord.stop(), redis.kill()]);
  execFileSync('git', ['worktree', 'remove', '--force', other], { cwd: HERE });
  rmSync(folder, { recursive: true });
}
console.log(`\n${failures === 0 ? 'Nobody noticed.' : `${failures} things went wrong.`}`);
process.exit(failures === 0 ? 0 : 1);
