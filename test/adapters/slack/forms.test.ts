import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Form, Reply, Request } from '../../../src/index.ts';
import { MODES, startBot } from '../../support/slack/bot.ts';
import { seen, until } from '../../support/slack/person.ts';

const FORM: Form = {
  name: 'critique',
  title: 'Critique a note',
  submit: 'Critique',
  fields: [
    { name: 'text', label: 'Your note', multiline: true, required: true },
    { name: 'req', label: 'Number of the posting' },
  ],
};
const ASK: Reply = { headline: 'Paste your note.', form: FORM };
const mistake = (problems: Record<string, string>, fields = FORM.fields): Reply => ({
  headline: Object.values(problems).join(' '),
  problem: true,
  form: { ...FORM, fields, values: { text: 'Hi', req: 'x', company: 'Acme' }, problems },
});
const GOOD: Reply = { headline: 'Send it.' };

describe.each(MODES)('a form that is sent in with a mistake, over %s', (mode) => {
  let onForm: (request: Request) => Reply | Promise<Reply>;
  let requests: Request[];
  let bot: Awaited<ReturnType<typeof startBot>>;
  let dana: ReturnType<typeof bot.person>;

  beforeEach(async () => {
    requests = [];
    onForm = () => GOOD;
    bot = await startBot({
      mode,
      coach: {
        async handle(request) {
          requests.push(request);
          return request.kind === 'form' ? onForm(request) : ASK;
        },
      },
    });
    dana = bot.person();
    await dana.command('/critique');
    await until(() => bot.slack.views.length > 0);
  });
  afterEach(async () => {
    await bot.stop();
    expect(bot.slack.problems).toEqual([]);
  });

  test('stays open, with a line at the field that is wrong', async () => {
    onForm = () => mistake({ req: 'A number is missing.' });
    expect(await dana.submit({ text: 'Hi' })).toEqual({
      response_action: 'errors',
      errors: { req: 'A number is missing.' },
    });
    onForm = () => GOOD;
    expect(await dana.submit({ text: 'Hi', req: '7' })).toEqual({});
    await until(() => bot.slack.messages.length > 0);
    expect(bot.slack.messages.map(seen)).toEqual(['Send it.']);
  });

  test('stays open where the answer is there within two seconds', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    onForm = () => promise;
    setTimeout(resolve, 1200, mistake({ req: 'A number is missing.' }));
    expect(await dana.submit({ text: 'Hi' })).toMatchObject({ response_action: 'errors' });
  });

  test('is another form where a field is wrong that it did not have, with all that was typed', async () => {
    const fields = [...FORM.fields, { name: 'to', label: 'Who reads it?' }];
    onForm = () => mistake({ to: 'to: takes recruiter or peer.' }, fields);
    expect(await dana.after(() => dana.submit({ text: 'Hi' }))).toBe(
      'Your note\nHi\nNumber of the posting\nx\n⚠️ to: takes recruiter or peer.\nWho reads it?',
    );
    onForm = () => GOOD;
    await dana.submit({ to: 'peer' });
    await until(() => bot.slack.messages.length > 0);
    expect(requests.at(-1)?.options).toEqual({ text: 'Hi', req: 'x', to: 'peer', company: 'Acme' });
    expect(bot.slack.messages).toMatchObject([{ by: 'response_url', channel: 'C1', ephemeral: true }]);
  });

  test('closes where what goes with it has no room in it, which is given back below', async () => {
    const about = randomBytes(2500).toString('base64');
    const reply = mistake({ to: 'to: takes recruiter or peer.' }, [{ name: 'to', label: 'Who reads it?' }]);
    onForm = () => ({ ...reply, form: { ...(reply.form as Form), values: { about } } });
    expect(await dana.submit({ text: 'Hi' })).toEqual({});
    await until(() => bot.slack.messages.length > 0);
    expect(seen(bot.slack.messages[0])).toContain(`about:\n${about}\nThe note is too long for a form`);
  });

  test('closes where it takes longer, and the answer has a button that opens it with all that was typed', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    onForm = () => promise;
    const started = performance.now();
    expect(await dana.submit({ text: 'Hi' })).toEqual({});
    expect(performance.now() - started).toBeLessThan(2800);
    resolve(mistake({ req: 'A number is missing.' }));
    await until(() => bot.slack.messages.length > 0);
    expect(seen(bot.slack.messages[0])).toBe('A number is missing.\n[ Critique a note ]');
    expect(await dana.after(() => dana.press('form:critique'))).toBe(
      'Your note\nHi\n⚠️ A number is missing.\nNumber of the posting\nx',
    );
  });

  test('closes where the answer says more than what is wrong, which has a button to go on', async () => {
    onForm = () => ({ ...mistake({}), copies: [{ label: 'The posting', text: 'Welder wanted' }] });
    expect(await dana.submit({ text: 'Hi' })).toEqual({});
    await until(() => bot.slack.messages.length > 0);
    expect(seen(bot.slack.messages[0])).toContain('Welder wanted\n[ Critique a note ]');
  });

  test('comes with blanks to fill in once more, if it has some', async () => {
    const blanks: Form = { ...FORM, title: 'Fill in the blanks', values: { text: 'Hi ____' } };
    onForm = () => ({ headline: 'Start from this.', points: [{ label: 'Fill in', text: 'a name' }], form: blanks });
    await dana.submit({ text: 'Hi' });
    await until(() => bot.slack.messages.length > 0);
    expect(seen(bot.slack.messages[0])).toContain('[ Fill in the blanks ]');
  });
});

