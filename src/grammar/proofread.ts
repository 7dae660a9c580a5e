import { filterLints, withoutOverlaps } from './filter.ts';
import { findPatterns } from './patterns.ts';
import type { HarperLint, LanguageProblem, Stretch } from './types.ts';

/**
 * Everything there is to say about a text once harper has read it. Our own patterns know more of such notes, so they go
 * first.
 */
export function proofread(
  text: string,
  lints: readonly HarperLint[],
  protectedSpans: readonly Stretch[] = [],
): LanguageProblem[] {
  return withoutOverlaps(
    [...findPatterns(text, protectedSpans), ...filterLints(text, lints, protectedSpans)],
    text.length,
  );
}
