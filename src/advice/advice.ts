import type { Finding } from '../critique.ts';
import type { Review } from '../engine/review.ts';
import { decisive } from '../rules/importance.ts';
import { type Advice, agreed } from './agreement.ts';
import { deciding, type Standing, standingOf, tellable } from './headline.ts';

/** Where a note may go without anything being changed. */
const GOES: readonly Standing[] = ['ready', 'unchecked'];

/** What a review comes to, before it is put into words: the same for one note in a chat and for a class in a table. */
export type Told = Advice & {
  standing: Standing;
  /** It can be sent as it is. */
  goes: boolean;
  /** It can be sent as it is, at least with Premium. */
  isFine: boolean;
  /** All that may be told, the most important first. */
  findings: Finding[];
};

/** Chooses what is told of a review: the one thing to change, a second only if it matters as much, and the version. */
export function adviceOf(review: Review): Told {
  const standing = standingOf(review);
  const goes = GOES.includes(standing);
  const isFine = goes || standing === 'premium';
  const findings = tellable(review).filter(({ rule }) => standing !== 'foreign' || rule !== 'not-english');
  const decides = deciding(review);
  const told = isFine
    ? []
    : decisive(standing === 'foreign' || decides.length === 0 ? findings : decides, review.weights.major);
  const isShown = !goes && !review.critique.leftOut && !(standing === 'premium' && review.better?.over);
  const advice = agreed(isShown ? review.better : undefined, {
    changes: told,
    merits: review.merits,
    whole: isFine,
  });
  return { ...advice, standing, goes, isFine, findings };
}
