import { PARTICIPLES as IRREGULAR_PARTICIPLES, PASTS } from '../irregular.ts';
import type { Term } from './terms.ts';
import { classWords } from './word-classes.ts';
import { wordingLines } from './wording-files.ts';

/** When something is: `now`; `past`: over; `perfect`: done, maybe still; `none`: no verb shows it. */
export type Tense = 'now' | 'past' | 'perfect' | 'none';

const HAVE = classWords('have');
const IS = classWords('is');
const WAS = classWords('was');
const SAME_PAST = classWords('same-past');
const ADJECTIVES = classWords('adjectives');
const ADVERBS = classWords('adverbs');
const SURE_VERBS = classWords('sure-verbs');
const PLURAL_VERBS = classWords('plural-verbs');
const PARTICIPLES = new Set([...IRREGULAR_PARTICIPLES, 'been']);
/** "can", "would", "might": in front of a verb. */
export const MODAL = classWords('modal');

/** Forms of the verbs of wording/verbs.txt; of FINITE those that a name may stand in front of. */
const FORMS = new Set<string>();
const FINITE = new Set<string>();
for (const base of wordingLines('verbs').flatMap((line) => line.split(' '))) {
  const third = thirdOf(base);
  const stem = /[^e]e$/.test(base) ? base.slice(0, -1) : base;
  for (const form of [base, third, `${stem}ing`, `${base}${base.slice(-1)}ing`]) FORMS.add(form);
  FINITE.add(third);
  if (PLURAL_VERBS.has(base)) FINITE.add(base);
}

function thirdOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** Whether a term is a base form or another form of a verb; nouns of the same form are too. */
export function isFormOfVerb({ lower }: Term): boolean {
  return FORMS.has(lower);
}

function isPastForm({ lower }: Term): boolean {
  if (PASTS.has(lower) || lower === 'found') return true;
  return lower.length > 3 && lower.endsWith('ed') && !lower.endsWith('eed') && !ADJECTIVES.has(lower);
}

/** Whether a term may stand between a subject and its verb: "currently", "also". */
export function isAdverb({ lower }: Term): boolean {
  return lower.endsWith('ly') || ADVERBS.has(lower);
}

/** Whether a term may be the verb of a subject that is a name or a noun. */
export function isFiniteVerb(term: Term): boolean {
  const { lower } = term;
  return [IS, WAS, HAVE, MODAL, FINITE, SAME_PAST].some((forms) => forms.has(lower)) || isPastForm(term);
}

/** Whether a term may be a clause's verb. */
export function isVerb(term: Term): boolean {
  return isFiniteVerb(term) || FORMS.has(term.lower);
}

/** "… and Karl Fischer tests for three years": a noun, by what stands behind it. */
export function isPluralNoun({ lower }: Term, next: string): boolean {
  const isSuch = FINITE.has(lower) && lower.endsWith('s') && !SURE_VERBS.has(lower);
  return isSuch && /^(?:for|at|in|of|with|on|from|to|and)?$/.test(next);
}

/** Whether a term opens a question of somebody else: "Is the job …", "Does Acme …". */
export function opensQuestion({ lower }: Term): boolean {
  return IS.has(lower) || WAS.has(lower) || /^(?:do|does|did|has|how|why|what)$/.test(lower);
}

/** Index of the first verb from here on; undefined where there is none. */
export function verbFrom(terms: readonly Term[], from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (isVerb(terms[at] as Term)) return at;
  return undefined;
}

/** "have also run": the verb behind its auxiliaries; undefined where there is no verb. */
export function mainVerb(terms: readonly Term[], verb: number | undefined, to: number): number | undefined {
  if (verb === undefined) return undefined;
  const { lower } = terms[verb] as Term;
  if (![HAVE, MODAL, IS, WAS].some((forms) => forms.has(lower)) && lower !== 'been') return verb;
  let next = verb + 1;
  const passed = (term: Term) => isAdverb(term) || /^(?:i|we|you|be|to)$/.test(term.lower);
  while (next < to && passed(terms[next] as Term)) next++;
  const term = next < to ? terms[next] : undefined;
  if (!term) return verb;
  if (term.lower === 'been') return mainVerb(terms, next, to) ?? verb;
  const follows = isPastForm(term) || PARTICIPLES.has(term.lower) || SAME_PAST.has(term.lower);
  return follows || (FORMS.has(term.lower) && (MODAL.has(lower) || term.lower.endsWith('ing'))) ? next : verb;
}

/** What the first verb of a clause says of the time. */
export function tenseOf(terms: readonly Term[], verb: number | undefined, to: number): Tense {
  if (verb === undefined) return 'none';
  const { lower } = terms[verb] as Term;
  let behind = verb + 1;
  while (behind < to && isAdverb(terms[behind] as Term)) behind++;
  const next = behind < to ? terms[behind] : undefined;
  if (HAVE.has(lower) && lower !== 'had' && next && (isPastForm(next) || PARTICIPLES.has(next.lower))) return 'perfect';
  // "I have six years of driving": whether it is over is not said.
  if (HAVE.has(lower) && terms.slice(verb, to).some(({ key }) => key.endsWith('mo'))) return 'none';
  if (WAS.has(lower) || lower === 'had' || lower === 'did') return 'past';
  if (IS.has(lower) || HAVE.has(lower)) return 'now';
  if (MODAL.has(lower) || lower.endsWith('ing') || SAME_PAST.has(lower)) return 'none';
  return isPastForm(terms[verb] as Term) ? 'past' : 'now';
}
