import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SlackConfig, slackSection } from '../../../adapters/slack/config.ts';
import { examineSlack } from '../../../adapters/slack/doctor.ts';
import { readConfig } from '../../../src/config.ts';
import { type Coach, commandsFor, createCoach, type Request } from '../../../src/index.ts';
import { createLog } from '../../../src/log.ts';
import { MODES, startBot } from '../../support/slack/bot.ts';
import { seen, until } from '../../support/slack/person.ts';

const READY =
  'Hi Ms. Okafor, I saw the RN job at Larkfield (req 40871) on Indeed. I have six years in nursing. May I send you ' +
  'my CV? – Dana Whitlock';
const NUMBERS = /12 notes in the last 7 days\.[\s\S]*Ready at first: at least 10 of 12/;
const NO_ADMIN = 'Only an admin can see these numbers. There is no note and no name in them.';

let requests: Request[];
let coach: Coach;
let bot: Awaited<ReturnType<typeof startBot>>;

async function start(communityReport: boolean, options: Partial<Parameters<typeof startBot>[0]> = {}) {
  requests = [];
  coach = createCoach({ grammar: false, communityReport });
  bot = await startBot({
    coach: {
      handle(request) {
        requests.push(request);
        return coach.handle(request);
      },
    },
    services: { commands: commandsFor({ communityReport }) },
    ...options,
  });
  for (let at = 0; at < 12; at++)
    await coach.handle({ user: `slack:T1:F${at}`, community: 'slack:T1', kind: 'message', text: READY });
}
afterEach(async () => {
  await bot.stop();
  await coach.close();
  expect(bot.slack.problems).toEqual([]);
});

const asked = () => bot.slack.calls.filter(({ method }) => method === 'users.info');

describe.each(MODES)('a report over %s', (mode) => {
  beforeEach(async () => {
    await start(true, { mode });
    bot.slack.scopes.add('users:read');
  });

  test.each(['is_admin', 'is_owner', 'is_primary_owner'])('is shown to one who %s alone', async (role) => {
    bot.slack.people.set('U2', { [role]: true });
    const dana = bot.person();
    expect(await dana.after(() => dana.command('/insights'))).toMatch(NUMBERS);
    expect(bot.slack.messages).toMatchObject([{ ephemeral: true, user: 'U2' }]);
    expect(asked()).toMatchObject([{ args: { user: 'U2' }, token: 'xoxb-test' }]);
    expect(requests).toMatchObject([{ kind: 'command', name: 'insights', community: 'slack:T1', isAdmin: true }]);
  });
});

