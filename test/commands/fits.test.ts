import { expect, test } from 'vitest';
import { critiqueReply } from '../../src/commands/critique-reply.ts';
import { LIMITS, type Limits } from '../../src/reading/limits.ts';
import { reviewWith } from '../report/reviews.ts';

/** A house that wants messages no longer than an invitation. */
const limits: Limits = { ...LIMITS, message: { free: 200, premium: 200 } };
const labels = (format: 'invite' | 'message') =>
  critiqueReply('Hi', reviewWith({ rules: ['too-long', 'no-ask'], used: 350, format, limits }))
    .buttons?.map(({ label }) => label)
    .filter((label) => label.startsWith('Fit to'));

test('an invitation is offered to be made to fit; a message is none, whatever the house’s limits', () => {
  expect(labels('invite')).toEqual(['Fit to 200', 'Fit to 300']);
  expect(labels('message')).toEqual([]);
});

test('that only Premium has the room is told by the line about the boxes; a house’s own limit is a point, too', () => {
  const lengthPoints = (of: Parameters<typeof reviewWith>[0]) => {
    const review = reviewWith({ rules: ['no-purpose', 'too-long'], ...of });
    for (const finding of review.critique.findings) if (finding.rule === 'too-long') finding.severity = 'warning';
    const { more = [] } = critiqueReply('Hi', review);
    return more.filter(({ label }) => label === 'The length').length;
  };
  expect(lengthPoints({ used: 250 })).toBe(0);
  expect(lengthPoints({ used: 250, format: 'message', limits })).toBe(1);
  expect(lengthPoints({ used: 190, plan: 'free', limits: { ...LIMITS, invite: { free: 180, premium: 220 } } })).toBe(1);
});
