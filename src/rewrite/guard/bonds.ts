import type { Clause } from './clauses.ts';
import type { Occurrence, Pair } from './grounds.ts';
import { claimBeside, isOfWriter, wordAt } from './said.ts';
import type { Term } from './terms.ts';
import { isVerb } from './verbs.ts';
import { classWords, keysOfClass } from './word-classes.ts';

const LINKS = classWords('links');
const BEING = /^(?:is|are|was|were)$/;
const LIGHT = keysOfClass('light');
const HANDLING = keysOfClass('handling');
const CAUSES = classWords('causes');
const NEEDS = classWords('needs');
const RELATIVES = classWords('relatives');
const RESULTS = keysOfClass('results');
const ENABLES = keysOfClass('enables');
const MOVES = keysOfClass('moves');
const MODALS = keysOfClass('modals');

type Homes = readonly (Clause | undefined)[];

/** The clauses of the note that the claims of a stretch come from, claim by claim. */
function homesIn({ after, places }: Pair, from: number, to: number): Homes[] {
  const homes: Homes[] = [];
  for (let at = from; at < to; at++)
    if (after.claims[at] && after.part[at] !== 'posting' && places[at]?.length)
      homes.push((places[at] as readonly Occurrence[]).map(({ clause }) => clause));
  return homes;
}

/** Whether two stretches have a clause of the note in common, or one that nobody can place. */
function meet(left: readonly Homes[], right: readonly Homes[]): boolean {
  const all = right.flat();
  // A phrase without a verb goes with whatever stands in its sentence.
  const isOne = (a: Clause | undefined, b: Clause | undefined) =>
    a === undefined || b === undefined || a === b || (a.sentence === b.sentence && (a.verb < 0 || b.verb < 0));
  return left.some((homes) => homes.some((home) => all.some((other) => isOne(home, other))));
}

/** Whether two words stand in one sentence of the note. */
function meetInSentence(a: readonly Occurrence[], b: readonly Occurrence[]): boolean {
  return a.some((one) => b.some((two) => !one.clause || !two.clause || one.clause.sentence === two.clause.sentence));
}

/** Why a name may not stand among these words: in the note it stands among others. */
export function nameFault({ after, places }: Pair, at: number, clause: Clause): string | undefined {
  const home = places[at] as readonly Occurrence[];
  if (home.some((place) => !place.clause)) return undefined;
  // Where the writer is, the job is not: "at Bayline in Tacoma".
  const isWriters = home.every((place) => place.clause?.who === 'I' && !place.clause.turnsTo);
  if ((clause.asks || clause.turnsTo) && !isWriters) return undefined;
  // "With Lila Grant, I clean teeth": a phrase in front belongs to what follows.
  const next = after.clauses[(after.clauseOf[at] as number) + 1];
  const end = clause.verb < 0 && clause.first && next ? next.to : clause.to;
  let others = 0;
  for (let other = clause.from; other < end; other++) {
    if (other === at || !after.claims[other] || (after.terms[other] as Term).capital) continue;
    if (places[other]?.length === 0 || (isWriters && after.part[other] === 'posting')) continue;
    others++;
    if (meetInSentence(home, places[other] as readonly Occurrence[])) return undefined;
  }
  const isMoved = isWriters && clause.turnsTo && after.part.slice(clause.from, clause.to).includes('posting');
  return others > 0 || isMoved ? 'in the note it belongs to something else' : undefined;
}

/** Why something may not be in this place, or at this firm: in the note something else is that the writer does. */
export function placeFault({ after, places }: Pair, at: number, clause: Clause): string | undefined {
  if (!/^(?:in|at|for)$/.test(wordOf(after.terms, at - 1)) || clause.asks || clause.turnsTo) return undefined;
  const inFront = claimBeside(after, at, clause, -1);
  if (inFront !== at - 2) return undefined;
  const isDeed = ({ clause: home }: Occurrence) => home !== undefined && home.verb >= 0;
  const [own, others] = [places[at] as readonly Occurrence[], places[inFront] as readonly Occurrence[]];
  if (own.length === 0 || others.length === 0 || ![...own, ...others].every(isDeed)) return undefined;
  const isMet = own.some((one) => others.some((two) => one.clause === two.clause));
  return isMet ? undefined : 'in the note it is of something else that you did';
}

