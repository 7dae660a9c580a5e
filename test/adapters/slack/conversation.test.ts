import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply, Request } from '../../../src/index.ts';
import { startBot } from '../../support/slack/bot.ts';
import { seen, until } from '../../support/slack/person.ts';

const REPLY: Reply = {
  headline: 'Almost there',
  buttons: [{ action: 'why', label: 'Why?' }],
  about: { text: 'Hi', options: {} },
};

let answers: (request: Request) => Reply | Promise<Reply>;
let requests: Request[];
let bot: Awaited<ReturnType<typeof startBot>>;

beforeEach(async () => {
  requests = [];
  answers = () => REPLY;
  bot = await startBot({
    coach: {
      async handle(request) {
        requests.push(request);
        return answers(request);
      },
    },
  });
});
afterEach(async () => {
  await bot.stop();
  expect(bot.slack.problems).toEqual([]);
});

/** Resolves once a message that is sent after all others has been answered: what was to be ignored was. */
async function settled(): Promise<void> {
  const count = bot.slack.messages.length;
  await bot.person({ user: 'U99' }).message('last');
  await until(() => bot.slack.messages.length > count);
}

describe('a message to the bot', () => {
  test('is answered in the conversation, where it stays', async () => {
    await bot.person().message('Hi Maria');
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages[0]).toMatchObject({
      by: 'chat.postMessage',
      channel: 'D2',
      ephemeral: false,
      thread: undefined,
    });
    expect(requests).toEqual([{ user: 'slack:T1:U2', community: 'slack:T1', kind: 'message', text: 'Hi Maria' }]);
  });

  test('in a thread is answered in it, with a status while it takes', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    answers = () => promise;
    await bot.person().message('Hi Maria', { thread_ts: '5.5' });
    await until(() => bot.slack.statuses.length > 0);
    resolve(REPLY);
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.statuses).toMatchObject([{ channel_id: 'D2', thread_ts: '5.5', status: expect.any(String) }]);
    expect(bot.slack.messages).toMatchObject([{ by: 'chat.postMessage', thread: '5.5' }]);
  });

  test('that takes a while is told to be under way, and the answer put in that place', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    answers = () => promise;
    await bot.person().message('Hi Maria');
    await until(() => bot.slack.messages.length > 0);
    expect(seen(bot.slack.messages[0])).toContain('One moment');
    resolve(REPLY);
    await until(() => bot.slack.messages[0]?.by === 'chat.update');
    expect(bot.slack.messages).toHaveLength(1);
    expect(seen(bot.slack.messages[0])).toContain('Almost there');
  });

  test('is answered anew where what told that it is under way was deleted', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    answers = () => promise;
    await bot.person().message('Hi Maria');
    await until(() => bot.slack.messages.length > 0);
    bot.slack.messages.length = 0;
    resolve(REPLY);
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages).toMatchObject([{ by: 'chat.postMessage', channel: 'D2', thread: undefined }]);
    expect(seen(bot.slack.messages[0])).toContain('Almost there');
  });

  test('that Slack sends again is answered once', async () => {
    const dana = bot.person();
    await dana.message('Hi', {}, { id: 'Ev7' });
    await dana.message('Hi', {}, { id: 'Ev7', retry: 1 });
    await settled();
    expect(requests).toHaveLength(2);
  });

  test.each([
    ['an edit', { subtype: 'message_changed' }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['somebody who joins', { subtype: 'channel_join' }],
    ['another bot', { subtype: 'bot_message', bot_id: 'B7' }],
    ['another bot that writes as a user', { bot_id: 'B7' }],
    ['the bot itself', { user: 'UBOT' }],
    ['a channel', { channel_type: 'channel', channel: 'C1' }],
    ['no user', { user: undefined }],
  ])('from or about %s is left alone', async (_, extra) => {
    await bot.person().message('Hi', extra);
    await settled();
    expect(requests.map(({ user }) => user)).toEqual(['slack:T1:U99']);
  });

  test('with a file is read', async () => {
    await bot.person().message('Hi with a file', { subtype: 'file_share' });
    await until(() => requests.length > 0);
    expect(requests[0]?.text).toBe('Hi with a file');
  });
});

describe('a mention', () => {
  test('is answered where it stands, for its writer alone', async () => {
    await bot.person().mention('Hi Maria &amp; team');
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages[0]).toMatchObject({
      by: 'chat.postEphemeral',
      channel: 'C1',
      user: 'U2',
      thread: undefined,
    });
    expect(requests[0]).toMatchObject({ kind: 'mention', text: 'Hi Maria &amp; team' });
  });

  test('in a thread is answered in it', async () => {
    await bot.person().mention('Hi', { thread_ts: '5.5' });
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages[0]).toMatchObject({ by: 'chat.postEphemeral', thread: '5.5' });
  });

  test.each([
    ['of another bot', { bot_id: 'B7' }],
    ['that was edited in', { edited: { user: 'U2', ts: '2' } }],
    ['in the own conversation, which comes as a message', { channel: 'D2' }],
  ])('%s is left alone', async (_, extra) => {
    await bot.person().mention('Hi', extra);
    await settled();
    expect(requests).toHaveLength(1);
  });
});

