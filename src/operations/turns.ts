/**
 * Fair turns: each user has a few requests under way at once and a few more waiting; a flood from one waits behind
 * itself alone, and in all there is an end to what is taken in.
 */
export type Turns = {
  /** Runs the work when it is the user's turn, if there is room to wait for it. Rejects as the work does. */
  run<Result>(user: string, work: () => Promise<Result>): Promise<Turn<Result>>;
  /** Requests that are under way or waiting. */
  size(): number;
};

/** What came of the work; or what is full, so that it was not taken in: the `queue` of this user, or all (`busy`). */
export type Turn<Result> = { result: Result } | { full: 'queue' | 'busy' };

export type TurnLimits = {
  /** Of one user, at once. */
  perUser: number;
  /** Of one user, behind those. */
  waiting: number;
  /** Of all users, under way and waiting. */
  most: number;
};

/**
 * Two at once let a button work while a rewrite takes its ten seconds; a thousand are more than a small machine
 * answers in a second or two.
 */
const LIMITS: TurnLimits = { perUser: 2, waiting: 5, most: 1_000 };

export function createTurns({ perUser, waiting, most }: TurnLimits = LIMITS): Turns {
  /** Of each user with requests: how many are under way, and who waits. */
  const users = new Map<string, { running: number; queue: (() => void)[] }>();
  let size = 0;

  return {
    async run(user, work) {
      const mine = users.get(user) ?? { running: 0, queue: [] };
      if (mine.running >= perUser && mine.queue.length >= waiting) return { full: 'queue' };
      if (size >= most) return { full: 'busy' };
      users.set(user, mine);
      size += 1;
      if (mine.running < perUser) mine.running += 1;
      // Whoever ends hands over its turn, so that `running` stays as it is.
      else await new Promise<void>((resolve) => mine.queue.push(resolve));
      try {
        return { result: await work() };
      } finally {
        size -= 1;
        const next = mine.queue.shift();
        if (next) next();
        else {
          mine.running -= 1;
          if (mine.running === 0) users.delete(user);
        }
      }
    },
    size: () => size,
  };
}
