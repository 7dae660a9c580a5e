import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../src/draft/dates.ts';
import { followup, OUTCOMES } from '../../src/draft/followup.ts';
import { readFollowup } from '../../src/draft/followup-brief.ts';
import { factSets } from '../support/facts.ts';
import { runs } from '../support/runs.ts';

/** A Monday. */
const TODAY = new Date(2026, 10, 23);

test.each([
  ['2026-11-01', '2026-11-01'],
  ['2026/11/05', '2026-11-05'],
  ['Nov 1', '2026-11-01'],
  ['1 November 2026', '2026-11-01'],
  ['NOV. 3RD, 2026', '2026-11-03'],
  ['the 12th of October', '2026-10-12'],
  ['13/11/2026', '2026-11-13'],
  ['1.11.2026', '2026-11-01'],
  ['Dec 3', '2025-12-03'],
  ['today', '2026-11-23'],
  ['yesterday', '2026-11-22'],
  ['the day before yesterday', '2026-11-21'],
  ['two weeks ago', '2026-11-09'],
  ['3 weeks back', '2026-11-02'],
  ['a month ago', '2026-10-23'],
  ['last Monday', '2026-11-16'],
  ['Friday', '2026-11-20'],
  ['in May', '2026-05'],
  ['May 2025', '2025-05'],
])('%s is read', (text, date) => expect(readDate(text, TODAY)).toEqual({ date }));

test.each([
  ['10/11/2025', '2025-10-11', '2025-11-10'],
  ['11/01/2026', '2026-11-01', '2026-01-11'],
  ['3-4-26', '2026-03-04', '2026-04-03'],
  ['10/11', '2026-10-11', '2026-11-10'],
])('%s may be two days', (text, date, or) => expect(readDate(text, TODAY)).toEqual({ date, or }));

test.each([
  ['12/10/2026', '2026-10-12'],
  ['25/10', '2026-10-25'],
  ['5/5/2026', '2026-05-05'],
])('%s can only be one day', (text, date) => expect(readDate(text, TODAY)).toEqual({ date }));

test('a day that is not sure is not quoted in the message', () => {
  const read = readFollowup({ company: 'Acme', outcome: 'ignored', sent: '10/11/2026' }, '', TODAY);
  if ('problem' in read) throw new Error(read.problem);
  expect(read.brief).toMatchObject({ sent: '2026-10-11', sentOr: '2026-11-10' });
  expect(followup(read.brief).note).not.toMatch(/October|November/);
});

test('after a no: thanks, one small request, no argument, and nothing to wait for', () => {
  const { note, next, critique, waitUntil, when } = followup({
    facts: { ...FACTS, background: '10 years accountant' },
    outcome: 'rejected',
    sent: '2026-06-01',
    today: TODAY,
  });
  expect(next).toBe('Write today.');
  expect(waitUntil).toBeUndefined();
  expect(when).toMatch(/do not argue/);
  expect(note).toMatch(/Thank you for letting me know about the regional manager role at Acme \(req 1130\)/);
  expect(note).toContain('10 years as an accountant');
  expect(note).toMatch(/Could you keep me in mind when a similar role opens\?/);
  expect(note).not.toMatch(/June|why|reason|reconsider|unfortunately/);
  expect(critique.findings.every(({ severity }) => severity === 'suggestion')).toBe(true);
});

test.each([
  ['2026-02-30', /no day/],
  ['2025-02-29', /no day/],
  ['31 June', /as a date/],
  ['soon', /as a date/],
  ['2027-01-04', /still to come/],
  ['tomorrow', /still to come/],
])('%s is refused, with right ones shown', (text, words) => {
  const read = readDate(text, TODAY);
  expect('problem' in read && read.problem).toMatch(words);
  expect('problem' in read && read.problem).toContain('sent:2026-11-01');
});

const FACTS = {
  company: 'Acme',
  role: 'regional manager',
  req: '1130',
  recipient: 'Mrs. Simpson',
  sender: 'Jack Smith',
};

test.each([
  ['accepted', '2026-11-20', { next: 'Write today.' }],
  ['courtesy', '2026-11-01', { next: 'Wait until December 1, then write once.', waitUntil: '2026-12-01' }],
  ['ignored', '2026-11-20', { next: 'Wait until December 11, then write once.', waitUntil: '2026-12-11' }],
  ['ignored', '2026-11-01', { next: 'You can write now, once.' }],
  ['ignored', '2026-08-01', { next: 'Let this one rest.' }],
  ['ignored', undefined, { next: 'Wait three weeks from the day you wrote, then write once.' }],
  ['interview', '2026-11-22', { next: 'Write today.' }],
  ['interview', '2026-11-15', { next: 'Wait until November 29, then write once.', waitUntil: '2026-11-29' }],
] as const)('%s, sent %s', (outcome, sent, expected) => {
  const result = followup({ facts: FACTS, outcome, sent, today: TODAY });
  expect(result).toMatchObject({ ...expected, blanks: [] });
  // Who asks after an interview need not say again what they bring.
  if (outcome !== 'interview') expect(result.critique.verdict).toBe('ready');
  expect(result.critique.findings.every(({ severity }) => severity === 'suggestion')).toBe(true);
  for (const fact of ['Mrs. Simpson', 'Acme', 'regional manager', '1130', 'Jack Smith'])
    expect(result.note).toContain(fact);
  if (!('waitUntil' in expected)) expect(result).not.toHaveProperty('waitUntil');
});

test('whatever the facts, the message says anew who writes and about which job, without an error or warning but for blanks', () => {
  fc.assert(
    fc.property(
      factSets,
      fc.constantFrom(...OUTCOMES),
      fc.constantFrom(undefined, '2026-11-01', '2026-05'),
      (facts, outcome, sent) => {
        const { note, critique, length, limit } = followup({ facts, outcome, sent, today: TODAY });
        for (const value of [facts.role, facts.company])
          if (value) expect(note.toLowerCase()).toContain(value.toLowerCase().replace(/^the /, ''));
        if (length > limit) return;
        const flaws = critique.findings.filter(
          ({ rule, severity }) => severity !== 'suggestion' && rule !== 'placeholder',
        );
        expect(flaws.map(({ rule }) => rule)).toEqual([]);
      },
    ),
    runs(300),
  );
});

test.each([
  ['Acme ignored', 'Acme', 'ignored'],
  ['ghosted Acme', 'Acme', 'ignored'],
  ['Acme rejected', 'Acme', 'rejected'],
  ['declined Acme', 'Acme', 'rejected'],
])('%j: the outcome is read from words, too', (words, company, outcome) => {
  const read = readFollowup({}, words, new Date('2026-11-24'));
  expect(read).toMatchObject({ brief: { outcome, facts: { company } } });
});

test('nothing typed asks what became of it, not about a draft', () => {
  expect(readFollowup({}, '', new Date())).toMatchObject({ about: ['outcome'] });
});
