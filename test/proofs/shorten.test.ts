import { test } from 'vitest';
import { expectFacts } from '../support/shortened.ts';

/** The older part of the corpus; test/shorten/shorten.test.ts has the rest. */
test.each([
  ['shorten-1.jsonl', 0.88],
  ['shorten-2.jsonl', 0.9],
  ['shorten-3.jsonl', 0.94],
  ['shorten-4.jsonl', 0.98],
])('%s: fits with every fact', expectFacts);
