import { tellable } from '../advice/headline.ts';
import { countedRules } from '../advice/of-class.ts';
import { readinessOf } from '../advice/readiness.ts';
import type { Review } from '../review.ts';
import type { Judged } from '../state/community-counts.ts';

type Asked = { user: string; community: string | undefined; text: string };

/**
 * A review as its community counts it; undefined for what is no judged note there:
 * - an empty one, which is no note;
 * - one that is not English, which was not judged but for its length and its blanks;
 * - one from outside of any community, as in a chat that belongs to none.
 *
 * A note whose spelling could not be read in time is counted, with all else that it lacks. It is not ready, as its
 * writer was not told so; when it is read to the end, it may be ready at last.
 */
export function judgedFor(review: Review, { user, community, text }: Asked): Judged | undefined {
  const place = readinessOf(review);
  const isEmpty = review.critique.findings.some(({ rule }) => rule === 'empty-note');
  if (community === undefined || isEmpty || place === 'foreign') return undefined;
  return {
    user,
    community,
    text,
    isReady: place === 'ready',
    isWhole: review.proofread !== 'late',
    // What can be told of it, as /why does; not what a reading was unsure of.
    missing: countedRules(tellable(review), review),
  };
}
