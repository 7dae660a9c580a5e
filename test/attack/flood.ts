import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSlackBot } from './slack-bot.ts';

/** What connections that nobody signed for take of the bot's memory, as it runs for people. */

/** Connections, and what each sends and does not end, in bytes. */
const CONNECTIONS = 3_000;
const BODY = 250_000;
/** So many are opened at a time, and all kept for so long; in milliseconds. */
const AT_ONCE = 100;
const PAUSE_MS = 10;
const KEPT_MS = 8_000;

/** A request that says nothing of a signature, and one with what looks like a signature. */
const HEADERS = {
  'no signature': () => '',
  'a false signature': () =>
    `x-slack-request-timestamp: ${Math.floor(Date.now() / 1000)}\r\nx-slack-signature: v0=${'a'.repeat(64)}\r\n`,
} as const;

export type Flood = {
  headers: string;
  /** In megabytes. */
  before: number;
  most: number;
  /** Whether it answers meanwhile, and afterwards. */
  isWell: boolean;
};

/** @throws Error where the bot does not start */
export async function measureFloods(): Promise<Flood[]> {
  const floods: Flood[] = [];
  for (const [headers, lines] of Object.entries(HEADERS)) {
    const bot = await startSlackBot();
    const { before, most } = bot.watchMemory();
    const body = Buffer.alloc(BODY - 1, 0x61);
    const head = () =>
      'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n' +
      `${lines()}content-length: ${BODY}\r\n\r\n`;
    const sockets: Socket[] = [];
    for (let at = 0; at < CONNECTIONS; at++) {
      const socket = connect(bot.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(head());
      socket.write(body);
      sockets.push(socket);
      if (at % AT_ONCE === 0) await sleep(PAUSE_MS);
    }
    await sleep(KEPT_MS);
    const meanwhile = await isReady(bot.port);
    for (const socket of sockets) socket.destroy();
    floods.push({ headers, before, most: most(), isWell: meanwhile && (await isReady(bot.port)) });
    await bot.stop();
  }
  return floods;
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return answer?.status === 200;
}
