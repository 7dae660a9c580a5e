import type { Finding } from '../critique.ts';
import type { Review } from '../engine/review.ts';
import { isFreeBoxOnly } from './box.ts';

/** The smallest thing there is to say: never what comes up first (LinkedIn shows the name beside the note). */
const SMALLEST = 'no-sign-off';

/**
 * The rules whose findings count where it is about many notes: neither the smallest of them, nor that an invitation is
 * too long for a free account, which may not be its writer's.
 */
export function countedRules(findings: readonly Finding[], review: Pick<Review, 'plan' | 'critique'>): string[] {
  const counted = findings.filter((one) => one.rule !== SMALLEST && !isFreeBoxOnly(one, review));
  return [...new Set(counted.map(({ rule }) => rule))];
}
