import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customIdFor, formNameOf, modalIdFor, pressOf } from '../../../adapters/discord/custom-id.ts';
import { packState, unpackState } from '../../../adapters/discord/message-state.ts';
import { copyMessage } from '../../../adapters/discord/render/copy.ts';
import type { Message } from '../../../adapters/discord/render/message.ts';
import { renderModal } from '../../../adapters/discord/render/modal.ts';
import { renderReply } from '../../../adapters/discord/render/reply.ts';
import { noteShownIn } from '../../../adapters/discord/render/shown.ts';
import type { Form, Reply } from '../../../src/index.ts';
import { read } from '../../support/discord/markdown.ts';
import { stateOf, wire } from '../../support/discord/wire.ts';
import { runs } from '../../support/runs.ts';

const NOTE = 'Hi Maria,\n\nis the Welder II role (req 40871) at Larkfield still open?\n\n– Dana';

const RECRUITER = { value: 'recruiter', label: 'A recruiter' };
const MANAGER = { value: 'hiring-manager', label: 'The hiring manager' };

const idsOf = (message: Message | undefined) =>
  (message?.components ?? []).flatMap((row) =>
    row.components.map(({ data }) => (data as { custom_id: string }).custom_id),
  );

describe('a text to copy', () => {
  const alone = (text: string) => copyMessage({ label: 'L', text }, false);

  test('is a message of its own, as it is, so that "Copy Text" takes nothing else; one of several has its name', () => {
    expect(alone(NOTE)).toEqual({ content: NOTE });
    expect(wire(copyMessage({ label: 'Brief · 79 characters', text: NOTE }, true))).toMatchObject({
      content: NOTE,
      embeds: [{ description: '-# Brief · 79 characters' }],
    });
  });

  test('with a link stays as it is, and brings up no card', () => {
    const text = 'My work: https://dana.example/a_b – Dana';
    expect(alone(text)).toEqual({ content: text, flags: MessageFlags.SuppressEmbeds });
  });

  test('with blanks has all its underscores', () => {
    const { content = '' } = alone('Hi ____, the ____ role');
    expect(read(content)).toEqual({ text: 'Hi ____, the ____ role', effects: [] });
  });

  test('stands in a code block where backslashes find no room, and in a file where that has none', () => {
    const text = `${'a'.repeat(1900)} ${'*'.repeat(60)}`;
    expect(alone(text).content).toBe(`\`\`\`\n${text}\n\`\`\``);
    const { files, content } = alone('a'.repeat(3000));
    expect(content).toBe('L');
    expect(String(files?.[0]?.attachment)).toBe('a'.repeat(3000));
  });

  test('is one of as many messages as may follow: the rest stands together in the last, or in a file', () => {
    const copies = Array.from({ length: 9 }, (_, at) => ({ label: `Copy ${at}`, text: `Hi ${at}, ____` }));
    const messages = renderReply({ headline: 'H', copies });
    expect(messages).toHaveLength(5);
    expect(messages[0]?.content).toContain('-# ↓ Copy 0; Copy 1;');
    expect(messages.slice(1, 4).map(({ content }) => content)).toEqual([0, 1, 2].map((at) => `Hi ${at}, \\_\\_\\_\\_`));
    expect(messages[4]?.content).toMatch(
      /^\*\*Copy 3\*\*\n```\nHi 3, ____\n```\n\*\*Copy 4\*\*[\s\S]*Hi 8, ____\n```$/,
    );
    const long = renderReply({ headline: 'H', copies: copies.map((copy) => ({ ...copy, text: 'a'.repeat(900) })) });
    expect(long).toHaveLength(5);
    expect(String(long[4]?.files?.[0]?.attachment)).toMatch(/^Copy 3\n\na{900}\n[\s\S]*Copy 8\n\na{900}$/);
  });
});

describe('what matters', () => {
  test('stands in the text of the message, with what is below; the embed has the note alone', () => {
    const [message, ...rest] = renderReply({
      headline: 'Almost there',
      detail: '79 characters',
      points: [{ label: 'Change', text: 'this.', step: 'To that.' }],
      note: { text: NOTE, marks: [{ start: 0, end: 8, severity: 'error' }] },
      copies: [{ label: 'Ready to paste', text: 'Hi' }],
      buttons: [{ action: 'why', label: 'Why?' }],
      about: { text: NOTE, options: {} },
    });
    expect(message?.content).toBe(
      '**Almost there**\n-# 79 characters\n\n**Change:** this.\n→ To that.\n\n-# ↓ Ready to paste',
    );
    expect(wire(message as Message).embeds.map(({ description }) => description)).toEqual([
      `-# Your note\n__Hi Maria__${NOTE.slice(8)}`,
    ]);
    expect(rest).toEqual([{ content: 'Hi' }]);
  });

  test('needs no embed where there is nothing of anybody’s to be shown', () => {
    const form: Form = {
      name: 'draft',
      title: 'Write a note',
      submit: 'Write',
      fields: [{ name: 'role', label: 'Role?' }],
    };
    const reply: Reply = { headline: 'Hello', buttons: [{ action: 'draft', label: 'Write' }] };
    expect(renderReply(reply)[0]?.embeds).toBeUndefined();
    expect(idsOf(renderReply(reply)[0])).toEqual(['n2:plain:draft']);
    expect(renderReply({ headline: 'Tell me', form })[0]?.embeds).toBeUndefined();
    const values = { company: 'Acme', to: 'peer' };
    const fields = [{ name: 'to', label: 'Who?', choices: [{ value: 'peer', label: 'A colleague' }] }];
    const [message] = renderReply({ headline: 'Tell me', form: { ...form, fields, values } });
    expect(message?.embeds?.[0]?.data.description).toBe('company Acme · to A colleague');
    expect(stateOf(message)?.form?.values).toEqual(values);
  });

  test('goes by the name of the copy where the note is one', () => {
    const copies = [{ label: 'The new version', text: NOTE }];
    const buttons = [{ action: 'why', label: 'Why?' }];
    const [message] = renderReply({ headline: 'H', copies, buttons, about: { text: NOTE, options: {} } });
    expect(message?.embeds?.[0]?.data.description).toBe(`-# The new version\n${NOTE}`);
  });
});

