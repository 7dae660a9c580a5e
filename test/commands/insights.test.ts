import { describe, expect, test } from 'vitest';
import { type CoachOptions, createCoach, createReviewer, type Request, type Review } from '../../src/index.ts';
import { createMemoryState, type State } from '../../src/state/state.ts';

const READY =
  'Hi Ms. Okafor, I saw the RN job at Larkfield (req 40871) on Indeed. I have six years in nursing. May I send you ' +
  'my CV? – Dana Whitlock';
/** It says neither why nor what for. */
const BARE = 'Hi Ms. Okafor, I am a nurse with six years on a ward. – Dana Whitlock';
const REVISED = BARE.replace(' –', ' I saw the RN job at Larkfield (req 40871) on Indeed. May I send you my CV? –');
const OTHER = 'Good morning. Warehouse planning is what my team and I do since 2019, in Rotterdam and in Antwerp.';
/** Each of them another note. */
const MANY = [
  BARE,
  OTHER,
  'Dear Karim, your talk about bridges in Lyon made me read all of your papers. Civil engineer, Porto.',
  'Hello Mei, we both sing in choirs. Teaching chemistry keeps me busy otherwise. – Tomás',
  'Dear Ingrid, three winters as ski patrol taught me first aid. Kind regards, Oskar Lund',
  'Hello Femi, accounting software for bakeries: that is all I have built so far. – Yara',
  'Good evening Paolo, tax law bores others. It never bored me. Signed, Beatrix Holm',
];
const FOREIGN = 'Hola señora Okafor, me interesa mucho el puesto de enfermera en Larkfield. ¿Podemos hablar?';
const TOO_FEW =
  'Fewer than 10 notes in 7 days, or never from 3 people on one day: too few to show without showing whose ' +
  'they are.';

function start(options: Partial<CoachOptions> = {}) {
  // A key of its own for each run would make two versions likely to be told as one, and not certain.
  const coach = createCoach({ grammar: false, communityReport: true, secret: 'key', ...options });
  const ask = (request: Partial<Request>) =>
    coach.handle({ user: 'test:T1:U1', community: 'test:T1', kind: 'message', ...request });
  return {
    ask,
    /** A person sends these texts, one after the other. */
    async send(person: number, ...texts: string[]) {
      for (const text of texts) await ask({ user: `test:T1:P${person}`, text });
    },
    report: (request: Partial<Request> = {}) => ask({ kind: 'command', name: 'insights', isAdmin: true, ...request }),
    /** So many notes more that are ready: fewer than ten are not shown. */
    async fill(count: number) {
      for (let i = 0; i < count; i++) await ask({ user: `test:T1:F${i}`, text: READY });
    },
  };
}

/** "Ready at first: 12 of 42" */
const lines = ({ points = [] }: { points?: readonly { label: string; text: string }[] }) =>
  points.map(({ label, text }) => `${label}: ${text}`);

test('the numbers of a week: notes, ready at first and at last, and what was missing most', async () => {
  const { send, fill, report } = start();
  for (let person = 0; person < 4; person++) await send(person, BARE);
  for (let person = 4; person < 7; person++) await send(person, BARE, REVISED);
  await fill(5);
  const reply = await report();
  expect(reply.headline).toBe('12 notes in the last 7 days.');
  expect(reply.detail).toBe(
    'A note that was changed and sent again counts once; what it was missing is counted in its first version.',
  );
  expect(lines(reply)).toEqual([
    'Ready at first: 5 of 12',
    'Ready at last: 8 of 12',
    '7 of 12: give no reason for writing.',
    '7 of 12: name no company.',
    '7 of 12: do not say what the reader should do.',
  ]);
  expect(JSON.stringify(reply)).not.toMatch(/Okafor|test:|P1|Larkfield/);
});

