import { expect, test } from 'vitest';
import { attackReview } from '../attack/review.ts';

/** Whole reviews with spelling and grammar; `npm run attack -- --minutes 10` makes others, for longer. */
test('an attack finds no text that ends the proofreader, or that it does not come to the end of', async () => {
  const { hits, texts } = await attackReview({ seed: 1, most: 40 });
  expect(hits).toEqual([]);
  expect(texts).toBe(40);
});
