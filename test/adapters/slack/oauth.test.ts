import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createInstallations } from '../../../adapters/slack/installations.ts';
import { commandsFor, type Log } from '../../../src/index.ts';
import { createMemoryStore } from '../../../src/state/store.ts';
import { MODES, startBot } from '../../support/slack/bot.ts';
import { until } from '../../support/slack/person.ts';

const INSTALLATIONS = new URL('../../../adapters/slack/installations.ts', import.meta.url).href;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-'));
  folders.push(folder);
  return folder;
}

const startWith = (
  mode: (typeof MODES)[number],
  folder: string,
  durable?: ReturnType<typeof createMemoryStore>,
  communityReport = false,
) =>
  startBot({
    mode,
    coach: { handle: async ({ user }) => ({ headline: user }) },
    config: {
      commandPrefix: 'note-',
      botToken: undefined,
      oauth: { clientId: '1.2', clientSecret: 'shh', stateSecret: 'state', folder },
    },
    services: { durable, commands: commandsFor({ communityReport }) },
  });

/** What a browser does to install the app. Resolves to the page that it ends on. */
async function install(
  port: number,
): Promise<{ status: number; body: string; asked: URL; cookie: string; back: string }> {
  const address = `http://127.0.0.1:${port}/slack`;
  const first = await fetch(`${address}/install`, { redirect: 'manual' });
  const asked = new URL(first.headers.get('location') ?? '');
  const cookie = first.headers.get('set-cookie') ?? '';
  const back = `${address}/oauth_redirect?code=abc&state=${asked.searchParams.get('state')}`;
  const last = await fetch(back, { headers: { cookie: cookie.split(';')[0] ?? '' } });
  return { status: last.status, body: await last.text(), asked, cookie, back };
}

describe.each(MODES)('many workspaces over %s', (mode) => {
  test.each(['a folder', 'the shared store'])('are installed, answered and forgotten: in %s', async (where) => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    const durable = where === 'the shared store' ? createMemoryStore() : undefined;
    const bot = await startWith(mode, folder, durable);
    try {
      const { slack, port } = bot;
      slack.tokens.set('xoxb-second', { team: 'T2' });
      const { status, body, asked } = await install(port);
      expect(status).toBe(200);
      expect(body).toMatch(/installed[\s\S]*\/note-critique/);
      expect(asked.origin + asked.pathname).toBe('https://slack.com/oauth/v2/authorize');
      expect(asked.searchParams.get('scope')?.split(',')).toEqual(expect.arrayContaining(['commands', 'chat:write']));
      if (!durable)
        for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
          expect(statSync(join(folder, name)).mode & 0o077).toBe(0);

      const dana = bot.person({ team: 'T2' });
      await dana.message('Hi');
      await until(() => slack.messages.length === 1);
      expect(slack.messages[0]?.text).toBe('slack:T2:U2');
      expect(slack.calls.findLast(({ method }) => method === 'chat.postMessage')?.token).toBe('xoxb-second');

      await bot
        .person({ team: 'T3', user: 'U3' })
        .message('Hi from nowhere')
        .catch(() => {});
      await until(() => /no installation/.test(bot.logged()));

      await dana.event({ type: 'app_uninstalled' });
      await until(() => /forgotten/.test(bot.logged()));
      await dana.message('Hi again').catch(() => {});
      await until(() => (bot.logged().match(/no installation/g) ?? []).length > 1);
      expect(slack.messages).toHaveLength(1);
      expect(bot.failures).toEqual([]);
      if (!durable) expect(readdirSync(folder)).toEqual([]);
      expect(bot.logged()).not.toMatch(/xoxb|shh|Second/);
    } finally {
      await bot.stop();
    }
  });

  test('a store that goes down costs nothing where the workspace was heard before, and is told', async () => {
    const store = createMemoryStore();
    let isDown = false;
    const whileUp =
      <Args extends unknown[], Result>(method: (...args: Args) => Promise<Result>) =>
      (...args: Args) =>
        isDown ? Promise.reject(new Error('down')) : method(...args);
    const durable = { ...store, get: whileUp(store.get), delete: whileUp(store.delete) };
    const bot = await startWith(mode, newFolder(), durable);
    try {
      bot.slack.tokens.set('xoxb-second', { team: 'T2' });
      await install(bot.port);
      isDown = true;
      const dana = bot.person({ team: 'T2' });
      await dana.message('Hi');
      await until(() => bot.slack.messages.length === 1);
      expect(bot.logged()).toMatch(/installations can’t be read/);
      await dana.event({ type: 'app_uninstalled' });
      await until(() => /could not be forgotten/.test(bot.logged()));
      await dana.message('Hi again').catch(() => {});
      await until(() => /no installation/.test(bot.logged()));
      expect(bot.slack.messages).toHaveLength(1);
    } finally {
      await bot.stop();
    }
  });

  test('a token that Slack does not take any more is forgotten, and the others go on', async () => {
    const bot = await startWith(mode, newFolder());
    try {
      bot.slack.tokens.set('xoxb-second', { team: 'T2' });
      await install(bot.port);
      bot.slack.fail('chat.postMessage', { error: 'invalid_auth' });
      await bot.person({ team: 'T2' }).message('Hi');
      await until(() => /invalid_auth/.test(bot.logged()));
      expect(bot.logged()).not.toMatch(/forgotten/);
      bot.slack.fail('chat.postMessage', { error: 'token_revoked' });
      await bot.person({ team: 'T2' }).message('Hi');
      await until(() => /forgotten/.test(bot.logged()));
      expect(bot.failures).toEqual([]);
      expect(bot.bot.isReady()).toBe(true);
    } finally {
      await bot.stop();
    }
  });

  test.each([true, false])('are asked for the scope that tells who is an admin: %s', async (communityReport) => {
    const bot = await startWith(mode, newFolder(), undefined, communityReport);
    try {
      const { asked } = await install(bot.port);
      expect(asked.searchParams.get('scope')?.split(',').includes('users:read')).toBe(communityReport);
    } finally {
      await bot.stop();
    }
  });

  test('a link that was used, and its cookie, install nothing a second time', async () => {
    const bot = await startWith(mode, newFolder());
    try {
      bot.slack.tokens.set('xoxb-second', { team: 'T2' });
      const { cookie, back } = await install(bot.port);
      expect(cookie).toMatch(/; SameSite=Lax/);
      const again = await fetch(back, { headers: { cookie: cookie.split(';')[0] as string } });
      expect(again.status).toBe(400);
      expect(await again.text()).toMatch(/used before/);
      expect(bot.slack.calls.filter(({ method }) => method === 'oauth.v2.access')).toHaveLength(1);
    } finally {
      await bot.stop();
    }
  });

  test.each(['..', '../../x', 'T2/../T3', 'unknown', ''])('an answer of a workspace %j is not kept', async (id) => {
    const folder = newFolder();
    const bot = await startWith(mode, folder);
    try {
      bot.slack.tokens.set('xoxb-second', { team: id });
      const access = bot.slack.methods['oauth.v2.access'];
      bot.slack.methods['oauth.v2.access'] = (...asked) => ({ ...access?.(...asked), team: { id, name: 'Second' } });
      const { status, body } = await install(bot.port);
      expect(status).toBe(500);
      expect(body).toMatch(/could not be installed/);
      expect(bot.logged()).toMatch(/a workspace could not be installed/);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      await bot.stop();
    }
  });

  test('a folder that can not be written is told to the operator', async () => {
    const folder = newFolder();
    const bot = await startWith(mode, folder);
    try {
      bot.slack.tokens.set('xoxb-second', { team: 'T2' });
      rmSync(folder, { recursive: true });
      writeFileSync(folder, '');
      const { status, body } = await install(bot.port);
      expect(status).toBe(500);
      expect(body).toMatch(/could not be installed/);
      expect(bot.logged()).toMatch(/"code":"\w+"[^\n]*a workspace could not be installed/);
    } finally {
      await bot.stop();
    }
  });

  test('an answer with the path of a user writes that user nowhere', async () => {
    const folder = newFolder();
    const bot = await startWith(mode, join(folder, 'installations'));
    try {
      bot.slack.tokens.set('xoxb-second', { team: 'T2' });
      const access = bot.slack.methods['oauth.v2.access'];
      bot.slack.methods['oauth.v2.access'] = (...asked) => ({
        ...access?.(...asked),
        authed_user: { id: '/../../../evil' },
      });
      expect((await install(bot.port)).status).toBe(200);
      expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
        'installations',
        'installations/T2',
        'installations/T2/app-latest',
      ]);
    } finally {
      await bot.stop();
    }
  });

  test('a state that is not the browser’s own installs nothing', async () => {
    const bot = await startWith(mode, newFolder());
    try {
      const page = await fetch(`http://127.0.0.1:${bot.port}/slack/oauth_redirect?code=abc&state=forged`);
      expect(page.status).toBeGreaterThanOrEqual(400);
      expect(bot.slack.calls.filter(({ method }) => method === 'oauth.v2.access')).toEqual([]);
    } finally {
      await bot.stop();
    }
  });
});

