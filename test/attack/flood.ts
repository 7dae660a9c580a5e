import { connect, type Socket } from 'node:net';
import { runBot, SMALL, SMALL_FLAGS } from '../support/running-bot.ts';
import { freePort } from '../support/slack/bot.ts';
import { SIGNING_SECRET } from '../support/slack/person.ts';
import { startFakeSlack } from '../support/slack/server.ts';

/** What connections that nobody signed for take of the bot's memory, as it runs for people, in Slack over HTTP. */

/** Connections, and what each sends and does not end, in bytes. */
const CONNECTIONS = 3_000;
const BODY = 250_000;
/** For so long they are kept up, in milliseconds. */
const KEPT_MS = 8_000;

/** A request that says nothing of a signature, and one with a signature that looks like one. */
const HEADERS = {
  'no signature': '',
  'a false signature': () =>
    `x-slack-request-timestamp: ${Math.floor(Date.now() / 1000)}\r\nx-slack-signature: v0=${'a'.repeat(64)}\r\n`,
} as const;

export type Flood = {
  headers: string;
  /** In megabytes. */
  before: number;
  most: number;
  /** Whether it answers afterwards. */
  isWell: boolean;
};

export async function measureFloods(): Promise<Flood[]> {
  const slack = await startFakeSlack();
  const floods: Flood[] = [];
  for (const [headers, lines] of Object.entries(HEADERS)) {
    const port = await freePort();
    const bot = await runBot(
      {
        ...SMALL,
        SLACK_BOT_TOKEN: 'xoxb-test',
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: slack.apiUrl,
        PORT: String(port),
      },
      ['slack'],
      { flags: SMALL_FLAGS },
    );
    // Its threads load after it is ready.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const before = bot.memory();
    let most = before;
    const timer = setInterval(() => {
      most = Math.max(most, bot.memory());
    }, 50);
    const body = Buffer.alloc(BODY - 1, 0x61);
    const head = () =>
      'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n' +
      `${typeof lines === 'string' ? lines : lines()}content-length: ${BODY}\r\n\r\n`;
    const sockets: Socket[] = [];
    for (let at = 0; at < CONNECTIONS; at++) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(head());
      socket.write(body);
      sockets.push(socket);
      if (at % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await new Promise((resolve) => setTimeout(resolve, KEPT_MS));
    for (const socket of sockets) socket.destroy();
    clearInterval(timer);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    floods.push({ headers, before, most, isWell: answer?.status === 200 });
    bot.child.kill('SIGKILL');
    await bot.exited;
  }
  await slack.stop();
  return floods;
}
