import { isOccupation } from '../../reading/classes.ts';
import { type Clause, LIMITING } from './clauses.ts';
import type { Occurrence, Pair } from './grounds.ts';
import { isOfWriter, type Said } from './said.ts';
import type { Who } from './subject.ts';
import type { Term } from './terms.ts';
import { classWords, keysOfClass } from './word-classes.ts';

/** What says as little as a limit, or less. */
const LESS: Record<string, readonly string[]> = { mostly: ['partly'], junior: ['help'] };
/** States that a clause keeps where it keeps what they are said of, each by one of its list. */
const KEPT: readonly (readonly [string, readonly string[]])[] = [
  ['wish', ['wish']],
  ['ahead', ['ahead', 'wish']],
  ['learn', ['learn', 'ahead', 'wish', 'not']],
  ['not', ['not']],
  ...Array.from(LIMITING, (state) => [state, [state, ...(LESS[state] ?? [])]] as const),
];
/** States that a rewrite may bring: they say less. */
export const MODEST: ReadonlySet<string> = new Set(
  'wish ahead help watch maybe mostly partly sometimes usually once able'.split(' '),
);
/** A limit of these is said anywhere in the sentence; others belong to the words beside them. */
const WIDE = new Set('maybe almost only mostly sometimes usually once parttime volunteer informal if'.split(' '));

/** What is missing where a state is lost. */
const MISSING: Record<string, string> = {
  wish: 'it is only a wish or a plan',
  ahead: 'it is still to come',
  learn: 'it is still being learned, or not finished',
  not: 'the note denies it',
  if: 'there is a condition',
  help: 'you helped, or others did it too',
  watch: 'you looked on',
  maybe: 'you are not sure',
  almost: 'it is “almost”',
  only: 'it is “only”',
  mostly: 'it is not all of it',
  partly: 'it is only a part',
  sometimes: 'it is only sometimes',
  usually: 'it is “usually”',
  once: 'it was once',
  parttime: 'it is part-time',
  volunteer: 'it is voluntary',
  temp: 'it is temporary',
  junior: 'it is a junior place',
  informal: 'it is not a job',
};

const WHOSE: Record<Who, string> = {
  we: 'the note says it of your group, not of you alone',
  you: 'the note says it of the reader',
  other: 'the note says it of somebody or something else',
  I: '',
  none: '',
};

/**
 * Why a term may not be said as it is, in words for the writer: of whom, when, how surely, of what part; by the first
 * of its places. Undefined where one place allows it.
 */
export function slotFault(pair: Pair, at: number, clause: Clause): string | undefined {
  const { before, after } = pair;
  const places = pair.places[at] as readonly Occurrence[];
  const isOf = (part: Said['part'][number]) => places.every((place) => before.part[place.at] === part);
  const isHeld = places.some(({ clause: home, at: from }) => home && isHeldBy(before, from, home));
  if (isOf('posting') && !isHeld && isTitle(after, at) && isWorn(after, clause))
    return 'the note says it of the position only';
  const beside = besideOf(after, at);
  if ((isOfWriter(clause) || clause.who === 'none') && beside && !wasBeside(before, places, beside))
    return 'the note does not say that you were with them';
  let fault: string | undefined;
  for (const place of places) {
    if (place.at < 0) {
      // What was given beside the note is of the posting.
      if (after.part[at] !== 'own') return undefined;
      fault ??= 'the note says it of the position only';
      continue;
    }
    if (place.clause) {
      if (before.part[place.at] === 'posting' && after.part[at] === 'posting') return undefined;
      const why =
        place.who === after.who[at] && place.who
          ? undefined
          : differs(before, place.at, place.clause, after, at, clause);
      if (why === undefined) return undefined;
      fault ??= why;
    } else {
      // A name in the greeting says nothing of the writer.
      if (after.part[at] !== 'said' || after.who[at] !== 'I' || clause.turnsTo) return undefined;
      fault ??= 'in the note it is a name';
    }
  }
  return fault;
}

