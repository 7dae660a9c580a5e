import { HONORIFICS } from '../../reading/classes.ts';
import { numberFault, pluralFault } from './amounts.ts';
import {
  causeFault,
  crossFault,
  droppedFault,
  hangingFault,
  movedFault,
  nameFault,
  pairFault,
  placeFault,
  purposeFault,
  relativeFault,
  tieFault,
} from './bonds.ts';
import type { Clause } from './clauses.ts';
import type { Occurrence, Pair } from './grounds.ts';
import { isCalled, wordAt } from './said.ts';
import { MODEST, slotFault } from './slot-fault.ts';
import type { Term } from './terms.ts';
import { classWords, keysOfClass } from './word-classes.ts';
import { longOf } from './word-keys.ts';

/**
 * Something that a rewrite says and its note does not, or no longer says. `sentence` is an index of the rewrite's
 * sentences, -1 for none of them; `lost` the words of the note that have to come back.
 */
export type Fault = { sentence: number | 'greeting' | 'sign-off'; reason: string; lost?: string };

/** Words that tell a man or a woman, and what in a note tells the same. */
const GENDERS = (['man', 'woman'] as const).map((one) => ({ said: classWords(one), shown: classWords(`is-${one}`) }));
/** Of these states another word of the same stem says less: "I am applying" is not "I have applied". */
const DEALT = new Set(['applied', 'refers']);

const HEAVY = classWords('heavy');
const GETS = classWords('gets');
const JOBS = classWords('jobs');
const TITLES = new Set([...HONORIFICS].map((title) => longOf(title)?.join(' ') ?? title));
const TELLS = keysOfClass('tells');

/** What the rewrite of a pair says and its note does not. Time grows with the length of both. */
export function compare(pair: Pair): Fault[] {
  const faults: Fault[] = [];
  const known = new Set(pair.before.state);
  const genders = GENDERS.filter(({ shown }) => !pair.before.terms.some(({ lower }) => shown.has(lower)));
  let last: Clause | undefined;
  for (const clause of pair.after.clauses) {
    const reasons = [
      causeFault(pair, clause, last),
      relativeFault(pair, clause),
      hangingFault(pair, clause, last),
      dealingFault(pair, clause),
      gettingFault(pair, clause),
      tieFault(pair, clause),
      droppedFault(pair, clause),
    ];
    for (let at = clause.from; at < clause.to; at++) {
      if (genders.some(({ said }) => said.has((pair.after.terms[at] as Term).lower)))
        reasons.push(`“${wordAt(pair.after, at)}”: the note does not say whether it is a man or a woman`);
      reasons.push(honorificFault(pair, at), termFault(pair, at, clause, known));
    }
    for (const reason of reasons) if (reason) faults.push({ sentence: clause.sentence, reason });
    last = clause;
  }
  return faults;
}

/** Why one term may not stand where it does, with the term in quotation marks. `known`: the states of the note. */
function termFault(pair: Pair, at: number, clause: Clause, known: ReadonlySet<string>): string | undefined {
  const { after, places } = pair;
  const term = after.terms[at] as Term;
  const isNew = (places[at] as readonly Occurrence[]).length === 0;
  const state = after.state[at] as string;
  const missing = `“${wordAt(after, at)}” is not in the note`;
  const named = (reason: string | undefined) => reason && `“${wordAt(after, at)}”: ${reason}`;
  if (state) {
    if (!clause.asks && (isNew || DEALT.has(state)) && !MODEST.has(state) && !known.has(state)) return missing;
    const isSurer = !isNew && state === 'ahead' ? slotFault(pair, at, clause) : undefined;
    return named(isSurer ?? pluralFault(pair, at) ?? purposeFault(pair, at, clause));
  }
  if (!after.claims[at])
    return clause.asks || clause.turnsTo ? undefined : named(pluralFault(pair, at) ?? movedFault(pair, at, clause));
  if (isNew) {
    const isAsked =
      !HEAVY.has(term.lower) &&
      clause.asks &&
      (clause.who !== 'I' || clause.tense === 'none') &&
      !term.number &&
      !term.capital;
    return isAsked ? undefined : missing;
  }
  const bond = term.number ? numberFault : term.capital && after.part[at] === 'said' ? nameFault : undefined;
  return named(
    slotFault(pair, at, clause) ??
      pluralFault(pair, at) ??
      (after.part[at] === 'posting' ? undefined : bond?.(pair, at, clause)) ??
      pairFault(pair, at, clause) ??
      (term.capital ? placeFault(pair, at, clause) : undefined) ??
      crossFault(pair, at, clause) ??
      purposeFault(pair, at, clause),
  );
}

/** Why the reader may not be said to have done something: the note tells of nothing between the two. */
function dealingFault({ before, after }: Pair, clause: Clause): string | undefined {
  const { from, who, asks, verb } = clause;
  const isPast = ({ tense }: Clause) => tense === 'past' || tense === 'perfect';
  if (asks || verb < 0 || (who !== 'you' && who !== 'we') || !isPast(clause)) return undefined;
  if (!after.terms.slice(from, verb).some(({ lower }) => lower === 'we' || lower === 'you')) return undefined;
  const isDealing = (one: Clause) =>
    one.who === 'you' || one.who === 'we' || before.terms.slice(one.from, one.to).some(({ lower }) => lower === 'you');
  const tells = TELLS.has((after.terms[verb] as Term).key);
  // "We have kept in touch" is more than "we met".
  const isAsOften = (one: Clause) =>
    clause.tense !== 'perfect' || one.tense === 'perfect' || before.terms[one.verb]?.key === after.terms[verb]?.key;
  const isSo = (one: Clause) =>
    isPast(one) &&
    isAsOften(one) &&
    isDealing(one) &&
    (!tells || TELLS.has((before.terms[one.verb] as Term | undefined)?.key ?? ''));
  return before.clauses.some(isSo)
    ? undefined
    : `“${wordAt(after, verb)}”: the note does not say that of ${who === 'you' ? 'the reader' : 'you both'}`;
}

/** Why the writer may not be said to have the position: the note does not say that they got it. */
function gettingFault({ after, places }: Pair, { from, to, who, asks, verb }: Clause): string | undefined {
  if (asks || who !== 'I' || !GETS.has(after.terms[verb]?.lower ?? '') || places[verb]?.length) return undefined;
  const isJob = after.terms.slice(verb + 1, Math.min(to, verb + 4)).some(({ lower }) => JOBS.has(lower));
  return isJob && from <= verb
    ? `“${wordAt(after, verb)}”: the note does not say that you have the position`
    : undefined;
}

/** Why a name may not have this title in front of it: in the note it has another, or none. */
function honorificFault({ before, after }: Pair, at: number): string | undefined {
  const [title, name] = [after.terms[at] as Term, after.terms[at + 1]];
  const isDegree = wordAt(after, at) === 'MS';
  if (!name?.capital || !TITLES.has(title.lower) || !title.capital || isDegree) return undefined;
  return isCalled(before, title.key, name.key) || !before.terms.some(({ key }) => key === name.key)
    ? undefined
    : `“${wordAt(after, at)} ${wordAt(after, at + 1)}”: the note does not call them so`;
}
