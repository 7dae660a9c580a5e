import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { createProofreader } from '../../src/grammar/proofreader.ts';

const reader = createProofreader({ timeoutMs: 60_000 });
afterAll(() => reader.close());

test('typing errors of common words are found, and what was meant is told', async () => {
  const lines = readFileSync(new URL('../grammar/typos.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const typos = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(' ') as [string, string]);
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const [typed, meant] of typos) {
    const text = `Thank you, I saw the ${typed} of your team last week.`;
    const { problems } = await reader.check(text, []);
    const told = problems.find(
      ({ kind, start, end }) => kind === 'spelling' && text.slice(start, end) === typed,
    )?.replacement;
    if (told === undefined) missed.push(typed);
    else if (told !== meant) wrong.push(`${typed} > ${told}`);
  }
  expect(typos.length).toBeGreaterThan(300);
  expect(missed.length / typos.length, `missed: ${missed.join(' ')}`).toBeLessThan(0.06);
  // British for American.
  expect(wrong).toEqual(['lisence > licence']);
});