test('five things at most, and none of fewer than three notes', async () => {
  const { send, fill, report } = start();
  const notes = [
    'hi!! i beg you pls give me ANY JOB ASAP, visit www.example.com, so sorry to bother you, your company is great',
    'hey!! pls hire me ASAP, I need any job, I am sorry to bother you, see www.example.com, HELP ME NOW',
    'hi!! sorry to bother you, pls give me any job ASAP, I beg you, www.example.com PLEASE READ',
  ];
  for (const [person, note] of notes.entries()) await send(person, note);
  await send(3, BARE);
  await fill(10);
  const shown = lines(await report());
  expect(shown).toHaveLength(7);
  for (const line of shown.slice(2)) expect(line).toMatch(/^[34] of 14: /);
});

test('with fewer than ten notes nothing is shown', async () => {
  const { fill, send, report } = start();
  await fill(9);
  expect(await report()).toEqual({ headline: TOO_FEW });
  await send(1, BARE);
  expect((await report()).headline).toBe('10 notes in the last 7 days.');
});

test('with notes from fewer than three people nothing is shown, however many', async () => {
  const { send, fill, report } = start();
  for (let person = 0; person < 2; person++) await send(person, ...MANY);
  expect(await report()).toEqual({ headline: TOO_FEW });
  await fill(1);
  expect((await report()).headline).toBe(`${2 * MANY.length + 1} notes in the last 7 days.`);
});

test('one person who writes on five days is no three people, nor one who sends all at once', async () => {
  let today = new Date('2026-11-20T12:00:00Z');
  const { ask, send, report } = start({ now: () => today });
  for (let day = 20; day < 25; day++) {
    today = new Date(`2026-11-${day}T12:00:00Z`);
    await send(1, ...MANY.slice(day - 20, day - 17));
  }
  await Promise.all(MANY.map((text) => ask({ user: 'test:T1:P2', text })));
  expect(await report()).toEqual({ headline: TOO_FEW });
});

test('a number that would point at one or two notes is not told, nor one that leaves one or two', async () => {
  const { fill, send, report } = start();
  await fill(10);
  await send(1, BARE);
  expect(lines(await report())).toEqual(['Ready at first: at least 9 of 11', 'Ready at last: at least 9 of 11']);
  const other = start();
  for (let person = 0; person < 10; person++) await other.send(person, BARE);
  expect(lines(await other.report())).toEqual([
    'Ready at first: fewer than 3 of 10',
    'Ready at last: fewer than 3 of 10',
    'at least 8 of 10: give no reason for writing.',
    'at least 8 of 10: name no company.',
    'at least 8 of 10: do not say what the reader should do.',
  ]);
});

