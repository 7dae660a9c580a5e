import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { createProofreader, type Proofreader, type ProofreaderOptions } from '../../src/grammar/proofreader.ts';

const open: Proofreader[] = [];
const fragile = new URL('./workers/fragile.ts', import.meta.url);
const unread = { problems: [], complete: false };
const found = (text: string) => ({ problems: [{ kind: 'spelling', start: 0, end: text.length }], complete: true });

function proofreader(options: ProofreaderOptions = {}): Proofreader {
  const made = createProofreader({ worker: fragile, timeoutMs: 5_000, backoffMs: { first: 20, max: 200 }, ...options });
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

describe('createProofreader', () => {
  test('answers checks made at the same time, each with its own result', async () => {
    const reader = proofreader();
    const texts = Array.from({ length: 20 }, (_, index) => 'x'.repeat(index + 1));
    expect(await Promise.all(texts.map((text) => reader.check(text, [])))).toEqual(texts.map(found));
  });

  test.each(['crash', 'exit'])('a worker that ends (%s) fails its text alone and is replaced', async (how) => {
    const reader = proofreader();
    const [broken, next] = await Promise.all([reader.check(how, []), reader.check('next', [])]);
    expect(broken).toEqual(unread);
    expect(next).toEqual(found('next'));
  });

  test('a worker that hangs is replaced', async () => {
    const reader = proofreader({ deadlineMs: { job: 100, start: 5_000 } });
    expect(await reader.check('hang', [])).toEqual(unread);
    expect(await reader.check('next', [])).toEqual(found('next'));
  });

  test('a failed text costs no worker', async () => {
    const reader = proofreader();
    expect(await reader.check('fail', [])).toEqual(unread);
    expect(await reader.check('next', [])).toEqual(found('next'));
  });

  test('a slow answer comes back incomplete in time', async () => {
    const reader = proofreader();
    await reader.check('first', []);
    const start = performance.now();
    expect(await reader.check('hang', [], { timeoutMs: 50 })).toEqual(unread);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('an engine that can not start is not tried at every check', async () => {
    const reader = proofreader({
      worker: new URL('./workers/stillborn.ts', import.meta.url),
      timeoutMs: 1_000,
      backoffMs: { first: 60_000, max: 60_000 },
    });
    expect(await reader.check('first', [])).toEqual(unread);
    const start = performance.now();
    expect(await reader.check('second', [])).toEqual(unread);
    expect(performance.now() - start).toBeLessThan(50);
  });

  test('the queue is bounded', async () => {
    const reader = proofreader({ maxPending: 2 });
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => reader.check(text, [])));
    expect(answers).toEqual([found('a'), found('b'), unread]);
  });

  test('closing settles what waits, and what comes after', async () => {
    const reader = proofreader();
    const waiting = reader.check('hang', []);
    await reader.close();
    expect(await waiting).toEqual(unread);
    expect(await reader.check('late', [])).toEqual(unread);
    reader.warm();
    await reader.close();
  });

  test('an open proofreader does not keep the process alive, a pending check does', () => {
    const source = fileURLToPath(new URL('../../src/grammar/proofreader.ts', import.meta.url));
    const script = `
      const { createProofreader } = await import(${JSON.stringify(source)})
      const reader = createProofreader({ worker: new URL(${JSON.stringify(fragile.href)}) })
      console.log((await reader.check('abc', [], { timeoutMs: 20_000 })).complete)
    `;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status: run.status, out: run.stdout.trim() }).toEqual({ status: 0, out: 'true' });
  });
});
