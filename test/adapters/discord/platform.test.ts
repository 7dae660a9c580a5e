import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MENU_ENTRY } from '../../../adapters/discord/commands.ts';
import type { Reply, Request } from '../../../src/index.ts';
import { answerTo, coachOf, createBotOn } from '../../support/discord/bot.ts';
import { type FakeDiscord, fakeDiscord } from '../../support/discord/fake-discord.ts';
import { sentOf } from '../../support/discord/shapes.ts';
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
const RECRUITER = { value: 'recruiter', label: 'A recruiter' };
const MANAGER = { value: 'hiring-manager', label: 'The hiring manager' };
const FORM: NonNullable<Reply['form']> = {
  name: 'critique',
  title: 'Critique a note',
  submit: 'Critique',
  fields: [
    { name: 'text', label: 'Your note', hint: 'Paste it.', multiline: true, required: true },
    { name: 'to', label: 'Who reads it?', choices: [RECRUITER, MANAGER] },
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
        isAdmin: false,
        kind: 'command',
        name: 'critique',
        text: NOTE,
        options: { to: 'peer', company: 'Larkfield' },
        typing: { style: 'fields', prefix: '' },
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
    expect(requests[1]).toMatchObject({
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
    expect(viewModal(opened)).toContain('= A recruiter');
    expect(requests[1]?.options).toEqual({ company: 'Acme', to: 'recruiter', text: NOTE });
  });

  test('that could not be carried out gives back what was typed, which Discord does not show any more', async () => {
    const problem: Reply = { headline: 'to: takes recruiter or peer, not “boss”.', problem: true };
    await start(({ kind }) => (kind === 'form' || kind === 'command' ? problem : REPLY));
    const dana = fake.person({ guild: GUILD });
    const { messages } = await interact(() => dana.command('critique', { note: NOTE }));
    expect(messages.map(({ content }) => content)).toEqual([`**${problem.headline}**\n\n-# ↓ What you typed`, NOTE]);
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
    expect(ids).toEqual(['n2:note:why', 'n2:more']);
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

  test('name the note of the message where what they carried can’t be read, and say so in the log', async () => {
    const { requests, logged } = await start();
    const dana = fake.person({ guild: GUILD });
    const { messages } = await interact(() => dana.command('critique', { note: NOTE }));
    const [message] = messages as [Sent];
    const damaged = {
      ...message,
      embeds: message.embeds.map((embed) => ({ ...embed, url: String(embed.url).slice(0, 60) })),
    };
    await interact(() => dana.press(damaged, 'Why?'));
    await interact(() => dana.press(damaged, 'n0:action:why'));
    await interact(() => dana.press(damaged, 'n2:more'));
    expect(requests.slice(1).map(({ name, text }) => [name, text])).toEqual([
      ['why', NOTE],
      ['critique', NOTE],
      ['critique', NOTE],
    ]);
    expect(logged()).toMatch(/"unreadable":\d+.*could not be read/);
    expect(logged()).not.toContain('Maria');
  });

  test('read a note that is too long for an embed’s address from the message, or from its file', async () => {
    const long = Array.from({ length: 2500 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join(
      '',
    );
    for (const text of [long, `${long} ${long}`]) {
      const { requests } = await start(() => ({ ...REPLY, about: { text, options: { to: 'peer' } } }));
      const dana = fake.person({ guild: GUILD });
      const { messages } = await interact(() => dana.command('critique'));
      await interact(() => dana.press(messages[0] as Sent, 'Why?'));
      expect(requests[1]).toMatchObject({ name: 'why', text, options: { to: 'peer' } });
      await stop();
    }
  });

  test.each([
    'n0:action:why',
    'something',
    'n2:note:why',
    'n2:more',
  ])('that find no note any more ask for it, in words that are true: %s', async (id) => {
    const { requests } = await start(({ kind }) => (kind === 'form' ? REPLY : { headline: 'Paste it.', form: FORM }));
    const dana = fake.person({ guild: GUILD });
    const old = sentOf('5', dana.channel, { content: 'x' }, [], true);
    const opened = await interact(() => dana.press(old, id));
    expect(requests.at(-1)).toMatchObject({ kind: 'action', text: '' });
    expect(viewModal(opened)).toMatch(
      /^Critique a note\nI can’t find the note in this message any more\. Please paste/,
    );
    await interact(() => dana.submit(opened, { text: NOTE }, old));
    expect(requests.at(-1)).toMatchObject({ kind: 'form', name: 'critique', options: { text: NOTE } });
  });

  test('that act on no note need none: a form opens at once, and a reply is shown', async () => {
    const { requests } = await start(({ name }) => {
      if (name === 'critique') return { headline: 'Paste it.', form: FORM };
      if (name === 'forget') return { headline: 'Done.', erased: true };
      const buttons = ['critique', 'forget'].map((action) => ({ action, label: action }));
      return { headline: 'Hello!', buttons };
    });
    const dana = fake.person();
    const [hello] = (await answerTo(fake, () => dana.say('hi'))) as [Sent];
    expect(hello.embeds).toEqual([]);
    const opened = await interact(() => dana.press(hello, 'critique'));
    expect(viewModal(opened)).toMatch(/^Critique a note\nYour note\n/);
    const { messages } = await interact(() => dana.press(hello, 'forget'));
    expect(view(messages)).toBe('Done.\n⟦bold Done.⟧');
    expect(requests.slice(1)).toMatchObject([
      { kind: 'action', name: 'critique', text: '' },
      { kind: 'action', name: 'forget', text: '' },
    ]);
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
    expect(requests).toMatchObject([
      { user: `discord:${dana.id}`, community: `discord:${GUILD}`, kind: 'mention', text: NOTE },
    ]);
    expect(sent.map(({ channel }) => channel)).toEqual([fake.world.dmOf(dana.id)]);
  });

  test('that names the bot in passing gets a line in the channel, of nobody’s, whose button opens a form', async () => {
    const { requests } = await start(({ kind }) =>
      kind === 'mention'
        ? { headline: 'You named me, Dana.', inPassing: true, buttons: [{ action: 'forget', label: 'Erase' }] }
        : { headline: 'Paste it.', form: FORM },
    );
    const dana = fake.person({ guild: GUILD });
    let said = '';
    const sent = await answerTo(fake, () => {
      said = dana.say(`has anyone here tried <@${fake.world.bot.id}>?`);
    });
    expect(sent).toMatchObject([
      {
        channel: dana.channel,
        content: 'Send me your note in a direct message, or type /critique here: only you see the answer.',
        raw: { message_reference: { message_id: said }, allowed_mentions: { replied_user: false } },
      },
    ]);
    expect(view(sent)).not.toMatch(/Dana|Erase/);
    expect(fake.world.reactions).toEqual([]);
    const opened = await interact(() => fake.person({ guild: GUILD }).press(sent[0] as Sent, 'Check a note'));
    expect(viewModal(opened)).toMatch(/^Critique a note\nYour note/);
    expect(requests).toHaveLength(2);
  });

  test.each<Reply>([
    { headline: 'You’re welcome.' },
    { headline: 'Done.', erased: true },
    { headline: 'I keep no notes.', buttons: [{ action: 'forget', label: 'Erase it now' }] },
  ])('that is meant is answered in private, however little there is to say: %j', async (reply) => {
    await start(() => reply);
    const dana = fake.person({ guild: GUILD });
    const sent = await answerTo(fake, () => dana.say(`<@${fake.world.bot.id}> hi`));
    expect(sent.map(({ channel }) => channel)).toEqual([fake.world.dmOf(dana.id)]);
    expect(fake.world.reactions).toHaveLength(1);
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
    expect(requests.map(({ text, attached }) => [text, attached])).toEqual([
      ['', posting],
      ['draft', posting],
    ]);
  });

  test.each([
    ['a picture', () => fake.attachment('x', { type: 'image/png', name: 'x.png' })],
    ['longer than anything that is read', () => fake.attachment('x'.repeat(300_000))],
    ['gone', () => ({ ...fake.attachment('x'), url: `${fake.apiBase}/gone` })],
  ])('that is a file alone, and %s, is told how to send a text', async (_, attachment) => {
    const { requests } = await start();
    const sent = await answerTo(fake, () => fake.person().say('', { attachments: [attachment()] }));
    expect(view(sent)).toMatch(/can read text files only/);
    expect(requests).toEqual([]);
  });

  test('with a picture beside its text is answered to the text', async () => {
    const { requests } = await start();
    await answerTo(fake, () =>
      fake.person().say('Hi', { attachments: [fake.attachment('x', { type: 'image/png', name: 'x.png' })] }),
    );
    expect(requests.map(({ text }) => text)).toEqual(['Hi']);
  });
});

test('no more messages follow an interaction than a user’s own app may send, and none is lost', async () => {
  const tones = ['Formal', 'Warm', 'Brief'];
  const copies = tones.flatMap((tone) => [
    { label: `${tone} · subject`, text: `Welder II, ${tone}` },
    { label: `${tone} · 700 characters`, text: `Hi Maria, ${tone}. ${'I can weld. '.repeat(50)}` },
  ]);
  await start(() => ({ headline: 'Three drafts, ready to send.', copies }));
  const { messages } = await interact(() => fake.person({ elsewhere: true }).command('draft', { format: 'inmail' }));
  expect(messages.length).toBeLessThanOrEqual(5);
  const seen = view(messages, { embeds: false });
  for (const { label, text } of copies) {
    expect(seen).toContain(label);
    expect(seen).toContain(text.trim());
  }
  expect(fake.log.map(({ status }) => status)).not.toContain(400);
});

test('one that sends too many all the same is told of, as Discord refuses it', async () => {
  await start();
  const dana = fake.person({ elsewhere: true });
  const { token } = await interact(() => dana.command('critique', { note: NOTE }));
  const statuses = [];
  for (let at = 0; at < 6; at += 1) {
    const body = JSON.stringify({ content: 'x', allowed_mentions: { parse: [] } });
    const headers = { 'content-type': 'application/json' };
    const path = `${fake.apiBase}/v10/webhooks/${fake.world.applicationId}/${token}`;
    const response = await fetch(path, { method: 'POST', headers, body });
    statuses.push(response.ok || ((await response.json()) as { code: number }).code);
  }
  expect(statuses).toEqual([true, true, true, true, true, 40094]);
});

test('says below its name what to do', async () => {
  await start();
  expect(fake.gateway.presences).toMatchObject([
    { activities: [{ type: 4, state: expect.stringMatching(/critique/) }] },
  ]);
});

test('asks for no privileged intent', async () => {
  await start();
  const privileged = (1 << 1) | (1 << 8) | (1 << 15);
  expect(fake.gateway.intents).toEqual([(1 << 0) | (1 << 9) | (1 << 12)]);
  expect((fake.gateway.intents[0] ?? 0) & privileged).toBe(0);
});
