import type { Clause } from './clauses.ts';
import type { Occurrence, Pair } from './grounds.ts';
import { claimBeside, type Said } from './said.ts';
import type { Term } from './terms.ts';

/** How exact a number is, and which way it is not. */
type Bound = '' | 'up to' | 'almost' | 'over' | 'about' | 'since' | 'from' | 'range' | 'until' | 'more';

/** What stands in front of a number and says so. */
const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:up to|at most|no more than|as many as|maximum(?: of)?|under|less than|fewer than|below|within)$/, 'up to'],
  [/\b(?:almost|nearly|close to|just under|not quite|going on|approaching|just short of)$/, 'almost'],
  [/\b(?:over|more than|at least|above|upwards of|no fewer than|not less than|minimum(?: of)?)$/, 'over'],
  [/\b(?:about|around|roughly|approximately|some|circa|ca\.?|maybe|perhaps|in the region of)$|~$/, 'about'],
  [/\bsince$/, 'since'],
  [/\b(?:until|till)$/, 'until'],
];
/** The longest of them with what stands round it, in UTF-16 code units. */
const LONGEST = 26;

function boundAt({ note, terms }: Said, at: number): Bound {
  const { start, end } = terms[at] as Term;
  const lead = note.lower
    .slice(Math.max(0, start - LONGEST), start)
    .replace(/\b(?:the|a|an|my|last|past) +$|[$€£]$/, '');
  // Not "from the 2018 set".
  if (note.lower.endsWith(' from ', start)) return 'from';
  // "since two years"
  const isLength = (terms[at] as Term).key.endsWith('mo');
  for (const [pattern, bound] of BOUNDS)
    if (pattern.test(lead.trimEnd())) return bound === 'since' && isLength ? '' : bound;
  const tail = note.lower.slice(end, end + LONGEST);
  if (/^ (?:more|further|additional|extra)\b/.test(tail)) return 'more';
  // "2019–2022"
  if (/^ ?[-–] ?\d/.test(tail)) return 'range';
  if (/^\+|^ ?(?:or more|plus)\b/.test(tail)) return 'over';
  if (/^(?: \p{L}+){0,3} at (?:the )?(?:most|best)\b/u.test(tail)) return 'up to';
  return /^(?: \p{L}+)? or (?:so|thereabouts)\b/u.test(tail) ? 'about' : '';
}

/** Bounds that may be shown for another: less is said of the number. */
const LESS: Partial<Record<Bound, readonly Bound[]>> = {
  '': ['about'],
  over: [''],
  since: ['from'],
  from: ['', 'since', 'range'],
  range: ['', 'from'],
};

function isLess(was: Bound, is: Bound): boolean {
  return was === is || (LESS[was]?.includes(is) ?? false);
}

/** Between a length of time and what it is of: "five years as shift lead". */
const TIED = /^(?:as|of|in|with|on)$/;

/** Why a number may not be said so: its bound is another, or it counts something else. */
export function numberFault(pair: Pair, at: number, clause: Clause): string | undefined {
  const { before, after, places } = pair;
  const own = places[at] as readonly Occurrence[];
  const is = boundAt(after, at);
  const was = own.map((place) => (place.at < 0 ? '' : boundAt(before, place.at)));
  if (!was.some((bound) => isLess(bound, is)))
    return was[0] ? `the note says “${was[0]}”` : `the note does not say “${is}”`;
  const { key } = after.terms[at] as Term;
  const isYear = /^#(?:19|20)\d\d$/.test(key) && is === '';
  if (clause.asks || clause.turnsTo || isYear) return undefined;
  const shares = (other: number) =>
    own.some(({ clause: one }) => !one || places[other]?.some(({ clause: two }) => !two || one === two));
  const counts = (other: number) =>
    other >= 0 && !(after.terms[other] as Term).number && (places[other] as readonly Occurrence[]).length > 0;
  const behind = claimBeside(after, at, clause, 1);
  if (counts(behind) && TIED.test(after.terms[at + 1]?.lower ?? '') && !shares(behind))
    return 'in the note it is of something else';
  // The only length of time in the note can't change places with another.
  if (key.endsWith('mo') && before.terms.filter((term) => term.key.endsWith('mo')).length === 1) return undefined;
  const partners = [behind, claimBeside(after, at, clause, -1)].filter(counts);
  return partners.length === 0 || partners.some(shares) ? undefined : 'in the note it counts something else';
}

/** Why a word may not be said in the plural: the note has one. */
export function pluralFault({ before, after, places }: Pair, at: number): string | undefined {
  const { lower, key } = after.terms[at] as Term;
  const own = (places[at] as readonly Occurrence[]).filter(
    (place) => before.terms[place.at]?.key === key && before.part[place.at] !== 'posting',
  );
  if (!/[^s]s$/.test(lower) || own.length === 0) return undefined;
  const isOne = own.every((place) => {
    const was = before.terms[place.at]?.lower;
    return was !== undefined && was !== lower && lower.startsWith(was.slice(0, -1)) && isSingle(before, place.at);
  });
  return isOne ? 'the note has only one' : undefined;
}

/** So many words stand between "one" and what it counts. */
const MOST_BETWEEN = 5;

function isSingle({ terms, claims }: Said, at: number): boolean {
  // "a device maker" makes many.
  if (claims[at + 1] && terms[at + 1]?.gap === ' ') return false;
  for (let lead = at - 1; lead >= Math.max(0, at - MOST_BETWEEN); lead--) {
    const { lower, gap } = terms[lead] as Term;
    if (/^(?:an?|one|this|single|1)$/.test(lower) || (lead >= at - 3 && /^(?:my|our|your)$/.test(lower))) return true;
    if (/[,;:.]/.test(gap) || /^(?:of|for|in|on|at|with|to|and)$/.test(lower)) return false;
  }
  return false;
}