/** Words that nothing can be packed of. */
const random = (length: number, seed = 1) =>
  Array.from({ length }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 7919 * seed * ((at % 13) + seed)) % 20_000)),
  ).join('');

describe('what a message carries', () => {
  const words = fc
    .array(fc.constantFrom(...NOTE.split(' '), 'I', 'saw', 'the', 'role', '\n', 'é', '’', '😀'), { maxLength: 60 })
    .map((parts) => parts.join(' '));
  const buttons = [{ action: 'why', label: 'Why?' }];

  test('comes back exactly, whatever the note: a button finds its note and options', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), words).filter((text) => text.trim() !== ''),
        fc.dictionary(fc.constantFrom('to', 'plan', 'company'), fc.string({ maxLength: 60 })),
        (text, options) => {
          const about = { text: text.toWellFormed(), options: { ...options } };
          const [message] = renderReply({ headline: 'H', buttons, about });
          expect(stateOf(message)?.about).toEqual(about);
          expect(JSON.stringify(idsOf(message))).toBe('["n2:note:why"]');
        },
      ),
      runs(500),
    );
  });

  test('is what fits into one address: points are shown then, and the note is read from the message or its file', () => {
    const more = Array.from({ length: 4 }, (_, at) => ({ label: 'C', text: random(300, at + 2) }));
    const reply = (text: string): Reply => ({ headline: 'H', more, buttons, about: { text, options: { to: 'peer' } } });
    const [shown, ...points] = renderReply(reply(NOTE));
    expect(idsOf(shown)).toEqual(['n2:note:why']);
    expect(stateOf(shown)?.about?.text).toBe(NOTE);
    expect(points).not.toEqual([]);

    const long = `Hi *${random(1200)}*_`;
    const [withNote] = renderReply(reply(long));
    expect(stateOf(withNote)?.about).toEqual({ options: { to: 'peer' } });
    expect(withNote?.files).toBeUndefined();
    expect(noteShownIn({ embeds: (withNote?.embeds ?? []).map(({ data }) => data) as never })).toBe(long);

    const [withFile] = renderReply(reply(random(4200)));
    expect(String(withFile?.files?.[0]?.attachment)).toBe(random(4200));
    expect(noteShownIn({ embeds: (withFile?.embeds ?? []).map(({ data }) => data) as never })).toBeUndefined();
  });

  test('leaves out a form that is too much, whose values are to be copied then', () => {
    const form: Form = {
      name: 'draft',
      title: 'Write a note',
      submit: 'Write',
      fields: [{ name: 'company', label: 'Which?' }],
      values: { company: random(1200), sent: 'today' },
    };
    const [message, copy] = renderReply({ headline: 'No', problem: true, form });
    expect(idsOf(message)).toEqual(['n2:form:draft']);
    expect(stateOf(message)?.form).toBeUndefined();
    expect(copy?.content).toBe(`company: ${form.values?.company}\nsent: today`);
  });

  test('is not read from an address that is none of ours, or damaged', () => {
    for (const url of [
      undefined,
      null,
      'https://evil.example/#x',
      'https://discord.com/#notecoach-2.AAAA',
      'https://discord.com/#notecoach-0.x',
    ])
      expect(unpackState([url])).toBeUndefined();
    const url = packState({ about: { text: NOTE, options: {} } });
    expect(unpackState([url?.slice(0, -9)])).toBeUndefined();
  });
});

