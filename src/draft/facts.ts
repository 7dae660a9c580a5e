import { bounded, FACT_LIMIT } from '../bounds.ts';

/** What a note can be written from: the user's own words, by key. Nothing else gets into it. */
export const FACTS = [
  'recipient',
  'company',
  'role',
  'req',
  'source',
  'background',
  'why',
  'location',
  'sender',
] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = { [Key in Fact]?: string | undefined };

/** Stands where a fact is missing that only the writer knows; the critique knows it as a blank. */
export const BLANK = '____';

/** Facts with a blank in the place of each that is missing and asked for. */
export function withBlanks(facts: Facts, blanks: readonly Fact[]): Facts {
  return { ...facts, ...Object.fromEntries(blanks.map((fact) => [fact, BLANK])) };
}

/** How much of a fact has to go, in UTF-16 code units: beyond its length, and of words beyond theirs; 0 for most. */
export function excessOf(value: string): number {
  const { gaps, leftOut } = bounded(value, FACT_LIMIT);
  return leftOut.size === 0 ? 0 : gaps.reduce((sum, { units }) => sum + units, 0);
}

/** Facts of which none is longer than is read. */
export function withinBounds(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, value === undefined ? value : bounded(value, FACT_LIMIT).text]),
  );
}
