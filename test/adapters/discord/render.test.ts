import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customIdFor, formNameOf, modalIdFor, pressOf } from '../../../adapters/discord/custom-id.ts';
import { escapeText, escapeWithin, isPlain } from '../../../adapters/discord/escape.ts';
import { packState, unpackState } from '../../../adapters/discord/message-state.ts';
import { copyMessage } from '../../../adapters/discord/render/copy.ts';
import type { Message } from '../../../adapters/discord/render/message.ts';
import { renderModal } from '../../../adapters/discord/render/modal.ts';
import { markedNote } from '../../../adapters/discord/render/note.ts';
import { renderPoints, renderReply } from '../../../adapters/discord/render/reply.ts';
import type { Field, Form, Reply } from '../../../src/index.ts';
import { read } from '../../support/discord/markdown.ts';
import { messageProblems, modalProblems } from '../../support/discord/validate.ts';

const NOTE = 'Hi Maria,\n\nis the Welder II role (req 40871) at Larkfield still open?\n\n– Dana';

/** As it goes over the wire. */
const wire = ({ content, embeds = [], components = [] }: Message) => ({
  content,
  embeds: embeds.map((embed) => embed.toJSON()),
  components: components.map((row) => row.toJSON()),
  allowed_mentions: { parse: [] },
});
const problemsOf = (message: Message) => messageProblems(wire(message), message.files?.length ?? 0);
const stateOf = (message: Message | undefined) => unpackState((message?.embeds ?? []).map((embed) => embed.data.url));
const idsOf = (message: Message | undefined) =>
  (message?.components ?? []).flatMap((row) =>
    row.components.map(({ data }) => (data as { custom_id: string }).custom_id),
  );

