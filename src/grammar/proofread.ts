import { filterLints, withoutOverlaps } from './filter.ts';
import { isOwn, ownProblems, withoutExceptions } from './own-problems.ts';
import type { HarperLint, LanguageProblem, Stretch } from './types.ts';

/**
 * Everything there is to say about a text once harper has read it. Our own rules know more of such notes, so they go
 * first.
 */
export function proofread(
  text: string,
  lints: readonly HarperLint[],
  protectedSpans: readonly Stretch[] = [],
): LanguageProblem[] {
  const kept = withoutExceptions(lints);
  const own = kept.filter(isOwn);
  const others = kept.filter((lint) => !isOwn(lint));
  return withoutOverlaps(
    [...ownProblems(text, own, protectedSpans), ...filterLints(text, others, protectedSpans)],
    text.length,
  );
}
