import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurns } from '../../src/operations/turns.ts';

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: () => promise, end: () => resolve('done') };
}

test('a flood from one waits behind itself, and what there is no room for is turned away', async () => {
  const turns = createTurns({ perUser: 2, waiting: 1, most: 100 });
  const work = held();
  const flood = Array.from({ length: 5 }, () => turns.run('a', work.work));
  expect(await turns.run('b', async () => 'at once')).toEqual({ result: 'at once' });
  expect(turns.size()).toBe(3);
  work.end();
  const done = { result: 'done' };
  const full = { full: 'queue' };
  expect(await Promise.all(flood)).toEqual([done, done, done, full, full]);
  expect(turns.size()).toBe(0);
});

test('in all there is an end, and room again when some have gone', async () => {
  const turns = createTurns({ perUser: 1, waiting: 0, most: 2 });
  const work = held();
  const running = [turns.run('a', work.work), turns.run('b', work.work)];
  expect(await turns.run('c', async () => 'no room')).toEqual({ full: 'busy' });
  work.end();
  await Promise.all(running);
  expect(await turns.run('c', async () => 'room')).toEqual({ result: 'room' });
});

test('work that fails gives its turn on', async () => {
  const turns = createTurns({ perUser: 1, waiting: 1, most: 10 });
  const fails = turns.run('a', () => Promise.reject(new Error('no')));
  const next = turns.run('a', async () => 'next');
  await expect(fails).rejects.toThrow('no');
  expect(await next).toEqual({ result: 'next' });
  expect(turns.size()).toBe(0);
});

test('whoever asks, and however: never more at once than allowed, in order for each, and all of it ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }),
      async (scheduler, users) => {
        const turns = createTurns({ perUser: 2, waiting: 3, most: 8 });
        const running: Record<string, number> = {};
        const order: Record<string, number[]> = {};
        const results = users.map((user, at) =>
          turns.run(user, async () => {
            running[user] = (running[user] ?? 0) + 1;
            expect(running[user]).toBeLessThanOrEqual(2);
            expect(turns.size()).toBeLessThanOrEqual(8);
            order[user] = [...(order[user] ?? []), at];
            await scheduler.schedule(Promise.resolve());
            running[user] -= 1;
            return true;
          }),
        );
        await scheduler.waitFor(Promise.all(results));
        for (const began of Object.values(order)) expect(began).toEqual(began.toSorted((x, y) => x - y));
        expect(turns.size()).toBe(0);
      },
    ),
  );
});
