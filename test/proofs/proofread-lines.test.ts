import { expect, test } from 'vitest';
import { notecoach } from '../support/run.ts';

const READY =
  'Hello Ms. Okafor, I saw the night-shift RN job (req 40871) at Larkfield Hospital on LinkedIn. I have six years in the ICU. Could we connect?\nDana Zelinski';

test('with grammar on, every note is proofread, in order', async () => {
  const input = Array.from({ length: 20 }, (_, id) =>
    JSON.stringify({ id, text: READY.replace('years', 'yeers') }),
  ).join('\n');
  const { stdout } = await notecoach(['critique', '--jsonl', '-'], { input, environment: { GRAMMAR: 'on' } });
  const critiques = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(critiques.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, id) => id));
  for (const { findings } of critiques)
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('spelling');
});
