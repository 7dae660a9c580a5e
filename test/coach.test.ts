import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { variablesWith } from '../src/config.ts';
import { createCoach, type Request } from '../src/index.ts';
import { PLATFORMS } from '../src/platforms.ts';
import { createMemoryState } from '../src/state/state.ts';
import { createMemoryStore, type Store } from '../src/state/store.ts';

const DRAFT =
  'Hi Ms. Okafor, is the RN job at Larkfield still open? I have six years in med-surg nursing. – Dana Whitlock';
const REVISED =
  'Hi Ms. Okafor, is the RN job at Larkfield (req 40871, on Indeed) still open? I have six years in med-surg nursing. – Dana Whitlock';
const message = (text: string, user = 'test:1'): Request => ({ user, kind: 'message', text });

/** A store that keeps a list of everything it was given. */
function spiedStore(): { store: Store; given: string[] } {
  const inner = createMemoryStore();
  const given: string[] = [];
  return {
    given,
    store: {
      ...inner,
      set(key, value, ttl) {
        given.push(key, JSON.stringify(value), String(ttl));
        return inner.set(key, value, ttl);
      },
    },
  };
}

test('a ready note gets what to do, its box and its own fact, and nothing else', async () => {
  const reply = await createCoach({ grammar: false }).handle(message(REVISED));
  expect(reply).toEqual({
    headline: 'Send it.',
    detail: '130 characters: fits a free account (200) and Premium (300)',
    points: [
      {
        label: 'Why',
        text:
          'Ms. Okafor can find the job by its number, “six years in med-surg nursing” is what they will look for ' +
          'first, and they can answer your question with yes or no.',
      },
    ],
    about: { text: REVISED, options: {} },
    verdict: 'ready',
  });
});

test('a revision is compared, another note is not', async () => {
  const coach = createCoach({ grammar: false });
  await coach.handle(message(DRAFT));
  expect((await coach.handle(message(REVISED))).points?.[0]).toEqual({
    label: 'Better',
    text: 'It now has the number of the posting and says where you found the job.',
  });
  expect(
    (
      await coach.handle(
        message('Dear Mr. Hale, your talk on kiln glazes at ClayFest was a joy. Could we connect? – Bea Lomax'),
      )
    ).points?.[0]?.label,
  ).not.toBe('Better');
});

test('the same note again is no revision, and says nothing of the one before', async () => {
  const coach = createCoach({ grammar: false });
  const first = await coach.handle(message(DRAFT));
  expect(await coach.handle(message(DRAFT))).toEqual(first);
});

test('the button on a note to a peer reads it as one to a recruiter', async () => {
  const coach = createCoach({ grammar: false });
  const peer = await coach.handle(
    message('Hi Anna, your talk on kiln glazes was a joy. Could we connect? – Bea Lomax'),
  );
  expect(peer.points?.map(({ text }) => text).join()).toContain('I read it as a note to somebody who does not hire.');
  const recruiter = await coach.handle({ user: 'test:1', kind: 'action', name: 'to-recruiter', ...peer.about });
  expect(recruiter.about?.options).toEqual({ to: 'recruiter' });
  expect(recruiter.headline).not.toBe('Send it.');
});

test('a version with its blanks filled in is judged anew', async () => {
  const note = 'Hi Ms. Lee, is the welder job at Acme (req ____, on Indeed) open? I have welded for ten years. – ____';
  const reply = await createCoach({ grammar: false }).handle({
    user: 'test:1',
    kind: 'form',
    name: 'critique',
    options: { text: note, 'optional-blanks': '1', 'blank-2': 'Sam', plan: 'free' },
  });
  expect(reply.about).toEqual({
    text: 'Hi Ms. Lee, is the welder job at Acme (on Indeed) open? I have welded for ten years. – Sam',
    options: { plan: 'free' },
  });
});

test('what is remembered of a user is no note, and /forget erases it', async () => {
  const { store, given } = spiedStore();
  const coach = createCoach({ grammar: false, state: { ...createMemoryState(), store } });
  await coach.handle(message(DRAFT));
  expect(given.length).toBeGreaterThan(0);
  for (const word of ['Okafor', 'Larkfield', 'Dana', 'Whitlock', 'test:1'])
    expect(given.join('\n').toLowerCase()).not.toContain(word.toLowerCase());
  expect(Number(given[2])).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
  await coach.handle(message('/forget'));
  expect((await coach.handle(message(REVISED))).points?.[0]?.label).not.toBe('Better');
});

