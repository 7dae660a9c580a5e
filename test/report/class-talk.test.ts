import { describe, expect, test } from 'vitest';
import { RULE_WORDS, STRENGTH_WORDS } from '../../src/advice/class-words.ts';
import { insteadOfTalks, talksOf, wholeOf } from '../../src/report/class-talk.ts';
import { sentenceOf } from '../../src/report/count.ts';
import type { Figures } from '../../src/report/figures.ts';
import { createTally } from '../../src/report/figures.ts';
import { RULES } from '../../src/rules/registry.ts';
import { STRENGTHS } from '../../src/strengths.ts';

type Counts = {
  readyWithPremium?: number;
  notes: number;
  ready?: number;
  rules?: Record<string, [told: number, decides: number]>;
  strengths?: Record<string, number>;
};

function figuresWith({ notes, ready = 0, readyWithPremium = 0, rules = {}, strengths = {} }: Counts): Figures {
  const { figures } = createTally();
  return {
    ...figures,
    notes,
    byReadiness: { ...figures.byReadiness, ready },
    readyWithPremium,
    rules: new Map(Object.entries(rules).map(([rule, [told, decides]]) => [rule, { told, decides }])),
    strengths: new Map(Object.entries(strengths)),
  };
}

const said = (counts: Counts) =>
  talksOf(figuresWith(counts)).map(({ lead, figures, tell }) =>
    [`${lead}: ${figures}`, ...(tell ? [tell] : [])].join(' '),
  );

test.each([
  [1, 1, 'The one note names no company.'],
  [1, 2, '1 of 2 notes names no company.'],
  [2, 2, 'Both notes name no company.'],
  [1, 300, '1 of 300 notes names no company.'],
  [162, 300, '162 of 300 notes name no company.'],
  [300, 300, 'All 300 notes name no company.'],
  [1200, 10_000, '1,200 of 10,000 notes name no company.'],
])('%i of %i', (count, total, sentence) => {
  expect(sentenceOf(count, total, { one: 'names no company', many: 'name no company' })).toBe(sentence);
});

test.each<[Counts, string]>([
  [{ notes: 0 }, 'No note could be read.'],
  [{ notes: 1 }, 'The one note is not ready to send yet.'],
  [{ notes: 1, ready: 1 }, 'The one note is ready to send.'],
  [{ notes: 2 }, 'Neither of the 2 notes is ready to send yet.'],
  [{ notes: 2, ready: 1 }, '1 of 2 notes is ready to send.'],
  [{ notes: 2, ready: 2 }, 'Both notes are ready to send.'],
  [{ notes: 12 }, 'None of the 12 notes is ready to send yet.'],
  [{ notes: 300, ready: 41 }, '41 of 300 notes are ready to send.'],
  [{ notes: 300, ready: 300 }, 'All 300 notes are ready to send.'],
  [
    { notes: 300, ready: 123, readyWithPremium: 71 },
    '123 of 300 notes are ready to send, 71 of them with Premium alone.',
  ],
  [{ notes: 300, ready: 1, readyWithPremium: 1 }, '1 of 300 notes is ready to send, with Premium alone.'],
])('the whole: %o', (counts, sentence) => {
  expect(wholeOf(figuresWith(counts))).toBe(sentence);
});

test('a note that is longer than a house wants is not said to be impossible to send', () => {
  expect(said({ notes: 6, rules: { 'too-long': [3, 3] } })[0]).toContain('3 of 6 notes are too long.');
});

