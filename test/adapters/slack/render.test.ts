import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metadataSchema, pack, unpack } from '../../../adapters/slack/carried.ts';
import { renderHome } from '../../../adapters/slack/render/home.ts';
import { renderReply } from '../../../adapters/slack/render/message.ts';
import { renderForm } from '../../../adapters/slack/render/modal.ts';
import { aboutSchema, type Form, type Reply } from '../../../src/index.ts';
import { messageProblems, viewProblems } from '../../support/slack/block-kit.ts';
import { visible } from '../../support/slack/visible.ts';

const PLACE = { user: 'U2', channel: 'C1', isDirect: false, responseUrl: 'https://hooks.slack.com/commands/T1/1/x' };

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('<!channel> ', 'word ', '& ', '\n', '😀', ':tada:', '\ud800'), maxLength: 2000 }),
  fc.integer({ min: 0, max: 9000 }).map((length) => 'x'.repeat(length)),
);
const point = fc.record({ label: words, text: words, step: words }, { requiredKeys: ['label', 'text'] });
const form: fc.Arbitrary<Form> = fc.record(
  {
    name: words,
    title: words,
    submit: words,
    fields: fc.uniqueArray(
      fc.record(
        {
          name: fc.string({ minLength: 1, maxLength: 20 }),
          label: words,
          hint: words,
          multiline: fc.boolean(),
          required: fc.boolean(),
          choices: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 120 }),
        },
        { requiredKeys: ['name', 'label'] },
      ),
      { minLength: 1, maxLength: 8, selector: ({ name }) => name },
    ),
    values: fc.dictionary(fc.string({ minLength: 1, maxLength: 20 }), words, { maxKeys: 8 }),
  },
  { requiredKeys: ['name', 'title', 'submit', 'fields'] },
);
const reply = fc.record(
  {
    headline: words,
    detail: words,
    points: fc.array(point, { maxLength: 60 }),
    more: fc.array(point, { maxLength: 60 }),
    note: fc.record({
      text: words,
      marks: fc.array(
        fc.record({
          start: fc.integer({ min: -5, max: 3000 }),
          end: fc.integer({ min: -5, max: 3000 }),
          severity: fc.constantFrom('error' as const, 'warning' as const, 'suggestion' as const),
        }),
        { maxLength: 100 },
      ),
    }),
    copies: fc.array(fc.record({ label: words, text: words }), { maxLength: 60 }),
    buttons: fc.array(fc.record({ action: words, label: words }), { maxLength: 40 }),
    about: fc.record({ text: words, options: fc.dictionary(fc.string(), words, { maxKeys: 3 }) }),
    form,
    problem: fc.constant(true as const),
  },
  { requiredKeys: ['headline'] },
) as fc.Arbitrary<Reply>;

