import { describe, expect, test } from 'vitest';
import { compose } from '../../src/draft/compose.ts';
import { readStyle } from '../../src/style/read-style.ts';
import { problemsOfTemplates } from '../../src/style/templates.ts';
import { critique } from '../../src/writing/critique.ts';
import { styleOf } from '../support/style.ts';

const FACTS = { company: 'Acme', role: 'warehouse lead', req: '1130', recipient: 'Ms. Rivera', sender: 'Sam Ortiz' };
const HOUSE = styleOf(`
drafts:
  warm:
    greeting: "Good morning {recipient},"
    opening: "I found {posting} and would love to be considered."
    ask: "Could we talk for ten minutes this week?"
    close: "Warm regards,\\n{sender}"
  brief:
    opening: "I am writing about the {role} job at {company} (req {req})."
`);
const noteIn = (tone: 'formal' | 'warm' | 'brief', facts: object = {}, more: object = {}) =>
  compose({ facts: { ...FACTS, ...facts }, tone, style: HOUSE, ...more }).drafts[0]?.note;

test('a draft is said in the words of the house', () => {
  expect(noteIn('warm')).toBe(
    'Good morning Ms. Rivera,\nI found the warehouse lead role at Acme (req 1130) and would love to be considered. ' +
      'Could we talk for ten minutes this week?\nWarm regards,\nSam Ortiz',
  );
  expect(noteIn('warm', {}, { format: 'inmail' })).toBe(
    'Good morning Ms. Rivera,\n\nI found the warehouse lead role at Acme (req 1130) and would love to be considered. ' +
      'Could we talk for ten minutes this week?\n\nWarm regards,\nSam Ortiz',
  );
  expect(noteIn('brief')).toContain('I am writing about the warehouse lead job at Acme (req 1130).');
});

test('a tone without templates is as it was', () => {
  expect(noteIn('formal')).toBe(compose({ facts: FACTS, tone: 'formal' }).drafts[0]?.note);
});

test('no fact is lost in a template: what it has no slot for is said as usual', () => {
  const note = noteIn('brief', { source: 'Indeed' });
  expect(note).not.toContain('I am writing about');
  for (const fact of [...Object.values(FACTS), 'Indeed']) expect(note).toContain(fact);
  expect(noteIn('brief', { req: undefined })).not.toContain('req');
});

test('what does not fit the box with it is said as usual, and fits', () => {
  const facts = { role: 'regional warehouse operations and fulfilment lead', background: 'six years on night shifts' };
  const note = noteIn('warm', facts, { plan: 'free' }) ?? '';
  expect(note.length).toBeLessThanOrEqual(200);
  for (const fact of ['Ms. Rivera', 'Acme', facts.role, '1130', 'Sam Ortiz']) expect(note).toContain(fact);
});

test('a note without a recipient has a blank in the greeting of the house', () => {
  expect(noteIn('warm', { recipient: undefined })).toContain('Good morning ____,');
});

describe('a template', () => {
  const problemsOf = async (part: string, template: string) => {
    const read = readStyle(`drafts: { warm: { ${part}: ${JSON.stringify(template)} } }`);
    if ('problems' in read) return read.problems.map(({ message }) => message);
    return (await problemsOfTemplates(read.style, read.placeOf, async (input) => critique(input))).map(
      ({ message }) => message,
    );
  };

  test.each([
    ['greeting', 'Good morning {recipient},'],
    ['greeting', '{recipient},'],
    ['opening', 'Your posting for {posting} caught my eye.'],
    ['opening', 'I am writing to you about {posting}.'],
    ['opening', 'I read about the {role} position at {company} with great interest.'],
    ['ask', 'Would you be open to a ten-minute call next week?'],
    ['ask', 'Could I ask you two short questions about it?'],
    ['close', 'Have a good week,\n{sender}'],
    ['ask', 'I would welcome the chance to connect and learn what your team needs.'],
    ['close', 'Thank you for your time,\n{sender}'],
    ['close', 'Looking forward to hearing from you,\n{sender}'],
  ])('that is a way of saying it is taken: %s %j', async (part, template) => {
    expect(await problemsOf(part, template)).toEqual([]);
  });

  test.each([
    ['greeting', 'Hello {recipient}, we met at the fair,', '“met” and “fair”'],
    ['greeting', 'Hello {recipient}, from one Hawk to another,', '“one” and “Hawk”'],
    ['opening', 'As a student here, I saw {posting}.', '“student”'],
    ['opening', 'I have loved your posts and I found {posting}.', '“have”'],
    ['ask', 'Could we talk about my visa?', '“visa”'],
    ['ask', 'I have read your profile. Could we talk?', '“have”'],
    ['opening', 'As a Metro graduate I like {posting}.', '“Metro” and “graduate”'],
    ['opening', 'I just applied for {posting}.', '“applied”'],
    ['opening', 'I have ten years of experience and like {posting}.', '“have”, “ten”, “years” and “experience”'],
    ['ask', 'Our mutual friend Ana told me to ask you.', '“Ana”'],
    ['close', 'Go Hawks!\n{sender}', '“Go” and “Hawks”'],
    ['close', '{sender}, Metro College', '“Metro” and “College”'],
  ])('that adds a fact is refused: %s %j', async (part, template, named) => {
    const [first = ''] = await problemsOf(part, template);
    expect(first).toContain(`drafts.warm.${part}: a draft says what the writer told, and nothing else: take out`);
    expect(first).toContain(named);
  });

  test.each([
    ['opening', 'I hope you are well. I saw {posting}.', 'hope you are well'],
    ['ask', 'Please hire me ASAP.', 'is an order'],
    ['greeting', 'Hey {recipient}!!', '“Hey” → “Hi”'],
  ])('that the rules find fault with is refused: %s %j', async (part, template, words) => {
    expect((await problemsOf(part, template)).join('\n')).toContain(words);
  });

  test('that leaves no room for the facts is refused', async () => {
    const long = `I found {posting} and would love to ${'learn and hear more, and '.repeat(4)}learn more about it.`;
    expect((await problemsOf('opening', long)).join('\n')).toMatch(
      /with usual facts a draft has \d+ characters, and the box 200: make it \d+ shorter/,
    );
  });
});
