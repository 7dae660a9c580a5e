import { findingsToShow } from '../commands/left-out.ts';
import type { Critique, Finding } from '../critique.ts';
import type { Review } from '../engine/review.ts';
import { isPolish } from '../rules/importance.ts';

/** What a note is up to, and what its headline says. */
export type Standing = 'empty' | 'foreign' | 'ready' | 'unchecked' | 'premium' | 'almost' | 'rework';

/** The findings that are told: what holds whatever stands in the rest of the text, and what the writer can add. */
export function tellable({ critique, unsaid }: Review): Finding[] {
  return findingsToShow(critique).filter(({ rule }) => !unsaid?.includes(rule));
}

/** Where a note stands. What is not checked to the end is not called ready. */
export function standingOf(review: Review): Standing {
  const { critique, proofread } = review;
  const { findings, verdict } = critique;
  const [first] = findings;
  if (first?.rule === 'empty-note') return 'empty';
  if (findings.some(({ rule }) => rule === 'not-english')) return 'foreign';
  if (verdict === 'ready' || tellable(review).every(({ rule }) => isPolish(rule)))
    return proofread === 'late' ? 'unchecked' : 'ready';
  return isForPremium(critique) && proofread !== 'late' ? 'premium' : verdict;
}

/** All that is in the way is the box of a free account, which may not be the writer's. */
function isForPremium({ findings, length }: Critique): boolean {
  const grave = findings.filter(({ severity }) => severity !== 'suggestion');
  return grave.length === 1 && grave[0]?.rule === 'too-long' && grave[0].severity === 'warning' && length.fits.premium;
}

/** Where one line will not do it. */
const ALMOST: Record<string, string> = {
  'too-long': 'Make it shorter, then send.',
  spelling: 'Correct the spelling, then send.',
  grammar: 'Correct the English, then send.',
};

/** What to do, in a few words. */
export function headlineFor(standing: Standing, changes: readonly Finding[], hasVersion: boolean): string {
  switch (standing) {
    case 'empty':
      return 'There is no note here yet.';
    case 'foreign':
      return 'I can judge English notes only.';
    case 'ready':
      return 'Send it.';
    case 'unchecked':
      return 'Almost sure: read it once more, then send.';
    case 'premium':
      return 'Send it with Premium. Make it shorter for a free account.';
    case 'almost':
      if (changes.length > 1) return 'Change two things, then send.';
      return ALMOST[changes[0]?.rule ?? ''] ?? 'Change one line, then send.';
    case 'rework':
      if (hasVersion) return 'Start from this version.';
      return changes.length > 1 ? 'Not yet: change two things first.' : 'Not yet: change one thing first.';
  }
}
