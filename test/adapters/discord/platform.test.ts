import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MENU_ENTRY } from '../../../adapters/discord/commands.ts';
import type { Reply, Request } from '../../../src/index.ts';
import { answerTo, coachOf, createBotOn } from '../../support/discord/bot.ts';
import { type FakeDiscord, fakeDiscord } from '../../support/discord/fake-discord.ts';
import { view, viewModal } from '../../support/discord/view.ts';
import type { Interaction, Sent } from '../../support/discord/world.ts';

const GUILD = '111111111111111111';
const NOTE = 'Hi Maria,\nis the Welder II role (req 40871) still open?\n– Dana';
const REPLY: Reply = {
  headline: 'Almost there · 71 of 100',
  points: [{ label: 'Good', text: 'you greet her by name.' }],
  more: [
    { label: 'Then', text: 'your name is missing.' },
    { label: 'Then', text: 'so is the number.', step: 'Add it.' },
  ],
  buttons: [{ action: 'why', label: 'Why?' }],
  about: { text: NOTE, options: { to: 'peer' } },
};
const FORM: NonNullable<Reply['form']> = {
  name: 'critique',
  title: 'Critique a note',
  submit: 'Critique',
  fields: [
    { name: 'text', label: 'Your note', hint: 'Paste it.', multiline: true, required: true },
    { name: 'to', label: 'Who reads it?', choices: ['recruiter', 'hiring-manager'] },
  ],
};

let fake: FakeDiscord;
let stop: () => Promise<void>;

beforeEach(async () => {
  fake = await fakeDiscord({ guilds: [GUILD] });
});
afterEach(async () => {
  vi.useRealTimers();
  await stop();
  await fake.stop();
  expect(fake.world.problems).toEqual([]);
});

async function start(answer: (request: Request) => Reply | Promise<Reply> = () => REPLY) {
  const requests: Request[] = [];
  const bot = createBotOn(
    fake,
    coachOf(async (request) => {
      requests.push(request);
      return answer(request);
    }),
  );
  stop = () => bot.adapter.stop();
  await bot.adapter.start();
  return { ...bot, requests };
}

/** Does something that makes an interaction, and waits until all of its answer is there. */
async function interact(act: () => Interaction): Promise<Interaction> {
  let interaction: Interaction | undefined;
  await answerTo(fake, () => {
    interaction = act();
  });
  return interaction as unknown as Interaction;
}

describe('a command', () => {
  test('reaches the coach with its note as the text and its options as options', async () => {
    const { requests } = await start();
    const dana = fake.person({ guild: GUILD });
    await interact(() => dana.command('critique', { note: NOTE, to: 'peer', company: 'Larkfield' }));
    expect(requests).toEqual([
      {
        user: `discord:${dana.id}`,
        community: `discord:${GUILD}`,
        kind: 'command',
        name: 'critique',
        text: NOTE,
        options: { to: 'peer', company: 'Larkfield' },
      },
    ]);
  });

  test.each([
    ['in a server', { guild: GUILD }, true],
    ['elsewhere, as an app of the person’s own', { elsewhere: true }, true],
    ['in the chat with the bot', {}, false],
  ])('%s is answered once, ephemeral: %#', async (_, place, ephemeral) => {
    await start(() => ({ ...REPLY, copies: [{ label: 'Yours', text: NOTE }] }));
    const { callbacks, callback, messages } = await interact(() =>
      fake.person(place).command('critique', { note: NOTE }),
    );
    expect({ callbacks, type: callback?.type }).toEqual({ callbacks: 1, type: 4 });
    expect(messages.map((message) => message.ephemeral)).toEqual([ephemeral, ephemeral]);
    expect(messages[1]?.content).toBe(NOTE);
  });

  test('without a note opens a form that keeps line breaks', async () => {
    const { requests } = await start(({ kind }) => (kind === 'form' ? REPLY : { headline: 'Paste it.', form: FORM }));
    const dana = fake.person({ guild: GUILD });
    const opened = await interact(() => dana.command('critique'));
    expect(opened.callback?.type).toBe(9);
    expect(viewModal(opened)).toContain('Critique a note\nYour note\nPaste it.\nWho reads it?');
    const { messages } = await interact(() => dana.submit(opened, { text: NOTE, to: 'hiring-manager' }));
    expect(requests[1]).toEqual({
      user: `discord:${dana.id}`,
      community: `discord:${GUILD}`,
      kind: 'form',
      name: 'critique',
      options: { text: NOTE, to: 'hiring-manager' },
    });
    expect(view(messages)).toContain(REPLY.headline);
  });

  test('with a form that has no field for all that is known shows a button for it, and brings the rest back', async () => {
    const form = { ...FORM, values: { company: 'Acme', to: 'recruiter' } };
    const { requests } = await start(({ kind }) => (kind === 'form' ? REPLY : { headline: 'Fill in the rest.', form }));
    const dana = fake.person({ guild: GUILD });
    const { messages, callback } = await interact(() => dana.command('draft', { company: 'Acme' }));
    expect(callback?.type).toBe(4);
    expect(view(messages)).toContain('[Critique a note]');
    const opened = await interact(() => dana.press(messages[0] as Sent, 'Critique a note'));
    await interact(() => dana.submit(opened, { text: NOTE }, messages[0]));
    expect(requests[1]?.options).toEqual({ company: 'Acme', to: 'recruiter', text: NOTE });
  });

  test('that could not be carried out gives back what was typed, which Discord does not show any more', async () => {
    const problem: Reply = { headline: 'to: takes recruiter or peer, not “boss”.', problem: true };
    await start(({ kind }) => (kind === 'form' || kind === 'command' ? problem : REPLY));
    const dana = fake.person({ guild: GUILD });
    const { messages } = await interact(() => dana.command('critique', { note: NOTE }));
    expect(messages.map(({ content }) => content)).toEqual([`**${problem.headline}**`, NOTE]);
  });

  test('whose field was emptied forgets what was in it', async () => {
    const form = { ...FORM, values: { to: 'recruiter' } };
    const { requests } = await start(({ kind }) => (kind === 'form' ? REPLY : { headline: 'Fill in.', form }));
    const dana = fake.person({ guild: GUILD });
    const opened = await interact(() => dana.command('critique'));
    await interact(() => dana.submit(opened, { text: NOTE, to: '' }));
    expect(requests[1]?.options).toEqual({ text: NOTE });
  });
});

