import { expect, test } from 'vitest';
import { changesBetween } from '../../src/shorten/changes.ts';

test.each([
  [
    'Hi Ann, I hope you are doing well. I saw the job.',
    'Hi Ann, I saw the job.',
    ['left out “I hope you are doing well.”'],
  ],
  ['I saw the job. – Sam', 'I saw the job. Could we connect? – Sam', ['added “Could we connect?”']],
  ['I would like to connect with you.', "I'd like to connect with you.", ["“I would” → “I'd”"]],
  ['Is it open! pls tell me', 'Is it open. Please tell me', ['“pls” → “Please”']],
  [
    'Hi Ann, I was immediately excited because I have spent the last seven years building dashboards in Tableau and SQL, and it fits.',
    'Hi Ann, and it fits.',
    ['left out “I was immediately excited … in Tableau and SQL,”'],
  ],
  [
    'Hi Ann, I taught for six years. I saw the welder job at Acme on Indeed, and liked it. Is it open?',
    'Hi Ann, I saw the welder job at Acme on Indeed, and liked it. I taught for six years. Is it open?',
    ['moved “I taught for six years.”'],
  ],
  ['the same', 'the same', []],
])('%j → %j', (before, after, changes) => {
  expect(changesBetween(before, after)).toEqual(changes);
});
