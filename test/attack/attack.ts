import { threadMs } from '../support/thread-time.ts';
import { AS_THEY_COME, Broken, TARGETS, type Target } from './targets.ts';
import { FRAMES, hostile, medley, ownWords, pick, random, unitOf } from './texts.ts';

/** What an attack found. */
export type Hit = {
  target: string;
  what: string;
  /** The text that showed it. */
  text: string;
};

export type Attack = {
  hits: Hit[];
  /** Texts that were tried, and doublings that were timed. */
  texts: number;
  doublings: number;
  /** The call that took longest, of each target; in milliseconds. */
  slowest: Map<string, { ms: number; text: string }>;
};

type Options = {
  seed: number;
  /** For so long, in milliseconds, or so many turns. */
  ms?: number;
  turns?: number;
  targets?: readonly Target[];
  onHit?: (hit: Hit) => void;
};

/**
 * Time for twice the text is at most so many times the time. It is too much where it is more in two doublings, one
 * after the other: once a function may begin with something that a shorter text does not need.
 */
const MOST_TIMES = 2.6;
/**
 * The longest text that is read to its end, in UTF-16 code units; it is timed with its half, its quarter and its
 * eighth.
 */
const LONGEST = 9_600;
/** What takes less is not timed: the clock's noise would decide. In milliseconds. */
const WORTH_TIMING = 8;
/** A doubling that seems too slow is timed again so many times: only what is so each time is. */
const AGAIN = 4;
/** Texts of what must always hold are this long at most, in UTF-16 code units. */
const MEDLEY = 700;

/** Attacks each target by turns: with texts of all kinds for what must hold, and with growing ones for time. */
export function attack({
  seed,
  ms = Number.POSITIVE_INFINITY,
  turns = Number.POSITIVE_INFINITY,
  targets = TARGETS,
  onHit = () => {},
}: Options): Attack {
  const next = random(seed);
  const words = ownWords();
  const result: Attack = { hits: [], texts: 0, doublings: 0, slowest: new Map() };
  const report = (hit: Hit) => {
    result.hits.push(hit);
    onHit(hit);
  };
  const end = performance.now() + ms;
  for (let turn = 0; turn < turns && performance.now() < end; turn++) {
    const target = targets[turn % targets.length] as Target;
    for (let at = 0; at < 12; at++) {
      const text = medley(next, words, MEDLEY);
      result.texts++;
      const what = broken(() => target.call(text, next));
      if (what) report({ target: target.name, what, text });
    }
    time(target);
  }
  return result;

  function time(target: Target): void {
    const unit = unitOf(next, words);
    const frame = pick(FRAMES, next);
    const longest = target.isEdge ? AS_THEY_COME : LONGEST;
    const texts = [8, 4, 2, 1].map((part) => hostile(unit, frame, longest / part));
    const choice = next();
    const call = (text: string) => target.call(text, random(choice * 2 ** 32), true);
    const times: number[] = [];
    for (const text of texts) {
      const started = threadMs();
      const what = broken(() => call(text));
      times.push(threadMs() - started);
      result.texts++;
      if (what) report({ target: target.name, what, text });
    }
    for (const [at, took] of times.entries()) {
      const [eighth, half, whole] = [texts[at - 2], texts[at - 1], texts[at]];
      if (whole === undefined) continue;
      if (took > (result.slowest.get(target.name)?.ms ?? 0)) result.slowest.set(target.name, { ms: took, text: whole });
      if (half === undefined || took < WORTH_TIMING) continue;
      result.doublings++;
      if (took < (times[at - 1] as number) * MOST_TIMES) continue;
      const factor = leastFactor(call, half, whole);
      if (factor === undefined || factor <= MOST_TIMES) continue;
      // Where the shorter ones are too quick to tell, this one decides.
      if (eighth !== undefined && (leastFactor(call, eighth, half) ?? factor) <= MOST_TIMES) continue;
      // Something more is done from some length on: that is a step. What grows too fast does so at the next doubling,
      // too.
      const double = texts[at + 1];
      if (double !== undefined && (leastFactor(call, whole, double) ?? factor) <= MOST_TIMES) continue;
      const what = `${factor.toFixed(1)} times as long for twice the text (${took.toFixed(0)} ms)`;
      report({ target: target.name, what, text: whole });
    }
  }
}

/**
 * How many times as long a call takes for twice the text: the least of some measurements. Undefined where the clock
 * can't tell.
 */
function leastFactor(call: (text: string) => unknown, half: string, whole: string): number | undefined {
  let factor: number | undefined;
  for (let again = 0; again < AGAIN && (factor ?? MOST_TIMES + 1) > MOST_TIMES; again++) {
    const measured = timesSlower(call, half, whole);
    if (measured === undefined) return undefined;
    factor = Math.min(factor ?? measured, measured);
  }
  return factor;
}

/**
 * How many times as long a call takes with the one text as with the other: of the shortest of some of each, in turns.
 * Undefined where the clock can't tell.
 */
function timesSlower(call: (text: string) => unknown, half: string, whole: string): number | undefined {
  let [a, b] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 4; round++) {
    a = Math.min(
      a,
      timed(() => call(half)),
    );
    b = Math.min(
      b,
      timed(() => call(whole)),
    );
  }
  if (b < WORTH_TIMING / 3) return undefined;
  return a < WORTH_TIMING / 12 ? undefined : b / a;
}

function timed(work: () => unknown): number {
  const started = threadMs();
  broken(work);
  return threadMs() - started;
}

/** What is wrong with a call; undefined where nothing is. */
function broken(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Broken
      ? error.message
      : `throws ${error instanceof Error ? `${error.name}: ${error.message}` : error}`;
  }
}
