import { expect, test } from 'vitest';
import type { BeforeAndAfter } from '../../src/report/figures.ts';
import { beforeSentences } from '../../src/report/page-sections.ts';
import { pageWith, reviewWith } from './reviews.ts';

type Counts = Partial<Pick<BeforeAndAfter, 'better' | 'worse' | 'same' | 'becameReady' | 'noLongerReady' | 'leftOut'>>;

/** What is said of as many students as there are of all kinds. */
function said({ better = 0, worse = 0, same = 0, becameReady = 0, noLongerReady = 0, leftOut = 0 }: Counts): string {
  const version = { readiness: 'almost' as const, score: 80, anchor: 'note-1' };
  const pair = { name: 'A', isNamed: true, notes: 2, first: version, last: version };
  const none = { ready: 0, almost: 0, rework: 0, foreign: 0 };
  const pairs = Array.from({ length: better + worse + same }, () => pair);
  return beforeSentences({
    pairs,
    leftOut,
    first: none,
    last: none,
    better,
    worse,
    same,
    becameReady,
    noLongerReady,
  });
}

test.each<[Counts, string]>([
  [{ better: 1 }, 'One student has two notes or more. The last note is better than the first.'],
  [
    { better: 1, becameReady: 1 },
    'One student has two notes or more. The last note is better than the first, and ready now.',
  ],
  [{ worse: 1 }, 'One student has two notes or more. The last note is less good than the first.'],
  [{ same: 1 }, 'One student has two notes or more. The last note is as good as the first.'],
  [
    { better: 19, worse: 24, same: 3, becameReady: 1, noLongerReady: 8 },
    '46 students have two notes or more. 19 got better, 24 less good, and 3 stayed the same. 1 became ready, and 8 are no longer ready.',
  ],
  [
    { worse: 2 },
    '2 students have two notes or more. None got better, 2 less good, and none stayed the same. None became ready, and none are no longer ready.',
  ],
  [
    { leftOut: 1 },
    'One student has two notes or more. The student is left out here: the first or the last note is not in English.',
  ],
  [
    { leftOut: 2 },
    '2 students have two notes or more. Both are left out here: their first or last note is not in English.',
  ],
  [
    { better: 1, leftOut: 1 },
    '2 students have two notes or more. One of them is left out here: the first or the last note is not in English. ' +
      'The last note is better than the first.',
  ],
  [
    { better: 1, same: 1, leftOut: 3 },
    '5 students have two notes or more. 3 of them are left out here: their first or last note is not in English. ' +
      '1 got better, none less good, and 1 stayed the same. None became ready, and none are no longer ready.',
  ],
])('before and after: %o', (counts, sentences) => {
  expect(said(counts)).toBe(sentences);
});

const almost = reviewWith({ rules: ['no-ask'] });
const ready = reviewWith();

test('student by student, points are told where the place is the same', async () => {
  const page = await pageWith([
    { student: 'Ana', note: 'Hi', review: reviewWith({ rules: ['no-ask', 'no-source'] }) },
    { student: 'Ana', note: 'Hi', review: almost },
    { student: 'Bo', note: 'Hi', review: almost },
    { student: 'Bo', note: 'Hi', review: ready },
  ]);
  expect(page).toMatch(
    /Ana<\/bdi><\/a><\/th>\s*<td>Almost ready \(\d+\)<\/td><td>Almost ready \(\d+\)<\/td><td>Better/,
  );
  expect(page).toMatch(/Bo<\/bdi><\/a><\/th>\s*<td>Almost ready<\/td><td>Ready to send<\/td><td>Better/);
});

test('limits that are lower than LinkedIn’s are called the house’s', async () => {
  const entries = [{ note: 'Hi', review: reviewWith({ used: 150 }) }];
  const house = await pageWith(entries, { limits: { free: 180, premium: 300 } });
  expect(house).toContain(
    'The one note fits our limit for a free account (180 characters). The one note fits Premium (300 characters).',
  );
  expect(await pageWith(entries)).toContain('The one note fits a free account (200 characters).');
});

test('a house style is told', async () => {
  const entries = [{ note: 'Hi', review: ready }];
  expect(await pageWith(entries, { style: '1 rule off, 3 <phrases>' })).toContain(
    'Judged by a house style: 1 rule off, 3 &lt;phrases&gt;.',
  );
  expect(await pageWith(entries)).not.toContain('house style');
});

test('without notes there are figures, and nothing of a student', async () => {
  const entries = [
    { student: 'Ana Lopez', note: 'SECRET', review: reviewWith({ rules: ['no-purpose', 'no-ask'] }) },
    { student: 'Ana Lopez', note: 'SECRET', review: ready },
    { student: 'Bo Quist', note: 'SECRET', review: reviewWith({ rules: ['no-purpose', 'no-ask'] }) },
    { where: 'row 5, line 6', problem: 'SECRET' },
  ];
  const page = await pageWith(entries, { withoutNotes: true });
  expect(page).not.toMatch(/Ana|Lopez|Bo Quist|SECRET|needs a talk|id="notes"|#note/);
  for (const kept of [
    '<h1><bdi>Spring class</bdi></h1>',
    '3 notes by 2 students',
    'id="ready"',
    'id="talk"',
    'id="missing"',
    'The last note is better than the first, and ready now.',
    'First and last notes',
    'One row is not in the figures above.',
    'This page has the figures alone: the notes and the names of students are left out.',
  ])
    expect(page).toContain(kept);
  const whole = await pageWith(entries);
  expect(whole).toMatch(/SECRET[\s\S]*row 5/i);
  expect(whole).not.toContain('figures alone');
});
