import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROMPTS } from '../../../adapters/slack/listeners/suggested-prompts.ts';
import { type Coach, createCoach, type Request } from '../../../src/index.ts';
import { startBot } from '../../support/slack/bot.ts';
import { until } from '../../support/slack/person.ts';
import { visible } from '../../support/slack/visible.ts';

/** The coach itself, in a workspace where the names of its commands are another app's. */
let requests: Request[];
let coach: Coach;
let bot: Awaited<ReturnType<typeof startBot>>;
let dana: ReturnType<typeof bot.person>;

beforeEach(async () => {
  requests = [];
  coach = createCoach({ grammar: false });
  bot = await startBot({
    coach: {
      handle(request) {
        requests.push(request);
        return coach.handle(request);
      },
    },
    config: { commandPrefix: 'note-' },
  });
  dana = bot.person();
});
afterEach(async () => {
  await bot.stop();
  await coach.close();
  expect(bot.slack.problems).toEqual([]);
  for (const { typing } of requests) expect(typing).toEqual({ style: 'line', prefix: 'note-' });
});

test('commands with the prefix are answered, and those without are left to another app', async () => {
  void dana.command('/help').catch(() => {});
  const help = await dana.after(() => dana.command('/note-help draft'));
  expect(help).toMatch(/^\/note-draft: get drafts/);
  expect(help).toContain('/note-draft company:Larkfield');
  expect(requests).toMatchObject([{ kind: 'command', name: 'help', text: 'draft' }]);
});

test('/notecoach has none in front, and what it says has', async () => {
  const help = await dana.after(() => dana.command('/notecoach'));
  expect(help).toContain('/note-critique');
  expect(help).not.toMatch(/(?<!\w)\/(?:critique|draft)/);
  expect(await dana.after(() => dana.command('/notecoach draft Acme welder'))).toMatch(/draft/i);
});

test('the home tab names them so', async () => {
  await dana.event({ type: 'app_home_opened', user: 'U2', channel: 'D2', tab: 'home', event_ts: '1' });
  await until(() => bot.slack.homes.length > 0);
  const view = bot.slack.homes[0]?.view as { blocks: Record<string, unknown>[] };
  expect(visible(view.blocks)).toContain('/note-why\n[ Explain a note ]');
  expect(visible(view.blocks)).not.toMatch(/\/why/);
});

test.each(PROMPTS)('what is suggested is understood: $message', async ({ message }) => {
  expect(await dana.after(() => dana.message(message))).not.toMatch(/I do not know|Write:/);
  expect(bot.slack.messages[0]?.text).not.toMatch(/(?<![\w])\/(?:critique|draft|help)/);
});

test('a long note without buttons is told the names', async () => {
  const note = Array.from({ length: 900 }, (_, at) => `word${at * 7919}`).join(' ');
  expect(await dana.after(() => dana.message(`Hi Maria, ${note}`))).toMatch(/paste it behind .*\/note-why\./);
});