/** Why two words may not stand side by side: they never do so in one sentence of the note. */
export function pairFault({ after, places }: Pair, at: number, clause: Clause): string | undefined {
  const next = claimBeside(after, at, clause, 1);
  if (next !== at + 1 || (after.terms[at] as Term).number) return undefined;
  const behind = places[next] as readonly Occurrence[];
  // "EN>FR": what a mark ties is in its order.
  const isTied = /^[^\s,.;:()–—'"&]+$/.test((after.terms[next] as Term).gap);
  if (isTied && !(places[at] as readonly Occurrence[]).some((one) => behind.some((two) => two.at === one.at + 1)))
    return 'in the note it stands in another order';
  return after.part[at] !== 'said' || behind.length === 0 || meetInSentence(places[at] as readonly Occurrence[], behind)
    ? undefined
    : 'the note does not say the two together';
}

/**
 * Why a clause may not have this word: in the note it goes with another verb. "I cook at Ember and ran the kitchen on
 * Sundays" is not "I ran the kitchen at Ember and cook on Sundays".
 */
export function crossFault({ before, after, places }: Pair, at: number, clause: Clause): string | undefined {
  const { verb } = clause;
  if (verb < 0 || at === verb || clause.turnsTo || clause.asks || LINKS.has(wordOf(after.terms, verb)))
    return undefined;
  const verbs = (places[verb] as readonly Occurrence[]).filter((place) => place.clause?.verb === place.at);
  if (verbs.length === 0) return undefined;
  const keys = new Set(after.terms.slice(clause.from, clause.to).map(({ key }) => key));
  const isCrossed = (place: Occurrence) => {
    const home = place.clause;
    if (!home || home.verb < 0 || home.verb === place.at || before.part[place.at] === 'posting') return false;
    if (verbs.some((one) => one.clause === home) || !before.claims[home.verb]) return false;
    const other = before.terms[home.verb] as Term;
    return !LINKS.has(other.lower) && !keys.has(other.key);
  };
  const own = places[at] as readonly Occurrence[];
  return own.length > 0 && own.every(isCrossed) ? 'in the note it goes with something else that you did' : undefined;
}

/**
 * Why a verb that the note does not have may not stand here, or tie what is in front of it to what is behind: in the
 * note they are two things. "I changed the menu. Scores rose." is not "My change of the menu took scores up".
 */
export function tieFault(pair: Pair, clause: Clause): string | undefined {
  const { after, places } = pair;
  const { verb, from, to } = clause;
  if (verb < 0 || clause.asks || clause.turnsTo || after.claims[verb]) return undefined;
  const state = after.state[verb];
  if (state && state !== 'help') return undefined;
  const { lower, key } = after.terms[verb] as Term;
  const [left, right] = [homesIn(pair, from, verb), homesIn(pair, verb + 1, to)];
  if (BEING.test(lower)) {
    const isApart = (homes: readonly Homes[]) => homes.flat().every((home) => home && home.verb >= 0);
    return left.length > 0 && right.length > 0 && isApart(left) && isApart(right) && !meet(left, right)
      ? `“${wordAt(after, verb)}”: in the note the two are not one`
      : undefined;
  }
  if (LINKS.has(lower)) return undefined;
  const isNew =
    !state && places[verb]?.length === 0 && isOfWriter(clause) && clause.tense !== 'none' && !LIGHT.has(key);
  if (isNew && left.length + right.length > 0)
    return `“${wordAt(after, verb)}”: the note does not say that you did that`;
  if (HANDLING.has(key) || left.length === 0 || right.length === 0 || meet(left, right)) return undefined;
  return `“${wordAt(after, verb)}”: the note does not say that one does something to the other`;
}

/** Why a word may not say that something was brought up or down: the note has it go there, if at all, by itself. */
export function movedFault({ after, places }: Pair, at: number, { from, to }: Clause): string | undefined {
  const { key } = after.terms[at] as Term;
  const isMove = (one: number) => after.terms.slice(one, to).some(({ lower }) => /^(?:up|down)$/.test(lower));
  return at > from && MOVES.has(key) && !places[at]?.length && !after.state[at] && isMove(at)
    ? 'the note does not say that one did that to the other'
    : undefined;
}

/** The sentences of the note that at least half of these claims stand in. */
function sourcesOf(homes: readonly Homes[]): (number | undefined)[] {
  const counts = new Map<number | undefined, number>();
  for (const home of homes)
    for (const sentence of new Set(home.map((one) => one?.sentence)))
      counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 >= homes.length).map(([sentence]) => sentence);
}

/** Why one clause may not be the reason or the result of the one before it: the note ties them nowhere. */
export function causeFault(pair: Pair, clause: Clause, last: Clause | undefined): string | undefined {
  const { before, after } = pair;
  if (!last || last.sentence !== clause.sentence || clause.asks || clause.turnsTo || last.turnsTo) return undefined;
  const lead = wordOf(after.terms, clause.from);
  const [key = '', next = ''] = after.terms.slice(clause.from, clause.from + 2).map((term) => term.key);
  const isResult = /^(?:which|that)$/.test(lead)
    ? RESULTS.has(next) || ENABLES.has(next)
    : lead.endsWith('ing') && RESULTS.has(key);
  // "… is why I left"
  const isWhy = wordOf(after.terms, clause.from - 1) === 'why';
  if (!CAUSES.has(lead) && !isResult && !isWhy) return undefined;
  const [here, there] = [clause, last].map((one) => sourcesOf(homesIn(pair, one.from, one.to)));
  if (!here?.length || !there?.length || here.some((source) => there.includes(source))) return undefined;
  return before.terms.some(({ lower }) => CAUSES.has(lower) && lower !== 'since' && lower !== 'so')
    ? undefined
    : `“${isWhy ? 'why' : lead}”: the note does not say that one comes of the other`;
}

