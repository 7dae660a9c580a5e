import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MENU_ENTRY } from '../../../adapters/discord/commands.ts';
import type { Reply, Request } from '../../../src/index.ts';
import { answerTo, startRecording } from '../../support/discord/bot.ts';
import type { FakeDiscord } from '../../support/discord/fake-discord.ts';
import { messageJson } from '../../support/discord/shapes.ts';
import { view } from '../../support/discord/view.ts';
import type { Sent } from '../../support/discord/world.ts';

const GUILD = '111111111111111111';
const NOTE = 'Hi Maria,\nis the Welder II role (req 40871) – “open”?\n– Dana';
const REPLY: Reply = { headline: 'Almost there', about: { text: NOTE, options: {} } };

let fake: FakeDiscord;
let requests: Request[];
let reply: Reply;
let stop: () => Promise<void>;

beforeEach(async () => {
  reply = REPLY;
  ({ fake, requests, stop } = await startRecording(() => reply, { guilds: [GUILD] }));
});
afterEach(() => stop());

const asked = () => requests.map(({ kind, name, text, attached }) => ({ kind, name, text, attached }));
const message = (text: string, attached?: string) => ({ kind: 'message', name: undefined, text, attached });

describe('a file', () => {
  const utf16 = Buffer.from(`\ufeff${NOTE}`, 'utf16le');
  const windows1252 = Buffer.from(
    NOTE.replaceAll('–', '\x96').replaceAll('“', '\x93').replaceAll('”', '\x94'),
    'latin1',
  );

  test.each([
    ['of plain text', NOTE, {}],
    ['of Markdown', NOTE, { type: 'text/markdown', name: 'note.md' }],
    ['without a kind, by its name', NOTE, { type: '', name: 'Note.MD' }],
    ['of UTF-8 with a mark', `\ufeff${NOTE}`, {}],
    ['of UTF-16 LE', utf16, { type: 'text/plain; charset=utf-16' }],
    ['of UTF-16 BE', Buffer.from(utf16).swap16(), {}],
    ['of Windows-1252', windows1252, {}],
    ['of 200 kB', `${NOTE}${'\n'.repeat(200_000)}`, {}],
  ])('%s comes beside what was said', async (_, content, options) => {
    const attachments = [fake.attachment('x', { type: 'image/png', name: 'x.png' }), fake.attachment(content, options)];
    await answerTo(fake, () => fake.person().say('check this', { attachments }));
    expect(asked().map(({ attached = '', ...rest }) => ({ ...rest, attached: attached.trimEnd() }))).toEqual([
      message('check this', NOTE),
    ]);
  });

  test('that can’t be read is told of in a line where no note was there to be read', async () => {
    const attachments = () => [fake.attachment('%PDF', { type: 'application/pdf', name: 'note.pdf' })];
    const sent = await answerTo(fake, () => fake.person().say(NOTE, { attachments: attachments() }));
    expect(view(sent)).not.toMatch(/text files/);
    reply = { headline: 'Paste your note.' };
    const more = await answerTo(fake, () => fake.person().say('check this', { attachments: attachments() }));
    expect(view(more, { embeds: false })).toMatch(/Paste your note\.\n\nFile: I can read text files only/);
    expect(asked()).toEqual([message(NOTE), message('check this')]);
  });
});

describe('a message that was forwarded', () => {
  test('comes beside what was said, with its file', async () => {
    await answerTo(fake, () => fake.person().forward({ content: NOTE }));
    const attachments = [fake.attachment(NOTE)];
    await answerTo(fake, () => fake.person().forward({ content: 'A posting', attachments }));
    expect(asked()).toEqual([message('', NOTE), message('', `A posting\n\n${NOTE}`)]);
  });

  test('in a channel, too, where it names the bot; and from its menu', async () => {
    const dana = fake.person({ guild: GUILD });
    const forwarded = {
      message_reference: { type: 1, message_id: '7', channel_id: '8' },
      message_snapshots: [{ message: { content: NOTE, attachments: [], embeds: [], timestamp: '2026-01-01' } }],
    };
    await answerTo(fake, () => dana.say(`<@${fake.world.bot.id}> check`, forwarded));
    await answerTo(fake, () => dana.menu(MENU_ENTRY, '', forwarded));
    expect(asked()).toEqual([
      { ...message('check', NOTE), kind: 'mention' },
      { kind: 'action', name: 'critique', text: '', attached: NOTE },
    ]);
  });
});