test('the menu entry of a message critiques all of it, whatever it begins with', async () => {
  const { requests } = await start();
  const { messages } = await interact(() => fake.person({ guild: GUILD }).menu(MENU_ENTRY, 'help to:me'));
  expect(requests[0]).toMatchObject({ kind: 'action', name: 'critique', text: 'help to:me' });
  expect(messages[0]?.ephemeral).toBe(true);
  const empty = await interact(() => fake.person({ guild: GUILD }).menu(MENU_ENTRY, ''));
  expect(view(empty.messages)).toMatch(/no text in that message/);
  expect(requests).toHaveLength(1);
});

describe('suggestions', () => {
  const values = ({ callback }: Interaction) =>
    (callback?.data.choices as { value: string }[]).map(({ value }) => value);

  test('go with what was typed, which comes first as it is', async () => {
    await start();
    const dana = fake.person({ guild: GUILD });
    expect(values(await interact(() => dana.type('draft', 'source', 'ind')))).toEqual(['ind', 'Indeed']);
    expect(values(await interact(() => dana.type('draft', 'role', 'welder')))).toEqual(['welder']);
    expect(values(await interact(() => dana.type('draft', 'role', '')))).toHaveLength(25);
    expect(values(await interact(() => dana.type('draft', 'role', 'x'.repeat(200))))).toEqual([]);
  });
});

describe('buttons', () => {
  test('hold no note, and carry note and options from their message', async () => {
    const { requests } = await start();
    const dana = fake.person({ guild: GUILD });
    const { messages } = await interact(() => dana.command('critique', { note: NOTE }));
    const ids = messages[0]?.components.flatMap(({ components }) => components.map(({ custom_id }) => custom_id));
    expect(ids).toEqual(['n1:action:why', 'n1:more']);
    await interact(() => dana.press(messages[0] as Sent, 'Why?'));
    expect(requests[1]).toMatchObject({ kind: 'action', name: 'why', text: NOTE, options: { to: 'peer' } });
  });

  test('still know their note after a restart', async () => {
    const first = await start();
    const dana = fake.person({ guild: GUILD });
    const { messages } = await interact(() => dana.command('critique', { note: NOTE }));
    await first.adapter.stop();
    const { requests } = await start();
    await interact(() => dana.press(messages[0] as Sent, 'Why?'));
    expect(requests).toMatchObject([{ kind: 'action', text: NOTE }]);
  });

  test('unfold what was folded', async () => {
    const { requests } = await start();
    const dana = fake.person({ guild: GUILD });
    const { messages } = await interact(() => dana.command('critique', { note: NOTE }));
    const more = await interact(() => dana.press(messages[0] as Sent, 'Show 2 more'));
    expect(view(more.messages)).toContain('Then: your name is missing.\n\nThen: so is the number.\n→ Add it.');
    expect(requests).toHaveLength(1);
  });

  test.each([
    'n0:action:why',
    'something',
    'n1:unknown',
    'n1:action:why',
  ])('too old to be understood say so kindly: %s', async (id) => {
    const { requests } = await start();
    const old = {
      id: '5',
      content: 'x',
      embeds: [],
      components: [],
      channel: '1',
      files: [],
      ephemeral: true,
      raw: {},
    };
    const { messages } = await interact(() => fake.person({ guild: GUILD }).press(old, id));
    expect(view(messages)).toMatch(/too old/);
    expect(requests).toEqual([]);
  });
});