describe('escaping', () => {
  test.each([
    ['plain words, (brackets) and – dashes', 'plain words, (brackets) and – dashes'],
    ['req #40871, 50 % off: yes - or no', 'req #40871, 50 % off: yes - or no'],
    ['**b** _i_ ~~s~~ ||h|| `c`', '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\|\\|h\\|\\| \\`c\\`'],
    ['____', '\\_\\_\\_\\_'],
    ['[a](https://b.c)', '\\[a\\](https\\://b.c)'],
    ['<@1> @here', '\\<\\@1\\> \\@here'],
    ['# a\n-# b\n- c\n1. d\n> e', '\\# a\n\\-# b\n\\- c\n1\\. d\n\\> e'],
    ['C:\\temp', 'C:\\\\temp'],
    ['Discord.gg/x', 'Discord\\.gg/x'],
    ['at Discord. Good', 'at Discord. Good'],
  ])('%j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
    expect(isPlain(text)).toBe(text === escaped);
    expect(read(escaped)).toEqual({ text, effects: [] });
  });

  /** Texts of what Discord's markup is made of. */
  const markup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '*',
          '**',
          '_',
          '__',
          '~~',
          '||',
          '`',
          '```',
          '\\',
          '<',
          '>',
          '[',
          ']',
          '(',
          ')',
          '#',
          '-',
          ' ',
          '\n',
          '1.',
          ':',
        ),
        fc.constantFrom(
          '<@1>',
          '@everyone',
          '<#2>',
          '<t:3:R>',
          '<:a:4>',
          '</b:5>',
          'https://a.b/c',
          '-# ',
          '>>> ',
          'discord.gg/abc',
          '<https://a.b>',
        ),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  test('of any text leaves no effect, and shows the text', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const shown = read(escapeText(text), { asMessage: true });
        expect(shown).toEqual({ text: text.toWellFormed().replace(/[\u202a-\u202e\u2066-\u2069]/g, ''), effects: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('within a limit keeps to it', () => {
    fc.assert(
      fc.property(markup, fc.integer({ min: 1, max: 60 }), (text, most) => {
        const shown = escapeWithin(text, most);
        expect(shown.length).toBeLessThanOrEqual(most);
        if (escapeText(text).length <= most) expect(shown).toBe(escapeText(text));
        expect(read(shown).effects).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('of a marked note underlines the places and nothing else', () => {
    fc.assert(
      fc.property(markup, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 5 }), (text, places) => {
        const marks = places.map(([start, length]) => ({ start, end: start + length, severity: 'error' as const }));
        const shown = read(markedNote({ text, marks }, 4000));
        expect(shown.text).toBe(text.toWellFormed().replace(/[\u202a-\u202e\u2066-\u2069]/g, ''));
        expect(shown.effects.filter((effect) => !effect.startsWith('underline '))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('of a text to copy never lets it act', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const { content = '', embeds = [] } = copyMessage({ label: 'L', text });
        const shown = [read(content, { asMessage: true }), ...embeds.map(({ data }) => read(data.description ?? ''))];
        expect(shown.flatMap(({ effects }) => effects)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

test('places that overlap, touch or span lines are underlined once a line', () => {
  const marks = [
    { start: 0, end: 5, severity: 'error' as const },
    { start: 3, end: 8, severity: 'warning' as const },
    { start: 8, end: 14, severity: 'warning' as const },
  ];
  expect(markedNote({ text: 'Hi Maria,\n\nis it?', marks }, 100)).toBe('__Hi Maria,__\n\n__is__ it?');
});

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

describe('Discord’s limits', () => {
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 900 }))
        .map(([unit, times]) => unit.repeat(times)),
    },
  );
  const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
  const point = fc.record({ label: text, text, step: text }, { requiredKeys: ['label', 'text'] });
  const options = fc.dictionary(text, text, { maxKeys: 6, noNullPrototype: true });
  const field: fc.Arbitrary<Field> = fc.record(
    {
      name: text,
      label: text,
      hint: text,
      multiline: fc.boolean(),
      required: fc.boolean(),
      choices: fc.array(text, { maxLength: 40 }),
    },
    { requiredKeys: ['name', 'label'] },
  );
  const form: fc.Arbitrary<Form> = fc.record(
    { name: text, title: text, submit: text, fields: fc.array(field, { maxLength: 9 }), values: options },
    { requiredKeys: ['name', 'title', 'submit', 'fields'] },
  );
  const mark = fc
    .tuple(fc.nat(3000), fc.nat(3000))
    .map(([start, length]) => ({ start, end: start + length, severity: 'warning' as const }));
  const reply = fc.record(
    {
      headline: text,
      detail: text,
      points: fc.array(point, { maxLength: 30 }),
      more: fc.array(point, { maxLength: 30 }),
      note: fc.record({ text, marks: fc.array(mark, { maxLength: 8 }) }),
      copies: fc.array(fc.record({ label: text, text }), { maxLength: 4 }),
      buttons: fc.array(fc.record({ action: text, label: text }), { maxLength: 40 }),
      about: fc.record({ text, options }),
      form,
      problem: fc.constant(true as const),
    },
    { requiredKeys: ['headline'] },
  ) as fc.Arbitrary<Reply>;

  test('can’t be exceeded by any reply', () => {
    fc.assert(
      fc.property(reply, (one) => {
        expect(renderReply(one).flatMap(problemsOf)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('nor by what was folded away, or any form', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), form, optional(options), (points, one, values) => {
        expect(renderPoints(points).flatMap(problemsOf)).toEqual([]);
        const modal = renderModal(values ? { ...one, values } : one)?.toJSON();
        expect(modal ? modalProblems(modal as never) : []).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('nothing of the points is lost: what finds no room is folded', () => {
    const points = Array.from({ length: 12 }, (_, at) => ({ label: `P${at}`, text: `${'word '.repeat(120)}${at}` }));
    const [message] = renderReply({ headline: 'H', points, more: [{ label: 'Last', text: 'one' }] });
    const shown = (message?.embeds?.[0]?.data.description?.match(/\*\*P\d+:/g) ?? []).length;
    expect(shown).toBeGreaterThan(2);
    expect(stateOf(message)?.more).toHaveLength(12 - shown + 1);
  });
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
