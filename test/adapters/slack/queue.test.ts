import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createQueue } from '../../../adapters/slack/queue.ts';

test('one piece of work alone begins at once', async () => {
  const { run, isBusy } = createQueue();
  const { started, result } = run(async () => 7);
  expect(isBusy()).toBe(false);
  await started;
  expect(await result).toBe(7);
});

test('several begin in their order', async () => {
  const { run, isBusy } = createQueue();
  const order: string[] = [];
  const works = ['a', 'b', 'c'].map((name) =>
    run(async () => {
      order.push(name);
    }),
  );
  expect(isBusy()).toBe(true);
  await Promise.all(works.map(({ result }) => result));
  expect(order).toEqual(['a', 'b', 'c']);
  expect(isBusy()).toBe(false);
});

test('work that never ends keeps nobody waiting', async () => {
  const { run } = createQueue();
  run(() => new Promise(() => {}));
  expect(await run(async () => 'next').result).toBe('next');
});

test('before each piece of work what has come in is read', async () => {
  const { run } = createQueue();
  const order: string[] = [];
  const works = ['a', 'b'].map((name) => run(async () => order.push(name)).result);
  await works[0];
  order.push('read');
  await Promise.all(works);
  expect(order).toEqual(['a', 'read', 'b']);
});

test('work gives way as long as each turn brings in more, but not for ever', async () => {
  const { run } = createQueue();
  let begun = 0;
  const count = async () => {
    begun += 1;
  };
  const works = [run(count).result];
  for (let turn = 0; turn < 40; turn++) {
    works.push(run(count).result);
    await nextTurn();
  }
  expect(begun).toBeGreaterThan(1);
  expect(begun).toBeLessThan(10);
  await Promise.all(works);
});

test('a steady stream keeps nobody waiting', async () => {
  const { run } = createQueue();
  let longest = 0;
  for (let at = 0; at < 700; at++) {
    const since = performance.now();
    // Two at a time: others are always waiting.
    for (let twice = 0; twice < 2; twice++)
      run(async () => {
        longest = Math.max(longest, performance.now() - since);
      });
    await sleep(1);
  }
  await run(async () => {}).result;
  expect(longest).toBeLessThan(200);
});
