import { afterAll, describe, expect, test } from 'vitest';
import { createReviewer, createRewriter } from '../../src/index.ts';
import { createLlm } from '../../src/rewrite/llm.ts';
import { loadPrompts } from '../../src/rewrite/prompts.ts';
import { completion, FAULTS, startFault } from '../attack/model-faults.ts';
import { threadMs } from '../support/thread-time.ts';

const NOTE =
  'Dear Ms. Rivera, I hope you are doing well. I saw the Warehouse Lead role at Northwind (req 7714) on Indeed. ' +
  'I have run a night shift for six years. Could we connect? Sam Ortiz';
const TIMEOUT_MS = 1_000;

const reviewer = createReviewer({ grammar: false });
afterAll(() => reviewer.close());

function rewriterAt(baseURL: string) {
  const llm = createLlm({ baseURL, model: 'test' });
  return createRewriter({
    reviewer,
    model: { llm, prompts: loadPrompts(), spend: async () => undefined, timeoutMs: TIMEOUT_MS },
  });
}

describe('whatever the model’s server does, the engine answers in time and memory, and the note stays here', () => {
  test.each(FAULTS)('$name', async (fault) => {
    const { baseURL, reachedElsewhere, stop } = await startFault(fault);
    const before = process.memoryUsage().arrayBuffers;
    const started = performance.now();
    let latest = threadMs();
    let longestPause = 0;
    const beat = setInterval(() => {
      longestPause = Math.max(longestPause, threadMs() - latest);
      latest = threadMs();
    }, 10);
    const result = await rewriterAt(baseURL).rewrite({ text: NOTE }, { user: 'test:1' });
    const took = performance.now() - started;
    clearInterval(beat);
    const grown = process.memoryUsage().arrayBuffers - before;
    await stop();
    expect(result).toMatchObject({ by: 'engine', reason: expect.stringContaining('language model') });
    expect(result.note).toContain('Northwind');
    expect(reachedElsewhere()).toBe(0);
    expect(took).toBeLessThan(TIMEOUT_MS + 1_000);
    expect(longestPause).toBeLessThan(300);
    expect(grown).toBeLessThan(64 * 1024 * 1024);
  });
});

test('an answer that is talked round, with spaces and hyphens of no keyboard, is taken', async () => {
  const better = NOTE.replace('I hope you are doing well. ', '').replace('Sam', '– Sam');
  const note = better.replace('req 7714', 'req\u00a07714').replace('? –', '?\r\n–');
  const { baseURL, stop } = await startFault({
    name: 'none',
    answer: (response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(
          completion(
            `Sure! Here it is:\n{"note": ${JSON.stringify(note)}, "changes": []}\nGood luck }`.replace(' }', ''),
          ),
        ),
  });
  const result = await rewriterAt(baseURL).rewrite({ text: NOTE }, { user: 'test:1' });
  await stop();
  expect(result).toMatchObject({ by: 'llm', note: better.replace('? –', '?\n–') });
});

test.each([
  ['a mark that turns the direction', '\u202e'],
  ['a zero-width space', '\u200b'],
  ['a NUL', '\u0000'],
  ['half of a character', '\ud83d'],
  ['an order in tags', '\u{e0053}\u{e0059}\u{e0053}'],
  ['bytes in variation selectors', '\u{e0100}\u{e0101}'],
  ['a private sign', '\ue000'],
  ['a line separator', '\u2028'],
])('a version with %s is refused', async (_, hidden) => {
  const better = NOTE.replace('I hope you are doing well. ', '').replace('Sam', '– Sam');
  const { baseURL, stop } = await startFault({
    name: 'none',
    answer: (response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(completion(JSON.stringify({ note: better.replace(' at ', ` ${hidden}at `), changes: [] }))),
  });
  const result = await rewriterAt(baseURL).rewrite({ text: NOTE }, { user: 'test:1' });
  await stop();
  expect(result).toMatchObject({ by: 'engine', reason: expect.stringContaining('did not pass my check') });
});