/**
 * Why a clause may not say of the writer what the one in front of it asks for, as "both of which I have used" does: in
 * the note no such clause stands there.
 */
export function relativeFault({ before, after }: Pair, clause: Clause): string | undefined {
  const isRelative = (terms: readonly Term[], { from }: Clause) => RELATIVES.has(wordOf(terms, from));
  if (!isOfWriter(clause) || clause.tense === 'none' || !isRelative(after.terms, clause)) return undefined;
  const isAsked = after.clauses.some(
    (one) => one.sentence === clause.sentence && one.to <= clause.from && NEEDS.has(wordOf(after.terms, one.verb)),
  );
  const isSaid = before.clauses.some((one) => one.who === 'I' && isRelative(before.terms, one));
  const isTold = before.terms.some(({ lower }) => lower === 'both' || lower === 'these' || lower === 'that');
  return !isAsked || isSaid || isTold ? undefined : 'The note does not say that you have what is asked for';
}

/**
 * What the note says of something that the rewrite says without it: a clause that loses an object, a limit or a number
 * says more. "I set up the book for one room" is not "I set up the book".
 */
export function droppedFault({ before, after, places, kept }: Pair, clause: Clause): string | undefined {
  if (clause.asks || clause.turnsTo) return undefined;
  const used = new Map<Clause, Set<number>>();
  for (let at = clause.from; at < clause.to; at++)
    for (const place of (after.claims[at] && places[at]) || [])
      if (place.clause) used.set(place.clause, (used.get(place.clause) ?? new Set()).add(place.at));
  for (const [source, some] of used) {
    if (source.turnsTo || source.asks) continue;
    for (let at = source.from; at < source.to; at++) {
      const term = before.terms[at] as Term;
      if (!before.claims[at] || kept.has(at) || (some.size < 2 && !term.number)) continue;
      if (at !== source.verb && !isVerb(term)) return `It leaves out “${wordAt(before, at)}”`;
    }
  }
  return undefined;
}

/**
 * Why "to" may not make a purpose here: in the note it is a thing of its own. "I left in May and minded my kids" is not
 * "I left in May to mind my kids".
 */
export function purposeFault({ before, after, places }: Pair, at: number, clause: Clause): string | undefined {
  const { verb } = clause;
  if (wordOf(after.terms, at - 1) !== 'to' || verb < 0 || at - 1 <= verb || clause.asks || clause.turnsTo)
    return undefined;
  if (MODALS.has((after.terms[verb] as Term).key)) return undefined;
  const own = places[at] as readonly Occurrence[];
  const isOwnDeed = ({ clause: home, at: from }: Occurrence) =>
    home?.verb === from && wordOf(before.terms, from - 1) !== 'to' && !places[verb]?.some((one) => one.clause === home);
  const deed = own.find(isOwnDeed)?.clause;
  return deed && own.every(({ clause: home }) => home === deed)
    ? 'the note does not say that it was done for that'
    : undefined;
}

/** Why a relative clause may not hang on what stands in front of it: in the note it hangs on something else. */
export function hangingFault(pair: Pair, clause: Clause, last: Clause | undefined): string | undefined {
  const { before, after } = pair;
  if (!last || last.sentence !== clause.sentence || !RELATIVES.has(wordOf(after.terms, clause.from))) return undefined;
  // "I read that …" hangs on nothing.
  if (wordOf(after.terms, clause.from) === 'that' && isVerb(after.terms[clause.from - 1] as Term)) return undefined;
  const homes = homesIn(pair, clause.from, clause.to).flat();
  const [home] = homes;
  if (!home || !homes.every((one) => one === home) || !RELATIVES.has(wordOf(before.terms, home.from))) return undefined;
  const index = before.clauses.indexOf(home);
  const antecedent = before.clauses[index - 1];
  if (!antecedent || antecedent.sentence !== home.sentence) return undefined;
  const isSame = pair.places
    .slice(last.from, last.to)
    .some(
      (list, i) =>
        after.terms[last.from + i]?.key !== '' &&
        list.some((one) => one.clause === antecedent && before.claims[one.at]),
    );
  return isSame ? undefined : `“${wordAt(after, clause.from)} …”: in the note that is said of something else`;
}

function wordOf(terms: readonly Term[], at: number): string {
  return terms[at]?.lower ?? '';
}
