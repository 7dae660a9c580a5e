import { Broken, TARGETS, type Target } from './targets.ts';
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
  /** The longest single call, in milliseconds, and where. */
  slowest: { ms: number; target: string; unit: string };
};

type Options = { seed: number; ms: number; targets?: readonly Target[]; onHit?: (hit: Hit) => void };

/** Time for twice the text is at most so many times the time. */
const MOST_TIMES = 2.6;
/** Sizes of texts, in UTF-16 code units: each twice the one before, and the last not beyond what is read. */
const SIZES = [1_200, 2_400, 4_800, 9_600];
/** Of two texts the longer has to take this long and the shorter a third of it, in milliseconds: else a clock's noise decides, or that the shorter is no work at all. */
const WORTH_TIMING = 4;
/** A doubling that seems too slow is timed again so many times: only what is so each time is. */
const AGAIN = 4;
/** Texts of what must always hold are this long at most, in UTF-16 code units. */
const MEDLEY = 700;

/** Attacks each target by turns, for so long: with texts of all kinds for what must hold, and with growing ones for time. */
export function attack({ seed, ms, targets = TARGETS, onHit = () => {} }: Options): Attack {
  const next = random(seed);
  const words = ownWords();
  const result: Attack = { hits: [], texts: 0, doublings: 0, slowest: { ms: 0, target: '', unit: '' } };
  const report = (hit: Hit) => {
    result.hits.push(hit);
    onHit(hit);
  };
  const end = performance.now() + ms;
  for (let turn = 0; performance.now() < end; turn++) {
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
    const texts = SIZES.map((size) => hostile(unit, frame, size));
    const choice = next();
    const call = (text: string) => target.call(text, random(choice * 2 ** 32));
    const times: number[] = [];
    for (const text of texts) {
      const started = performance.now();
      const what = broken(() => call(text));
      times.push(performance.now() - started);
      result.texts++;
      if (what) report({ target: target.name, what, text });
    }
    for (const [at, took] of times.entries()) {
      if (took > result.slowest.ms) result.slowest = { ms: took, target: target.name, unit: JSON.stringify(unit) };
      const before = times[at - 1];
      if (before === undefined || took < WORTH_TIMING || before < WORTH_TIMING / 3) continue;
      result.doublings++;
      const [half = '', whole = ''] = [texts[at - 1], texts[at]];
      let times2 = took / before;
      for (let again = 0; again < AGAIN && times2 > MOST_TIMES; again++) times2 = timesSlower(call, half, whole);
      if (times2 > MOST_TIMES)
        report({
          target: target.name,
          what: `${times2.toFixed(1)} times as long for twice the text (${took.toFixed(0)} ms)`,
          text: whole,
        });
    }
  }
}

/** How many times as long a call takes with the one text as with the other: of the shortest of some of each, in turns. */
function timesSlower(call: (text: string) => unknown, half: string, whole: string): number {
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
  return b < WORTH_TIMING || a < WORTH_TIMING / 3 ? 0 : b / a;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  broken(work);
  return performance.now() - started;
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
