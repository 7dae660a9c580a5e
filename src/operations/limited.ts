import type { Coach } from '../coach.ts';
import type { OperationsConfig } from '../config.ts';
import { copyOf } from '../given-back.ts';
import type { Reply } from '../reply.ts';
import type { Request } from '../request.ts';
import type { Limiter } from '../state/limiter.ts';
import type { Pseudonyms } from '../state/pseudonyms.ts';
import type { State } from '../state/state.ts';
import { createTurns, type Turns } from './turns.ts';

/** Why a request was not taken in. */
export type Refusal = 'user' | 'community' | 'queue' | 'busy';

type Options = {
  limits: OperationsConfig['limits'];
  state: Pick<State, 'limiter'>;
  pseudonyms: Pseudonyms;
  turns?: Turns;
  onRefusal?: (refusal: Refusal) => void;
};

/** A minute, in seconds. */
const MINUTE = 60;
/** When to come back where too much is under way, of one's own or of all, in milliseconds. */
const WAIT_MS = { queue: 5_000, busy: 30_000 };

/**
 * A coach that takes in so many requests of a user and a community a minute, in fair turns, and says when to come
 * back to the others.
 */
export function limited(
  coach: Pick<Coach, 'handle'>,
  { limits, state, pseudonyms, turns = createTurns(), onRefusal = () => {} }: Options,
): Pick<Coach, 'handle'> {
  const users = state.limiter({ name: 'user', points: limits.userPerMinute, seconds: MINUTE });
  const communities = state.limiter({ name: 'community', points: limits.communityPerMinute, seconds: MINUTE });

  return {
    async handle(request, asker) {
      const refuse = (refusal: Refusal, waitMs: number) => {
        onRefusal(refusal);
        return refused(request, refusal, waitMs);
      };
      // The user first: what one sends too much of is not counted against all.
      const user = await waitFor(users, pseudonyms.of(request.user));
      if (user > 0) return refuse('user', user);
      const community =
        request.community === undefined ? 0 : await waitFor(communities, pseudonyms.of(request.community));
      if (community > 0) return refuse('community', community);
      const turn = await turns.run(request.user, () => coach.handle(request, asker));
      return 'result' in turn ? turn.result : refuse(turn.full, WAIT_MS[turn.full]);
    },
  };
}

/** In how many milliseconds there is room; 0 where there is. */
async function waitFor(limiter: Limiter, key: string): Promise<number> {
  const taken = await limiter.take(key);
  return taken.ok ? 0 : Math.max(1, taken.waitMs);
}

const REASONS: Record<Refusal, string> = {
  user: 'That was more than I can read in a minute.',
  community: 'Many people here are asking at once.',
  queue: 'I am still at work on your last messages.',
  busy: 'I am very busy right now.',
};

function refused(request: Request, refusal: Refusal, waitMs: number): Reply {
  const seconds = Math.ceil(waitMs / 1000);
  return {
    headline: `${REASONS[refusal]} Please send it again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
    problem: true,
    refused: true,
    ...copyOf(request),
  };
}
