import { expect, test } from 'vitest';
import { createInOrder } from '../src/in-order.ts';

test('work for the same key is done one after the other, for another at once', async () => {
  const inOrder = createInOrder();
  const done: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const add = (name: string) => async () => {
    done.push(name);
  };
  const first = inOrder('a', async () => {
    await promise;
    done.push('first');
  });
  const second = inOrder('a', add('second'));
  await inOrder('b', add('other'));
  expect(done).toEqual(['other']);
  resolve();
  await Promise.all([first, second]);
  expect(done).toEqual(['other', 'first', 'second']);
});

test('work that fails is told to who asked for it, and what waits for it is done all the same', async () => {
  const inOrder = createInOrder();
  const failing = inOrder('a', () => Promise.reject(new Error('down')));
  let done = 0;
  const next = inOrder('a', async () => {
    done += 1;
  });
  await expect(failing).rejects.toThrow('down');
  await next;
  expect(done).toBe(1);
});
