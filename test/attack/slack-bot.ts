import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningBot, runBot, SMALL, SMALL_FLAGS } from '../support/running-bot.ts';
import { freePort } from '../support/slack/bot.ts';
import { createPerson, httpWire, SIGNING_SECRET } from '../support/slack/person.ts';
import { startFakeSlack } from '../support/slack/server.ts';

/** An answer that takes longer is not waited for, in milliseconds. */
const PATIENCE_MS = 120_000;
/** Its threads load after it is ready, in milliseconds. */
const SETTLED_MS = 3_000;
/** Between two looks at its memory, in milliseconds. */
const LOOK_MS = 50;

/** The bot as it runs for people, in Slack over HTTP, with nobody's limits but the machine's. */
export type SlackBot = {
  port: number;
  process: RunningBot;
  /**
   * Asks as a user, what begins with a slash by a command, else in a direct message, and resolves to how long all the
   * answers took; in milliseconds.
   */
  ask(user: string, ...lines: string[]): Promise<number>;
  /** Has its memory looked at until the end, and tells how much it was and became; in megabytes. */
  watchMemory(): { before: number; most(): number };
  stop(): Promise<void>;
};

/** @throws Error where it does not start */
export async function startSlackBot(environment: Record<string, string> = {}): Promise<SlackBot> {
  const slack = await startFakeSlack();
  const port = await freePort();
  const process = await runBot(
    {
      ...SMALL,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      USER_REQUESTS_PER_MINUTE: '999999',
      COMMUNITY_REQUESTS_PER_MINUTE: '999999999',
      ...environment,
    },
    ['slack'],
    { flags: SMALL_FLAGS },
  );
  await sleep(SETTLED_MS);
  // A channel's answer is for the user's eyes alone; that of a direct message stands in their own channel.
  const isFor = (user: string) => (message: { user?: string | undefined; channel?: string | undefined }) =>
    message.user === user || message.channel === user.replace(/^U/, 'D');
  const timers: NodeJS.Timeout[] = [];

  return {
    port,
    process,
    async ask(user, ...lines) {
      const person = createPerson(slack, httpWire(port), { user });
      const forms = slack.views.length;
      const started = performance.now();
      await Promise.all(
        lines.map((line) => (line.startsWith('/') ? person.command(line) : person.message(line)).catch(() => {})),
      );
      // A command without anything in it is answered with a form.
      const answers = () =>
        slack.messages.filter(isFor(user)).filter(({ text }) => !text.startsWith('One moment')).length +
        slack.views.length -
        forms;
      await waitFor(() => answers() >= lines.length);
      const took = performance.now() - started;
      for (const message of slack.messages.filter(isFor(user)))
        slack.messages.splice(slack.messages.indexOf(message), 1);
      slack.calls.length = 0;
      return took;
    },
    watchMemory() {
      const before = process.memory();
      let most = before;
      const look = () => {
        most = Math.max(most, process.memory());
        return most;
      };
      timers.push(setInterval(look, LOOK_MS));
      return { before, most: look };
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      process.child.kill('SIGTERM');
      await process.exited;
      await slack.stop();
    },
  };
}

/** Resolves once it is so, or after as long as anybody would wait. */
async function waitFor(isSo: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!isSo() && performance.now() < end) await sleep(1);
}