test('one user does not see another', async () => {
  const coach = createCoach({ grammar: false });
  await coach.handle(message(DRAFT, 'test:1'));
  expect((await coach.handle(message(REVISED, 'test:2'))).points?.[0]?.label).not.toBe('Better');
});

test.each([
  ['/critique plan:premium to:peer Hi Anna, your talk on kilns was a joy. Could we connect? – Bea', /^Send it\.$/],
  ['critique Hi Anna', /no note here yet/],
  ['/help', /Send me the note/],
  ['HELP', /Send me the note/],
  ['forget', /is erased/],
  ['help me understand your team, Anna: could we connect? – Bea', /^Not yet/],
  ['/critique', /Paste your note/],
  ['/nonsense', /I do not know \/nonsense/],
  ['/critque Hi Anna', /Did you mean \/critique\?/],
  ['/help draft', /^\/draft: get drafts/],
  ['/help nonsense', /^I have no command “nonsense”/],
  ['/follow-up company:Acme outcome:ignored', /^(?:You can|Wait)/],
  [
    'Bonjour Marie, j’ai vu le poste de soudeur chez Acme et je voudrais en parler avec vous. – Luc',
    /English notes only/,
  ],
  ['/critique to:boss Hi', /to: takes recruiter/],
  ['/critique company:"Acme Hi', /never closed/],
  ['Subject: Welder, req 77\n\nHi Anna', /^Not yet/],
])('%j is understood', async (text, headline) => {
  expect((await createCoach({ grammar: false }).handle(message(text))).headline).toMatch(headline);
});

test('a store that is down costs the comparison, not the answer', async () => {
  const errors: unknown[] = [];
  const failing: Store = {
    get: () => Promise.reject(new Error('down')),
    set: () => Promise.reject(new Error('down')),
    add: () => Promise.reject(new Error('down')),
    delete: () => Promise.reject(new Error('down')),
  };
  const coach = createCoach({
    grammar: false,
    state: { ...createMemoryState(), store: failing },
    onError: (failure) => errors.push(failure),
  });
  const reply = await coach.handle(message(DRAFT));
  expect(reply.headline).toBe('Send it.');
  expect(errors).toEqual([]);
});

test('.env.example names every variable that is read, and no other', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  expect([...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1])).toEqual(variablesWith(PLATFORMS));
});

test('a failure inside is told by its kind alone', async () => {
  const failures: unknown[] = [];
  const reviewer = { review: () => Promise.reject(new TypeError(`no: ${DRAFT}`)), warm() {}, async close() {} };
  const coach = createCoach({ grammar: false, reviewer, onError: (failure) => failures.push(failure) });
  expect((await coach.handle(message(DRAFT))).headline).toMatch(/wrong on my side/);
  expect(failures).toEqual([{ kind: 'TypeError', command: 'critique' }]);
});

test.each([
  { format: 'InMail' },
  { plan: ' Premium' },
  { to: 'Recruiter' },
])('options in fields of their own: %j', async (options) => {
  const coach = createCoach({ grammar: false });
  expect(
    (await coach.handle({ user: 'test:1', kind: 'command', name: 'critique', text: DRAFT, options })).headline,
  ).toBe('Send it.');
});

test('a draft that begins like an option is a draft', async () => {
  const reply = await createCoach({ grammar: false }).handle(
    message('To: Ms. Rivera\nHi Ms. Rivera, is the RN job at Larkfield open? – Dana'),
  );
  expect(reply.headline).toBe('Send it.');
});

test('why explains the note for the audience it was judged for', async () => {
  const coach = createCoach({ grammar: false });
  const reply = await coach.handle(
    message('/critique to:peer Hi Anna, would you be willing to connect with me here on LinkedIn? – Bea'),
  );
  const why = await coach.handle({ user: 'test:1', kind: 'action', name: 'why', ...reply.about });
  expect(why.points?.map((point) => point.label)).toEqual(['No reason given']);
});

const LONG =
  'Hi Ms. Okafor, I hope that this message finds you very well today. I saw that the night-shift RN job at Larkfield Medical (req 40871, on Indeed) is still open, and with six years in med-surg I would love to connect and talk about it with you. – Dana Whitlock';

