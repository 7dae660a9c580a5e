import { setImmediate as nextTurn } from 'node:timers/promises';
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

test('work gives way to a rush, but not for ever', async () => {
  const { run } = createQueue();
  let hasBegun = false;
  run(async () => {
    hasBegun = true;
  });
  const rush: Promise<unknown>[] = [];
  // One after the other as close as a rush is, not as many as the machine can make: there would be a million.
  for (let last = 0; !hasBegun; await nextTurn()) {
    if (performance.now() - last < 1) continue;
    last = performance.now();
    rush.push(run(async () => {}).result);
  }
  expect(rush.length).toBeGreaterThan(2);
  await Promise.all(rush);
});
