import { AsyncLocalStorage } from 'node:async_hooks';
import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { createDeaths } from '../../src/threads/deaths.ts';
import { createPool, type Pool, type PoolError, type PoolOptions, type PoolRefusal } from '../../src/threads/pool.ts';
import type { Order } from './workers/obedient.ts';

const obedient = new URL('./workers/obedient.ts', import.meta.url);
const open: Pool<Order, string>[] = [];

function pool(options: Partial<PoolOptions> = {}): Pool<Order, string> {
  const made = createPool<Order, string>({
    module: obedient,
    name: 'obedient',
    size: 2,
    deadlineMs: { job: 300, start: 10_000 },
    mostPending: 50,
    ...options,
  });
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const echo = (value: string): Order => ({ do: 'echo', value });
const refusalOf = (promise: Promise<unknown>): Promise<PoolRefusal | 'none'> =>
  promise.then(
    () => 'none' as const,
    (error) => (error as PoolError).refusal,
  );

describe('a pool of threads', () => {
  test('gives each job its own result', async () => {
    const { run } = pool();
    const values = Array.from({ length: 30 }, (_, at) => String(at));
    expect(await Promise.all(values.map((value, at) => run(echo(value), { user: `u${at % 4}` })))).toEqual(values);
  });

  test.each([
    ['that ends its thread', 'exit'],
    ['after which nothing can be trusted', 'fatal'],
    ['that never comes to an end', 'hang'],
    ['that a regular expression never comes to an end with', 'backtrack'],
  ] as const)('gives up a job %s, starts another thread, and does not give it that job again', async (_, what) => {
    const { run } = pool({ size: 1 });
    expect(await refusalOf(run({ do: what }))).toBe('overtime');
    expect(await run(echo('next'))).toBe('next');
    expect(await refusalOf(run({ do: what }))).toBe('barred');
  });

  test('does not give out copies that wait of what ended a thread', async () => {
    let ended = 0;
    const { run } = pool({ onEnded: () => ended++ });
    const copies = ['a', 'a', 'b', 'c', 'd'].map((user) => refusalOf(run({ do: 'exit' }, { user })));
    const refusals = await Promise.all(copies);
    // Each thread may have taken one before the first was ended; those that waited are not given out.
    expect(refusals.filter((reason) => reason === 'overtime')).toHaveLength(ended);
    expect(refusals.filter((reason) => reason === 'barred')).toHaveLength(copies.length - ended);
    expect([1, 2]).toContain(ended);
  });

  test('holds what is not the user’s own against nobody', async () => {
    const { run } = pool({ size: 1 });
    for (const value of ['a', 'b', 'c'])
      expect(await refusalOf(run({ do: 'exit', value }, { user: 'u', isForeign: true }))).toBe('overtime');
    expect(await run(echo('mine'), { user: 'u' })).toBe('mine');
    for (const value of ['d', 'e']) await refusalOf(run({ do: 'exit', value }, { user: 'u' }));
    expect(await refusalOf(run(echo('more'), { user: 'u' }))).toBe('suspended');
  });

  test('gives up no job since the thread that asked for it was held up itself', async () => {
    const { run } = pool({ size: 1 });
    await run(echo('warm'));
    const job = run(echo('quick'));
    const until = performance.now() + 500;
    while (performance.now() < until);
    expect(await job).toBe('quick');
  });

  test('tells of a thread that ended in the context of the one whose job it was', async () => {
    const asker = new AsyncLocalStorage<string>();
    const told: (string | undefined)[] = [];
    const { run } = pool({ size: 1, onEnded: () => told.push(asker.getStore()) });
    for (const [name, value] of ['first', 'second'].entries())
      await asker.run(value, () => refusalOf(run({ do: 'exit', value: String(name) })));
    expect(told).toEqual(['first', 'second']);
  });

  test('a job that throws costs no thread, and its message goes nowhere', async () => {
    const { run } = pool({ size: 1 });
    await expect(run({ do: 'fail' })).rejects.toThrow(/^failed$/);
    expect(await run(echo('next'))).toBe('next');
  });

  test('does the work of others while one user keeps a thread busy', async () => {
    const { run } = pool({ deadlineMs: { job: 5_000, start: 10_000 } });
    await Promise.all([run(echo('a')), run(echo('b'))]);
    const hogs = Array.from({ length: 3 }, () => run({ do: 'busy', ms: 300 }, { user: 'hog' }));
    const started = performance.now();
    for (let at = 0; at < 20; at++) await run(echo('x'), { user: `other${at}` });
    expect(performance.now() - started).toBeLessThan(250);
    await Promise.all(hogs);
  });

  test('nor does that user get the other thread while the one that it ended is started anew', async () => {
    const { run } = pool();
    await Promise.all([run(echo('a')), run(echo('b'))]);
    const ended = refusalOf(run({ do: 'hang' }, { user: 'hog' }));
    const done: string[] = [];
    const next = run(echo('next'), { user: 'hog' }).then(() => done.push('hog'));
    expect(await ended).toBe('overtime');
    await Promise.all([next, run(echo('x'), { user: 'other' }).then(() => done.push('other'))]);
    expect(done).toEqual(['other', 'hog']);
  });

  test('gives users their turns one after the other', async () => {
    const { run } = pool({ size: 1 });
    const done: string[] = [];
    const note = (user: string) => run(echo(user), { user }).then(() => done.push(user));
    await Promise.all([note('a'), note('a'), note('a'), note('b'), note('c')]);
    expect(done).toEqual(['a', 'b', 'c', 'a', 'a']);
  });

  test('has the answer of an asker who waits no longer come to nothing', async () => {
    const { run } = pool({ size: 1 });
    await run(echo('warm'));
    const slow = run({ do: 'busy', ms: 150 });
    expect(await refusalOf(run(echo('late'), { waitMs: 20 }))).toBe('late');
    await slow;
    expect(await run(echo('next'))).toBe('next');
  });

  test('takes in no more than it was told to', async () => {
    const { run } = pool({ mostPending: 2 });
    expect(await Promise.all(['a', 'b', 'c'].map((value) => refusalOf(run(echo(value)))))).toEqual([
      'none',
      'none',
      'busy',
    ]);
  });

  test('closing settles what waits, and what comes after', async () => {
    const { run, close } = pool();
    const jobs = [refusalOf(run({ do: 'hang' })), refusalOf(run(echo('a'))), refusalOf(run(echo('b')))];
    await close();
    expect(await Promise.all(jobs)).toEqual(['closed', 'closed', 'closed']);
    expect(await refusalOf(run(echo('c')))).toBe('closed');
  });

  test('threads that can not be started are not tried at every job', async () => {
    const { run } = pool({ module: new URL('../grammar/workers/stillborn.ts', import.meta.url) });
    // Nor does one wait for ever that does not say how long.
    expect(await refusalOf(run(echo('a')))).toBe('down');
    const started = performance.now();
    expect(await refusalOf(run(echo('b')))).toBe('down');
    expect(performance.now() - started).toBeLessThan(50);
  });

  test('prints nothing of what its threads print, and they know nothing of the environment', () => {
    const script = `
      const { createPool } = await import(${JSON.stringify(new URL('../../src/threads/pool.ts', import.meta.url).href)});
      const pool = createPool({ module: new URL(${JSON.stringify(obedient.href)}), name: 'o', size: 1, deadlineMs: { job: 5000, start: 9000 }, mostPending: 5 });
      await pool.run({ do: 'print', value: 'panicked at a note' });
      await pool.close();
      console.log('done');`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect([run.stdout, run.stderr]).toEqual(['done\n', '']);
  });
});

describe('deaths', () => {
  test('are known by their text, and by the user from the second on, for ten minutes', () => {
    let now = 0;
    const deaths = createDeaths(() => now);
    const known = (text: string, user?: string) => deaths.known(() => text, user);
    deaths.add('a', 'ann');
    expect([known('a', 'bob'), known('b', 'ann'), known('b', 'bob')]).toEqual(['text', undefined, undefined]);
    deaths.add('b', 'ann');
    expect([known('c', 'ann'), known('c', 'bob'), known('c')]).toEqual(['user', undefined, undefined]);
    now = 10 * 60_000 + 1;
    expect(known('c', 'ann')).toBeUndefined();
    expect(known('a', 'bob')).toBe('text');
  });

  test('of somebody unknown bar nobody', () => {
    const deaths = createDeaths();
    for (const text of ['a', 'b', 'c']) deaths.add(text, undefined);
    expect(deaths.known(() => 'd', undefined)).toBeUndefined();
  });

  test('are forgotten, the oldest first, where there are too many', () => {
    const deaths = createDeaths();
    for (let at = 0; at <= 1_000; at++) deaths.add(String(at), `u${at}`);
    expect([deaths.known(() => '0', undefined), deaths.known(() => '1000', undefined)]).toEqual([undefined, 'text']);
  });
});
