import { describe, expect, test } from 'vitest';
import { attack } from '../attack/attack.ts';
import { TARGETS } from '../attack/targets.ts';

/** The same attacks each time; `npm run attack -- --minutes 10` makes others, for longer. */
const ATTACKS = [1, 2, 3].map((seed) => ({ seed, turns: TARGETS.length * 5 }));

describe('an attack finds no public function that throws, does not fit, or takes more than its time', () => {
  test.each(ATTACKS)('with seed $seed', ({ seed, turns }) => {
    const { hits, texts, doublings } = attack({ seed, turns });
    expect(hits.map(({ target, what, text }) => `${target}: ${what}: ${JSON.stringify(text).slice(0, 300)}`)).toEqual(
      [],
    );
    // It did something.
    expect(texts).toBeGreaterThan(turns * 12);
    expect(doublings).toBeGreaterThan(turns / 4);
  });

  test('and would find what there is', () => {
    const slow = { name: 'slow', call: (text: string) => /x+$/.test(`${'x'.repeat(text.length / 3)}y`) };
    const fragile = {
      name: 'fragile',
      call(text: string) {
        if (text.includes('\u2028')) throw new TypeError('not for me');
      },
    };
    // In a few texts the one mark need not be: what they are made of changes with the project's own words.
    const thrown = attack({ seed: 1, turns: 50, targets: [fragile] }).hits;
    expect(thrown.some(({ what }) => /throws TypeError/.test(what))).toBe(true);
    const late = attack({ seed: 1, turns: 3, targets: [slow] }).hits;
    expect(late.some(({ what }) => /times as long/.test(what))).toBe(true);
  });
});
