import { Mask } from '../reading/mask.ts';
import { agreement } from './patterns/agreement.ts';
import { apostrophes } from './patterns/apostrophes.ts';
import { articles } from './patterns/articles.ts';
import { confusedWords } from './patterns/confused-words.ts';
import { matches, type Pattern } from './patterns/pattern.ts';
import { prepositions } from './patterns/prepositions.ts';
import { verbs } from './patterns/verbs.ts';
import type { LanguageProblem, Stretch } from './types.ts';

/** Our own patterns, the surest family first: where two overlap, the first one speaks. */
const PATTERNS: readonly Pattern[] = [
  ...apostrophes,
  ...confusedWords,
  ...verbs,
  ...articles,
  ...agreement,
  ...prepositions,
];

/**
 * The slips that are sure from a few words around them and that harper misses. Pure, synchronous,
 * linear in the text; problems come in the order of the text and do not overlap.
 */
export function findPatterns(text: string, protectedSpans: readonly Stretch[] = []): LanguageProblem[] {
  const names = new Mask(text.length, protectedSpans);
  const taken = new Mask(text.length);
  const found: LanguageProblem[] = [];
  for (const pattern of PATTERNS) {
    for (const problem of matches(pattern, text)) {
      if (taken.touches(problem) || isInAddress(text, problem) || (!pattern.insideNames && names.covers(problem)))
        continue;
      taken.add(problem);
      found.push(problem);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a finding is a piece of a web or mail address: gitter.im, im@mail.example. */
function isInAddress(text: string, { start, end }: Stretch): boolean {
  return /[./@:_#\\]/.test(text.charAt(start - 1)) || /^(?:[/@_\\]|\.[a-z]{2})/i.test(text.slice(end, end + 3));
}