describe('what counts as a note', () => {
  /** How many notes there are, and how many are ready at last; beside ten that are ready, and four that are not. */
  async function counted(act: (coach: ReturnType<typeof start>) => Promise<unknown>, options?: Partial<CoachOptions>) {
    const coach = start(options);
    await coach.fill(10);
    for (let person = 10; person < 14; person++) await coach.send(person, BARE);
    await act(coach);
    const { headline, points } = await coach.report();
    return `${headline} ${points?.[1]?.text}`;
  }
  const NOTHING = '14 notes in the last 7 days. 10 of 14';

  test.each<[string, Partial<Request>]>([
    ['nothing but a greeting', { kind: 'command', name: 'critique', text: 'Hi Maria,' }],
    ['another language', { text: FOREIGN }],
    ['a greeting to the coach', { text: 'hi' }],
    ['the reasons for a note', { kind: 'action', name: 'why', text: BARE }],
    ['a note that is rewritten', { kind: 'command', name: 'rewrite', text: BARE }],
    ['a shorter note', { kind: 'command', name: 'shorten', text: BARE }],
    ['a note of another community', { text: BARE, community: 'test:T2' }],
  ])('not %s', async (_, request) => {
    expect(await counted(({ ask }) => ask({ ...request, user: 'test:T1:U9' }))).toBe(NOTHING);
  });

  test('not a note from outside of any community', async () => {
    const state = createMemoryState();
    const added: string[] = [];
    const counters = {
      ...state.counters,
      async add(key: string) {
        added.push(key);
      },
    };
    const coach = createCoach({ grammar: false, communityReport: true, state: { ...state, counters } });
    await coach.handle({ user: 'test:T1:U1', kind: 'message', text: BARE });
    expect(added).toEqual([]);
    await coach.handle({ user: 'test:T1:U1', community: 'test:T1', kind: 'message', text: BARE });
    expect(added).toHaveLength(1);
  });

  test('a note by a command, a button, a form and a mention', async () => {
    const ways: Partial<Request>[] = [
      { kind: 'command', name: 'critique', text: BARE },
      { kind: 'action', name: 'critique', text: BARE },
      { kind: 'form', name: 'critique', options: { text: BARE } },
      { kind: 'mention', text: BARE },
    ];
    const all = ({ ask }: ReturnType<typeof start>) =>
      Promise.all(ways.map((way, at) => ask({ ...way, user: `test:T1:W${at}` })));
    expect(await counted(all)).toBe('18 notes in the last 7 days. 10 of 18');
  });

  test('once, however often the same text is judged, for whomever', async () => {
    const again = async ({ ask, send }: ReturnType<typeof start>) => {
      await send(10, BARE, BARE);
      const user = 'test:T1:P10';
      await ask({ user, kind: 'action', name: 'critique', text: BARE });
      await ask({ user, kind: 'action', name: 'to-recruiter', text: BARE, options: { to: 'peer' } });
    };
    expect(await counted(again)).toBe(NOTHING);
  });

  test('once each, of two that are sent by turns', async () => {
    const turns = ({ send }: ReturnType<typeof start>) => send(20, BARE, OTHER, BARE, OTHER, REVISED, OTHER);
    expect(await counted(turns)).toBe('16 notes in the last 7 days. 11 of 16');
  });

  test('once, of four requests at once with the same text', async () => {
    const atOnce = ({ ask }: ReturnType<typeof start>) =>
      Promise.all(Array.from({ length: 4 }, () => ask({ user: 'test:T1:P20', text: BARE })));
    expect(await counted(atOnce)).toBe('15 notes in the last 7 days. 10 of 15');
  });

  test('none, where the store can’t say what was counted before', async () => {
    const state = createMemoryState();
    let isDown = false;
    const store: State['store'] = {
      ...state.store,
      get: (key) => (isDown ? Promise.reject(new Error('down')) : state.store.get(key)),
    };
    const down = async ({ ask, send }: ReturnType<typeof start>) => {
      isDown = true;
      await send(20, BARE);
      expect((await ask({ user: 'test:T1:P21', text: READY })).headline).toBe('Send it.');
    };
    expect(await counted(down, { state: { ...state, store } })).toBe(NOTHING);
  });

  test('none, where the store can’t be claimed in', async () => {
    const state = createMemoryState();
    const store: State['store'] = { ...state.store, add: () => Promise.reject(new Error('down')) };
    const { fill, report } = start({ state: { ...state, store } });
    await fill(12);
    expect((await report()).headline).toBe(TOO_FEW);
  });

  test('once, where a version between two is empty', async () => {
    const thin = 'Hi Ms. Okafor, could we connect? – Dana Whitlock';
    const emptied = ({ send }: ReturnType<typeof start>) => send(20, thin, 'Hi Ms. Okafor, – Dana Whitlock', thin);
    expect(await counted(emptied)).toBe('15 notes in the last 7 days. 10 of 15');
  });

  test('a ready note that falls back is not ready at last', async () => {
    const worse = ({ send }: ReturnType<typeof start>) => send(10, REVISED, BARE);
    expect(await counted(worse)).toBe(NOTHING);
  });

  test('one whose spelling was not read in time, ready when it was', async () => {
    const reviewer = createReviewer({ grammar: false });
    let proofread: Review['proofread'] = 'off';
    const late = {
      ...reviewer,
      review: async (...args: Parameters<typeof reviewer.review>) => ({
        ...(await reviewer.review(...args)),
        proofread,
      }),
    };
    const unsure = async ({ send }: ReturnType<typeof start>) => {
      proofread = 'late';
      await send(20, READY);
      proofread = 'done';
    };
    expect(await counted(unsure, { reviewer: late })).toBe('15 notes in the last 7 days. 10 of 15');
    const sure = async (coach: ReturnType<typeof start>) => {
      await unsure(coach);
      await coach.send(20, READY);
    };
    expect(await counted(sure, { reviewer: late })).toBe('15 notes in the last 7 days. 11 of 15');
  });
});

