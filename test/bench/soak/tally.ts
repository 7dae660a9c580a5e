/** What became of the requests of a run. */
export type Tally = {
  requests: number;
  answered: number;
  /** Answered more than once. */
  doubled: number;
  /** Not answered within the patience. */
  lost: number;
  /** From the request to the answer, in milliseconds. */
  times: number[];
};

export const emptyTally = (): Tally => ({ requests: 0, answered: 0, doubled: 0, lost: 0, times: [] });

/**
 * A person does one thing; resolves to how many answers came, once one has come and no second is to be expected, or
 * the patience is over.
 */
export type Act = (index: number) => Promise<number>;

/** Does one thing and writes down what became of it. */
export async function counted(tally: Tally, act: Act, index: number): Promise<void> {
  tally.requests += 1;
  const started = performance.now();
  const answers = await act(index);
  if (answers === 0) tally.lost += 1;
  else {
    tally.answered += 1;
    tally.times.push(performance.now() - started);
  }
  if (answers > 1) tally.doubled += 1;
}

/** As many as go: `atOnce` people, each asking again as soon as there is an answer. Resolves to requests a second. */
export async function closedLoop(act: Act, atOnce: number, milliseconds: number): Promise<number> {
  const until = performance.now() + milliseconds;
  const tally = emptyTally();
  let index = 0;
  const person = async () => {
    while (performance.now() < until) await counted(tally, act, index++);
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  return (tally.answered * 1000) / milliseconds;
}

/**
 * So many a second, whether or not the last are answered, until the signal comes; resolves when all that was asked
 * has come to an end.
 */
export async function openLoop(tally: Tally, act: Act, perSecond: number, stop: AbortSignal): Promise<void> {
  const under = new Set<Promise<void>>();
  const started = performance.now();
  let index = 0;
  while (!stop.aborted) {
    const due = ((performance.now() - started) / 1000) * perSecond;
    while (index < due) {
      const one = counted(tally, act, index++).finally(() => under.delete(one));
      under.add(one);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await Promise.all(under);
}

/** A share of the times that is not slower, in milliseconds. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Resolves to the value once there is one, and to undefined after `patienceMs`. */
export async function eventually<Value>(look: () => Value | undefined, patienceMs: number): Promise<Value | undefined> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const value = look();
    if (value !== undefined) return value;
    if (performance.now() > until) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
