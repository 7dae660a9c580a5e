import { expect, test } from 'vitest';
import { createMemoryCounters } from '../../src/state/counters.ts';

test('numbers of a key add up, and a key without any has none', async () => {
  const counters = createMemoryCounters();
  await counters.add('a', { judged: 1, ready: 1 }, 1000);
  await counters.add('a', { judged: 1, ready: -1 }, 1000);
  await counters.add('b', { judged: 5 }, 1000);
  expect(await counters.read(['b', 'none', 'a'])).toEqual([{ judged: 5 }, {}, { judged: 2, ready: 0 }]);
});

test('a key goes when its time is over, and begins anew', async () => {
  let now = 0;
  const counters = createMemoryCounters(10, () => now);
  await counters.add('a', { judged: 1 }, 1000);
  now = 999;
  expect(await counters.read(['a'])).toEqual([{ judged: 1 }]);
  now = 1000;
  expect(await counters.read(['a'])).toEqual([{}]);
  await counters.add('a', { judged: 1 }, 1000);
  expect(await counters.read(['a'])).toEqual([{ judged: 1 }]);
});

test('there are never more keys than it may have: the oldest goes first', async () => {
  const counters = createMemoryCounters(3);
  for (const key of ['a', 'b', 'c', 'd']) await counters.add(key, { judged: 1 }, 1000);
  expect(await counters.read(['a', 'b', 'c', 'd'])).toEqual([{}, { judged: 1 }, { judged: 1 }, { judged: 1 }]);
});
