import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metadataSchema, pack, unpack } from '../../../adapters/slack/carried.ts';
import { renderHome } from '../../../adapters/slack/render/home.ts';
import { renderReply } from '../../../adapters/slack/render/message.ts';
import { errorsAt, formFor } from '../../../adapters/slack/render/modal.ts';
import { aboutSchema, type Form, formSchema, type Reply } from '../../../src/index.ts';
import { runs } from '../../support/runs.ts';
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
          choices: fc.uniqueArray(fc.record({ value: fc.string({ minLength: 1, maxLength: 60 }), label: words }), {
            minLength: 1,
            maxLength: 120,
            selector: ({ value }) => value,
          }),
        },
        { requiredKeys: ['name', 'label'] },
      ),
      { minLength: 1, maxLength: 8, selector: ({ name }) => name },
    ),
    values: fc.dictionary(fc.string({ minLength: 1, maxLength: 20 }), words, { maxKeys: 8 }),
    problems: fc.dictionary(fc.string({ minLength: 1, maxLength: 20 }), words, { maxKeys: 3 }),
  },
  { requiredKeys: ['name', 'title', 'submit', 'fields'] },
);
const reply = fc.record(
  {
    // A headline is ours, and says something.
    headline: words.map((text) => `${text}.`),
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
      runs(300),
    );
  });

  test('as a form', () => {
    fc.assert(
      fc.property(form, (one) => {
        expect(viewProblems({ ...formFor(one, PLACE).view })).toEqual([]);
      }),
      runs(300),
    );
  });

  test('as the home tab', () => {
    fc.assert(
      fc.property(reply, (one) => {
        expect(viewProblems({ ...renderHome(one) })).toEqual([]);
      }),
      runs(100),
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
            { text: 'I hope you are well.', style: { bold: true, underline: true } },
            { text: '\n' },
            { text: 'Is it ope', style: { bold: true, underline: true } },
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
    const { text, blocks } = renderReply({ headline: 'H', more });
    const shown = visible(blocks);
    expect(text).toContain('Then: 8: ');
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
        {
          name: 'tone',
          label: 'Tone',
          choices: [
            { value: 'formal', label: 'Formal' },
            { value: 'warm', label: 'Warm and short' },
          ],
        },
        { name: 'text', label: 'Your note', multiline: true, required: true },
      ],
      values: { company: 'Acme', tone: 'warm', sender: 'Sam' },
    };
    const { view, lost } = formFor(one, PLACE);
    expect(lost).toEqual([]);
    expect(view.blocks).toMatchObject([
      { block_id: 'company', optional: true, element: { initial_value: 'Acme', multiline: false } },
      { block_id: 'tone', element: { initial_option: { value: 'warm', text: { text: 'Warm and short' } } } },
      { block_id: 'text', optional: false, element: { multiline: true } },
    ]);
    expect(unpack(view.private_metadata, metadataSchema)).toEqual({
      form: 'draft',
      values: { sender: 'Sam' },
      place: PLACE,
    });
  });
});

describe('errors at the fields of an open form', () => {
  const fields = [
    { name: 'text', label: 'Your note' },
    { name: 'plan', label: 'Your account' },
  ];
  const form: Form = { name: 'critique', title: 'T', submit: 'S', fields };
  const { view } = formFor(form, PLACE);
  const wrong = (problems: Record<string, string>): Reply => ({
    headline: 'Paste your note.',
    problem: true,
    form: { ...form, problems },
  });

  test('stand at the field that each is about; what is about none, at the first', () => {
    expect(errorsAt(view, wrong({ plan: 'free or premium' }))).toEqual({ plan: 'free or premium' });
    expect(errorsAt(view, wrong({}))).toEqual({ text: 'Paste your note.' });
  });

  test('can’t stand at a field that the form does not have, nor where nothing is wrong', () => {
    expect(errorsAt(view, wrong({ plan: 'free or premium', to: 'recruiter or peer' }))).toBeUndefined();
    expect(errorsAt(view, { headline: 'Paste', form })).toBeUndefined();
  });

  test('leave no line from the opening above a field that is right by now', () => {
    const opened = formFor({ ...form, problems: { plan: 'free or premium' } }, PLACE).view;
    expect(errorsAt(opened, wrong({ plan: 'free or premium' }))).toEqual({ plan: 'free or premium' });
    expect(errorsAt(opened, wrong({ text: 'too short' }))).toBeUndefined();
  });
});

describe('what has no room', () => {
  const long = { text: randomBytes(3000).toString('base64'), company: 'Acme' };
  const fields = [
    { name: 'text', label: 'Your note', multiline: true },
    { name: 'company', label: 'Company' },
  ];

  test('in a form’s fields or beside them is given back', () => {
    const hidden = { posting: randomBytes(3000).toString('base64') };
    const { view, lost } = formFor(
      { name: 'f', title: 'T', submit: 'S', fields, values: { ...long, ...hidden } },
      PLACE,
    );
    expect(viewProblems({ ...view })).toEqual([]);
    expect(lost).toEqual([
      { label: 'Your note', text: long.text },
      { label: 'posting', text: hidden.posting },
    ]);
  });

  test('in the button of a form stands below the answer, and the button opens the rest', () => {
    const form: Form = {
      name: 'f',
      title: 'Fill it in',
      submit: 'S',
      fields,
      values: long,
      problems: { company: 'no' },
    };
    const { blocks } = renderReply({ headline: 'H', problem: true, form });
    expect(visible(blocks)).toBe(`H\nYour note:\n${long.text}\n[ Fill it in ]`);
    const actions = blocks.at(-1) as { elements: { value: string }[] };
    expect(unpack(actions.elements[0]?.value, formSchema)).toEqual({ ...form, values: { company: 'Acme' } });
  });

  test('in the button of a form that is nothing without it leaves a line in its place', () => {
    const [, company] = fields as [(typeof fields)[0], (typeof fields)[0]];
    const form: Form = { name: 'f', title: 'Fill in the blanks', submit: 'S', fields: [company], values: long };
    expect(visible(renderReply({ headline: 'H', form }).blocks)).toBe(
      'H\nThe note is too long for a form: fill in the blanks yourself, and send it to me again.',
    );
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

test('the line of the house is there, however much else there is', () => {
  const long = 'word '.repeat(600);
  const { blocks } = renderReply({
    headline: 'Send it.',
    points: Array.from({ length: 8 }, () => ({ label: 'Change', text: long })),
    copies: [{ label: 'Your note', text: long }],
    footer: 'Questions? Room 12.',
  });
  expect(blocks.at(-1)).toMatchObject({ type: 'context', elements: [{ text: 'Questions? Room 12.' }] });
});