test('on a disk that is full what was installed stays, and no empty file comes of it', () => {
  const folder = newFolder();
  const store = (token: string) => `
    const { createInstallations } = await import(${JSON.stringify(INSTALLATIONS)});
    const installations = createInstallations(${JSON.stringify(folder)}, undefined, { warn() {} });
    const bot = { token: ${JSON.stringify(token)}, scopes: [], id: 'B', userId: 'U' };
    await installations.storeInstallation({ team: { id: 'T2' }, bot });`;
  const run = (before: string, script: string) =>
    spawnSync('sh', ['-c', `${before} exec "$0" --input-type=module -e "$1"`, process.execPath, script]).status;
  expect(run('', store('xoxb-first'))).toBe(0);
  // No file may be longer than nothing.
  expect(run('ulimit -f 0;', store('xoxb-second'))).toBe(1);
  expect(readdirSync(folder, { recursive: true })).toEqual(['T2', 'T2/app-latest']);
  expect(readFileSync(join(folder, 'T2', 'app-latest'), 'utf8')).toContain('xoxb-first');
});

test('what a process that ended left half written is gone at the next start', () => {
  const folder = newFolder();
  mkdirSync(join(folder, '.new-x'));
  createInstallations(folder, undefined, { warn() {} } as unknown as Log);
  expect(readdirSync(folder)).toEqual([]);
});

test('where there is but the installation, a look at nothing is answered, and so is no address', async () => {
  const bot = await startWith('socket', newFolder());
  try {
    for (const path of ['//', '/nothing']) {
      const socket = connect(bot.port, '127.0.0.1').setEncoding('utf8');
      socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
      const [answer] = await once(socket, 'data');
      expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
      socket.destroy();
    }
  } finally {
    await bot.stop();
  }
});
