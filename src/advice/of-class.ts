import type { Finding } from '../critique.ts';
import type { Review } from '../engine/review.ts';
import { LIMITS } from '../reading/limits.ts';

/** The smallest thing there is to say: never what comes up first (LinkedIn shows the name beside the note). */
const SMALLEST = 'no-sign-off';

type Box = Pick<Review, 'format' | 'plan' | 'limits' | 'critique'>;

/**
 * The rules whose findings count where it is about many notes: neither the smallest of them, nor that an invitation is
 * too long for a free account, which may not be its writer's.
 */
export function countedRules(findings: readonly Finding[], box: Box): string[] {
  const isUnsure = mayFit(box);
  const counted = findings.filter(({ rule }) => rule !== SMALLEST && !(rule === 'too-long' && isUnsure));
  return [...new Set(counted.map(({ rule }) => rule))];
}

/** Whether a note that is too long for a free account has the room where its writer, who may, has Premium. */
function mayFit({ format, plan, limits = LIMITS, critique }: Box): boolean {
  return format === 'invite' && plan === undefined && critique.length.used <= limits.invite.premium;
}