function differs(before: Said, from: number, was: Clause, after: Said, at: number, is: Clause): string | undefined {
  if (is.turnsTo || (is.asks && (is.who !== 'I' || is.tense === 'none'))) return undefined;
  return whoDiffers(before, from, was, after, at, is) ?? stateDiffers(before, from, was, after, at, is);
}

const HEARS = keysOfClass('hears');

function whoDiffers(before: Said, from: number, was: Clause, after: Said, at: number, is: Clause): string | undefined {
  const [wasWho, isWho] = [before.who[from] as Who, after.who[at] as Who];
  const [wasOwner, isOwner] = [possessor(before, from), possessor(after, at)];
  if (wasOwner && isOwner && wasOwner !== isOwner && (isOwner === 'my' || isOwner === 'your'))
    return `the note says “${wasOwner}”, not “${isOwner}”`;
  // "I sold mugs" were anybody's.
  if (after.terms[at - 1]?.lower === 'my' && before.clauses.some(({ verb }) => verb === from - 1) && isOfWriter(is))
    return 'the note does not say that it was yours';
  if ((isWho === 'other' || isWho === 'you') && wasWho === 'I' && !was.turnsTo && needs(after, is))
    return 'the note says it of you, not of the job';
  const isHeard = HEARS.has((before.terms[from] as Term).key);
  const isTurned = wordBehind(after, at) === 'me' && wordBehind(before, from) !== 'me' && !isHeard;
  if (isTurned && (was.who === 'I' || was.who === 'none')) return 'the note says it the other way round';
  if (
    !isOfWriter(is) &&
    after.part[at] === 'posting' &&
    before.part[from] === 'own' &&
    !before.part.slice(was.from, was.to).includes('posting')
  )
    return 'in the note it is where you were';
  if (isWho !== 'I') return undefined;
  // "Enrolment has doubled" is not "I doubled enrolment".
  const hasSubject = from === was.verb && before.claims.slice(was.from, from).includes(true);
  if (at === is.verb && was.who === 'none' && hasSubject) return 'the note does not say that you did it';
  if (before.part[from] === 'posting' && !isHeldBy(before, from, was)) return 'the note says it of the position only';
  return wasWho === 'you' && was.turnsTo ? undefined : WHOSE[wasWho] || undefined;
}

function stateDiffers(
  before: Said,
  from: number,
  was: Clause,
  after: Said,
  at: number,
  is: Clause,
): string | undefined {
  if (is.who === 'I' && isTitle(after, at) && !wasTitle(before, from)) return 'the note does not say that you are one';
  const isOfReader = after.who[at] === 'you' && before.who[from] === 'you';
  for (const [state, enough] of KEPT) {
    if (!was.states.has(state) || (isOfReader && state === 'wish') || (state === 'help' && is.who === 'we')) continue;
    const around = WIDE.has(state) || !was.own.has(state) ? after.statesOf(is.sentence) : is.states;
    if (!enough.some((one) => around.has(one) || is.carried.has(one))) return `it leaves out that ${MISSING[state]}`;
  }
  const isDone = (one: Clause) => one.tense === 'past' || one.tense === 'perfect';
  if (is.states.has('ahead') && !was.states.has('ahead') && !was.states.has('wish') && isDone(was))
    return 'in the note it is so already';
  if (was.states.has('able') && isDone(is)) return 'the note says “can”';
  if (is.who !== 'I' || was.who !== 'I') return undefined;
  if (was.tense === 'past' && (is.tense === 'now' || (is.tense === 'perfect' && lasts(after, is))))
    return 'in the note it is over';
  return was.tense === 'now' && is.tense === 'past' ? 'in the note it still is so' : undefined;
}

/** "I have been a clerk for six years": and still am. */
function lasts({ terms }: Said, { from, to }: Clause): boolean {
  return terms.slice(from, to).some(({ key, lower }) => key.endsWith('mo') || lower === 'since');
}

