import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../../src/index.ts';
import { freePort, startBot } from '../../support/slack/bot.ts';
import { post, SIGNING_SECRET, until } from '../../support/slack/person.ts';
import { type FakeSlack, startFakeSlack } from '../../support/slack/server.ts';

const NOTE = 'Hi Maria, is the Welder II role (req 40871) at Larkfield open? – Dana Zelinski';
const REPLY: Reply = { headline: 'Almost there', points: [{ label: 'First', text: NOTE }] };
const coach = { handle: async () => REPLY };

let bot: Awaited<ReturnType<typeof startBot>> | undefined;
afterEach(async () => {
  await bot?.stop();
  expect(bot?.slack.problems ?? []).toEqual([]);
  expect(bot?.logged() ?? '').not.toMatch(/Maria|Larkfield|40871|Zelinski|xoxb|xapp|dana|hooks|respond\//);
  bot = undefined;
});

describe('an answer', () => {
  test('waits as long as Slack asks for, and comes once', async () => {
    bot = await startBot({ coach });
    bot.slack.fail('chat.postMessage', { status: 429, retryAfter: 0.02 });
    await bot.person().message(NOTE);
    await until(() => bot?.slack.messages.length === 1);
    expect(bot.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });

  test('gives up where Slack asks for longer than anybody waits', async () => {
    bot = await startBot({ coach });
    bot.slack.fail('chat.postMessage', { status: 429, retryAfter: 3600 });
    await bot.person().message(NOTE);
    await until(() => /could not be delivered/.test(bot?.logged() ?? ''));
    await bot.person({ user: 'U3' }).message(NOTE);
    await until(() => bot?.slack.messages.length === 1);
  });

  test('is tried again where Slack is unwell', async () => {
    bot = await startBot({ coach });
    bot.slack.fail('chat.postMessage', { status: 503 });
    await bot.person().message(NOTE);
    await until(() => bot?.slack.messages.length === 1);
  });

  test('comes although the word that it is under way did not', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    bot = await startBot({ coach: { handle: () => promise } });
    bot.slack.fail('chat.postMessage', { status: 503 }, { status: 503 }, { status: 503 });
    await bot.person().message(NOTE);
    await until(() => /could not be delivered"/.test(bot?.logged() ?? ''));
    resolve(REPLY);
    await until(() => bot?.slack.messages.length === 1);
    expect(bot.slack.messages[0]?.text).toContain('Almost there');
  });

  test('that may not have been received is sent again', async () => {
    bot = await startBot({ coach });
    bot.slack.fail('chat.postMessage', { drop: true });
    await bot.person().message(NOTE);
    await until(() => bot?.slack.messages.length === 1);
    expect(bot.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });

  test('is sent again to a response_url, too, and not for ever', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    bot = await startBot({ coach: { handle: () => promise } });
    bot.slack.fail('response_url', { drop: true }, { drop: true }, { drop: true });
    await bot.person().command(`/critique ${NOTE}`);
    resolve(REPLY);
    await until(() => bot?.slack.messages.length === 1);
    expect(bot.slack.calls.filter(({ method }) => method === 'response_url')).toHaveLength(3);
    expect(bot.slack.messages[0]?.by).toBe('chat.postEphemeral');
  });
});

describe('a token', () => {
  test.each(['token_revoked', 'account_inactive'])('that is taken away (%s) ends the adapter, once', async (error) => {
    bot = await startBot({ coach });
    bot.slack.fail('chat.postMessage', { error }, { error });
    await bot.person().message(NOTE);
    await bot.person().message(NOTE);
    await until(() => bot?.failures.length === 1);
    expect(bot.failures[0]).toMatch(/SLACK_BOT_TOKEN.*OAuth & Permissions/);
    expect(bot.bot.isReady()).toBe(false);
  });

  test.each(['invalid_auth', 'not_authed'])('that Slack does not take once (%s) ends nothing', async (error) => {
    bot = await startBot({ coach });
    bot.slack.fail('chat.postMessage', { error });
    await bot.person().message(NOTE);
    await until(() => new RegExp(error).test(bot?.logged() ?? ''));
    await bot.person().message(NOTE);
    await until(() => bot?.slack.messages.length === 1);
    expect(bot.failures).toEqual([]);
  });

  test('that is taken away is told by Slack, too', async () => {
    bot = await startBot({ coach });
    await bot.person().event({ type: 'tokens_revoked', tokens: { oauth: ['U2'], bot: [] } });
    await bot.person().event({ type: 'app_uninstalled' });
    await until(() => bot?.failures.length === 1);
  });

  test.each([
    ['the bot token', { botToken: 'xoxb-wrong' }, /SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/],
    ['the app token', { appToken: 'xapp-wrong' }, /SLACK_APP_TOKEN \(invalid_auth\).*connections:write/],
  ])('that is wrong from the start is named: %s', async (_, config, instruction) => {
    const failed = startBot({ coach, config });
    await expect(failed).rejects.toThrow(instruction);
    await expect(failed).rejects.toMatchObject({ name: 'StartError', message: expect.not.stringContaining('wrong') });
  });
});

test('a Slack that can’t be reached is named', async () => {
  const config = { apiUrl: `http://127.0.0.1:${await freePort()}/api/` };
  await expect(startBot({ coach, config })).rejects.toThrow(
    /can’t be reached at http:\/\/127.0.0.1:\d+: check SLACK_API_URL/,
  );
});

test('a port that is taken is named', async () => {
  const slack = await startFakeSlack();
  const port = Number(new URL(slack.apiUrl).port);
  const failed = startBot({ coach, mode: 'http', slack, config: { port } });
  await expect(failed).rejects.toThrow(new RegExp(`PORT ${port}`));
});

describe('a socket', () => {
  /** How often Slack was asked for one. */
  const asked = ({ calls }: FakeSlack) => calls.filter(({ method }) => method === 'apps.connections.open').length;

  test.each(['politely', 'rudely'] as const)('that Slack ends %s is opened again at once', async (how) => {
    bot = await startBot({ coach });
    expect(bot.bot.isReady()).toBe(true);
    const { slack } = bot;
    const before = asked(slack);
    slack.dropSockets(how);
    await until(() => asked(slack) > before && bot?.slack.sockets() === 1 && bot.bot.isReady());
    await bot.person().message(NOTE);
    await until(() => bot?.slack.messages.length === 1);
  });

  test('is not ready while it is being opened, and Slack may be unwell meanwhile', async () => {
    bot = await startBot({ coach });
    bot.slack.fail('apps.connections.open', { status: 503 }, { error: 'invalid_auth' });
    bot.slack.dropSockets('rudely');
    await until(() => bot?.bot.isReady() === false);
    await until(() => bot?.bot.isReady() === true);
    expect(bot.failures).toEqual([]);
  });

  test('whose token was taken away ends the adapter, and it is told which', async () => {
    bot = await startBot({ coach });
    bot.slack.fail('apps.connections.open', { error: 'token_revoked' });
    bot.slack.dropSockets('rudely');
    await until(() => bot?.failures.length === 1);
    expect(bot.failures[0]).toMatch(/SLACK_APP_TOKEN \(token_revoked\).*connections:write/);
  });

  test('can be stopped while it is being opened again', async () => {
    bot = await startBot({ coach });
    bot.slack.fail('apps.connections.open', { status: 503 }, { status: 503 }, { status: 503 });
    bot.slack.dropSockets('rudely');
    await until(() => bot?.bot.isReady() === false);
    const started = performance.now();
    await bot.stop();
    expect(performance.now() - started).toBeLessThan(1500);
  });

  test('that opens although the bot was stopped while it started is closed again', async () => {
    const slack = await startFakeSlack();
    // The first is only to see whether Slack takes the token.
    slack.fail('apps.connections.open', { hangMs: 0 }, { hangMs: 200 });
    bot = await startBot({
      coach,
      slack,
      async whileStarting(adapter) {
        await until(() => asked(slack) === 2);
        await adapter.stop();
      },
    });
    expect(bot.bot.isReady()).toBe(false);
    await until(() => slack.sockets() === 0);
    expect(slack.opened()).toBe(1);
  });

  test('that opens although the bot was stopped while it was being opened again is closed again', async () => {
    bot = await startBot({ coach });
    const { slack } = bot;
    const before = asked(slack);
    slack.fail('apps.connections.open', { hangMs: 200 });
    slack.dropSockets('rudely');
    await until(() => asked(slack) > before);
    await bot.bot.stop();
    await until(() => slack.opened() === 2);
    await until(() => slack.sockets() === 0);
    expect(bot.bot.isReady()).toBe(false);
  });
});

/** A request as anybody can send it. Resolves to its status. */
async function send(port: number, raw: string, headers: Record<string, string>): Promise<number> {
  return (await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', headers, body: raw })).status;
}

test.each<object>([
  { text: null },
  { text: null, blocks: null },
  { text: 'Hi', blocks: null },
])('a message of %j is answered like any', async (message) => {
  bot = await startBot({ coach });
  await bot.person().message('', message as Record<string, unknown>);
  await until(() => bot?.slack.messages.length === 1);
  expect(bot.slack.messages[0]?.text).toContain('Almost there');
});

describe('HTTP', () => {
  const body = { command: '/critique', text: 'Hi', user_id: 'U2', channel_id: 'C1', team_id: 'T1', trigger_id: 't' };

  test('a signature that is not right, or too old, is refused', async () => {
    bot = await startBot({ coach, mode: 'http' });
    const now = Math.floor(Date.now() / 1000);
    expect((await post(bot.port, 'slash_commands', body, undefined, { secret: 'wrong' })).status).toBe(401);
    expect((await post(bot.port, 'slash_commands', body, undefined, { at: now - 600 })).status).toBe(401);
    expect((await post(bot.port, 'slash_commands', body, undefined, { secret: SIGNING_SECRET })).status).toBe(200);
    expect(bot.logged()).toMatch(/signature or its time stamp/);
  });

  test('a body longer than any of Slack’s is refused', async () => {
    bot = await startBot({ coach, mode: 'http' });
    const { status } = await post(bot.port, 'slash_commands', { ...body, text: 'x'.repeat(300_000) });
    expect(status).toBe(413);
  });

  test.each([
    ['a minute ahead', 60, 200],
    ['a year ahead', 365 * 86_400, 401],
  ])('a time stamp %s', async (_, ahead, expected) => {
    bot = await startBot({ coach, mode: 'http' });
    const at = Math.floor(Date.now() / 1000) + ahead;
    expect((await post(bot.port, 'slash_commands', body, undefined, { at })).status).toBe(expected);
  });

  test.each([
    'Infinity',
    '1e9',
    '',
    '-1',
    '0x10',
  ])('a time stamp of %j is none, however it is signed', async (stamp) => {
    bot = await startBot({ coach, mode: 'http' });
    const signature = `v0=${createHmac('sha256', SIGNING_SECRET)
      .update(`v0:${Number(stamp)}:{}`)
      .digest('hex')}`;
    expect(await send(bot.port, '{}', { 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature })).toBe(
      401,
    );
  });

  test.each([
    ['null', 'application/json', 'null'],
    ['a list', 'application/json', '[]'],
    ['no JSON', 'application/json', '{'],
    ['null in a form', 'application/x-www-form-urlencoded', 'payload=null'],
  ])('a signed body of %s is answered, and nothing else suffers', async (_, type, raw) => {
    bot = await startBot({ coach, mode: 'http' });
    const at = String(Math.floor(Date.now() / 1000));
    const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${at}:${raw}`).digest('hex')}`;
    const headers = { 'content-type': type, 'x-slack-request-timestamp': at, 'x-slack-signature': signature };
    expect(await send(bot.port, raw, headers)).toBe(400);
    expect((await post(bot.port, 'slash_commands', body)).status).toBe(200);
  });

  test('the word that a workspace sends too much is taken, and told to the operator', async () => {
    bot = await startBot({ coach, mode: 'http' });
    const limited = { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1, api_app_id: 'A1' };
    expect((await post(bot.port, 'events_api', limited)).status).toBe(200);
    expect(bot.logged()).toMatch(/fewer events/);
  });

  test('Slack’s look at the certificate, which has no signature, is answered; nothing longer is read', async () => {
    bot = await startBot({ coach, mode: 'http' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await send(bot.port, 'ssl_check=1&token=abc', headers)).toBe(200);
    expect(await send(bot.port, 'command=%2Fcritique&text=Hi', headers)).toBe(401);
    expect(await send(bot.port, `ssl_check=1&text=${'x'.repeat(2_000)}`, headers)).toBe(413);
  });

  test('who sends a great deal at once, signed by nobody, does not fill the memory', async () => {
    bot = await startBot({ coach, mode: 'http' });
    const head = [
      'POST /slack/events HTTP/1.1',
      'host: x',
      'content-type: application/json',
      `x-slack-request-timestamp: ${Math.floor(Date.now() / 1000)}`,
      `x-slack-signature: v0=${'0'.repeat(64)}`,
      'content-length: 250000',
      '',
      '',
    ].join('\r\n');
    let refused = 0;
    const part = Buffer.alloc(240_000, 0x20);
    const sockets = Array.from({ length: 400 }, () => {
      const socket = connect(bot?.port ?? 0, '127.0.0.1');
      socket.on('error', () => {});
      socket.on('data', (answer) => {
        if (answer.toString().startsWith('HTTP/1.1 503')) refused++;
      });
      socket.write(head);
      socket.write(part);
      return socket;
    });
    // Of the 96 MB no more than 8 are held: what has been at it longest is refused.
    await vi.waitFor(() => expect(refused).toBeGreaterThan(350), 5_000);
    // They are still there, and Slack gets through.
    expect((await post(bot.port, 'slash_commands', body)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  test.each([
    '/slack/./events',
    '/x/../slack/events',
    '/slack/events#a',
    '/slack\\events',
    '/slack/%2e/events',
    'http://x/slack/events',
    '/slack/install',
  ])('POST %s: nothing of it is read that nobody signed', async (path) => {
    bot = await startBot({ coach, mode: 'http' });
    const status = await said(
      bot.port,
      `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 3000000\r\n\r\n{`,
    );
    expect(status).toMatch(/^HTTP\/1\.1 (?:404|413) /);
  });

  test.each(['//', '/\\', '/nothing'])('GET %s is answered', async (path) => {
    bot = await startBot({ coach, mode: 'http' });
    expect(await said(bot.port, `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 40[04] /);
  });

  test('connections that say nothing, or not all, do not keep the bot from stopping', async () => {
    bot = await startBot({ coach, mode: 'http' });
    const { port } = bot;
    const sockets = ['', 'GET /healthz HT', 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{'].map(
      (start) => {
        const socket = connect(port, '127.0.0.1').on('error', () => {});
        socket.write(start);
        return socket;
      },
    );
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    const started = performance.now();
    await bot.bot.stop();
    expect(performance.now() - started).toBeLessThan(1_000);
    for (const socket of sockets) socket.destroy();
  });

  test('nothing waits in front of the coach, which knows when it is too much', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let taken = 0;
    const busy: Reply = { headline: 'I am very busy right now.', problem: true };
    const few = { handle: async () => (++taken > 20 ? busy : promise.then(() => REPLY)) };
    bot = await startBot({ coach: few, mode: 'http' });
    const people = Array.from({ length: 60 }, (_, at) => bot?.person({ user: `U${at}` }));
    await Promise.all(people.map((one) => one?.command('/critique Hi')));
    await until(() => bot?.slack.messages.length === 40);
    expect(bot.slack.messages.map(({ text }) => text).filter((text) => !/very busy/.test(text))).toEqual([]);
    resolve();
    await until(() => bot?.slack.messages.length === 60);
  });

  test('a connection that says nothing is not kept', async () => {
    bot = await startBot({ coach, mode: 'http' });
    const socket = connect(bot.port, '127.0.0.1');
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\n');
    const started = performance.now();
    await once(socket.resume(), 'close');
    expect(performance.now() - started).toBeLessThan(9_000);
  }, 15_000);

  test('an event that Slack sends again (x-slack-retry-num) is taken, and answered once', async () => {
    bot = await startBot({ coach, mode: 'http' });
    const dana = bot.person();
    await dana.message(NOTE, {}, { id: 'Ev1' });
    await dana.message(NOTE, {}, { id: 'Ev1', retry: 1 });
    await bot.person({ user: 'U3' }).message(NOTE);
    await until(() => bot?.slack.messages.length === 2);
    await bot.bot.stop();
    expect(bot.slack.messages.map(({ channel }) => channel)).toEqual(['D2', 'D3']);
  });

  test('tells a balancer that it lives, and whether it hears requests', async () => {
    bot = await startBot({ coach, mode: 'http' });
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${bot?.port}${path}`)).status;
    expect(await get('/healthz')).toBe(200);
    expect(await get('/readyz')).toBe(200);
    expect(await get('/other')).toBe(404);
    bot.slack.fail('chat.postMessage', { error: 'token_revoked' });
    await bot.person().message(NOTE);
    await until(() => bot?.failures.length === 1);
    expect(await get('/healthz')).toBe(200);
    expect(await get('/readyz')).toBe(503);
  });
});

test('what was acknowledged is answered, also if the bot is stopped while it is looked up whether it is a repeat', async () => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let claims = 0;
  const claim = () => {
    claims += 1;
    return promise;
  };
  bot = await startBot({ coach, services: { deliveries: { claim } } });
  await bot.person().message(NOTE);
  await until(() => claims === 1);
  const stopped = bot.bot.stop();
  setTimeout(resolve, 300, true);
  await stopped;
  expect(bot.slack.messages).toHaveLength(1);
});

test('a store that is down costs only the look at repeats', async () => {
  bot = await startBot({
    coach,
    services: { deliveries: { claim: () => Promise.reject(new Error('redis is down')) } },
  });
  await bot.person().message(NOTE);
  await until(() => bot?.slack.messages.length === 1);
  expect(bot.logged()).toMatch(/repeat/);
});

/** Sends raw bytes, and resolves to what comes back. */
async function said(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.on('error', () => {});
  socket.write(bytes);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return answer;
}
