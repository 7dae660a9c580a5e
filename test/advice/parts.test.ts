import { describe, expect, test } from 'vitest';
import { blanksLine, carriedFor, fieldsFor, fillIn, withoutBlanks } from '../../src/advice/blank-fields.ts';
import { boxLine } from '../../src/advice/box.ts';
import { progressOf } from '../../src/advice/progress.ts';
import { critiqueReply } from '../../src/commands/critique-reply.ts';
import { judgeText } from '../../src/critique.ts';
import { reviewOf } from '../../src/engine/review.ts';
import { byImportance, classOf, decisive, IMPORTANCE } from '../../src/rules/importance.ts';
import { RULES } from '../../src/rules/registry.ts';
import type { Better } from '../../src/writing/better.ts';

test.each([
  [184, 200, undefined, '184 characters: fits a free account (200) and Premium (300)'],
  [249, 200, undefined, '249 characters: fits Premium (300), 49 too many for a free account (200)'],
  [249, 200, 'free', '249 characters: 49 too many for a free account (200)'],
  [249, 300, 'premium', '249 characters: fits Premium (300)'],
  [1, 1900, undefined, '1 character: fits an InMail (1,900)'],
  [10_001, 8000, undefined, '10,001 characters: 2,001 too many for a message (8,000)'],
] as const)('%d of %d on %s', (used, limit, plan, line) => {
  expect(boxLine({ used, limit }, plan)).toBe(line);
});

describe('importance', () => {
  test('every rule has its place, once', () => {
    expect(IMPORTANCE.flat().toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  });

  const found = (rule: string, severity: 'error' | 'warning' | 'suggestion' = 'warning', start = 0) => ({
    rule,
    severity,
    spans: start > 0 ? [{ start, end: start + 5 }] : [],
  });

  test('what decides comes first', () => {
    const findings = ['no-ask', 'grammar', 'no-role', 'no-purpose', 'pressure'].map((rule) => found(rule));
    expect(byImportance(findings).map(({ rule }) => rule)).toEqual([
      'no-purpose',
      'pressure',
      'no-role',
      'no-ask',
      'grammar',
    ]);
    expect(classOf('no-purpose')).toBeLessThan(classOf('no-sign-off'));
  });

  test.each([
    ['one decides', [found('no-role'), found('no-ask')], ['no-role']],
    ['two of a class', [found('no-role'), found('no-company')], ['no-role', 'no-company']],
    ['two of a lower class', [found('grammar'), found('spelling')], ['grammar']],
    ['two errors', [found('placeholder', 'error'), found('too-long', 'error')], ['placeholder', 'too-long']],
    ['one place', [found('demanding-ask', 'warning', 9), found('pressure', 'warning', 9)], ['demanding-ask']],
    ['none', [], []],
  ])('%s', (_, findings, told) => {
    expect(decisive(findings).map(({ rule }) => rule)).toEqual(told);
  });
});

describe('a revision', () => {
  const now = judgeText({
    text: 'Hi Ms. Lee, I saw the welder role at Acme (req 20) on Indeed. Could we connect? – Sam',
  });
  const before = (score: number, rules: string[]) => ({ score, rules, length: 1, fingerprint: [] });

  test.each([
    [50, ['no-role', 'no-company', 'no-ask'], 'It now says which job and names the company.'],
    [50, ['shouting'], 'It sounds calmer.'],
    [50, ['shouting', 'no-role'], 'It now says which job and it sounds calmer.'],
    [100, ['no-role'], undefined],
    [now.score, now.findings.map(({ rule }) => rule), undefined],
  ])('%d with %j', (score, rules, line) => {
    expect(progressOf(before(score, rules), now)).toBe(line);
  });
});

const BETTER: Better = {
  note: 'Hi ____, I saw the welder role at Acme (req ____, via ____). Could we connect?\n– ____',
  blanks: [
    { fact: 'recipient', optional: false },
    { fact: 'requisition', optional: true },
    { fact: 'source', optional: true },
    { fact: 'sender', optional: false },
  ],
};

describe('blanks', () => {
  test('are told in their order, and asked for', () => {
    expect(blanksLine(BETTER.blanks)).toBe(
      'the reader’s name, the number of the posting (or leave it out), where you found the job (or leave it out) and your name.',
    );
    expect(fieldsFor(BETTER).map(({ name }) => name)).toEqual(['blank-1', 'blank-2', 'blank-3', 'blank-4']);
  });

  test.each([
    [
      { 'blank-1': 'Ms. Lee', 'blank-2': '20', 'blank-3': 'Indeed', 'blank-4': 'Sam' },
      'Ms. Lee',
      ' (req 20, via Indeed)',
    ],
    [{ 'blank-1': 'Ms. Lee', 'blank-3': 'Indeed', 'blank-4': 'Sam' }, 'Ms. Lee', ' (via Indeed)'],
    [{ 'blank-1': '$& (a)', 'blank-4': 'Sam' }, '$& (a)', ''],
  ])('%j', (values, name, source) => {
    expect(fillIn(BETTER.note, { ...carriedFor(BETTER), ...values })).toBe(
      `Hi ${name}, I saw the welder role at Acme${source}. Could we connect?\n– Sam`,
    );
  });

  test('that must be filled stay where nothing was given, and no note without a form changes', () => {
    expect(fillIn(BETTER.note, carriedFor(BETTER))).toBe(
      'Hi ____, I saw the welder role at Acme. Could we connect?\n– ____',
    );
    expect(fillIn('Hi ____ (req ____)', {})).toBe('Hi ____ (req ____)');
    expect(withoutBlanks({ ...carriedFor(BETTER), 'blank-1': 'x', plan: 'free' })).toEqual({
      text: BETTER.note,
      plan: 'free',
    });
  });
});

test('a better version is shown as the copy, with its blanks and a form for them; a ready note has none', () => {
  const text = 'Hi Maria, please refer me for the welder job at Acme.';
  const reply = critiqueReply(
    text,
    { ...reviewOf({ text }, 'done'), better: BETTER },
    { options: { to: 'recruiter' } },
  );
  expect(reply).toMatchObject({
    headline: 'Start from this version.',
    copies: [{ label: 'To paste, when the blanks are filled', text: BETTER.note }],
    form: { name: 'critique', values: { to: 'recruiter', text: BETTER.note, 'optional-blanks': '2 3' } },
  });
  expect(reply.points?.find(({ label }) => label === 'Fill in the ____')).toBeDefined();
  const over = critiqueReply(text, {
    ...reviewOf({ text }, 'done'),
    better: { note: 'Hi Maria, the welder job at Acme?', blanks: [], over: 12 },
  });
  expect(over).toMatchObject({ headline: 'Start from this version.', copies: [{ label: 'With Premium (300)' }] });
  const free = critiqueReply(text, {
    ...reviewOf({ text, plan: 'free' }, 'done'),
    better: { note: 'Hi Maria, the welder job at Acme?', blanks: [], over: 12 },
  });
  expect(free).toMatchObject({ copies: [{ label: 'Shorter, and still 12 too long' }] });
  expect(free.headline).toMatch(/^Not yet/);
  const ready =
    'Hi Ms. Lee, I saw the welder role at Acme (req 20) on Indeed. I have welded for ten years. Could we connect? – Sam';
  expect(critiqueReply(ready, { ...reviewOf({ text: ready }, 'done'), better: BETTER })).not.toHaveProperty('copies');
});