describe('a report', () => {
  beforeEach(async () => {
    await start(true);
    bot.slack.scopes.add('users:read');
  });

  test('a member gets a kind line, also right after an admin asked', async () => {
    bot.slack.people.set('U2', { is_admin: true });
    const [dana, sam] = [bot.person(), bot.person({ user: 'U3' })];
    await dana.after(() => dana.command('/insights'));
    expect(await sam.after(() => sam.command('/insights'))).toContain(NO_ADMIN);
    expect(asked().map(({ args }) => args.user)).toEqual(['U2', 'U3']);
  });

  test('asked for in a loop, Slack is asked once for all of it', async () => {
    bot.slack.people.set('U2', { is_admin: true });
    const dana = bot.person();
    await Promise.all(Array.from({ length: 5 }, () => dana.after(() => dana.command('/insights'))));
    await dana.after(() => dana.command('/insights'));
    expect(requests.length).toBeGreaterThan(5);
    expect(asked()).toHaveLength(1);
  });

  test('is asked for in words, too, and in the conversation with the bot', async () => {
    bot.slack.people.set('U2', { is_admin: true });
    const dana = bot.person();
    expect(await dana.after(() => dana.command('/notecoach insights'))).toMatch(NUMBERS);
    expect(await dana.after(() => dana.message('insights'))).toMatch(NUMBERS);
    expect(await dana.after(() => dana.mention('/insights'))).toMatch(NUMBERS);
    expect(await dana.after(() => dana.message('/insigts'))).toContain('Did you mean /insights?');
    expect(await dana.after(() => dana.press('coach:insights'))).toMatch(NUMBERS);
  });

  test('who is an admin elsewhere, in a channel that is shared, is none here', async () => {
    bot.slack.people.set('U2', { is_admin: true, team_id: 'T9' });
    bot.slack.people.set('U3', { is_admin: true, team_id: 'E1', enterprise_user: { teams: ['T1', 'T9'] } });
    const [dana, sam] = [bot.person(), bot.person({ user: 'U3' })];
    expect(await dana.after(() => dana.command('/insights'))).toContain(NO_ADMIN);
    expect(await sam.after(() => sam.command('/insights'))).toMatch(NUMBERS);
  });

  test('counts what is sent straight to the bot, too: it is in the workspace', async () => {
    bot.slack.people.set('U2', { is_admin: true });
    const dana = bot.person();
    await dana.after(() => dana.message('Hi Ms. Okafor, I have six years in nursing. – Dana'));
    expect(await dana.after(() => dana.command('/insights'))).toContain('13 notes in the last 7 days.');
  });

  test('for nothing else anybody is looked up', async () => {
    const dana = bot.person();
    await dana.after(() => dana.command('/help'));
    await dana.after(() => dana.message(READY));
    await dana.after(() => dana.message('insights on the market would help me'));
    expect(asked()).toEqual([]);
    expect(requests.map((request) => 'isAdmin' in request)).toEqual([false, false, false]);
  });

  test('without the scope a line says what to do, and the coach is not asked', async () => {
    bot.slack.scopes.delete('users:read');
    const dana = bot.person();
    expect(await dana.after(() => dana.command('/insights'))).toContain('the app needs the scope users:read');
    expect(requests).toEqual([]);
    expect(bot.logged()).toContain('missing_scope');
  });

  test.each([
    ['is unwell', Array(3).fill({ status: 503 })],
    ['breaks the connection', Array(3).fill({ drop: true })],
    ['wants a pause that is too long', [{ status: 429, retryAfter: 60 }]],
    ['knows nobody of that name', [{ error: 'user_not_found' }]],
  ])('where Slack %s a line says to ask again', async (_, faults) => {
    bot.slack.people.set('U3', { is_admin: true });
    bot.slack.fail('users.info', ...faults);
    const [dana, sam] = [bot.person(), bot.person({ user: 'U3' })];
    const line = 'I could not find out whether you are an admin here. Please type /insights again in a minute.';
    expect(await dana.after(() => dana.command('/insights'))).toContain(line);
    expect(await sam.after(() => sam.command('/insights'))).toMatch(NUMBERS);
  });

  test('where Slack says nothing it is not waited for long', async () => {
    bot.slack.fail('users.info', { hangMs: 9_000 });
    const dana = bot.person();
    const begun = performance.now();
    await dana.after(() => dana.command('/insights'));
    await until(() => bot.slack.messages.some((message) => /could not find out/.test(seen(message))));
    expect(performance.now() - begun).toBeLessThan(8_000);
  }, 15_000);

  test('is not offered on the home tab, which is everybody’s', async () => {
    await bot.person().event({ type: 'app_home_opened', user: 'U2', channel: 'D2', tab: 'home', event_ts: '1' });
    await until(() => bot.slack.homes.length > 0);
    expect(JSON.stringify(bot.slack.homes.at(-1))).toMatch(/coach:why/);
    expect(JSON.stringify(bot.slack.homes.at(-1))).not.toMatch(/insights/);
  });
});

test('where it is off, the command is another app’s, and nobody is looked up', async () => {
  await start(false);
  bot.slack.scopes.add('users:read');
  bot.slack.people.set('U2', { is_admin: true });
  const dana = bot.person();
  void dana.command('/insights').catch(() => {});
  expect(await dana.after(() => dana.message('/insights'))).toMatch(/I do not know \/insights/);
  expect(requests).toHaveLength(1);
  expect(asked()).toEqual([]);
});

test('the doctor looks for the scope only where it is needed', async () => {
  await start(true);
  const scopesOf = async (setting: string) => {
    const { platforms, operations } = readConfig(
      {
        SLACK_BOT_TOKEN: 'xoxb-test',
        SLACK_APP_TOKEN: 'xapp-test',
        SLACK_API_URL: bot.slack.apiUrl,
        COMMUNITY_REPORT: setting,
      },
      [slackSection],
    );
    const checks = await examineSlack(platforms[0] as SlackConfig, operations, createLog('silent', { write() {} }));
    return checks.find(({ name }) => name === 'Slack scopes');
  };
  expect(await scopesOf('off')).toMatchObject({ ok: true });
  expect(await scopesOf('on')).toMatchObject({ ok: false, found: 'without users:read' });
  bot.slack.scopes.add('users:read');
  expect(await scopesOf('on')).toMatchObject({ ok: true });
});
