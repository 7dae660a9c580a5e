import type { webApi } from '@slack/bolt';
import { type Log, type Reply, within } from '../../src/index.ts';
import { failureOf, reasonOf } from './failures.ts';
import { patiently } from './retry.ts';

/** How long Slack is asked, with all tries, in milliseconds. */
const ASK_MS = 5_000;

/** Nobody is asked about more often, in milliseconds: `/insights` in a loop makes no more calls. */
const AGAIN_MS = 10_000;
/** So many are asked about at a time, at most. */
const MOST_ASKED = 1_000;

/** The app may not ask. */
const NOT_ALLOWED: Reply = {
  headline:
    'Slack does not tell me who is an admin: the app needs the scope users:read. Whoever set me up can add it, and ' +
    'install the app again.',
  problem: true,
};

type Who = { client: Pick<webApi.WebClient, 'users'>; team: string; user: string };

/**
 * Whether Slack holds somebody for an admin or an owner of the workspace; undefined where it does not say. What is said
 * in the place of an answer where it never will.
 */
export type AdminOf = (who: Who, log: Log) => Promise<boolean | undefined | Reply>;

/** Asks Slack, about each person once at a time and once in ten seconds: meanwhile what it said holds. */
export function createAdminOf(now: () => number = () => performance.now()): AdminOf {
  const asked = new Map<string, { at: number; answer: ReturnType<AdminOf> }>();
  return (who, log) => {
    const key = JSON.stringify([who.team, who.user]);
    const known = asked.get(key);
    if (known && now() - known.at < AGAIN_MS) return known.answer;
    // From the oldest on: what holds no more, and what is too much.
    asked.delete(key);
    for (const [old, { at }] of asked) {
      if (now() - at < AGAIN_MS && asked.size < MOST_ASKED) break;
      asked.delete(old);
    }
    const answer = ask(who, log);
    asked.set(key, { at: now(), answer });
    return answer;
  };
}

/** Never rejects. */
async function ask({ client, team, user: id }: Who, log: Log): ReturnType<AdminOf> {
  try {
    const told = await within(
      ASK_MS,
      patiently(() => client.users.info({ user: id })),
    );
    const { user } = told ?? {};
    if (!user) return undefined;
    // Someone from elsewhere, in a channel that is shared, may be an admin there.
    const isHere = user.team_id === team || user.enterprise_user?.teams?.includes(team) === true;
    return isHere && [user.is_admin, user.is_owner, user.is_primary_owner].includes(true);
  } catch (error) {
    log.warn(failureOf(error), 'could not find out who is an admin');
    return reasonOf(error) === 'missing_scope' ? NOT_ALLOWED : undefined;
  }
}