test('a long draft comes with buttons that make it fit, and pressing one does', async () => {
  const coach = createCoach({ grammar: false });
  const reply = await coach.handle(message(LONG));
  expect(reply.buttons?.map(({ action }) => action)).toContain('fit-200');
  const fitted = await coach.handle({ user: 'test:1', kind: 'action', name: 'fit-200', ...reply.about });
  expect(fitted.headline).toMatch(/^It fits now: \d+ of 200/);
  expect(fitted.copies?.[0]?.text.length).toBeLessThanOrEqual(200);
});

test.each([
  ['draft company:Acme role:welder', /^Three drafts, with 2 blanks/],
  ['/draft Acme welder 1130', /^Three drafts/],
  ['/draft tone:formal', /no job in that yet/],
  ['/draft company:"Acme', /never closed/],
  ['/draft help me out please', /can't tell/],
  ['/draft', /^Tell me about the job/],
  ['Draft company is hiring, and I would like to connect with you. – Sam', /^Not yet/],
  ['/followup company:Acme outcome:ignored sent:2026-11-20', /^Wait until December 11/],
  ['followup company:Acme outcome:ignored sent:soon', /as a date/],
  ['/followup company:Acme', /what became of it/],
  ['/followup', /^Tell me what they answered/],
  ['/shorten limit:170 Hi Anna', /fits already/],
  ['/shorten limit:many Hi Anna', /whole number/],
  ['/shorten', /too long/],
  ['/fit-200', /too long/],
])('%j is understood, too', async (text, headline) => {
  const coach = createCoach({ grammar: false, now: () => new Date(2026, 10, 23) });
  expect((await coach.handle(message(text))).headline).toMatch(headline);
});

test('a blank is asked for as long as there is one, and what is known goes with the form', async () => {
  const coach = createCoach({ grammar: false });
  const reply = await coach.handle(message('/draft company:Acme req:1130 tone:brief'));
  expect(reply.form?.fields.map(({ name }) => name)).toEqual(['recipient', 'role', 'sender', 'source', 'background']);
  expect(reply.form?.values).toEqual({ company: 'Acme', req: '1130', tone: 'brief' });
  const filled = await coach.handle({
    user: 'test:1',
    kind: 'form',
    name: 'draft',
    options: { ...reply.form?.values, role: 'welder', sender: 'Sam Ortiz' },
  });
  expect(filled.form).toMatchObject({ title: 'Fill in the blanks', values: { company: 'Acme', role: 'welder' } });
  expect(filled.form?.fields[0]?.name).toBe('recipient');
  expect(filled.copies?.[0]?.text).toMatch(/^Hi ____,\n.*the welder role at Acme \(req 1130\).*\n– Sam Ortiz$/);
});

test('a command that could not be read comes back as a form with all that was typed', async () => {
  const reply = await createCoach({ grammar: false }).handle({
    user: 'test:1',
    kind: 'command',
    name: 'draft',
    text: 'company:Acme salary:50k',
  });
  expect(reply).toMatchObject({
    problem: true,
    form: { values: { company: 'Acme', text: 'salary:50k' }, problems: { text: expect.stringMatching(/“salary:”/) } },
  });
});

test('facts that do not fit: which, by how much, and a draft without', async () => {
  const why = 'your many years of patient work on the northern line '.repeat(4).trim();
  const reply = await createCoach({ grammar: false }).handle(message(`/draft company:Acme role:welder why:"${why}"`));
  expect(reply.headline).toMatch(/\d+ characters too long for 200/);
  expect(reply.points?.[0]?.text).toMatch(
    /^why is the longest, \d+ characters\. Make it \d+ shorter, or leave out why\.$/,
  );
  expect(reply.copies?.[0]?.label).toContain('without why');
  expect(reply.form?.values).toMatchObject({ why });
});

test.each(['draft', 'followup'])('a fact that nobody could read loses nothing of a form for /%s', async (name) => {
  const background = 'I have run a yard. '.repeat(80).trim();
  const given = { company: 'Acme', role: 'welder', ...(name === 'followup' && { outcome: 'ignored' }) };
  const reply = await createCoach({ grammar: false }).handle({
    user: 'test:1',
    kind: 'form',
    name,
    options: { ...given, background },
  });
  expect(reply).toMatchObject({ problem: true, headline: expect.stringMatching(/^What stands behind background: is/) });
  expect(reply.copies).toEqual([{ label: 'What stands behind background:', text: background }]);
  expect(reply.form).toMatchObject({ name, values: given, problems: { background: reply.headline } });
  expect(reply.form?.fields[0]?.name).toBe('background');
});

test('a long link in quotation marks is what is named, not the quotation mark', async () => {
  const link = `https://example.com/${'a'.repeat(350)}`;
  const reply = await createCoach({ grammar: false }).handle(
    message(`/draft company:Acme role:welder background:"ran a yard, see ${link}"`),
  );
  expect(reply.headline).toBe('One word or link behind background: is too long. Leave it out, or make it shorter.');
});

test('a posting with a long link is read, and nothing is said of the link', async () => {
  const posting = `Welder\nCompany: Acme Steel\nLocation: Denver, CO\nReq ID: 7714\nhttps://example.com/${'a'.repeat(500)}`;
  const reply = await createCoach({ grammar: false }).handle({
    user: 'test:1',
    kind: 'form',
    name: 'draft',
    options: { posting },
  });
  expect(reply.points?.[0]?.text).toMatch(/company Acme Steel/);
  expect(JSON.stringify(reply.points)).not.toMatch(/very long/);
});

test('what was read in a posting is shown to be set right, and no draft with it is called ready', async () => {
  const posting =
    'Welder\nCompany: Acme Steel\nLocation: Denver, CO\nReq ID: 7714\nContact: Dana Ruiz\nYou will weld all day and like it.';
  const coach = createCoach({ grammar: false });
  const ask = (options: Record<string, string>) =>
    coach.handle({ user: 'test:1', kind: 'form', name: 'draft', options: { ...options, sender: 'Sam Ortiz' } });
  const reply = await ask({ posting });
  expect(reply.headline).toMatch(/Check what I read in the posting, then send/);
  expect(reply.points?.[0]).toEqual({
    label: 'Read in the posting',
    text: expect.stringMatching(/recipient Dana Ruiz/),
  });
  expect(reply.form?.fields.map(({ name }) => name)).toEqual(['company', 'role', 'recipient', 'req', 'source']);
  expect(reply.form?.values).toMatchObject({
    company: 'Acme Steel',
    role: 'Welder',
    req: '7714',
    recipient: 'Dana Ruiz',
  });
  // Filled in, the form has the facts, and not the posting: they are the user's own now.
  const again = await ask({ ...reply.form?.values, company: 'Acme Tooling' });
  expect(again.copies?.[0]?.text).toMatch(/Acme Tooling/);
  expect(again.points?.[0]?.label).toBe('Understood');
});

test.each([
  ['a text', { text: 'word '.repeat(20_000) }],
  ['options', { text: 'Hi', options: { company: 'a'.repeat(60_000) } }],
])('%s of megabytes is turned away before any work', async (_, request) => {
  const reply = await createCoach({ grammar: false }).handle({ user: 'test:1', kind: 'message', ...request });
  expect(reply).toMatchObject({ problem: true, headline: expect.stringMatching(/far longer than any note/) });
});

test('a command that takes a note, typed alone, means the one that the conversation is about', async () => {
  const coach = createCoach({ grammar: false });
  const about = { text: REVISED, options: { to: 'recruiter' } };
  const ask = (text: string) => coach.handle({ user: 'test:1', kind: 'message', text, about });
  expect((await ask('/why')).headline).toMatch(/nothing to explain/);
  expect((await ask('/rewrite')).headline).toMatch(/^Send it as it is/);
  expect((await ask('/critique')).form).toBeDefined();
  expect((await ask('/forget')).erased).toBe(true);
});

test('a note that words alone can’t save is not handed back as a better version', async () => {
  const text = 'Hi, I am looking for any job ASAP!! pls help me i beg u my last boss was awful';
  const reply = await createCoach({ grammar: false }).handle({
    user: 'test:1',
    kind: 'command',
    name: 'rewrite',
    text,
  });
  expect(reply.headline).toBe('First change what only you can change.');
  expect(reply).not.toHaveProperty('copies');
  expect(reply.points?.length).toBeGreaterThan(1);
});
