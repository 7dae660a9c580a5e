import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply, Request } from '../../../src/index.ts';
import { startBot } from '../../support/slack/bot.ts';
import { seen, until } from '../../support/slack/person.ts';

let answers: (request: Request) => Reply | Promise<Reply>;
let requests: Request[];
let bot: Awaited<ReturnType<typeof startBot>>;

beforeEach(async () => {
  requests = [];
  answers = ({ text }) => ({ headline: `On: ${text}` });
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

const shown = () => bot.slack.messages.map(seen);

/** Resolves once a message that is sent after all others has been answered: what was to be ignored was. */
async function settled(): Promise<void> {
  const count = bot.slack.messages.length;
  await bot.person({ user: 'U99' }).message('last');
  await until(() => bot.slack.messages.length > count);
}

describe('an edit of a message to the bot', () => {
  test('is judged anew, and changes the answer in its place', async () => {
    const dana = bot.person();
    await dana.message('Hi');
    await until(() => bot.slack.messages.length > 0);
    await dana.edit('Hi', 'Hi Maria');
    await until(() => bot.slack.messages[0]?.by === 'chat.update');
    await dana.edit('Hi Maria', 'Hi Ana');
    await until(() => shown()[0] === 'On: Hi Ana');
    expect(bot.slack.messages).toHaveLength(1);
    expect(requests.map(({ kind, text }) => [kind, text])).toEqual([
      ['message', 'Hi'],
      ['message', 'Hi Maria'],
      ['message', 'Hi Ana'],
    ]);
  });

  test('in a thread stays in it', async () => {
    const dana = bot.person();
    await dana.message('Hi', { thread_ts: '5.5' });
    await until(() => bot.slack.messages.length > 0);
    await dana.edit('Hi', 'Hi Maria', { told: { thread_ts: '5.5' } });
    await until(() => bot.slack.messages[0]?.by === 'chat.update');
    expect(bot.slack.messages).toMatchObject([{ thread: '5.5', text: 'On: Hi Maria' }]);
  });

  test('of one whose answer is not known is answered anew', async () => {
    const dana = bot.person();
    await dana.edit('Hi', 'Hi Maria');
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages).toMatchObject([{ by: 'chat.postMessage', channel: 'D2', text: 'On: Hi Maria' }]);
    await dana.edit('Hi Maria', 'Hi Ana');
    await until(() => shown()[0] === 'On: Hi Ana');
    expect(bot.slack.messages).toHaveLength(1);
  });

  test('of one whose answer was deleted is answered anew', async () => {
    const dana = bot.person();
    await dana.message('Hi');
    await until(() => bot.slack.messages.length > 0);
    bot.slack.messages.length = 0;
    await dana.edit('Hi', 'Hi Maria');
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages).toMatchObject([{ by: 'chat.postMessage', text: 'On: Hi Maria' }]);
  });

  test('that comes while the first answer is made waits for it, and is the last word', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    answers = ({ text }) => (text === 'Hi' ? promise : { headline: `On: ${text}` });
    const dana = bot.person();
    await dana.message('Hi');
    await dana.edit('Hi', 'Hi Maria');
    await until(() => requests.length === 2);
    resolve({ headline: 'On: Hi' });
    await until(() => shown()[0] === 'On: Hi Maria');
    expect(bot.slack.messages).toHaveLength(1);
  });

  test('that there is no time for leaves the answer as it is, and is told below', async () => {
    const dana = bot.person();
    await dana.message('Hi');
    await until(() => bot.slack.messages.length > 0);
    answers = () => ({ headline: 'Too much at once.', problem: true, refused: true });
    await dana.edit('Hi', 'Hi Maria');
    await until(() => bot.slack.messages.length > 1);
    expect(shown()).toEqual(['On: Hi', 'Too much at once.']);
  });

  test('that Slack tells of twice is answered once', async () => {
    const dana = bot.person();
    await dana.edit('Hi', 'Hi Maria', {}, { id: 'Ev7' });
    await dana.edit('Hi', 'Hi Maria', {}, { id: 'Ev7', retry: 1 });
    await settled();
    expect(requests).toHaveLength(2);
  });

  test('is answered all the same while what was answered can’t be looked up', async () => {
    await bot.stop();
    const down = () => Promise.reject(new Error('down'));
    bot = await startBot({
      coach: { handle: async ({ text }) => ({ headline: `On: ${text}` }) },
      services: { answers: { find: down, remember: down } },
    });
    await bot.person().edit('Hi', 'Hi Maria');
    await until(() => bot.slack.messages.length > 0);
    expect(shown()).toEqual(['On: Hi Maria']);
    expect(bot.logged()).toMatch(/could not look up which answer/);
  });
});

describe('left alone', () => {
  const unfurled = { edited: undefined, attachments: [{ from_url: 'https://a.example', text: 'A page' }] };
  const shared = { attachments: [{ is_msg_unfurl: true, text: 'Hi Ana' }] };
  test.each<[string, string, Parameters<ReturnType<typeof bot.person>['edit']>[2]]>([
    ['a preview of a link', 'Hi', { told: unfurled }],
    ['a preview of a message', 'Hi', { told: { ...shared, edited: undefined } }],
    ['a change that says the same', 'Hi', {}],
    ['the bot’s own change', 'Hi you', { told: { user: 'UBOT', bot_id: 'BBOT', edited: { user: 'UBOT', ts: '2' } } }],
    ['another’s change', 'Hi you', { told: { edited: { user: 'U7', ts: '2.0' } } }],
    ['an edit a day later', 'Hi you', { told: { edited: { user: 'U2', ts: '86402.5' } } }],
    ['an edit in a channel', 'Hi you', { event: { channel_type: 'channel', channel: 'C1' } }],
    ['an edit of what is no message', 'Hi you', { told: { subtype: 'channel_join' } }],
  ])('%s', async (_, text, how) => {
    await bot.person().edit('Hi', text, how);
    await settled();
    expect(requests.map(({ user }) => user)).toEqual(['slack:T1:U99']);
  });
});