describe('a button', () => {
  test('in the conversation is answered by a message that stays, in the thread', async () => {
    const dana = bot.person();
    await dana.message('Hi', { thread_ts: '5.5' });
    await until(() => bot.slack.messages.length > 0);
    await dana.press('coach:why');
    await until(() => bot.slack.messages.length > 1);
    expect(bot.slack.messages[1]).toMatchObject({ by: 'chat.postMessage', channel: 'D2', thread: '5.5' });
    expect(requests[1]).toMatchObject({ kind: 'action', name: 'why', text: 'Hi', options: {} });
  });

  test('below an answer that only one person sees is answered beside it', async () => {
    const dana = bot.person();
    await dana.mention('Hi', { thread_ts: '5.5' });
    await until(() => bot.slack.messages.length > 0);
    await dana.press('coach:why');
    await until(() => bot.slack.messages.length > 1);
    expect(bot.slack.messages[0]?.by).toBe('chat.postEphemeral');
    expect(bot.slack.messages[1]).toMatchObject({ by: 'response_url', thread: '5.5', ephemeral: true });
  });

  test('whose answer takes a while stays, and the answer comes below, with no other line between them', async () => {
    const dana = bot.person();
    await dana.mention('Hi');
    await until(() => bot.slack.messages.length > 0);
    const { promise, resolve } = Promise.withResolvers<Reply>();
    answers = () => promise;
    await dana.press('coach:why');
    await sleep(1500);
    resolve({ headline: 'Because' });
    await until(() => bot.slack.messages.length > 1);
    expect(bot.slack.messages.map(seen)).toEqual([
      expect.stringContaining('Almost there'),
      expect.stringContaining('Because'),
    ]);
  });

  test.each(['forget', 'draft', 'critique', 'help'])('without a note works below any answer: %s', async (action) => {
    const form = { name: action, title: 'T', submit: 'S', fields: [{ name: 'text', label: 'Your note' }] };
    answers = ({ kind }) =>
      kind === 'message'
        ? { headline: 'Hello!', buttons: [{ action, label: 'Go on' }] }
        : action === 'draft' || action === 'critique'
          ? { headline: 'Tell me', form }
          : { headline: 'Done' };
    const dana = bot.person();
    await dana.message('hi');
    await until(() => bot.slack.messages.length > 0);
    expect(await dana.after(() => dana.press(`coach:${action}`))).toBe(
      action === 'draft' || action === 'critique' ? 'Your note' : 'Done',
    );
    expect(requests[1]).toEqual({ user: 'slack:T1:U2', community: 'slack:T1', kind: 'action', name: action });
  });

  test('whose note is too long to travel is not there, and a line says how to go on', async () => {
    // Nothing that deflates: every button has to do without.
    const text = Array.from({ length: 9000 }, (_, at) => String.fromCharCode(33 + ((at * at * 7919) % 8000))).join('');
    answers = () => ({ ...REPLY, about: { text, options: {} } });
    await bot.person().command('/critique x');
    expect(seen(bot.slack.messages[0])).toBe('Almost there\nThe note is too long for a button: paste it behind /why.');
  });

  test('of an earlier version is acknowledged, and no more', async () => {
    const dana = bot.person();
    await dana.pressHome('rewrite_v0');
    await settled();
    expect(requests).toHaveLength(1);
  });

  test('shows what was folded, for the asker alone', async () => {
    answers = () => ({ headline: 'H', more: [{ label: 'Then', text: 'your name is missing', step: 'Add it.' }] });
    const dana = bot.person();
    await dana.command('/critique x');
    expect(seen(bot.slack.messages[0])).toContain('[ 1 more point ]');
    expect(seen(bot.slack.messages[0])).not.toContain('your name');
    await dana.press('more');
    await until(() => bot.slack.messages.length > 1);
    expect(seen(bot.slack.messages[1])).toMatch(/Then: your name is missing\n→ Add it\./);
  });
});

describe('the shortcut', () => {
  test('critiques a message, for the one who asks', async () => {
    await bot.person().shortcut({ text: 'critique &lt;me&gt; if you like', thread_ts: '5.5' });
    await until(() => bot.slack.messages.length > 0);
    expect(requests[0]).toMatchObject({ kind: 'action', name: 'critique', text: 'critique <me> if you like' });
    expect(bot.slack.messages[0]).toMatchObject({ by: 'response_url', user: 'U2', thread: '5.5', ephemeral: true });
  });
});

