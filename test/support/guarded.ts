import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { judgeRewrite } from '../../src/rewrite/guard/guard.ts';

/** The most unfaithful pairs whose lie is shown, the most faithful ones refused, the least shown as they are. */
type Bounds = { lies: number; refused: number; asTheyAre: number };

/**
 * The guard over pairs of the corpus, 1 to 4, 6, 9 and 10 written by others; they were looked at while it was written,
 * so these are bounds and no measure. Of an unfaithful one the question is whether its lie is shown, of a faithful one
 * whether it is shown at all, if need be with sentences put back.
 */
export function expectGuarded(file: string, { lies, refused, asTheyAre }: Bounds): void {
  const pairs = readFileSync(new URL(`../corpus/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const verdicts = pairs.map(({ original, context, candidate, faithful, lie }) => {
    const verdict = judgeRewrite({ text: original, context }, candidate, 300);
    const asItIs = verdict.ok && verdict.note === candidate.trim();
    return { faithful, ok: verdict.ok, asItIs, lies: asItIs || (verdict.ok && lie && verdict.note.includes(lie)) };
  });
  const faithful = verdicts.filter((one) => one.faithful);
  expect(verdicts.filter((one) => !one.faithful && one.lies).length).toBeLessThanOrEqual(lies);
  expect(faithful.filter(({ ok }) => !ok).length / faithful.length).toBeLessThanOrEqual(refused);
  expect(faithful.filter(({ asItIs }) => asItIs).length / faithful.length).toBeGreaterThanOrEqual(asTheyAre);
}
