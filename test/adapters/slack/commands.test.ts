import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply, Request } from '../../../src/index.ts';
import { MODES, startBot } from '../../support/slack/bot.ts';
import { seen, until } from '../../support/slack/person.ts';

const NOTE = 'Hi Maria,\n\nis the Welder II role (req 40871) open?\n\n– Dana';
const REPLY: Reply = {
  headline: 'Almost there · 71 of 100',
  points: [{ label: 'First', text: 'Add the number.' }],
  buttons: [{ action: 'why', label: 'Why?' }],
  about: { text: NOTE, options: {} },
};
const FORM: Reply = {
  headline: 'Paste your note.',
  form: {
    name: 'critique',
    title: 'Critique a note',
    submit: 'Critique',
    fields: [{ name: 'text', label: 'Your note', multiline: true, required: true }],
  },
};

const MISTAKE: Reply = {
  headline: 'plan: takes free or premium, not “gold”.',
  problem: true,
  form: {
    name: 'critique',
    title: 'Critique a note',
    submit: 'Critique',
    fields: [
      { name: 'text', label: 'Your note', multiline: true, required: true },
      {
        name: 'plan',
        label: 'Your account',
        choices: [
          { value: 'free', label: 'Free' },
          { value: 'premium', label: 'Premium' },
        ],
      },
    ],
    values: { text: 'Hi Maria', company: 'Acme' },
    problems: { plan: 'plan: takes free or premium, not “gold”.' },
  },
};

