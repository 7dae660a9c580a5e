import { expect, test } from 'vitest';
import { bareNumber, namesItself, normalRequisition, numberWordsBefore } from '../../src/reading/requisition.ts';

test.each([
  ['the cook job (req ', { start: 14, kind: 'req' }],
  ['Job ID: ', { start: 0, kind: 'job', label: 'id' }],
  ['advertised as no. ', { start: 14, label: 'no' }],
  ['my number is ', { start: 3, label: 'number' }],
  ['the post #', { start: 4, kind: 'post' }],
  ['cook, # ', { start: 6, label: '#' }],
  ['I have ', undefined],
  ['forklift operator, ', undefined],
])('in front of a number: %j', (before, words) => expect(numberWordsBefore(before)).toEqual(words));

test.each([
  ['req 1130', '1130'],
  ['Job ID: 1130', '1130'],
  ['#1130', '1130'],
  ['REQ-1130', '1130'],
  ['JR-0012', 'JR-0012'],
  ['PC-4', 'PC-4'],
  ['1130', '1130'],
])('%s is %s', (id, bare) => {
  expect(bareNumber(id)).toBe(bare);
  expect(namesItself(id)).toBe(id !== bare);
});

test('ids are compared without the words in front of them', () => {
  for (const id of ['req-1130', '#1130', 'REQ1130', 'Requisition no. 1130']) expect(normalRequisition(id)).toBe('1130');
});