test('ids say what a button does, and come back; those of another version do not', () => {
  for (const press of [
    'more',
    { form: 'draft' },
    { action: 'fit-200', onNote: true },
    { action: 'a:b\nc', onNote: false },
  ] as const)
    expect(pressOf(customIdFor(press) ?? '')).toEqual(press);
  expect(formNameOf(modalIdFor('draft') ?? '')).toBe('draft');
  expect([pressOf('n1:more'), pressOf('n2:less'), pressOf(''), formNameOf('n0:draft')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(customIdFor({ action: 'x'.repeat(100), onNote: true })).toBeUndefined();
});

describe('a form', () => {
  const modal = (form: Partial<Form>) =>
    renderModal({
      name: 'draft',
      title: 'Write a note',
      submit: 'Write',
      fields: [],
      ...form,
    })?.toJSON() as unknown as {
      components: { label: string; description?: string; component: Record<string, unknown> }[];
    };

  test('begins with what is known', () => {
    const { components } = modal({
      fields: [
        { name: 'company', label: 'Which company?', hint: 'For example: Acme.' },
        { name: 'to', label: 'Who reads it?', choices: [RECRUITER, MANAGER] },
      ],
      values: { company: 'Acme', to: 'hiring-manager', sender: 'Sam' },
    });
    expect(components[0]).toMatchObject({
      label: 'Which company?',
      description: 'For example: Acme.',
      component: { style: 1, value: 'Acme', required: false },
    });
    expect(components[1]?.component.options).toEqual([
      { ...RECRUITER, default: false },
      { ...MANAGER, default: true },
    ]);
  });

  test('says a label that is too long for Discord in full below', () => {
    const label = 'why this company or person: something only reading up could tell';
    const { components } = modal({ fields: [{ name: 'why', label }] });
    expect(components[0]?.label).toBe('why this company or person: something only…');
    expect(components[0]?.description).toBe(label);
  });

  test('has each line of what is wrong at its field; in front what has none, or is too long for one', () => {
    const fields = [
      { name: 'sent', label: 'When?', hint: 'As in 2026-11-01.' },
      { name: 'company', label: 'Which company?' },
    ];
    const long = `company: ${'far '.repeat(30)}too long.`;
    const { components } = modal({
      fields,
      problems: { sent: 'sent: takes a day.', company: long, text: 'I know no *x*.' },
    });
    expect(components[0]).toMatchObject({ type: 10, content: `${long}\nI know no \\*x\\*.` });
    expect(components[1]).toMatchObject({ label: 'When?', description: 'sent: takes a day.' });
    expect(components[2]?.description).toMatch(/^company: far .*…$/);
  });
});
