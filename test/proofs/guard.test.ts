import { test } from 'vitest';
import { expectGuarded } from '../support/guarded.ts';

/** The large part of the corpus; test/rewrite/guard.test.ts has the rest. */
test.each([
  ['rewrites-5.jsonl', { lies: 3, refused: 0.1, asTheyAre: 0.55 }],
  ['rewrites-9.jsonl', { lies: 27, refused: 0.17, asTheyAre: 0.37 }],
  ['rewrites-10.jsonl', { lies: 9, refused: 0.17, asTheyAre: 0.36 }],
])('%s: lies shown, share of faithful refused, and shown as they are', expectGuarded);
