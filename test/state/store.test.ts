import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/state/store.ts';

test('what is kept goes after its time', async () => {
  let now = 0;
  const store = createMemoryStore(10, () => now);
  await store.set('k', 1, 100);
  expect(await store.get('k')).toBe(1);
  now = 100;
  expect(await store.get('k')).toBeUndefined();
  expect(await store.add('k', 2, 100)).toBe(true);
  expect(await store.add('k', 3, 100)).toBe(false);
  expect(await store.get('k')).toBe(2);
});

test('there is an end to it: what was set the longest ago goes first', async () => {
  const store = createMemoryStore(3);
  for (const key of ['a', 'b', 'c']) await store.set(key, key, 1_000);
  await store.set('a', 'again', 1_000);
  await store.add('d', 'd', 1_000);
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.get(key)))).toEqual(['again', undefined, 'c', 'd']);
});
