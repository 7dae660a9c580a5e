import type { Length } from '../length.ts';
import { LIMITS, PLANS, type Plan } from '../reading/limits.ts';
import { characters } from '../text.ts';

/** What the box of each plan is called. */
const BOXES: Record<Plan, string> = {
  free: `a free account (${LIMITS.invite.free})`,
  premium: `Premium (${LIMITS.invite.premium})`,
};

const NAMES: Readonly<Record<number, string>> = {
  [LIMITS.inmail.free]: 'an InMail',
  [LIMITS.message.free]: 'a message',
};

/** How long a note is against the box that counts, in a line: with the plan known that plan's, else both. */
export function boxLine({ used, limit }: Pick<Length, 'used' | 'limit'>, plan?: Plan): string {
  const isInvite = PLANS.some((one) => LIMITS.invite[one] === limit);
  const boxes = isInvite
    ? PLANS.filter((one) => plan === undefined || one === plan).map((one) => ({
        name: BOXES[one],
        most: LIMITS.invite[one],
      }))
    : [{ name: `${NAMES[limit] ?? 'the box'} (${limit.toLocaleString('en-US')})`, most: limit }];
  const fitting = boxes.filter(({ most }) => used <= most).map(({ name }) => name);
  const over = boxes
    .filter(({ most }) => used > most)
    .map(({ name, most }) => `${(used - most).toLocaleString('en-US')} too many for ${name}`);
  const fits = fitting.length > 0 ? [`fits ${fitting.join(' and ')}`] : [];
  return `${characters(used)}: ${[...fits, ...over].join(', ')}`;
}
