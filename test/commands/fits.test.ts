import { expect, test } from 'vitest';
import { critiqueReply } from '../../src/commands/critique-reply.ts';
import { LIMITS, type Limits } from '../../src/reading/limits.ts';
import { reviewWith } from '../report/reviews.ts';

/** A house that wants messages no longer than an invitation. */
const limits: Limits = { ...LIMITS, message: { free: 200, premium: 200 } };
const labels = (format: 'invite' | 'message') =>
  critiqueReply('Hi', reviewWith({ rules: ['too-long', 'no-ask'], used: 350, limit: 200, format, limits }))
    .buttons?.map(({ label }) => label)
    .filter((label) => label.startsWith('Fit to'));

test('an invitation is offered to be made to fit; a message is none, whatever the house’s limits', () => {
  expect(labels('invite')).toEqual(['Fit to 200', 'Fit to 300']);
  expect(labels('message')).toEqual([]);
});