describe.each(MODES)('commands over %s', (mode) => {
  let answers: (request: Request) => Reply | Promise<Reply>;
  let requests: Request[];
  let bot: Awaited<ReturnType<typeof startBot>>;

  beforeEach(async () => {
    requests = [];
    answers = () => REPLY;
    bot = await startBot({
      mode,
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

  /** A command whose answer comes after it was acknowledged. */
  async function lateAnswerTo(line: string, how: { expired?: boolean } = {}): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    answers = () => promise;
    await bot.person().command(line, how);
    resolve(REPLY);
  }

  test('an answer that is there at once comes with the acknowledgement, for the asker alone', async () => {
    const dana = bot.person();
    await dana.command(`/critique ${NOTE}`);
    expect(bot.slack.messages).toMatchObject([{ by: 'ack', channel: 'C1', user: 'U2', ephemeral: true }]);
    expect(seen(bot.slack.messages[0])).toContain('Almost there · 71 of 100');
    expect(bot.slack.calls.filter(({ method }) => method === 'response_url')).toEqual([]);
    expect(requests).toEqual([
      { user: 'slack:T1:U2', community: 'slack:T1', kind: 'command', name: 'critique', text: NOTE },
    ]);
  });

  test('an answer that takes a while is acknowledged without it, and comes alone: no line stays above it', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    answers = () => promise;
    const dana = bot.person();
    const started = performance.now();
    await dana.command(`/rewrite ${NOTE}`);
    expect(performance.now() - started).toBeLessThan(1000);
    await sleep(1500);
    resolve(REPLY);
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages).toMatchObject([{ by: 'response_url', user: 'U2', ephemeral: true }]);
    expect(seen(bot.slack.messages[0])).toContain('Almost there');
  });

  test('a command that needs a form opens it at once, and the answer comes where it was typed', async () => {
    answers = ({ kind }) => (kind === 'form' ? REPLY : FORM);
    const dana = bot.person();
    await dana.command('/critique');
    await until(() => bot.slack.views.length > 0);
    expect(bot.slack.messages).toEqual([]);
    await dana.submit({ text: NOTE });
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages).toMatchObject([{ by: 'response_url', channel: 'C1', user: 'U2', ephemeral: true }]);
    expect(requests[1]).toMatchObject({ kind: 'form', name: 'critique', options: { text: NOTE } });
  });

  test('a mistake opens the form at once, with all that was typed and a line at the field that is wrong', async () => {
    answers = ({ kind }) => (kind === 'form' ? REPLY : MISTAKE);
    const dana = bot.person();
    expect(await dana.after(() => dana.command('/critique plan:gold Hi Maria'))).toBe(
      'Your note\nHi Maria\n⚠️ plan: takes free or premium, not “gold”.\nYour account\nFree | Premium',
    );
    expect(bot.slack.messages).toEqual([]);
    await dana.submit({ plan: 'free' });
    await until(() => bot.slack.messages.length > 0);
    expect(requests[1]).toMatchObject({ kind: 'form', options: { text: 'Hi Maria', plan: 'free', company: 'Acme' } });
  });

  test('/notecoach does all: what stands behind it is a message, and alone it is help', async () => {
    const dana = bot.person();
    await dana.command(`/notecoach ${NOTE}`);
    await dana.command('/notecoach');
    const dana2 = { user: 'slack:T1:U2', community: 'slack:T1' };
    expect(requests).toEqual([
      { ...dana2, kind: 'message', text: NOTE },
      { ...dana2, kind: 'command', name: 'help', text: '' },
    ]);
    expect(bot.slack.messages).toMatchObject([{ by: 'ack', ephemeral: true }, { by: 'ack' }]);
  });

  test('behind /notecoach, a form is opened at once, too', async () => {
    answers = () => FORM;
    await bot.person().command('/notecoach critique');
    await until(() => bot.slack.views.length > 0);
    expect(bot.slack.messages).toEqual([]);
  });

  test('what is refused comes back with what was sent, to be copied', async () => {
    answers = () => ({
      headline: 'Please send it again in 20 seconds.',
      problem: true,
      refused: true,
      copies: [{ label: 'What you sent', text: NOTE }],
    });
    await bot.person().command(`/critique ${NOTE}`);
    expect(seen(bot.slack.messages[0])).toBe(`Please send it again in 20 seconds.\nWhat you sent:\n${NOTE}`);
  });

  test('where the click is too long ago, a button opens the form', async () => {
    answers = () => FORM;
    const dana = bot.person();
    await dana.command('/critique', { oldTrigger: true });
    await until(() => bot.slack.messages.length > 0);
    expect(seen(bot.slack.messages[0])).toContain('[ Critique a note ]');
    await dana.press('form:critique');
    await until(() => bot.slack.views.length > 0);
    expect(bot.slack.views[0]).toMatchObject({ type: 'modal' });
    expect(bot.logged()).toMatch(/expired_trigger_id/);
  });

  test('a form button that is pressed in vain says so, with another button', async () => {
    answers = () => ({ ...FORM, points: [{ label: 'Fill in', text: 'the company' }] });
    const dana = bot.person();
    await dana.command('/draft role:welder');
    expect(seen(bot.slack.messages[0])).toContain('[ Critique a note ]');
    await dana.press('form:critique', { oldTrigger: true });
    await until(() => bot.slack.messages.length > 1);
    expect(seen(bot.slack.messages[1])).toContain('[ Critique a note ]');
  });

  test('Slack’s text is decoded, options included', async () => {
    await bot.person().command('/critique company:“Acme &amp; Sons” *Hi* Ana – see');
    expect(requests[0]?.text).toBe('company:"Acme &amp; Sons" Hi Ana – see');
  });

  test('where the response_url does not take it, the answer goes to the channel, and to the conversation at last', async () => {
    await lateAnswerTo('/why x', { expired: true });
    await until(() => bot.slack.messages.length === 1);
    expect(bot.slack.messages[0]).toMatchObject({ by: 'chat.postEphemeral', channel: 'C1', user: 'U2' });
    bot.slack.outside.add('C1');
    await lateAnswerTo('/why x', { expired: true });
    await until(() => bot.slack.messages.length === 2);
    expect(bot.slack.messages[1]).toMatchObject({ by: 'chat.postMessage', channel: 'D2' });
    expect(bot.logged()).toMatch(/expired_url/);
    expect(bot.logged()).toMatch(/not_in_channel/);
  });

  test('a command that Slack sends twice is answered once', async () => {
    const dana = bot.person();
    const triggerId = bot.slack.trigger();
    await dana.command('/why x', { triggerId });
    await dana.command('/why x', { triggerId });
    expect(requests).toHaveLength(1);
    expect(bot.slack.messages).toHaveLength(1);
  });

  test('a thousand people at once are each answered, and each once', async () => {
    const people = Array.from({ length: 1000 }, (_, at) => bot.person({ user: `U${at}` }));
    answers = ({ user }) => ({ headline: user });
    await Promise.all(people.map((one) => one.command('/critique Hi')));
    await until(() => bot.slack.messages.length >= 1000);
    await bot.bot.stop();
    expect(new Set(bot.slack.messages.map(({ user }) => user)).size).toBe(1000);
    expect(bot.slack.messages).toHaveLength(1000);
    for (const { user, text } of bot.slack.messages) expect(text).toBe(`slack:T1:${user}`);
  });

  test('what is under way is finished before the bot stops', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    answers = () => promise;
    await bot.person().command('/why x');
    const stopped = bot.bot.stop();
    resolve(REPLY);
    await stopped;
    expect(bot.slack.messages).toHaveLength(1);
    expect(bot.bot.isReady()).toBe(false);
  });
});