describe('a message', () => {
  test.each([
    ['from a bot', { author: { id: '7', username: 'b', discriminator: '0', avatar: null, bot: true } }],
    ['from a webhook', { webhook_id: '7' }],
    ['that tells of something, as a pin', { type: 6 }],
  ])('%s is not answered', async (_, more) => {
    const { requests } = await start();
    const dana = fake.person();
    dana.say(NOTE, more);
    const sent = await answerTo(fake, () => dana.say('a real one'));
    expect(requests.map(({ text }) => text)).toEqual(['a real one']);
    expect(sent).toHaveLength(1);
  });

  test('in a channel is heard only where it names the bot, and answered in private', async () => {
    const { requests } = await start();
    const dana = fake.person({ guild: GUILD });
    dana.say('just talking');
    const sent = await answerTo(fake, () => dana.say(`<@${fake.world.bot.id}> ${NOTE}`));
    expect(requests).toEqual([
      { user: `discord:${dana.id}`, community: `discord:${GUILD}`, kind: 'message', text: NOTE },
    ]);
    expect(sent.map(({ channel }) => channel)).toEqual([fake.world.dmOf(dana.id)]);
  });

  test('of one who takes no messages is answered in the channel, without a word of the note', async () => {
    await start();
    const dana = fake.person({ guild: GUILD });
    fake.world.closed.add(fake.world.dmOf(dana.id));
    const sent = await answerTo(fake, () => dana.say(`<@${fake.world.bot.id}> ${NOTE}`));
    expect(sent.map(({ channel }) => channel)).toEqual([dana.channel]);
    expect(view(sent)).toMatch(/\/critique/);
    expect(view(sent)).not.toMatch(/Maria|71/);
  });

  test('in a chat that was forgotten meanwhile is answered as before', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { requests } = await start();
    const dana = fake.person();
    await answerTo(fake, () => dana.say('Hi'));
    vi.advanceTimersByTime(60 * 60 * 1000);
    expect(await answerTo(fake, () => dana.say('Hi again'))).toHaveLength(1);
    expect(requests).toHaveLength(2);
  });

  test('that Discord made a file of, because it is long, is read all the same', async () => {
    const { requests } = await start();
    const posting = 'We are looking for a welder. '.repeat(100);
    await answerTo(fake, () => fake.person().say('', { attachments: [fake.attachment(posting)] }));
    await answerTo(fake, () => fake.person().say('draft', { attachments: [fake.attachment(posting)] }));
    expect(requests.map(({ text }) => text)).toEqual([posting, `draft\n${posting}`]);
  });

  test.each([
    ['a picture', () => fake.attachment('x', 'image/png')],
    ['longer than anything that is read', () => fake.attachment('x'.repeat(50_000))],
    ['gone', () => ({ ...fake.attachment('x'), url: `${fake.apiBase}/gone` })],
  ])('that is a file alone, and %s, is told how to send a text', async (_, attachment) => {
    const { requests } = await start();
    const sent = await answerTo(fake, () => fake.person().say('', { attachments: [attachment()] }));
    expect(view(sent)).toMatch(/can’t read this file/);
    expect(requests).toEqual([]);
  });

  test('with a picture beside its text is answered to the text', async () => {
    const { requests } = await start();
    await answerTo(fake, () => fake.person().say('Hi', { attachments: [fake.attachment('x', 'image/png')] }));
    expect(requests.map(({ text }) => text)).toEqual(['Hi']);
  });
});

test('asks for no privileged intent', async () => {
  await start();
  const privileged = (1 << 1) | (1 << 8) | (1 << 15);
  expect(fake.gateway.intents).toEqual([(1 << 0) | (1 << 9) | (1 << 12)]);
  expect((fake.gateway.intents[0] ?? 0) & privileged).toBe(0);
});