describe('where nothing can open a form', () => {
  test.each([
    'message',
    'mention',
  ] as const)('the answer to a %s has a button, with everything filled in', async (how) => {
    const bot = await startBot({ coach: { handle: async () => mistake({ req: 'A number is missing.' }) } });
    try {
      const dana = bot.person();
      expect(await dana.after(() => dana[how]('/critique req:x Hi'))).toBe('A number is missing.\n[ Critique a note ]');
      expect(await dana.after(() => dana.press('form:critique'))).toBe(
        'Your note\nHi\n⚠️ A number is missing.\nNumber of the posting\nx',
      );
      expect(bot.slack.problems).toEqual([]);
    } finally {
      await bot.stop();
    }
  });
});

test('what has no room in a form is given back beside it', async () => {
  const posting = 'Welder wanted. '.repeat(300);
  const form: Form = { ...FORM, values: { text: posting } };
  const bot = await startBot({ coach: { handle: async () => ({ headline: 'Look it over.', form }) } });
  try {
    await bot.person().command('/critique x');
    await until(() => bot.slack.views.length > 0 && bot.slack.messages.length > 0);
    expect(seen(bot.slack.messages[0])).toBe(
      `The form has no room for all that you typed. Copy the rest from here.\nYour note:\n${posting}`,
    );
    expect(bot.slack.problems).toEqual([]);
  } finally {
    await bot.stop();
  }
});

test('a shortcut, a click and a form that share a trigger are each answered, and each once', async () => {
  const requests: Request[] = [];
  const bot = await startBot({
    coach: {
      async handle(request) {
        requests.push(request);
        const buttons = ['why', 'rewrite'].map((action) => ({ action, label: action }));
        return request.name === 'critique' && request.kind === 'command' ? ASK : { headline: 'H', buttons };
      },
    },
  });
  try {
    const dana = bot.person();
    await dana.command('/critique');
    await until(() => bot.slack.views.length > 0);
    const triggerId = bot.slack.trigger();
    for (let times = 0; times < 2; times++) {
      await dana.shortcut({ text: 'Hi' }, { triggerId });
      await until(() => bot.slack.messages.length > 0);
      await dana.press('coach:why', { triggerId });
      await dana.press('coach:rewrite', { triggerId });
      await dana.submit({ text: 'Hi' }, { triggerId });
    }
    await bot.bot.stop();
    expect(requests.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'command critique',
      'action critique',
      'action why',
      'action rewrite',
      'form critique',
    ]);
  } finally {
    await bot.stop();
  }
});
