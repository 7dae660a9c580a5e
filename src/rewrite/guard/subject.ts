import type { Term } from './terms.ts';
import { isAdverb, isFiniteVerb, isFormOfVerb, isPluralNoun, isVerb, MODAL, verbFrom } from './verbs.ts';
import { classWords, keysOfClass, PEOPLE } from './word-classes.ts';

/**
 * Who a clause is about: the writer, a group with the writer in it, the reader with what is theirs, anybody else;
 * `none` where no subject shows it.
 */
export type Who = 'I' | 'we' | 'you' | 'other' | 'none';

/**
 * Who the words in front of a clause's first verb name (undefined: nobody), and where that verb is; `head`: who they
 * would be as the subject of a verb that stands further on.
 */
export type Subject = { who: Who | undefined; verb: number | undefined; head: Who };

const FIRST = classWords('first');
const WE = classWords('we');
const YOU = classWords('you');
const THIRD = classWords('third');
const TIES = classWords('ties');
const JOBS = classWords('jobs');
const NO_PARTNERS = classWords('no-partners');
const GROUPS = keysOfClass('groups');

/** Whether a term is the writer: "I". */
export function isFirstPerson({ lower }: Term): boolean {
  return FIRST.has(lower);
}

/** Reads a clause's subject. `isName` says which terms are part of a name or of the posting's facts. */
export function subjectOf(terms: readonly Term[], from: number, to: number, isName: (at: number) => boolean): Subject {
  const found = (who: Who | undefined, verb: number | undefined): Subject => ({ who, verb, head: 'none' });
  let group: Who | undefined;
  let owner: Who | undefined;
  let isNominal = false;
  let acts = false;
  for (let at = from; at < to; at++) {
    const term = terms[at] as Term;
    const pronoun = pronounAt(terms, at, from, to);
    if (pronoun) return found(pronoun.who, pronoun.verb ?? verbFrom(terms, at + 1, to));
    if (!isName(at) && !(at > from && TIES.has((terms[at - 1] as Term).lower))) {
      if (!isNominal && isVerb(term)) return found(undefined, at);
      const isPlural = isFormOfVerb(term) && /(?:[^s]s|children|people|men)$/.test(terms[at - 1]?.lower ?? '');
      const closes = at === to - 1 && term.lower.endsWith('ed');
      if (isNominal && (isFiniteVerb(term) || isPlural) && !closes && !isPluralNoun(term, terms[at + 1]?.lower ?? ''))
        return found(group ?? owner ?? (acts ? 'other' : 'none'), at);
    }
    const isPerson = PEOPLE.has(term.lower);
    if (term.lower === 'my') owner = 'I';
    else if (isPerson && owner === 'I') owner = 'other';
    else if (term.lower === 'our') owner = 'we';
    else if (term.lower === 'your') owner = 'you';
    else if (GROUPS.has(term.key) && (owner === 'we' || owner === 'I' || isOurs(terms, at))) group = 'we';
    if (isPerson || JOBS.has(term.lower) || isName(at) || (term.capital && at > from)) acts = true;
    if (!isAdverb(term)) isNominal = true;
  }
  return { who: undefined, verb: undefined, head: group ?? owner ?? (acts ? 'other' : 'none') };
}

/** "the team got …", "the crew of nine": whoever writes so is one of them. */
function isOurs(terms: readonly Term[], at: number): boolean {
  const lead = terms[at - 1]?.lower;
  return lead === 'the' && /^(?:team|crew|group|squad|shift|gang)$/.test((terms[at] as Term).lower);
}

/** A pronoun that is the subject, and its verb where that stands in front: "may I", "could we". */
function pronounAt(
  terms: readonly Term[],
  at: number,
  from: number,
  to: number,
): { who: Who; verb?: number } | undefined {
  const { lower } = terms[at] as Term;
  const next = terms[at + 1]?.lower ?? '';
  if (at === from && MODAL.has(lower) && (FIRST.has(next) || WE.has(next) || YOU.has(next)))
    return { who: FIRST.has(next) ? 'I' : YOU.has(next) ? 'you' : 'we', verb: at };
  if (FIRST.has(lower))
    return at > from && MODAL.has((terms[at - 1] as Term).lower) ? { who: 'I', verb: at - 1 } : { who: 'I' };
  // "we both studied": so did I.
  if (WE.has(lower)) return { who: next === 'both' ? 'I' : 'we' };
  if (at !== from) return undefined;
  if (YOU.has(lower)) return { who: 'you' };
  return THIRD.has(lower) && at + 1 < to && isVerb(terms[at + 1] as Term) ? { who: 'other' } : undefined;
}

/** Whether a stretch is people: the front of "two colleagues and I". */
export function isPeople(terms: readonly Term[], from: number, to: number): boolean {
  return terms.slice(from, to).some(({ lower, key }) => PEOPLE.has(lower) || GROUPS.has(key) || YOU.has(lower));
}

/** "with my father", "alongside one colleague": not alone. */
export function isWithPeople(terms: readonly Term[], from: number, to: number): boolean {
  return terms.slice(from, to).some(({ lower }, i) => {
    const behind = terms.slice(from + i + 1, Math.min(to, from + i + 4));
    const isPartner = (word: string) => PEOPLE.has(word) && !NO_PARTNERS.has(word);
    return /^(?:with|alongside|beside)$/.test(lower) && behind.some((term) => isPartner(term.lower));
  });
}