describe('no reply is one that Slack refuses', () => {
  test('as a message', () => {
    fc.assert(
      fc.property(reply, (one) => {
        expect(messageProblems({ ...renderReply(one) })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('as a form', () => {
    fc.assert(
      fc.property(form, (one) => {
        expect(viewProblems({ ...renderForm(one, PLACE) })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('as the home tab', () => {
    fc.assert(
      fc.property(reply, (one) => {
        expect(viewProblems({ ...renderHome(one) })).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a reply', () => {
  const NOTE = 'Hi Maria,\nI hope you are well.\nIs it open?';

  test('says all that matters to who hears it read out', () => {
    const { text } = renderReply({
      headline: 'Almost there · 71 of 100',
      detail: '262 characters',
      points: [{ label: 'First', text: 'She fills many roles.', step: 'Add the number.' }],
      copies: [{ label: 'Your note', text: 'R&D <role>' }],
    });
    expect(text).toBe(
      'Almost there · 71 of 100\n262 characters\nFirst: She fills many roles. → Add the number.\nYour note: R&amp;D &lt;role&gt;',
    );
  });

  test('lists points of a kind below one label', () => {
    const cut = (text: string) => ({ label: 'Cut', text });
    const points = [{ label: 'Good', text: 'a', step: 'b' }, cut('c'), cut('d'), { label: 'Then', text: 'e' }];
    expect(visible(renderReply({ headline: 'H', points }).blocks)).toMatch(/Good: a\n→ b\s+Cut:\n• c\n• d\s+Then: e$/);
  });

  test('marks the places to look at, line by line', () => {
    const { blocks } = renderReply({
      headline: 'H',
      note: {
        text: NOTE,
        marks: [
          { start: 10, end: 40, severity: 'error' },
          { start: 20, end: 33, severity: 'warning' },
        ],
      },
    });
    expect(blocks[1]).toMatchObject({
      elements: [
        { type: 'rich_text_section' },
        {
          type: 'rich_text_quote',
          elements: [
            { text: 'Hi Maria,\n' },
            { text: 'I hope you are well.', style: { code: true } },
            { text: '\n' },
            { text: 'Is it ope', style: { code: true } },
            { text: 'n?' },
          ],
        },
      ],
    });
    expect(visible(blocks)).toContain(NOTE);
  });

  test('keeps the texts to copy whole where characters get scarce', () => {
    const copies = ['Formal', 'Warm', 'Brief'].map((label) => ({ label, text: label[0]?.repeat(1900) ?? '' }));
    const shown = visible(
      renderReply({ headline: 'H', points: [{ label: 'P', text: 'p'.repeat(5000) }], copies }).blocks,
    );
    for (const { text } of copies) expect(shown).toContain(text);
  });

  test('has its note in every button, however long an InMail is', () => {
    const sentence = (at: number) =>
      `In ${2000 + at} I ran night shift ${at * 37} at site ${String.fromCharCode(65 + at)}. `;
    const inmail = Array.from({ length: 46 }, (_, at) => sentence(at))
      .join('')
      .slice(0, 1900);
    const about = { text: inmail, options: { format: 'inmail' } };
    const buttons = ['rewrite', 'fit-200', 'fit-300', 'why'].map((action) => ({ action, label: action }));
    const { blocks } = renderReply({ headline: 'H', buttons, about });
    const actions = blocks.at(-1) as { elements: { value: string }[] };
    for (const { value } of actions.elements) expect(unpack(value, aboutSchema)).toEqual(about);
  });

  test('shows what is too long to fold', () => {
    const more = Array.from({ length: 9 }, (_, at) => ({
      label: 'Then',
      text: `${at}: ${randomBytes(300).toString('base64')}`,
    }));
    const shown = visible(renderReply({ headline: 'H', more }).blocks);
    expect(shown).toContain('• 8: ');
    expect(shown).not.toContain('9 more');
  });
});

describe('a form', () => {
  test('keeps what is known where it can, and gives it back', () => {
    const one: Form = {
      name: 'draft',
      title: 'Write a note',
      submit: 'Write',
      fields: [
        { name: 'company', label: 'Company' },
        { name: 'tone', label: 'Tone', choices: ['formal', 'warm'] },
        { name: 'text', label: 'Your note', multiline: true, required: true },
      ],
      values: { company: 'Acme', tone: 'warm', sender: 'Sam' },
    };
    const view = renderForm(one, PLACE);
    expect(view.blocks).toMatchObject([
      { block_id: 'company', optional: true, element: { initial_value: 'Acme', multiline: false } },
      { block_id: 'tone', element: { initial_option: { value: 'warm' } } },
      { block_id: 'text', optional: false, element: { multiline: true } },
    ]);
    expect(unpack(view.private_metadata, metadataSchema)).toEqual({
      form: 'draft',
      values: { sender: 'Sam' },
      place: PLACE,
    });
  });
});

describe('what is carried', () => {
  test('comes back as it was, or not at all', () => {
    const wellFormed = words.map((text) => text.toWellFormed());
    fc.assert(
      fc.property(wellFormed, fc.dictionary(fc.string(), wellFormed, { maxKeys: 3 }), (text, options) => {
        const packed = pack({ text, options }, 2000);
        if (packed === undefined) return;
        expect(packed.length).toBeLessThanOrEqual(2000);
        expect(unpack(packed, aboutSchema)).toEqual({ text, options });
      }),
    );
  });

  test.each([undefined, '', '~', '~!!', '{', '{"text":1}', 'null', '~AAAA'])('%j is nothing', (packed) => {
    expect(unpack(packed, aboutSchema)).toBeUndefined();
  });
});