describe('a message that a thread began with stands outside of it, and so does the answer', () => {
  test('to its button', async () => {
    const dana = bot.person();
    await dana.message('Hi');
    await until(() => bot.slack.messages.length > 0);
    const [first] = bot.slack.messages;
    if (first) first.thread = first.ts;
    await dana.press('coach:why');
    await until(() => bot.slack.messages.length > 1);
    expect(bot.slack.messages[1]).toMatchObject({ by: 'chat.postMessage', thread: undefined });
  });

  test('to the shortcut in its menu', async () => {
    await bot.person().shortcut({ text: 'Hi', ts: '5.5', thread_ts: '5.5' });
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages[0]).toMatchObject({ by: 'response_url', thread: undefined });
  });
});

describe('the home tab', () => {
  const opened = (tab: string) => ({ type: 'app_home_opened', user: 'U2', channel: 'D2', tab, event_ts: '1' });

  test('is published when it is opened, with a button for each command', async () => {
    await bot.person().event(opened('home'));
    await until(() => bot.slack.homes.length > 0);
    const shown = JSON.stringify(bot.slack.homes[0]);
    for (const name of ['critique', 'draft', 'rewrite', 'shorten', 'followup', 'why', 'forget'])
      expect(shown).toContain(`"coach:${name}"`);
    await bot.person({ user: 'U3' }).event({ ...opened('home'), user: 'U3' });
    await until(() => bot.slack.homes.length > 1);
    expect(requests.map(({ user }) => user)).toEqual(['slack']);
  });

  test('its buttons open forms, and the answer comes into the conversation', async () => {
    const form = { name: 'critique', title: 'T', submit: 'S', fields: [{ name: 'text', label: 'Your note' }] };
    answers = ({ kind }) => (kind === 'action' ? { headline: 'Paste', form } : REPLY);
    const dana = bot.person();
    await dana.pressHome('coach:critique');
    await until(() => bot.slack.views.length > 0);
    await dana.submit({ text: 'Hi' });
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages[0]).toMatchObject({ by: 'chat.postMessage', channel: 'D2' });
  });

  test('its button to learn why opens a form', async () => {
    const form = { name: 'why', title: 'T', submit: 'S', fields: [{ name: 'text', label: 'Your note' }] };
    answers = () => ({ headline: 'Paste', form });
    const dana = bot.person();
    await dana.event(opened('home'));
    await until(() => bot.slack.homes.length > 0);
    await dana.pressHome('coach:why');
    await until(() => bot.slack.views.length > 0);
    expect(requests[1]).toMatchObject({ kind: 'action', name: 'why' });
  });

  test('an answer that takes a while is put in the place of the word that it is under way', async () => {
    const form = { name: 'critique', title: 'T', submit: 'S', fields: [{ name: 'text', label: 'Your note' }] };
    const { promise, resolve } = Promise.withResolvers<Reply>();
    answers = ({ kind }) => (kind === 'action' ? { headline: 'Paste', form } : promise);
    const dana = bot.person();
    await dana.pressHome('coach:critique');
    await until(() => bot.slack.views.length > 0);
    await dana.submit({ text: 'Hi' });
    await until(() => bot.slack.messages.length > 0);
    resolve(REPLY);
    await until(() => bot.slack.messages[0]?.by === 'chat.update');
    expect(bot.slack.messages).toMatchObject([{ channel: 'D2', text: expect.stringContaining('Almost there') }]);
  });

  test('a form of an earlier version stays open, and says what to do', async () => {
    const form = { name: 'critique', title: 'T', submit: 'S', fields: [{ name: 'text', label: 'Your note' }] };
    answers = () => ({ headline: 'Paste', form });
    const dana = bot.person();
    await dana.pressHome('coach:critique');
    await until(() => bot.slack.views.length > 0);
    Object.assign(bot.slack.views[0] as object, { private_metadata: '{"v":0}' });
    expect(await dana.submit({ text: 'Hi' })).toMatchObject({
      response_action: 'errors',
      errors: { text: expect.stringContaining('copy your text') },
    });
    expect(requests).toHaveLength(1);
  });

  test('the conversation suggests what to ask', async () => {
    await bot.person().event(opened('messages'));
    await until(() => bot.slack.prompts.length > 0);
    expect(bot.slack.prompts[0]).toMatchObject({ channel_id: 'D2' });
    expect(bot.slack.prompts[0]).not.toHaveProperty('thread_ts');
  });

  test('the assistant pane does, too', async () => {
    await bot.person().event({
      type: 'assistant_thread_started',
      assistant_thread: { user_id: 'U2', channel_id: 'D2', thread_ts: '5.5', context: {} },
      event_ts: '1',
    });
    await until(() => bot.slack.prompts.length > 0);
    expect(bot.slack.prompts[0]).toMatchObject({ channel_id: 'D2', thread_ts: '5.5' });
    expect((bot.slack.prompts[0]?.prompts as unknown[]).length).toBe(4);
  });
});
