import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { shorten } from '../../src/shorten/shorten.ts';

/**
 * At least this share of a file of the corpus fits with every fact. Its notes were written by others; they were looked
 * at while the shortening was written, so these are floors and no measure.
 */
export function expectFacts(file: string, share: number): void {
  const samples = readFileSync(new URL(`../corpus/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const good = samples.filter(({ text, limit, facts }) => {
    const { note } = shorten({ text }, limit);
    return note.length <= limit && facts.every((fact: string) => note.toLowerCase().includes(fact.toLowerCase()));
  });
  expect(good.length / samples.length).toBeGreaterThanOrEqual(share);
}
