import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** How many rewrites a language model may be asked for a day; left out, as many as are wanted. */
export type Budgets = { perDay?: number | undefined; perUserPerDay?: number | undefined };

/** Which budget is used up; nothing where the rewrite may be asked for, and was counted. */
export type Spend = (user: string) => Promise<'user' | 'day' | undefined>;

/** A day, in seconds. */
const DAY = 24 * 60 * 60;

/** Counts rewrites from the first of a day's on. User ids are kept as keyed hashes. */
export function createBudget({ perDay, perUserPerDay }: Budgets): Spend {
  const secret = randomBytes(32);
  const users =
    perUserPerDay === undefined ? undefined : new RateLimiterMemory({ points: perUserPerDay, duration: DAY });
  const all = perDay === undefined ? undefined : new RateLimiterMemory({ points: perDay, duration: DAY });
  return async (user) => {
    if (!(await isLeft(users, createHmac('sha256', secret).update(user).digest('base64url')))) return 'user';
    return (await isLeft(all, 'all')) ? undefined : 'day';
  };
}

async function isLeft(limiter: RateLimiterMemory | undefined, key: string): Promise<boolean> {
  try {
    await limiter?.consume(key);
    return true;
  } catch {
    return false;
  }
}
