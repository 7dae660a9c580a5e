import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createCoach, type Form, type Reply, type Request } from '../../../src/index.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

const FIELDS: Form['fields'] = [
  { name: 'text', label: 'Your note', multiline: true, required: true },
  {
    name: 'to',
    label: 'Who reads it?',
    choices: [
      { value: 'recruiter', label: 'A recruiter' },
      { value: 'hiring-manager', label: 'Hiring manager' },
    ],
  },
  { name: 'company', label: 'Which company?', hint: 'For example: Acme.' },
];

const PROBLEMS = { to: 'to: takes recruiter or hiring-manager, not “anybody who reads it”.', company: 'No.' };

/** A chat in which everything but a form is answered with one. */
function chatWith(form: Partial<Form> = {}, said: Partial<Reply> = {}) {
  const requests: Request[] = [];
  const whole: Form = { name: 'critique', title: 'Critique a note', submit: 'Send', fields: FIELDS, ...form };
  const coach = {
    warm() {},
    async handle(request: Request): Promise<Reply> {
      requests.push(request);
      return request.kind === 'form' || request.text !== '/critique'
        ? { headline: 'Seen.' }
        : { headline: 'Paste your note.', form: whole, ...said };
    },
  };
  const { type: typeKeys, terminal } = fakeTerminal(coach);
  const type = async (line: string) => (await typeKeys(`${line}\r`)).replaceAll('\r\n', '\n');
  return { type, typeKeys, terminal, requests, sent: () => requests.at(-1)?.options };
}

test('it says how many questions there are, how to go back and how to leave', async () => {
  const { type } = chatWith();
  expect((await type('/critique')).replaceAll('\n', ' ')).toContain(
    'Critique a note: 3 questions. /back takes you to the one before, Ctrl-C leaves.',
  );
});

test.each([24, 40, 80])('it keeps to a window of %i columns', async (columns) => {
  const reply: Reply = {
    headline: 'Paste.',
    form: { name: 'critique', title: 'Critique a note', submit: 'Send', fields: FIELDS.slice(1), problems: PROBLEMS },
  };
  const { type } = fakeTerminal({ warm() {}, handle: async () => reply }, { columns });
  const shown = (await type('/critique\r')) + (await type('1\r'));
  const own = stripVTControlCharacters(shown)
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('> '));
  expect(own.length).toBeGreaterThan(5);
  expect(Math.max(...own.map((line) => line.length))).toBeLessThanOrEqual(columns);
});

test('one question has none before it', async () => {
  const { type } = chatWith({ fields: FIELDS.slice(0, 1) });
  const shown = await type('/critique');
  expect(shown).toContain('Critique a note. Ctrl-C leaves.\n\nYour note. An empty line ends it.');
  expect(shown).not.toContain('/back');
});

test('several lines are taken up to an empty one', async () => {
  const { type, sent } = chatWith();
  await type('/critique');
  await type('Hi Maria,');
  await type('Dana');
  expect(await type('')).toContain('Who reads it? Type a number, Enter skips, /back goes back.');
  await type('');
  await type('');
  expect(sent()).toEqual({ text: 'Hi Maria,\nDana' });
});

test('what is needed is asked for again', async () => {
  const { type } = chatWith();
  await type('/critique');
  expect(await type('')).toContain('Your note.');
});

describe('a choice', () => {
  test.each(['2', 'Hiring manager', 'hiring MANAGER', 'hiring-manager'])('%s is sent as its value', async (typed) => {
    const { type, sent } = chatWith({ fields: FIELDS.slice(1, 2) });
    expect(await type('/critique')).toContain('\n1 A recruiter\n2 Hiring manager\n');
    await type(typed);
    expect(sent()).toEqual({ to: 'hiring-manager' });
  });

  test.each(['3', '0', '1.5', 'nobody'])('%s is none', async (typed) => {
    const { type, requests } = chatWith({ fields: FIELDS.slice(1, 2) });
    await type('/critique');
    expect(await type(typed)).toContain('Type a number from 1 to 2, or press Enter to skip.');
    expect(requests).toHaveLength(1);
  });

  test('that is known is shown by its label', async () => {
    const { type, sent } = chatWith({ fields: FIELDS.slice(1, 2), values: { to: 'recruiter' } });
    expect(await type('/critique')).toContain('Enter keeps “A recruiter”');
    expect(await type('3')).toContain('or press Enter to keep it');
    await type('');
    expect(sent()).toEqual({ to: 'recruiter' });
  });
});

