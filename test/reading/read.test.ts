import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTS, type Act } from '../../src/reading/labels.ts';
import { does, type Reading, readNote } from '../../src/reading/read.ts';

const textsOf = (note: Reading, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => note.text.slice(start, end));

/** What is named in a note: a text, and what is read in it. */
type Row = [
  text: string,
  read: Partial<
    Record<'recipients' | 'senders' | 'roles' | 'companies' | 'employers' | 'requisitions' | 'sources', string[]>
  >,
];

describe('what is named', () => {
  test.each<Row>([
    [
      'Hi Ms. Okoro, the night welder job at Keel Works (ref KW-31, on Indeed) fits my six years at Aurora Print. Could we talk? – Tom Bright',
      {
        recipients: ['Ms. Okoro'],
        roles: ['night welder'],
        companies: ['Keel Works'],
        requisitions: ['KW-31'],
        sources: ['Indeed'],
        employers: ['Aurora Print'],
        senders: ['Tom Bright'],
      },
    ],
    [
      'night baker at Loaf & Ladle (JobsIreland 2231) is where six years of ovens have been taking me. Could we talk, Maeve? – Oisín',
      { companies: ['Loaf & Ladle'], requisitions: ['2231'], recipients: ['Maeve'], senders: ['Oisín'] },
    ],
    [
      'Hi Rose, I saw the visual merchandiser opening at Always.',
      { recipients: ['Rose'], roles: ['visual merchandiser'], companies: ['Always'] },
    ],
    [
      'Dear Hiring Manager, is the porter job at Alpenhof open?',
      { recipients: [], roles: ['porter'], companies: ['Alpenhof'] },
    ],
    ["I'm a graphic designer looking for a job at Pixel Foundry.", { roles: [], companies: ['Pixel Foundry'] }],
  ])('%s', (text, wanted) => {
    const note = readNote({ text });
    for (const [kind, names] of Object.entries(wanted)) expect(textsOf(note, note[kind as 'roles'])).toEqual(names);
  });

  test('a number has a digit', () => {
    expect(
      readNote({ text: 'The Process Engineer (m/f/d) post at Rhenus, ref PE-1209, suits me.' }).requisitions,
    ).toHaveLength(1);
  });

  test('what the user gave as a fact is read where it stands', () => {
    const text = 'Hello Ana, is the Zqyrtle place at Kvikk still open?';
    const note = readNote({ text, context: { company: 'Kvikk', role: 'Zqyrtle' } });
    expect(textsOf(note, note.companies)).toEqual(['Kvikk']);
    expect(textsOf(note, note.roles)).toEqual(['Zqyrtle']);
  });
});

describe('what a sentence does', () => {
  test.each<[text: string, act: Act]>([
    ['Could we connect?', 'ask'],
    ['The welder job at Orrin Castings is why I write.', 'reason'],
    ['I have nine years in cost accounting and a CPA.', 'background'],
    ['Sorry to bother you on a Sunday.', 'apology'],
    ['Please forward my resume to the hiring manager.', 'demand'],
    ['My boss is a liar and never paid us on time.', 'complaint'],
    ['We offer a free demo of our payroll software.', 'pitch'],
    ['I would need at least $90k a year.', 'pay'],
    ['God bless you and your family.', 'belief'],
    ['I hope this message finds you well.', 'pleasantry'],
  ])('%s is %s', (text, act) => {
    const [sentence] = readNote({ text: `Hi Ana, ${text}` }).sentences;
    expect(sentence).toBeDefined();
    const chances = ACTS.map((one) => [one, does(sentence as never, one)] as const).sort((a, b) => b[1] - a[1]);
    expect(chances.slice(0, 2).map(([one]) => one)).toContain(act);
  });
});

describe('the parts of a note', () => {
  test.each([
    ['Hi Ana, is it open?\n\nBest regards,\nJun Park', 'Hi Ana,', 'is it open?', 'Best regards,\nJun Park'],
    ['Dear Sir or Madam, is it open?', 'Dear Sir or Madam,', 'is it open?', undefined],
    ['Subject: Welder, ref 7\nHello Ms. Ito, is it open? – Ana', 'Hello Ms. Ito,', 'is it open?', '– Ana'],
    ['Hi [Name], is it open?\n\nBest,\n[Your Name]', 'Hi [Name],', 'is it open?', 'Best,\n[Your Name]'],
    ['My name is Carlos and I weld.', undefined, 'My name is Carlos and I weld.', undefined],
  ])('%s', (text, greeting, body, signOff) => {
    const { structure, text: clean } = readNote({ text });
    const slice = (range?: { start: number; end: number }) => range && clean.slice(range.start, range.end);
    expect(slice(structure.greeting)?.trim()).toBe(greeting);
    if (body !== undefined) expect(slice(structure.body)).toBe(body);
    expect(slice(structure.signOff)).toBe(signOff);
  });
});

test('thanks at the end of a sentence take nothing of it along', () => {
  const text = 'Please consider me for the welder role at Acme (req 1234) that I saw on Indeed, thank you so much.';
  const note = readNote({ text });
  expect(note.sentences).toMatchObject([{ courtesy: false }]);
  expect(textsOf(note, note.roles)).toEqual(['welder']);
});

describe('who reads it, where nobody said', () => {
  test.each([
    ['Hi Jonas, your talk on kiln safety changed how we load our racks. How do you vent the gas?', 'peer'],
    ['Hi Jonas, is the kiln hand job at Ember still open?', 'recruiter'],
    ['Hi Jonas, do you know of any openings?', 'recruiter'],
  ])('%s: %s', (text, to) => expect(readNote({ text })).toMatchObject({ to, toIsRead: true }));
});

test('whatever the text, every range lies in it, spans are in order, and chances are between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const note = readNote({ text });
      const { recipients, senders, roles, companies, employers, requisitions, sources, background, sentences } = note;
      for (const spans of [
        recipients,
        senders,
        roles,
        companies,
        employers,
        requisitions,
        sources,
        background,
        sentences,
      ])
        for (const [at, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(note.text.length);
        }
      for (const chance of [...Object.values(note.chances), ...sentences.flatMap(({ acts }) => [...acts])]) {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }
    }),
  );
});