test('after a week the numbers are gone', async () => {
  let today = new Date('2026-11-20T12:00:00Z');
  const { fill, report } = start({ now: () => today });
  await fill(12);
  today = new Date('2026-11-26T23:00:00Z');
  expect((await report()).headline).toBe('12 notes in the last 7 days.');
  today = new Date('2026-11-27T01:00:00Z');
  expect((await report()).headline).toBe(TOO_FEW);
});

describe('who may see them', () => {
  test.each<[string, Partial<Request>, string]>([
    ['no admin', { isAdmin: false }, 'Only an admin can see these numbers. There is no note and no name in them.'],
    [
      'somebody of whom it is not known',
      { isAdmin: undefined as never },
      'I could not find out whether you are an admin here. Please type /insights again in a minute.',
    ],
  ])('%s gets a line, and no number', async (_, request, headline) => {
    const { fill, report } = start();
    await fill(12);
    expect(await report(request)).toEqual({ headline, problem: true });
  });

  test('outside of a community a line says where to type it, with the prefix of the place', async () => {
    const coach = createCoach({ grammar: false, communityReport: true });
    const typing = { style: 'line' as const, prefix: 'note-' };
    expect(await coach.handle({ user: 'test:1', kind: 'message', text: '/insights', typing })).toEqual({
      headline: 'I can’t tell here which community you mean. Type /note-insights in one of its channels.',
      problem: true,
    });
  });
});

test('a store that can’t be read is told, and costs no critique', async () => {
  const down = () => Promise.reject(new Error('down'));
  const { ask, report } = start({ state: { ...createMemoryState(), counters: { add: down, read: down } } });
  expect((await ask({ text: READY })).headline).toBe('Send it.');
  expect(await report()).toEqual({
    headline: 'I can’t reach my memory right now. Please try again in a minute.',
    problem: true,
  });
});

test('nobody waits for a store that does not answer', async () => {
  const never = () => new Promise<never>(() => {});
  const { ask } = start({ state: { ...createMemoryState(), counters: { add: never, read: never } } });
  expect((await ask({ text: READY })).headline).toBe('Send it.');
});

test('what is kept is told: what can’t be taken back, too', async () => {
  const { ask, fill, report } = start();
  await fill(10);
  const forgotten = await ask({ user: 'test:T1:F0', kind: 'command', name: 'forget' });
  expect(forgotten.detail).toMatch(
    /in numbers for its admins. I can’t take those back: they do not say which were yours/,
  );
  expect((await report()).headline).toBe('10 notes in the last 7 days.');
  expect((await ask({ text: 'what do you keep?' })).detail).toMatch(/For a week I count how many notes.*no names/);
});

describe('where it is off', () => {
  const off = () => start({ communityReport: false });

  test('it is unknown as any other word, and not in the help', async () => {
    const { ask, report } = off();
    expect((await report()).headline).toMatch(/^I do not know \/insights\. I know \/critique/);
    expect((await ask({ text: '/insights' })).headline).toMatch(/^I do not know \/insights\./);
    expect(JSON.stringify(await ask({ kind: 'command', name: 'help' }))).not.toMatch(/insights/);
    expect((await ask({ kind: 'command', name: 'help', text: 'insights' })).problem).toBe(true);
  });

  test('nothing is counted, and nothing said of numbers', async () => {
    const state = createMemoryState();
    const { ask, fill } = start({ communityReport: false, state });
    await fill(12);
    expect((await start({ state, secret: 'x' }).report()).headline).toBe(TOO_FEW);
    expect((await ask({ kind: 'command', name: 'forget' })).detail).not.toMatch(/admins/);
    expect((await ask({ text: 'what do you keep?' })).detail).not.toMatch(/admins|count/);
  });
});

test('where it is on, it is in the help, and a slip of the hand finds it', async () => {
  const { ask } = start();
  expect((await ask({ kind: 'command', name: 'help' })).points).toContainEqual({
    label: '/insights',
    text: 'For admins: see what the notes of this week were missing, in numbers alone.',
  });
  expect((await ask({ text: '/insigts' })).headline).toBe('I do not know /insigts. Did you mean /insights?');
});
