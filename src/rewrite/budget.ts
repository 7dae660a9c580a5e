import type { Pseudonyms } from '../state/pseudonyms.ts';
import type { State } from '../state/state.ts';

/** How many rewrites a language model may be asked for a day; left out, as many as are wanted. */
export type Budgets = { perDay?: number | undefined; perUserPerDay?: number | undefined };

/** Which budget is used up; nothing where the rewrite may be asked for, and was counted. */
export type Spend = (user: string) => Promise<'user' | 'day' | undefined>;

/** A day, in seconds. */
const DAY = 24 * 60 * 60;

/**
 * Counts rewrites from the first of a day's on, for all copies that share the state. User ids are kept as keyed
 * hashes.
 */
export function createBudget(
  { perDay, perUserPerDay }: Budgets,
  state: Pick<State, 'limiter'>,
  pseudonyms: Pseudonyms,
): Spend {
  const limiterFor = (name: string, points: number | undefined) =>
    points === undefined ? undefined : state.limiter({ name, points, seconds: DAY });
  const users = limiterFor('llm-user', perUserPerDay);
  const all = limiterFor('llm-day', perDay);
  return async (user) => {
    if (users && !(await users.take(pseudonyms.of(user))).ok) return 'user';
    return all && !(await all.take('all')).ok ? 'day' : undefined;
  };
}