describe('the note that a message means', () => {
  const about = () => requests.at(-1)?.about;
  /** Says something, and resolves to the id of what was said. */
  const say = async (dana: ReturnType<FakeDiscord['person']>, text: string, more = {}) => {
    let id = '';
    await answerTo(fake, () => {
      id = dana.say(text, more);
    });
    return id;
  };
  const read = () => fake.requests(/^GET \/channels\/\d+\/messages/);

  test.each([
    'any thoughts?',
    'shorten',
    '/shorten limit:200',
  ])('of “%s” is the message that it answers', async (text) => {
    const dana = fake.person();
    const first = await say(dana, NOTE);
    await answerTo(fake, () => dana.reply(first, text));
    expect(asked()).toEqual([message(NOTE), message(text)]);
    expect(about()).toEqual({ text: NOTE, options: {} });
  });

  test('is the file of that message, or what was forwarded in it', async () => {
    const dana = fake.person();
    const filed = await say(dana, 'my note', { attachments: [fake.attachment(NOTE)] });
    await answerTo(fake, () => dana.reply(filed, 'any thoughts?'));
    expect(about()?.text).toBe(NOTE);
    let forwarded = '';
    await answerTo(fake, () => {
      forwarded = dana.forward({ content: 'Hi Ana' });
    });
    await answerTo(fake, () => dana.reply(forwarded, 'any thoughts?'));
    expect(about()?.text).toBe('Hi Ana');
  });

  test('is the one that the bot’s message is about, or has to be copied', async () => {
    reply = { ...REPLY, buttons: [{ action: 'why', label: 'Why?' }], copies: [{ label: 'Yours', text: 'Hi *you*' }] };
    const dana = fake.person();
    const [answer, copy] = (await answerTo(fake, () => dana.say('Hi Maria'))) as [Sent, Sent];
    await answerTo(fake, () => dana.reply(answer.id, 'shorten'));
    expect(about()?.text).toBe(NOTE);
    await answerTo(fake, () => dana.reply(copy.id, 'shorten'));
    expect(about()?.text).toBe('Hi *you*');
  });

  test('is the last answer’s where it answers none; a long copy of it is none', async () => {
    reply = {
      ...REPLY,
      buttons: [{ action: 'why', label: 'Why?' }],
      copies: [{ label: 'Longer', text: 'a longer note '.repeat(200) }],
    };
    const dana = fake.person();
    await answerTo(fake, () => dana.say('Hi Maria'));
    await answerTo(fake, () => dana.say('shorten'));
    expect(about()?.text).toBe(NOTE);
  });

  test.each([
    'Hi Anna, I saw the welder role at Acme. May I send you my CV?',
    'thanks',
    'hi',
    'shorten Hi Anna, I saw the welder role at Acme. May I send you my CV?',
  ])('is not looked for where none is wanted, not even in what it answers: %s', async (text) => {
    const dana = fake.person();
    const first = await say(dana, NOTE);
    await answerTo(fake, () => dana.reply(first, text));
    await say(dana, text);
    expect(asked().slice(1)).toEqual([message(text), message(text)]);
    expect(requests.map((request) => request.about)).toEqual([undefined, undefined, undefined]);
    expect(read()).toEqual([]);
  });

  test('is not looked for in a channel, where others write', async () => {
    const dana = fake.person({ guild: GUILD });
    const first = await say(dana, `<@${fake.world.bot.id}> ${NOTE}`);
    await answerTo(fake, () => dana.reply(first, `<@${fake.world.bot.id}> any thoughts?`));
    expect(about()).toBeUndefined();
    expect(read()).toEqual([]);
  });

  test('is none where the message that it answers is gone', async () => {
    await answerTo(fake, () => fake.person().reply('123456789012345678', 'shorten'));
    expect(asked()).toEqual([message('shorten')]);
    expect(about()).toBeUndefined();
  });
});

describe('the menu entry of a message', () => {
  const chosen = async (content: string, more: Record<string, unknown>) => {
    const dana = fake.person({ guild: GUILD });
    const before = requests.length;
    const sent = await answerTo(fake, () => dana.menu(MENU_ENTRY, content, more));
    return { sent, request: asked()[before] };
  };

  test('reads its files', async () => {
    const { request } = await chosen('my note', { attachments: [fake.attachment(NOTE)] });
    expect(request).toEqual({ kind: 'action', name: 'critique', text: 'my note', attached: NOTE });
    const pdf = await chosen('', { attachments: [fake.attachment('x', { type: 'application/pdf' })] });
    expect(pdf.request).toBeUndefined();
    expect(view(pdf.sent)).toMatch(/text files only/);
  });

  test('reads its embeds where there are no words, and no card of a link', async () => {
    const embeds = [
      { type: 'rich', title: 'From the form', description: NOTE },
      { type: 'article', description: 'a card' },
    ];
    expect((await chosen('', { embeds })).request?.text).toBe(`From the form\n${NOTE}`);
    expect((await chosen('Hi', { embeds })).request?.text).toBe('Hi');
  });

  test('on the bot’s own message critiques the note that it is about, or the text to copy as it was', async () => {
    reply = { ...REPLY, buttons: [{ action: 'why', label: 'Why?' }], copies: [{ label: 'Yours', text: 'Hi *you*' }] };
    const sent = await answerTo(fake, () => fake.person().say('Hi'));
    const texts = [];
    for (const one of sent) texts.push((await chosen(one.content, messageJson(one, fake.world))).request?.text);
    expect(texts).toEqual([NOTE, 'Hi *you*']);
  });

  test('on a note that came back as a file judges the file, and never the words above it', async () => {
    const long = 'I have welded ship hulls for nine years. '.repeat(60);
    reply = { ...REPLY, copies: [{ label: 'Formal', text: long }] };
    fake.person().say('Hi');
    // What sends files is loaded with the first one.
    await vi.waitFor(() => expect(fake.world.messages).toHaveLength(2), 10_000);
    const [, copy] = fake.world.messages as [Sent, Sent];
    expect(copy).toMatchObject({ content: 'Formal', files: [{ name: 'note.txt' }] });
    expect((await chosen(copy.content, messageJson(copy, fake.world))).request).toMatchObject({ text: long });
    const lost = messageJson(copy, fake.world);
    fake.world.files.clear();
    const { request, sent } = await chosen(copy.content, lost);
    expect(request).toBeUndefined();
    expect(view(sent)).toMatch(/paste the note itself/);
  });
});
