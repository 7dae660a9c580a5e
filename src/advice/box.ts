import type { Finding } from '../critique.ts';
import type { Review } from '../engine/review.ts';
import type { Length } from '../length.ts';
import { LIMITS, type Limits, PLANS, type Plan } from '../reading/limits.ts';
import { characters, figure } from '../text.ts';

/** What the box of each plan is called. */
const BOXES: Record<Plan, string> = { free: 'a free account', premium: 'Premium' };

/**
 * How long a note is against the box that counts, in a line: with the plan known that plan's, else both. `limits`: a
 * house's own, where it has some.
 */
export function boxLine(
  { used, limit }: Pick<Length, 'used' | 'limit'>,
  plan?: Plan,
  { invite, inmail, message }: Limits = LIMITS,
): string {
  const isInvite = PLANS.some((one) => invite[one] === limit);
  const other = limit === inmail.free ? 'an InMail' : limit === message.free ? 'a message' : 'the box';
  const boxes = isInvite
    ? PLANS.filter((one) => plan === undefined || one === plan).map((one) => ({ name: BOXES[one], most: invite[one] }))
    : [{ name: other, most: limit }];
  const named = ({ name, most }: (typeof boxes)[number]) => `${name} (${figure(most)})`;
  const fitting = boxes.filter(({ most }) => used <= most).map(named);
  const over = boxes
    .filter(({ most }) => used > most)
    .map((box) => `${figure(used - box.most)} too many for ${named(box)}`);
  const fits = fitting.length > 0 ? [`fits ${fitting.join(' and ')}`] : [];
  return `${characters(used)}: ${[...fits, ...over].join(', ')}`;
}

/**
 * Whether a finding is no more than that the note is too long for a free account, which may not be its writer's: with
 * Premium it fits.
 */
export function isFreeBoxOnly({ rule, severity }: Finding, { plan, critique }: Pick<Review, 'plan' | 'critique'>) {
  return rule === 'too-long' && severity === 'warning' && plan === undefined && critique.length.fits.premium;
}