const NEEDS = classWords('needs');

/** Whether a clause says what a job or its firm asks for. */
function needs({ terms }: Said, { verb }: Clause): boolean {
  return NEEDS.has(terms[verb]?.lower ?? '');
}

function wordBehind({ terms }: Said, at: number): string | undefined {
  return terms[at + 1]?.lower;
}

const POSSESSIVES = classWords('possessives');

/** "my" of "my older sister". */
function possessor({ terms }: Said, at: number): string | undefined {
  return terms
    .slice(Math.max(0, at - 2), at)
    .map(({ lower }) => lower)
    .findLast((lower) => POSSESSIVES.has(lower));
}

const BESIDE = classWords('beside');

/** "with" of "with Lila Grant", "under" of "under Dr. Weiss"; undefined for one word, which may be a tool. */
function besideOf({ terms }: Said, at: number): string | undefined {
  let lead = at;
  const goesOn = (one: number) => terms[one]?.capital && !BESIDE.has((terms[one] as Term).lower);
  while (goesOn(lead) && /^\.? ?$/.test((terms[lead] as Term).gap)) lead--;
  const isName = lead < at - 1 && terms[lead + 1]?.start !== terms[at]?.start;
  const word = terms[lead]?.lower ?? '';
  return isName && BESIDE.has(word) ? word : undefined;
}

/** Whether the note has a name as of somebody the writer was so beside, or of nobody who only told something. */
function wasBeside(before: Said, places: readonly Occurrence[], beside: string): boolean {
  const was = places.flatMap(({ at }) => (at >= 0 && besideOf(before, at)) || []);
  if (was.length > 0) return was.some((word) => (word === 'under') === (beside === 'under'));
  return !places.some(({ clause }) => clause && (clause.who === 'other' || clause.turnsTo));
}

const BEING = classWords('being');
const OF_OTHERS = classWords('of-others');
const SMALL = classWords('small');
/** So many words stand between "am" and what somebody is, or in front of it and say whose it is. */
const MOST_BETWEEN = 5;

/** Whether the writer is said to be what stands here: "I was a clerk", "as head cook". */
function isTitle({ terms, claims }: Said, at: number): boolean {
  if (!isOccupation((terms[at] as Term).lower) || isOccupation(terms[at + 1]?.lower ?? '')) return false;
  for (let lead = at - 1; lead >= Math.max(0, at - MOST_BETWEEN); lead--) {
    const { lower } = terms[lead] as Term;
    if (lead + 1 !== at && /[,;:.]/.test((terms[lead + 1] as Term).gap)) return false;
    if (BEING.has(lower)) return true;
    if (!claims[lead] && !SMALL.has(lower)) return false;
  }
  return false;
}

const WANTED = keysOfClass('wanted');

/** Whether a clause tells what the writer is or does, and not what they would like to be. */
function isWorn({ terms }: Said, clause: Clause): boolean {
  if (!isOfWriter(clause) || clause.states.has('wish')) return false;
  return !terms.slice(clause.from, clause.to).some(({ key }) => WANTED.has(key));
}

/** Whether the note's word, though it reads like a position, is what the writer is. */
function isHeldBy(before: Said, at: number, clause: Clause): boolean {
  return !before.terms[at]?.capital && isWorn(before, clause);
}

/** Whether the note's word may be the writer's title: nobody else stands in front of it. */
function wasTitle({ terms, part }: Said, at: number): boolean {
  const { lower } = terms[at] as Term;
  if (part[at] === 'posting' || (lower.endsWith('ing') && !isOccupation(lower))) return false;
  for (let lead = at - 1; lead >= Math.max(0, at - MOST_BETWEEN + 1); lead--) {
    const term = terms[lead] as Term;
    if (/[,;:.]/.test((terms[lead + 1] as Term).gap) || BEING.has(term.lower)) return true;
    if (OF_OTHERS.has(term.lower)) return false;
  }
  return true;
}
