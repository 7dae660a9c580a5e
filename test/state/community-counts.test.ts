import { expect, test } from 'vitest';
import { type Counted, createCommunityCounts, type Judged } from '../../src/state/community-counts.ts';
import { type Counters, createMemoryCounters } from '../../src/state/counters.ts';
import { createPseudonyms } from '../../src/state/pseudonyms.ts';
import { createMemoryStore } from '../../src/state/store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOTE: Judged = {
  user: 'slack:T1:U2',
  community: 'slack:T1',
  text: 'Hi Maria, is it open?',
  isReady: false,
  isWhole: true,
  missing: ['no-role', 'no-ask'],
};

function start(counters: Counters = createMemoryCounters()) {
  let now = Date.parse('2026-11-20T23:59:00Z');
  const state = { counters, store: createMemoryStore() };
  const counts = createCommunityCounts(state, createPseudonyms('key'), () => new Date(now));
  return {
    counts: {
      /** With the note that it was before, if there is one; waits until it is counted. */
      async count(judged: Judged, before?: Counted) {
        const known = before ? [before] : [];
        const counted = counts.count(judged, { notes: known, versions: known });
        await new Promise(setImmediate);
        return counted;
      },
      week: counts.week,
    },
    pass(ms: number) {
      now += ms;
    },
  };
}

const FIRST = { judged: 1, writers: 1, readyAtFirst: 0, readyAtLast: 0, missing: { 'no-role': 1, 'no-ask': 1 } };

test('a note counts once, with what its first version lacked; a ready revision is one more at last', async () => {
  const { counts } = start();
  const first = await counts.count(NOTE);
  expect(await counts.week('slack:T1')).toEqual(FIRST);
  const still = await counts.count({ ...NOTE, text: 'second', missing: ['spelling'] }, first);
  expect(await counts.week('slack:T1')).toEqual(FIRST);
  const ready = await counts.count({ ...NOTE, text: 'third', isReady: true, missing: [] }, still);
  expect(await counts.week('slack:T1')).toEqual({ ...FIRST, readyAtLast: 1 });
  await counts.count({ ...NOTE, text: 'fourth' }, ready);
  expect(await counts.week('slack:T1')).toEqual(FIRST);
});

test('the same text again changes nothing, whatever is made of it', async () => {
  const { counts } = start();
  const ready = await counts.count({ ...NOTE, isReady: true, missing: [] });
  expect(await counts.count({ ...NOTE, text: ' Hi Maria,\nis it  open? ' }, ready)).toEqual(ready);
  expect(await counts.week('slack:T1')).toEqual({
    judged: 1,
    writers: 1,
    readyAtFirst: 1,
    readyAtLast: 1,
    missing: {},
  });
});

test('but where it was not judged to the end before, it is ready at last', async () => {
  const { counts } = start();
  const late = await counts.count({ ...NOTE, isWhole: false });
  await counts.count({ ...NOTE, isReady: true, missing: [] }, late);
  expect(await counts.week('slack:T1')).toEqual({ ...FIRST, readyAtLast: 1 });
});

test('a community is told from another, also where the note is the same', async () => {
  const { counts } = start();
  const first = await counts.count(NOTE);
  await counts.count({ ...NOTE, community: 'slack:T2', text: 'second', isReady: true, missing: [] }, first);
  expect(await counts.week('slack:T1')).toEqual(FIRST);
  expect(await counts.week('slack:T2')).toEqual({
    judged: 1,
    writers: 1,
    readyAtFirst: 1,
    readyAtLast: 1,
    missing: {},
  });
});

test('a week is today and the six days before; what becomes of a note counts on its first day', async () => {
  const { counts, pass } = start();
  const first = await counts.count(NOTE);
  pass(2 * 60 * 1000);
  await counts.count({ ...NOTE, text: 'ready', isReady: true, missing: [] }, first);
  await counts.count({ ...NOTE, user: 'slack:T1:U3', missing: [] });
  pass(5 * DAY_MS);
  expect(await counts.week('slack:T1')).toEqual({ ...FIRST, judged: 2, readyAtLast: 1 });
  pass(DAY_MS);
  expect(await counts.week('slack:T1')).toEqual({
    judged: 1,
    writers: 1,
    readyAtFirst: 0,
    readyAtLast: 0,
    missing: {},
  });
});

test('a day is kept for eight, from its beginning on, and a note of before adds nothing', async () => {
  const added: number[] = [];
  const memory = createMemoryCounters();
  const { counts, pass } = start({
    ...memory,
    add(key, changes, ttlMs) {
      added.push(ttlMs);
      return memory.add(key, changes, ttlMs);
    },
  });
  const first = await counts.count(NOTE);
  pass(6 * DAY_MS);
  const ready = await counts.count({ ...NOTE, text: 'ready', isReady: true }, first);
  pass(2 * DAY_MS);
  await counts.count({ ...NOTE, text: 'again' }, ready);
  const minute = 60 * 1000;
  expect(added).toEqual([7 * DAY_MS + minute, DAY_MS + minute]);
});

test('a store that fails costs the count, and no share is more than all notes', async () => {
  const memory = createMemoryCounters();
  let isDown = true;
  const { counts } = start({
    read: memory.read,
    add: (key, changes, ttlMs) => (isDown ? Promise.reject(new Error('down')) : memory.add(key, changes, ttlMs)),
  });
  const lost = await counts.count(NOTE);
  isDown = false;
  await counts.count({ ...NOTE, text: 'ready', isReady: true }, lost);
  expect(await counts.week('slack:T1')).toEqual({
    judged: 0,
    writers: 0,
    readyAtFirst: 0,
    readyAtLast: 0,
    missing: {},
  });
});

test('neither keys nor what is kept of a note say who, where or what', async () => {
  const memory = createMemoryCounters();
  const keys: string[] = [];
  const { counts } = start({
    read: memory.read,
    add(key, changes, ttlMs) {
      keys.push(key, ...Object.keys(changes));
      return memory.add(key, changes, ttlMs);
    },
  });
  const [dana, sam] = await Promise.all(['U2', 'U3'].map((id) => counts.count({ ...NOTE, user: `slack:T1:${id}` })));
  expect(keys.length).toBeGreaterThan(0);
  expect(`${keys} ${JSON.stringify([dana, sam])}`).not.toMatch(/slack|T1|U2|Maria|open/);
  expect(dana?.where).not.toBe(sam?.where);
});
