import { createReviewer } from '../../src/index.ts';
import type { Hit } from './attack.ts';
import { checkCritique } from './targets.ts';
import { FRAMES, hostile, medley, ownWords, pick, random, unitOf } from './texts.ts';

type Options = {
  seed: number;
  /** For so long, in milliseconds, or so many texts. */
  ms?: number;
  most?: number;
  onHit?: (hit: Hit) => void;
};

/** A text of any length is given so long, in milliseconds: nobody waits, and it is to be read to its end. */
const TIMEOUT_MS = 30_000;
/** Every so manieth text is a long one. */
const EVERY = 4;
const LONGEST = 9_600;

/** Attacks `review()` with spelling and grammar on: nothing is thrown, and no text ends the proofreader. */
export async function attackReview({
  seed,
  ms = Number.POSITIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  onHit = () => {},
}: Options): Promise<{ hits: Hit[]; texts: number }> {
  const next = random(seed);
  const words = ownWords();
  const hits: Hit[] = [];
  let hasEnded = false;
  const reviewer = createReviewer({
    grammar: true,
    onEnded: () => {
      hasEnded = true;
    },
  });
  const report = (what: string, text: string) => {
    const hit = { target: 'review', what, text };
    hits.push(hit);
    onHit(hit);
  };
  const end = performance.now() + ms;
  let texts = 0;
  for (; texts < most && performance.now() < end; texts++) {
    const text =
      texts % EVERY === 0 ? hostile(unitOf(next, words), pick(FRAMES, next), LONGEST) : medley(next, words, 700);
    hasEnded = false;
    try {
      const { critique, proofread } = await reviewer.review({ text }, { timeoutMs: TIMEOUT_MS });
      checkCritique({ text }, critique);
      if (proofread === 'late') report('is not proofread', text);
    } catch (error) {
      report(`throws ${error instanceof Error ? `${error.name}: ${error.message}` : error}`, text);
    }
    if (hasEnded) report('ends the proofreader', text);
  }
  await reviewer.close();
  return { hits, texts };
}
