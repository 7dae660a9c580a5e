import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMessage } from '../../../adapters/slack/text/attached.ts';
import type { Reply, Request } from '../../../src/index.ts';
import { startBot } from '../../support/slack/bot.ts';
import { seen, until } from '../../support/slack/person.ts';

const NOTE = 'Hi Maria, is the *Welder II* role (req 40871) still open?';

/** A message that was forwarded, as Slack sends it. */
const FORWARDED = {
  is_share: true,
  is_msg_unfurl: true,
  author_name: 'Sam',
  fallback: '[June 1st] Sam: …',
  text: 'Hi Maria, is the *Welder II* role (req 40871) still open?',
  message_blocks: [
    {
      team: 'T1',
      channel: 'C1',
      ts: '1.1',
      message: {
        blocks: [
          { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: NOTE }] }] },
        ],
      },
    },
  ],
};
const SNIPPET = { id: 'F1', mode: 'snippet', filetype: 'text', preview: `${NOTE}\n`, preview_is_truncated: false };
const DOCUMENT = { id: 'F2', mode: 'hosted', filetype: 'docx', name: 'note.docx' };

const JUDGED: Reply = { headline: 'Judged', points: [{ label: 'First', text: 'greet her' }] };
const FORM: NonNullable<Reply['form']> = { name: 'critique', title: 'Critique a note', submit: 'Critique', fields: [] };

let requests: Request[];
let reply: Reply;
let bot: Awaited<ReturnType<typeof startBot>>;
beforeEach(async () => {
  requests = [];
  reply = JUDGED;
  bot = await startBot({
    coach: {
      async handle(request) {
        requests.push(request);
        return reply;
      },
    },
  });
});
afterEach(async () => {
  await bot.stop();
  expect(bot.slack.problems).toEqual([]);
});

const answered = (act: () => Promise<unknown>) => bot.person().after(act);

describe('what was forwarded or shared', () => {
  test('goes to the coach beside what was typed', async () => {
    await answered(() => bot.person().message('please check', { attachments: [FORWARDED] }));
    expect(requests[0]).toMatchObject({ kind: 'message', text: 'please check', attached: NOTE });
  });

  test('is read where nothing was typed', async () => {
    await answered(() => bot.person().message('', { blocks: undefined, attachments: [FORWARDED] }));
    expect(requests[0]).toMatchObject({ text: '', attached: NOTE });
  });

  test('is read in a mention and by the shortcut, too', async () => {
    await answered(() => bot.person().mention('check', { attachments: [FORWARDED] }));
    await answered(() => bot.person().shortcut({ text: '', attachments: [FORWARDED] }));
    expect(requests.map(({ kind, attached }) => [kind, attached])).toEqual([
      ['mention', NOTE],
      ['action', NOTE],
    ]);
  });

  test('is read from its text where its blocks do not come along; previews of links are not read', () => {
    const attachments = [
      { is_share: true, text: 'Hi &lt;Ana&gt;' },
      { is_share: true, text: 'Bye' },
    ];
    const preview = { from_url: 'https://a.example', text: 'A page' };
    expect(readMessage({ text: '', attachments: [preview, ...attachments] })).toEqual({
      text: '',
      attached: 'Hi <Ana>\n\nBye',
      hasUnread: false,
    });
    expect(readMessage({ text: 'Hi', attachments: [preview], files: null })).toEqual({ text: 'Hi', hasUnread: false });
  });
});

describe('a file', () => {
  const file = (text: string, ...files: object[]) =>
    answered(() => bot.person().message(text, { subtype: 'file_share', files }));

  test('that is a snippet which Slack sends whole is read', async () => {
    await file('please check', SNIPPET);
    expect(requests[0]).toMatchObject({ text: 'please check', attached: NOTE });
  });

  test.each([
    ['', DOCUMENT, []],
    ['please check', DOCUMENT, ['please check']],
    ['please check', { ...SNIPPET, preview_is_truncated: true }, ['please check']],
  ])('that can’t be opened says so alone, where the coach has no note (%j)', async (text, one, texts) => {
    reply = { headline: 'Paste the note here.', form: FORM };
    expect(await file(text, one)).toBe('I can’t open files in Slack. Please paste the text of it into a message.');
    expect(requests.map((request) => request.text)).toEqual(texts);
  });

  test('that can’t be opened leaves the form of a mistake, with what was typed', async () => {
    reply = { headline: 'to: takes recruiter or peer.', problem: true, form: FORM };
    const shown = await file('/critique to:boss Hi Ana', DOCUMENT);
    for (const part of ['to: takes recruiter', 'Your file: I can’t open files', '[ Critique a note ]'])
      expect(shown).toContain(part);
  });

  test.each([
    NOTE,
    'Hi Ana, is the welder role at Acme still open? I weld. – Dana',
    '/help',
  ])('that can’t be opened beside a text (%s) says so above the answer to it', async (note) => {
    expect(await file(note, DOCUMENT)).toMatch(/^Judged\nYour file: I can’t open files[^\n]*\n\nFirst: greet her$/);
    expect(requests[0]).toMatchObject({ text: note });
    expect(requests[0]).not.toHaveProperty('attached');
  });

  test('that can’t be opened where nobody sees the rest of it, as in a mention, says so, too', async () => {
    reply = { headline: 'Paste the note here.', form: FORM };
    await answered(() => bot.person().mention('check', { subtype: 'file_share', files: [DOCUMENT] }));
    expect(seen(bot.slack.messages[0])).toMatch(/^I can’t open files/);
    await until(() => bot.slack.messages[0]?.by === 'chat.postEphemeral');
  });
});
