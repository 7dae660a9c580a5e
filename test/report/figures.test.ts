import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/reading/limits.ts';
import { BIN, beforeAndAfter, change, createTally } from '../../src/report/figures.ts';
import { createPeople } from '../../src/report/people.ts';
import type { Review } from '../../src/review.ts';
import { reviewWith } from './reviews.ts';

/** Figures of notes, each with its student. */
function figuresOf(notes: readonly (readonly [student: string | undefined, review: Review])[]) {
  const people = createPeople({ anonymous: false });
  const tally = createTally();
  notes.forEach(([student, review], at) => {
    tally.add(people.of(student, undefined, at + 1), review, `note-${at + 1}`);
  });
  return tally.figures;
}

/** A house's own limits. */
const HOUSE: Review['limits'] = {
  ...LIMITS,
  invite: { free: 180, premium: 220 },
  message: { free: 150, premium: 150 },
};

const ready = reviewWith();
const almost = reviewWith({ rules: ['no-ask'] });
const rework = reviewWith({ rules: ['no-purpose', 'no-ask'] });
const foreign = reviewWith({ rules: ['not-english'] });
const empty = reviewWith({ rules: ['empty-note'] });

test('a class is counted by where the replies put its notes', () => {
  const late = reviewWith({ proofread: 'late' });
  const polish = reviewWith({ rules: ['no-sign-off', 'no-source'] });
  const { byReadiness, notes, notProofread } = figuresOf(
    [ready, polish, almost, late, rework, empty, foreign].map((review) => [undefined, review]),
  );
  expect(notes).toBe(7);
  expect(byReadiness).toEqual({ ready: 2, almost: 2, rework: 2, foreign: 1 });
  expect(notProofread).toEqual({ late: 1, off: 0 });
});

test('a finding but the smallest is counted once a note, and as decisive where the reply tells it first', () => {
  const twice = reviewWith({ rules: ['no-ask', 'no-ask', 'no-sign-off'] });
  const { rules } = figuresOf([
    ['A', almost],
    ['B', rework],
    ['C', twice],
    ['D', ready],
  ]);
  expect(Object.fromEntries(rules)).toEqual({
    'no-ask': { told: 3, decides: 2 },
    'no-purpose': { told: 1, decides: 1 },
  });
});

test('what a reply does not tell is not counted', () => {
  const unsaid = { ...reviewWith({ rules: ['no-source', 'sales-pitch'] }), unsaid: ['no-source'] };
  unsaid.weights.unsure.push('sales-pitch');
  expect(figuresOf([['A', unsaid]]).rules.size).toBe(0);
});

test('that a note is too long for a free account, if that is the writer’s, is told by the lengths alone', () => {
  const review = reviewWith({ rules: ['too-long'], used: 250 });
  for (const finding of review.critique.findings) finding.severity = 'warning';
  const { rules, lengths } = figuresOf([['A', review]]);
  expect(rules.size).toBe(0);
  expect(lengths.fits).toEqual({ free: 0, premium: 1 });
});

test.each<[string, Parameters<typeof reviewWith>[0]]>([
  ['of the plan that is known', { plan: 'free', limits: HOUSE, used: 200 }],
  ['of a message', { format: 'message', limits: HOUSE, used: 160 }],
  ['of both plans', { limits: HOUSE, used: 230 }],
])('a note that is longer than the house’s own limit %s is among the long ones', (_, of) => {
  const review = reviewWith({ rules: ['too-long'], ...of });
  for (const finding of review.critique.findings) finding.severity = 'warning';
  expect(figuresOf([['A', review]]).rules.get('too-long')?.told).toBe(1);
});

describe('lengths', () => {
  test.each([
    [0, 0],
    [1, 0],
    [25, 0],
    [26, 1],
    [200, 7],
    [201, 8],
    [300, 11],
    [301, 12],
    [400, 15],
    [401, 16],
    [1_000_000, 16],
  ])('%i characters are in column %i', (used, column) => {
    const { bins } = figuresOf([['A', reviewWith({ used })]]).lengths;
    expect(bins.indexOf(1)).toBe(column);
    expect(bins.reduce((sum, count) => sum + count, 0)).toBe(1);
    if (used > 0 && column < bins.length - 1) expect(Math.ceil(used / BIN) - 1).toBe(column);
  });

  test('InMails and messages are not among them', () => {
    const { lengths } = figuresOf([
      ['A', reviewWith({ used: 900, format: 'inmail' })],
      ['B', reviewWith({ used: 250, plan: 'premium' })],
      // A house's own limit is no sign of an invitation.
      ['C', reviewWith({ used: 240, limits: HOUSE, format: 'message' })],
    ]);
    expect(lengths.invites).toBe(1);
    expect(lengths.fits).toEqual({ free: 0, premium: 1 });
  });
});

describe('before and after', () => {
  const better = reviewWith({ rules: ['no-ask', 'no-source'] });
  test.each([
    ['ready at last', [rework, almost, ready], { better: 1, worse: 0, same: 0, becameReady: 1, noLongerReady: 0 }],
    ['better, and not ready', [rework, almost], { better: 1, worse: 0, same: 0, becameReady: 0, noLongerReady: 0 }],
    ['better within its kind', [better, almost], { better: 1, worse: 0, same: 0, becameReady: 0, noLongerReady: 0 }],
    ['the same', [almost, almost], { better: 0, worse: 0, same: 1, becameReady: 0, noLongerReady: 0 }],
    ['less good', [ready, rework], { better: 0, worse: 1, same: 0, becameReady: 0, noLongerReady: 1 }],
    ['less good within its kind', [almost, better], { better: 0, worse: 1, same: 0, becameReady: 0, noLongerReady: 0 }],
    ['ready at first, too', [ready, rework, ready], { better: 0, worse: 0, same: 1, becameReady: 0, noLongerReady: 0 }],
  ])('%s', (_, reviews, expected) => {
    const compared = beforeAndAfter(figuresOf(reviews.map((review) => ['A', review])));
    expect(compared).toMatchObject({ ...expected });
    expect(compared.pairs).toHaveLength(1);
    expect(change(compared.pairs[0]!) > 0).toBe(expected.better > 0);
  });

  test('only who has two notes that could be judged', () => {
    const compared = beforeAndAfter(
      figuresOf([
        ['A', almost],
        ['B', foreign],
        ['B', ready],
        [undefined, rework],
        [undefined, ready],
        ['  c  D ', rework],
        ['C d', ready],
      ]),
    );
    expect(compared.pairs.map(({ name, first, last }) => [name, first.anchor, last.anchor])).toEqual([
      ['C d', 'note-6', 'note-7'],
    ]);
    expect(compared.leftOut).toBe(1);
    expect(compared.first).toEqual({ ready: 0, almost: 0, rework: 1, foreign: 0 });
    expect(compared.last).toEqual({ ready: 1, almost: 0, rework: 0, foreign: 0 });
  });
});
