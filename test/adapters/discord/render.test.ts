import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customIdFor, formNameOf, modalIdFor, pressOf } from '../../../adapters/discord/custom-id.ts';
import { packState, unpackState } from '../../../adapters/discord/message-state.ts';
import { copyMessage } from '../../../adapters/discord/render/copy.ts';
import type { Message } from '../../../adapters/discord/render/message.ts';
import { renderModal } from '../../../adapters/discord/render/modal.ts';
import { renderReply } from '../../../adapters/discord/render/reply.ts';
import type { Form } from '../../../src/index.ts';
import { stateOf, wire } from '../../support/discord/wire.ts';

const NOTE = 'Hi Maria,\n\nis the Welder II role (req 40871) at Larkfield still open?\n\n– Dana';

const idsOf = (message: Message | undefined) =>
  (message?.components ?? []).flatMap((row) =>
    row.components.map(({ data }) => (data as { custom_id: string }).custom_id),
  );

describe('a text to copy', () => {
  test('is a message of its own, as it is, so that "Copy Text" takes nothing else', () => {
    expect(wire(copyMessage({ label: 'Brief · 79 characters', text: NOTE }))).toMatchObject({
      content: NOTE,
      embeds: [{ description: 'Brief · 79 characters' }],
    });
  });

  test('with blanks or markup stands in a code block', () => {
    expect(copyMessage({ label: 'L', text: 'Hi ____,' }).content).toBe('```\nHi ____,\n```');
    expect(copyMessage({ label: 'L', text: 'a ```b``` `' }).content).toBe(
      '```\na `\u200b`\u200b`b`\u200b`\u200b` `\n```',
    );
  });

  test('with a link or an invite stands in an embed, which brings up no card', () => {
    for (const text of ['see https://a.b', 'join discord.gg/abc'])
      expect(wire(copyMessage({ label: 'L', text }))).toMatchObject({
        content: undefined,
        embeds: [{ description: `L\n\`\`\`\n${text}\n\`\`\`` }],
      });
  });

  test('that is longer than a message stands in an embed, and in a file where it is longer than that', () => {
    expect(copyMessage({ label: 'L', text: 'a'.repeat(3000) }).embeds?.[0]?.data.description).toContain(
      'a'.repeat(3000),
    );
    const { files, content } = copyMessage({ label: 'L', text: 'a'.repeat(6000) });
    expect(content).toBeUndefined();
    expect(String(files?.[0]?.attachment)).toBe('a'.repeat(6000));
  });
});

describe('what a message carries', () => {
  const words = fc
    .array(fc.constantFrom(...NOTE.split(' '), 'I', 'saw', 'the', 'role', '\n', 'é', '’', '😀'), { maxLength: 60 })
    .map((parts) => parts.join(' '));

  test('comes back exactly, whatever the note: a button finds its note and options', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), words),
        fc.dictionary(fc.constantFrom('to', 'plan', 'company'), fc.string({ maxLength: 60 })),
        (text, options) => {
          const about = { text: text.toWellFormed(), options: { ...options } };
          const [message] = renderReply({ headline: 'H', buttons: [{ action: 'why', label: 'Why?' }], about });
          expect(stateOf(message)?.about).toEqual(about);
          expect(JSON.stringify(idsOf(message))).toBe('["n1:action:why"]');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is any note that English is written in, up to what Discord lets one type', () => {
    const text = Array.from({ length: 60 }, (_, at) => `Line ${at * 7919}: ${NOTE.slice(at % 20)}`)
      .join('\n')
      .slice(0, 4000);
    const [message] = renderReply({
      headline: 'H',
      points: [{ label: 'A', text: 'b' }],
      note: { text, marks: [] },
      buttons: [{ action: 'why', label: 'Why?' }],
      about: { text, options: {} },
    });
    expect(stateOf(message)?.about?.text).toBe(text);
  });

  test('that does not fit costs the buttons, not the answer, and says so', () => {
    const text = Array.from({ length: 4000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join(
      '',
    );
    const [message, ...rest] = renderReply({
      headline: 'H',
      points: [{ label: 'A', text: 'b' }],
      more: [{ label: 'C', text: 'd' }],
      buttons: [{ action: 'why', label: 'Why?' }],
      about: { text, options: {} },
    });
    expect(message?.components).toBeUndefined();
    expect(message?.content).toMatch(/too long for buttons/);
    expect(rest[0]?.embeds?.[0]?.data.description).toBe('**C:** d');
  });

  test('is not read from an address that is none of ours, or damaged', () => {
    for (const url of [
      undefined,
      null,
      'https://evil.example/#x',
      'https://discord.com/#notecoach-1.AAAA',
      'https://discord.com/#notecoach-0.x',
    ])
      expect(unpackState([url])).toBeUndefined();
    const [url = ''] = packState({ about: { text: NOTE, options: {} } }, 1) ?? [];
    expect(unpackState([url.slice(0, -9)])).toBeUndefined();
  });
});

test('ids say what a button does, and come back; those of another version do not', () => {
  for (const press of ['form', 'more', { action: 'fit-200' }, { action: 'a:b\nc' }] as const)
    expect(pressOf(customIdFor(press) ?? '')).toEqual(press);
  expect(formNameOf(modalIdFor('draft') ?? '')).toBe('draft');
  expect([pressOf('n0:more'), pressOf('n1:less'), pressOf(''), formNameOf('n0:draft')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(customIdFor({ action: 'x'.repeat(100) })).toBeUndefined();
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
        { name: 'to', label: 'Who reads it?', choices: ['recruiter', 'hiring-manager'] },
      ],
      values: { company: 'Acme', to: 'hiring-manager', sender: 'Sam' },
    });
    expect(components[0]).toMatchObject({
      label: 'Which company?',
      description: 'For example: Acme.',
      component: { style: 1, value: 'Acme', required: false },
    });
    expect(components[1]?.component.options).toEqual([
      { label: 'recruiter', value: 'recruiter', default: false },
      { label: 'hiring manager', value: 'hiring-manager', default: true },
    ]);
  });

  test('says a label that is too long for Discord in full below', () => {
    const label = 'why this company or person: something only reading up could tell';
    const { components } = modal({ fields: [{ name: 'why', label }] });
    expect(components[0]?.label).toBe('why this company or person: something only…');
    expect(components[0]?.description).toBe(label);
  });
});
