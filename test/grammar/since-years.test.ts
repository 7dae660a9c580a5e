import { describe, expect, test } from 'vitest';
import { firmsThatHave, yearsInTrade } from '../../src/grammar/since-years.ts';

describe('years in a trade are told as one slip', () => {
  test.each([
    ['I am welder since 8 years.', 'I have been a welder for 8 years.'],
    ['I am a nurse since six years in Pune.', 'I have been a nurse for six years in Pune.'],
    ['i am kitchen porter in Leeds since 2 years', 'I have been a kitchen porter in Leeds for 2 years'],
    ['I am a cook at a small hotel since 3 years.', 'I have been a cook at a small hotel for 3 years.'],
    ['I am nurse 6 years in ICU.', 'I have been a nurse for 6 years in ICU.'],
    ["I'm electrician from last 5 years.", 'I have been an electrician for 5 years.'],
    ['I am also forklift operator since 3 years.', 'I have also been a forklift operator for 3 years.'],
  ])('%s', (text, mended) => {
    const [problem, ...others] = yearsInTrade(text);
    expect(others).toEqual([]);
    expect(text.slice(0, problem?.start) + problem?.replacement + text.slice(problem?.end)).toBe(mended);
  });
});

test.each([
  'I am a nurse with 6 years of experience.',
  'I am a nurse in Pune, 6 years out of school.',
  'I have been a nurse for 6 years.',
  'I was a cook for six years.',
  'I am a welder, 8 years old at heart.',
  'I am working as a nurse since 6 years.',
  'I am looking for a nurse job since 2 months.',
  'I am a notary, 12 years of reading what others sign.',
  'I am driver 2 months from graduation.',
])('%s is none of them', (text) => expect(yearsInTrade(text)).toEqual([]));

test('a firm that is named has an opening', () => {
  expect(firmsThatHave('Your company Acme have an opening.').map(({ replacement }) => replacement)).toEqual(['has']);
});

test.each([
  'The people at your company have helped me.',
  'I ask if your company might have an opening.',
  'I saw that the hospital will have an opening.',
  'The company I have admired is yours.',
  'The company I have a friend at is yours.',
])('%s is as it should be', (text) => expect(firmsThatHave(text)).toEqual([]));
