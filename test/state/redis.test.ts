import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCoach } from '../../src/index.ts';
import { createBudget } from '../../src/rewrite/budget.ts';
import { createPseudonyms } from '../../src/state/pseudonyms.ts';
import { createRedisState } from '../../src/state/redis-state.ts';
import type { State } from '../../src/state/state.ts';
import { HAS_REDIS, type RedisServer, startRedis } from '../support/redis.ts';

const DRAFT = 'Hi Ms. Okafor, is the RN job at Larkfield still open? I have six years in nursing. – Dana Whitlock';
const REVISED =
  'Hi Ms. Okafor, is the RN job at Larkfield (req 40871) still open? I have six years in nursing. – Dana Whitlock';

describe.skipIf(!HAS_REDIS)('with a redis-server', () => {
  let server: RedisServer;
  let copies: State[] = [];
  let changes: boolean[] = [];
  const open = async () => {
    const state = createRedisState(server.url, (up) => changes.push(up));
    copies.push(state);
    await until(state, 'redis');
    return state;
  };
  const until = (state: State, backend: string) =>
    vi.waitFor(() => expect(state.backend()).toBe(backend), { timeout: 10_000, interval: 20 });

  beforeEach(async () => {
    server = await startRedis();
    copies = [];
    changes = [];
  });
  afterEach(async () => {
    server.resume();
    for (const state of copies) await state.close();
    await server.kill();
  });

  test('what one copy remembers, another knows; it goes by itself', async () => {
    const [a, b] = [await open(), await open()];
    await a.store.set('k', { score: 71 }, 60_000);
    expect(await b.store.get('k')).toEqual({ score: 71 });
    expect(Number(await server.command('PTTL', 'notecoach:k'))).toBeGreaterThan(50_000);
    await b.store.delete('k');
    expect(await a.store.get('k')).toBeUndefined();
  });

  test('a delivery is handled by one copy alone', async () => {
    const [a, b] = [(await open()).deliveries, (await open()).deliveries];
    const claims = await Promise.all(
      Array.from({ length: 50 }, (_, id) => [
        a.claim(`slack:${id}`),
        b.claim(`slack:${id}`),
        a.claim(`slack:${id}`),
      ]).flat(),
    );
    expect(claims.filter(Boolean)).toHaveLength(50);
  });

  test('budgets hold across copies', async () => {
    const pseudonyms = createPseudonyms('shared');
    const [a, b] = [await open(), await open()].map((state) =>
      createBudget({ perDay: 3, perUserPerDay: 2 }, state, pseudonyms),
    );
    expect([await a?.('u'), await b?.('u'), await a?.('u'), await b?.('v'), await a?.('w')]).toEqual([
      undefined,
      undefined,
      'user',
      undefined,
      'day',
    ]);
  });

  test('a revision is told from a new note by the other copy, and nothing stored says who or what', async () => {
    const [a, b] = [await open(), await open()].map((state) =>
      createCoach({ grammar: false, state, secret: 'shared' }),
    );
    await a?.handle({ user: 'slack:T1:U2', kind: 'message', text: DRAFT });
    const reply = await b?.handle({ user: 'slack:T1:U2', kind: 'message', text: REVISED });
    expect(reply?.points?.[0]?.label).toBe('Better');
    const keys = (await server.command('KEYS', '*')) as string[];
    const stored = await Promise.all(keys.map((key) => server.command('GET', key)));
    expect(keys.length).toBeGreaterThan(0);
    expect(`${keys} ${stored}`).not.toMatch(/Okafor|Larkfield|Dana|U2/i);
  });

  test('killed: memory stands in; started again: it comes back by itself', async () => {
    const state = await open();
    expect(await state.store.add('before', 1, 60_000)).toBe(true);
    await server.kill();
    await until(state, 'redis-down');
    expect(await state.store.add('before', 1, 60_000)).toBe(false);
    expect(await state.store.add('new', 1, 60_000)).toBe(true);
    expect(await state.store.add('new', 1, 60_000)).toBe(false);
    await state.store.set('k', 1, 60_000);
    expect(await state.store.get('k')).toBe(1);
    const limiter = state.limiter({ name: 'l', points: 1, seconds: 60 });
    expect((await limiter.take('u')).ok).toBe(true);
    expect(await limiter.take('u')).toEqual({ ok: false, waitMs: expect.any(Number) });
    await server.start();
    await until(state, 'redis');
    await vi.waitFor(async () => {
      await state.store.set('after', 2, 60_000);
      expect(await server.command('GET', 'notecoach:after')).toBe('2');
    }, 10_000);
    expect(changes).toEqual([true, false, true]);
  });

  test('frozen: no answer waits for it, memory stands in', async () => {
    const state = await open();
    server.freeze();
    for (let i = 0; i < 6; i++) expect(await state.store.add(`k${i}`, 1, 60_000)).toBe(true);
    expect(await state.store.add('k0', 1, 60_000)).toBe(false);
    server.resume();
    await vi.waitFor(async () => {
      await state.store.set('after', 2, 60_000);
      expect(await server.command('GET', 'notecoach:after')).toBe('2');
    }, 10_000);
  });

  test.each([
    ['full', ['CONFIG', 'SET', 'maxmemory', '1'], ['CONFIG', 'SET', 'maxmemory', '0']],
    ['read-only', ['REPLICAOF', '127.0.0.1', '1'], ['REPLICAOF', 'NO', 'ONE']],
  ])('%s: memory stands in, and it comes back', async (_, breaks, mends) => {
    const state = await open();
    await server.command(...breaks);
    await state.store.set('k', 'mine', 60_000);
    expect(await state.store.get('k')).toBe('mine');
    expect(await state.store.add('claim', 1, 60_000)).toBe(true);
    expect(await state.store.add('claim', 1, 60_000)).toBe(false);
    expect((await state.limiter({ name: 'l', points: 1, seconds: 60 }).take('u')).ok).toBe(true);
    await server.command(...mends);
    await vi.waitFor(async () => {
      await state.store.set('k', 'shared', 60_000);
      expect(await server.command('GET', 'notecoach:k')).toBe('"shared"');
    }, 10_000);
    expect(await state.store.get('k')).toBe('shared');
  });

  test('what was written while it was down is not kept beside it: /forget on another copy holds', async () => {
    const [a, b] = [await open(), await open()];
    const ask = (state: State, text: string) =>
      createCoach({ grammar: false, state, secret: 'shared' }).handle({ user: 'u', kind: 'message', text });
    await server.kill();
    await until(b, 'redis-down');
    await ask(b, DRAFT);
    await server.start();
    await until(a, 'redis');
    await until(b, 'redis');
    await vi.waitFor(async () => expect((await ask(a, '/forget')).headline).toMatch(/is erased/), 10_000);
    expect((await ask(b, REVISED)).points?.[0]?.label).not.toBe('Better');
  });

  test('a budget that was spent is not granted once more when it goes', async () => {
    const state = await open();
    const budget = createBudget({ perDay: 2 }, state, createPseudonyms('shared'));
    expect([await budget('u'), await budget('u')]).toEqual([undefined, undefined]);
    await server.kill();
    await until(state, 'redis-down');
    expect(await budget('u')).toBe('day');
  });

  test('what is to be forgotten while it is down is not said to be forgotten', async () => {
    const state = await open();
    const coach = createCoach({ grammar: false, state });
    await server.kill();
    await until(state, 'redis-down');
    const reply = await coach.handle({ user: 'u', kind: 'command', name: 'forget' });
    expect(reply.problem).toBe(true);
    expect(reply.headline).toMatch(/try again/);
    await server.start();
    await vi.waitFor(
      async () =>
        expect((await coach.handle({ user: 'u', kind: 'command', name: 'forget' })).headline).toMatch(/is erased/),
      10_000,
    );
  });

  describe('counts of a community', () => {
    const counting = (state: State) => {
      const coach = createCoach({ grammar: false, state, secret: 'shared', communityReport: true });
      return {
        judge: (user: string, text = DRAFT) =>
          coach.handle({ user: `slack:T1:${user}`, community: 'slack:T1', kind: 'message', text }),
        report: () =>
          coach.handle({
            user: 'slack:T1:U1',
            community: 'slack:T1',
            isAdmin: true,
            kind: 'command',
            name: 'insights',
          }),
      };
    };
    const headline = (count: number) => `${count} notes in the last 7 days.`;

    test('those of all copies are one, go by themselves, and say nothing of whom', async () => {
      const [a, b] = [counting(await open()), counting(await open())];
      await Promise.all(
        Array.from({ length: 40 }, (_, at) => [a.judge(`A${at}`), b.judge(`B${at}`, 'Hi Ms. Okafor, hello')]).flat(),
      );
      await vi.waitFor(async () => expect((await a.report()).headline).toBe(headline(80)), 5_000);
      expect((await b.report()).points?.[0]).toEqual({ label: 'Ready at first', text: '40 of 80' });
      const keys = (await server.command('KEYS', 'notecoach:community:*')) as string[];
      expect(keys).toHaveLength(1);
      const days = Number(await server.command('PTTL', keys[0] as string)) / (24 * 60 * 60 * 1000);
      expect(days).toBeGreaterThan(6.99);
      expect(days).toBeLessThanOrEqual(8);
      const names = (await server.command('HKEYS', keys[0] as string)) as string[];
      expect(`${keys} ${names}`).not.toMatch(/slack|Okafor/);
      for (const name of names)
        expect(name).toMatch(/^(?:judged|writers|ready-at-first|ready-at-last|missing:[a-z-]+)$/);
      for (const number of (await server.command('HVALS', keys[0] as string)) as string[])
        expect(number).toMatch(/^\d+$/);
    });

    test('a revision on another copy makes no second note', async () => {
      const [a, b] = [counting(await open()), counting(await open())];
      for (let at = 0; at < 10; at++) await a.judge(`U${at}`, 'Hi Ms. Okafor, I have six years in nursing.');
      for (let at = 0; at < 10; at++) await b.judge(`U${at}`);
      const ready = (text: string, at: number) => ({ label: `Ready at ${at === 0 ? 'first' : 'last'}`, text });
      await vi.waitFor(async () => {
        const { headline: told, points } = await a.report();
        expect(points?.slice(0, 2)).toEqual(['fewer than 3 of 10', 'at least 8 of 10'].map(ready));
        expect(told).toBe(headline(10));
      }, 5_000);
    });

    test.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
      [
        'full',
        () => server.command('CONFIG', 'SET', 'maxmemory', '1'),
        () => server.command('CONFIG', 'SET', 'maxmemory', '0'),
      ],
      ['frozen', async () => server.freeze(), async () => server.resume()],
      ['down', () => server.kill(), () => server.start()],
    ])(
      '%s: the count is lost, and no answer',
      async (how, breaks, mends) => {
        const state = await open();
        const { judge, report } = counting(state);
        for (let at = 0; at < 10; at++) await judge(`U${at}`);
        await vi.waitFor(async () => expect((await report()).headline).toBe(headline(10)), 5_000);
        await breaks();
        for (let at = 10; at < 20; at++) expect((await judge(`U${at}`)).headline).toBe('Send it.');
        // A full one can still be read, when it has had its rest.
        const told = how === 'full' ? headline(10) : /^I can’t reach my memory right now/;
        await vi.waitFor(async () => expect((await report()).headline).toMatch(told), 5_000);
        await mends();
        await until(state, 'redis');
        if (how !== 'down')
          await vi.waitFor(async () => expect((await report()).headline).toMatch(/^1\d notes/), 10_000);
        await vi.waitFor(async () => {
          await judge(`V${performance.now()}`);
          const keys = (await server.command('KEYS', 'notecoach:community:*')) as string[];
          expect(keys).toHaveLength(1);
        }, 10_000);
      },
      30_000,
    );
  });

  test('never there: everything works all the same', async () => {
    await server.kill();
    const state = createRedisState(server.url);
    copies.push(state);
    const coach = createCoach({ grammar: false, state });
    expect((await coach.handle({ user: 'u', kind: 'message', text: DRAFT })).problem).toBeUndefined();
    expect((await coach.handle({ user: 'u', kind: 'message', text: REVISED })).points?.[0]?.label).toBe('Better');
  });
});