describe('what the class should talk about', () => {
  test('what decides most comes first, and what the class is good at last', () => {
    const counts: Counts = {
      notes: 300,
      ready: 41,
      rules: { 'no-company': [200, 20], 'no-ask': [162, 88], 'no-role': [30, 30], 'no-sign-off': [250, 0] },
      strengths: { 'names-recipient': 280, 'shows-background': 150 },
    };
    expect(said(counts)).toEqual([
      'Talk first about the question at the end: 162 of 300 notes do not say what the reader should do. ' +
        'In 88 of them it is the first thing to change. End with one small question, such as ‘Could we connect?’',
      'Then about the name of the job: 30 of 300 notes name no job. In all 30 it is the first thing to change. ' +
        'Name the job as the posting does, such as ‘the Staff Nurse role’.',
      'The class is good at greeting the reader by name: 280 of 300 notes greet the reader by name.',
    ]);
  });

  test('without something good there are three topics', () => {
    const rules: Counts['rules'] = { 'no-ask': [9, 9], 'no-role': [5, 4], 'no-company': [3, 3], grammar: [2, 2] };
    expect(said({ notes: 20, rules }).map((text) => text.split(':')[0])).toEqual([
      'Talk first about the question at the end',
      'Then about the name of the job',
      'And about the name of the company',
    ]);
  });

  test('of two that decide as many, what counts more with a reader is first', () => {
    const rules: Counts['rules'] = { spelling: [9, 4], 'no-purpose': [4, 4] };
    expect(said({ notes: 10, rules })[0]).toMatch(/^Talk first about the reason for writing: 4 of 10/);
  });

  test('where no thing decides, what costs answers in most notes is a topic', () => {
    const rules: Counts['rules'] = { 'no-requisition': [9, 1], 'no-recipient-name': [4, 1], 'no-company': [3, 0] };
    expect(said({ notes: 14, rules }).map((text) => text.split('. ')[0])).toEqual([
      'Talk first about the greeting: 4 of 14 notes do not greet the reader by name',
      'Then about the name of the company: 3 of 14 notes name no company',
    ]);
    expect(said({ notes: 41, rules: { 'no-company': [4, 1] } })).toEqual([]);
  });

  test('two are both', () => {
    expect(said({ notes: 6, rules: { 'no-ask': [2, 2] } })[0]).toContain('In both it is the first thing to change.');
  });

  test('one note is no topic for a class, nor are a few of very many', () => {
    expect(said({ notes: 10, rules: { 'no-ask': [1, 1] } })).toEqual([]);
    expect(said({ notes: 300, rules: { 'no-ask': [11, 11] } })).toEqual([]);
    expect(said({ notes: 300, rules: { 'no-ask': [12, 12] } })).toHaveLength(1);
  });

  test('a class is not praised for what it is told to change', () => {
    const counts: Counts = { notes: 9, rules: { 'no-role': [3, 3] }, strengths: { 'names-role': 6, signed: 6 } };
    expect(said(counts).at(-1)).toBe('The class is good at ending with their name: 6 of 9 notes end with their name.');
    expect(said({ ...counts, strengths: { 'names-role': 6, signed: 5 } })).toHaveLength(1);
  });

  test.each([1, 2, 4])('of %i notes nothing is said about a class', (notes) => {
    const counts: Counts = { notes, rules: { 'no-ask': [notes, notes] }, strengths: { signed: notes } };
    expect(said(counts)).toEqual([]);
    expect(insteadOfTalks(figuresWith(counts))).toMatch(/too few notes/);
  });

  test('all are ready', () => {
    const counts: Counts = { notes: 5, ready: 5, rules: { 'no-source': [3, 0] }, strengths: { signed: 5 } };
    expect(insteadOfTalks(figuresWith(counts))).toBe(
      'Every note can be sent. There is nothing that the class has to change.',
    );
    expect(said(counts)).toEqual(['The class is good at ending with their name: All 5 notes end with their name.']);
  });

  test('nothing stands out', () => {
    expect(insteadOfTalks(figuresWith({ notes: 8, ready: 4 }))).toMatch(/no one thing/);
    expect(insteadOfTalks(figuresWith({ notes: 8, ready: 4, rules: { 'no-ask': [3, 3] } }))).toBeUndefined();
  });
});

test('every rule and every strength has words of its own, and no others have', () => {
  expect(Object.keys(RULE_WORDS).sort()).toEqual(RULES.map(({ id }) => id).sort());
  expect(Object.keys(STRENGTH_WORDS).sort()).toEqual(STRENGTHS.map(({ id }) => id).sort());
  const ids = new Set(RULES.map(({ id }) => id));
  expect(Object.values(STRENGTH_WORDS).filter(({ rule }) => !ids.has(rule))).toEqual([]);
  const labels = Object.values(RULE_WORDS).map(({ says }) => says.one);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.filter((label) => label.length > MOST_LABEL)).toEqual([]);
});

/** On a phone a chart has room for so much: a letter is some 6 pixels wide, and there are 350. */
const MOST_LABEL = 52;