describe('going back', () => {
  test('asks the question before once more, with what was typed', async () => {
    const { type, sent } = chatWith({ fields: FIELDS.slice(1) });
    await type('/critique');
    await type('1');
    expect((await type('/back')).replaceAll('\n', ' ')).toContain(
      'Who reads it? Type a number, Enter keeps “A recruiter”',
    );
    await type('2');
    await type('Acme');
    expect(sent()).toEqual({ to: 'hiring-manager', company: 'Acme' });
  });

  test('Enter keeps what was typed, on the way back and forth', async () => {
    const { type, sent } = chatWith();
    for (const line of ['/critique', 'Hi Maria,', 'Dana', '', '1', '/back', '/BACK']) await type(line);
    await type('');
    await type('');
    await type('Acme');
    expect(sent()).toEqual({ text: 'Hi Maria,\nDana', to: 'recruiter', company: 'Acme' });
  });

  test('lines of a note that is not ended yet are kept', async () => {
    const { type, sent } = chatWith({ fields: [FIELDS[2] as Form['fields'][0], FIELDS[0] as Form['fields'][0]] });
    for (const line of ['/critique', 'Acme', 'Hi Maria,', 'Dana', '/back']) await type(line);
    expect(await type('')).toContain('Enter keeps “Hi Maria, Dana”');
    await type('');
    expect(sent()).toEqual({ company: 'Acme', text: 'Hi Maria,\nDana' });
  });

  test('a hyphen clears what was typed, where nothing need be there', async () => {
    const { type, sent } = chatWith({ fields: FIELDS.slice(1), values: { to: 'recruiter', company: 'Acme' } });
    expect((await type('/critique')).replaceAll('\n', ' ')).toContain('a hyphen (-) clears it');
    await type('');
    await type('-');
    expect(sent()).toEqual({ to: 'recruiter' });
  });

  test('there is nothing before the first question', async () => {
    const { type } = chatWith();
    await type('/critique');
    expect(await type('/back')).toContain('This is the first question.');
  });

  test('outside a form there is no question to go back to', async () => {
    const { type, requests } = chatWith();
    expect(await type('/back')).toContain('No form is open');
    expect(requests).toEqual([]);
  });
});

describe('after a mistake', () => {
  const problem = 'plan: takes free or premium, not “gold”.';
  const fields = [...FIELDS, { name: 'plan', label: 'Which account?' }];

  test('what is wrong stands at its field, said once, and nothing else is asked', async () => {
    const values = { text: 'Hi Maria', company: 'Acme' };
    const { type, sent } = chatWith(
      { fields, values, problems: { plan: problem } },
      { headline: problem, problem: true },
    );
    const shown = await type('/critique');
    expect(shown).toContain(`Critique a note. Ctrl-C leaves.\n\n${problem}\nWhich account? Enter skips.\n`);
    expect(shown.split(problem)).toHaveLength(2);
    await type('free');
    expect(sent()).toEqual({ ...values, plan: 'free' });
  });

  test('what is needed and missing is asked for, too', async () => {
    const { type, sent } = chatWith({ fields, problems: { plan: problem } }, { headline: problem, problem: true });
    expect(await type('/critique')).toContain('2 questions');
    for (const line of ['Hi Maria', '', 'free']) await type(line);
    expect(sent()).toEqual({ text: 'Hi Maria', plan: 'free' });
  });

  test('a value that is known is kept by Enter', async () => {
    const values = { text: 'Hi Maria', plan: 'gold' };
    const { type, sent } = chatWith({ fields, values, problems: { plan: problem } });
    expect(await type('/critique')).toContain(`${problem}\nWhich account? Enter keeps “gold”`);
    await type('');
    expect(sent()).toEqual(values);
  });

  test('what was put right is no problem on the way back', async () => {
    const { type } = chatWith({ fields: FIELDS.slice(1), problems: { to: 'Nobody.', company: 'None.' } });
    await type('/critique');
    await type('1');
    expect(await type('/back')).not.toContain('Nobody.');
  });

  test('what no field can say is said above the form', async () => {
    const { type } = chatWith({ problems: { plan: problem } }, { headline: problem, problem: true });
    expect(await type('/critique')).toContain(`${problem}\n\nCritique a note: 3 questions.`);
  });

  test('a mistake in an option of a real command loses nothing', async () => {
    const { type } = fakeTerminal(createCoach({ grammar: false }));
    const shown = await type('/critique to:nobody company:Larkfield Hi Maria, is the RN role still open?\r');
    expect(shown).toMatch(/not “nobody”/);
    expect(shown).toMatch(/Critique a note\. Ctrl-C leaves\.\s+Choose one of these/);
    const answer = await type('1\r');
    expect(answer).toMatch(/\d+ characters/);
    expect(answer).not.toContain('Choose one');
  });
});

describe('leaving', () => {
  test('a command typed into it leaves it', async () => {
    const { type, terminal, requests } = chatWith();
    for (const line of ['/critique', '/help', '/quit']) await type(line);
    await terminal.done;
    expect(requests.map(({ text }) => text)).toEqual(['/critique', '/help']);
  });

  test('quit leaves the chat, unless it is the line of a note', async () => {
    const { type, terminal, requests } = chatWith();
    for (const line of ['/critique', 'Hi', 'bye', '', 'quit']) await type(line);
    await terminal.done;
    expect(requests).toHaveLength(1);
  });

  test('a note that is pasted where a name is asked for is read as a note', async () => {
    const note = 'Hi Ms. Okafor, is the RN job at Larkfield still open? I have six years in nursing. – Dana';
    const { type, requests } = chatWith({ fields: FIELDS.slice(2) });
    await type('/critique');
    await type(note);
    expect(requests.map(({ text }) => text)).toEqual(['/critique', note]);
  });

  test('Ctrl-C leaves it, and /fill opens it again with what was typed', async () => {
    const { type, typeKeys, sent } = chatWith({ fields: FIELDS.slice(1) });
    await type('/critique');
    await type('1');
    expect(await typeKeys('\x03')).toContain('To go on with it: /fill');
    expect(await type('/fill')).toContain('Enter keeps “A recruiter”');
    await type('');
    await type('Acme');
    expect(sent()).toEqual({ to: 'recruiter', company: 'Acme' });
  });

  test('Ctrl-D leaves the chat', async () => {
    const { type, typeKeys, terminal, requests } = chatWith();
    await type('/critique');
    expect(await typeKeys('\x04')).not.toContain('/fill');
    expect(await terminal.done).toBe(0);
    expect(requests).toHaveLength(1);
  });
});
