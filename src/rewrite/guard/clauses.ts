import { formsOfPhrase, type PhraseMatch, PhraseTable } from './phrase-table.ts';
import { isFirstPerson, isPeople, isWithPeople, type Subject, subjectOf, type Who } from './subject.ts';
import type { Term } from './terms.ts';
import { isAdverb, isVerb, MODAL, mainVerb, opensQuestion, type Tense, tenseOf } from './verbs.ts';
import { classWords, keysOfClass } from './word-classes.ts';
import { wordingLines } from './wording-files.ts';

/** A stretch of a sentence that says one thing, and how it says it. */
export type Clause = {
  /** Indices of terms. */
  from: number;
  to: number;
  sentence: number;
  /** It stands first in its sentence. */
  first: boolean;
  who: Who;
  tense: Tense;
  /** Index of its verb behind the auxiliaries; -1 for none. */
  verb: number;
  /** Names of wording/state.txt: what it is said to be, and not more. */
  states: Set<string>;
  /** Those that its own words say; the others come from the clause that it goes on from. */
  own: ReadonlySet<string>;
  /** What a phrase without a verb has from the clauses in front of it. */
  carried: ReadonlySet<string>;
  /** It tells what the writer saw, asks or likes: nothing in it is said of the writer's work. */
  turnsTo: boolean;
  /** It stands in a question. */
  asks: boolean;
  /** Who its words would be as the subject of a verb behind them. */
  head: Who;
};

/** What the terms of a body are beside themselves: names and facts of the posting, and words that say a state. */
type Marks = {
  isName(at: number): boolean;
  states: readonly PhraseMatch<string>[];
  /** What stands behind the last term. */
  tail: string;
};

/** States that say less of whatever they stand with. */
export const LIMITING: ReadonlySet<string> = new Set(
  'if help watch maybe almost only mostly partly sometimes usually once parttime volunteer temp junior informal'.split(
    ' ',
  ),
);

const STATES = new PhraseTable<string>();
for (const line of wordingLines('state')) {
  const [state = '', phrases = ''] = line.split(': ');
  for (const phrase of phrases.split(' | ')) STATES.add(formsOfPhrase(phrase), state);
}

/** Where words and phrases that say a state stand; of those that begin together the longest. */
export function statesIn(terms: readonly Term[]): PhraseMatch<string>[] {
  const all = STATES.in(terms);
  const ends = new Map<number, number>();
  for (const { from, to } of all) ends.set(from, Math.max(to, ends.get(from) ?? 0));
  return all.filter(({ from, to }) => to === ends.get(from) && !saysElse(terms, from, to));
}

/** "Some 15 a year", "all but two", "I wonder if", "once my visa is through": there they say something else. */
function saysElse(terms: readonly Term[], from: number, to: number): boolean {
  const { lower } = terms[from] as Term;
  if (/^(?:some|but)$/.test((terms[to - 1] as Term).lower) && terms[to]?.number) return true;
  return lower === 'once' ? isCondition(terms, from) : CONDITIONS.has(lower) && !isCondition(terms, from);
}

const COORDINATES = classWords('coordinates');
const SUBORDINATES = classWords('subordinates');
const RELATIVES = classWords('relatives');
const CONDITIONS = classWords('conditions');
const PHRASED = classWords('phrased');
const APART = classWords('apart');
const TIES = classWords('ties');
const JOBS = classWords('jobs');
const READERS = classWords('readers');
const TURNS_TO = keysOfClass('turns-to');
const BRINGS = keysOfClass('brings');
const NOTHING: ReadonlySet<string> = new Set();
/** "a few of my classmates and I": no more words stand in front of the "and". */
const MOST_SUBJECT_WORDS = 6;
/** So near its first verb what a clause does is said: "would like to ask". */
const NEAR = 4;
/** A clause this short says nothing else. */
const SHORTEST = 3;
const ALONE = classWords('alone');
const MARK = /[,;:()–—"]| - |\n/;

/** The clauses of the terms `from` to `to`; `starts` are the offsets of sentences, in order. Time grows linearly. */
export function clausesOf(
  terms: readonly Term[],
  from: number,
  to: number,
  starts: readonly number[],
  marks: Marks,
): Clause[] {
  const clauses: Clause[] = [];
  let sentence: Clause[] = [];
  let begin = from;
  let outer: Clause | undefined;
  const push = (end: number) => {
    if (end <= begin) return;
    const { gap } = terms[begin] as Term;
    // What stands behind brackets goes on from what stood in front of them.
    const before = gap.includes(')') && outer && sentence.includes(outer) ? outer : sentence.at(-1);
    if (gap.includes('(')) outer = clauses.at(-1);
    const clause = clauseOf(terms, begin, end, before, marks);
    clause.sentence = count;
    sentence.push(clause);
    clauses.push(clause);
    spread(terms, clause, before, sentence);
    // "I bake bread; would I fit?": what stands in front of the semicolon does not ask.
    if ((terms[end]?.gap ?? marks.tail).includes('?'))
      for (const one of sentence.slice(sentence.findLastIndex((each) => opensAnew(terms, each)))) one.asks = true;
    begin = end;
  };
  let count = -1;
  for (let at = from; at < to; at++) {
    const term = terms[at] as Term;
    if (at === from || term.start >= (starts[count + 1] ?? Number.POSITIVE_INFINITY)) {
      push(at);
      sentence = [];
      do count++;
      while (term.start >= (starts[count + 1] ?? Number.POSITIVE_INFINITY));
    } else if (MARK.test(term.gap) || (at > begin && breaksBefore(terms, at, begin))) push(at);
  }
  push(to);
  return clauses;
}

/** Gives what stands in front of a clause in its sentence the states that it says of it; `before` it goes on from. */
function spread(
  terms: readonly Term[],
  { from, to, who, verb, states, own }: Clause,
  before: Clause | undefined,
  sentence: readonly Clause[],
): void {
  if (!before) return;
  const isShort = to - from <= SHORTEST;
  const isObject = before.first && before.verb < 0 && !PHRASED.has((terms[before.from] as Term).lower);
  // "The certificate I don't have yet": what stands in front is the object.
  if (isObject && (terms[from] as Term).gap === ' ' && who === 'I')
    for (const state of states) before.states.add(state);
  // "I mentor teens, unpaid": a limit behind holds for what it stands behind.
  if (isShort && verb < 0) for (const state of own) if (LIMITING.has(state)) before.states.add(state);
  // A condition holds for all in front of it, and so does a doubt: "…, I think".
  if (isCondition(terms, from)) for (const one of sentence) one.states.add('if');
  if (isShort && own.has('maybe')) for (const one of sentence) one.states.add('maybe');
}

function opensAnew(terms: readonly Term[], { from, first }: Clause): boolean {
  return first || /[;:]/.test((terms[from] as Term).gap);
}

function breaksBefore(terms: readonly Term[], at: number, begin: number): boolean {
  const term = terms[at] as Term;
  const { lower, key } = term;
  const last = terms[at - 1] as Term;
  const next = terms[at + 1];
  if (lower === 'that') return !TIES.has(last.lower);
  if (lower === 'both' && next?.lower === 'of') return true;
  if (SUBORDINATES.has(lower) || COORDINATES.has(key) || lower === 'having') return true;
  if (lower === 'by') return next?.lower.endsWith('ing') ?? false;
  if (lower === 'since') return next !== undefined && !next.number;
  // "…, where I": a subject of its own; not "at Ember I".
  if (!isFirstPerson(term) || COORDINATES.has(last.key) || SUBORDINATES.has(last.lower)) return false;
  const lead = (terms[begin] as Term).lower;
  return !MODAL.has(lead) && (APART.has(lead) || terms.slice(begin, at).some(isVerb));
}

/** "if", but not in "I wonder if"; "once my visa is through". */
function isCondition(terms: readonly Term[], at: number): boolean {
  const { lower } = terms[at] as Term;
  if (lower === 'once') return /^(?:i|my|the|it|we)$/.test(terms[at + 1]?.lower ?? '');
  const asked = /^(?:ask\w*|know|see\w*|wonder\w*|tell|me|us|say|sure|unsure|hear|check|curious)$/;
  return CONDITIONS.has(lower) && !asked.test(terms[at - 1]?.lower ?? '');
}

function clauseOf(
  terms: readonly Term[],
  from: number,
  to: number,
  before: Clause | undefined,
  { isName, states: found }: Omit<Marks, 'tail'>,
): Clause {
  const lead = terms[from] as Term;
  let at = from;
  if (COORDINATES.has(lead.key) || SUBORDINATES.has(lead.lower)) at++;
  while (at < to - 1 && isAdverb(terms[at] as Term)) at++;
  const subject = subjectOf(terms, at, to, isName);
  const { verb } = subject;
  // A colon, a dash or a bracket in front: it goes on from nothing.
  const isApart = /[:;–—(]/.test(lead.gap.replace(/^[^)]*\)/, ''));
  const named = namedBy(terms, at, subject, lead, before);
  const isFresh = PHRASED.has(lead.lower) || isApart;
  const goesOn = before !== undefined && verb === undefined && named === undefined && !isFresh;
  const who = isByMe(terms, from, to) ? 'I' : (named ?? whoOf(terms, from, verb, before, isApart));

  // "I would bring six years": they are there.
  const brought = verb === undefined ? -1 : terms.slice(verb, verb + 3).findIndex(({ key }) => BRINGS.has(key));
  const isSaid = (one: PhraseMatch<string>) =>
    one.from < to && one.to > from && !(brought >= 0 && one.value === 'wish' && one.from <= (verb ?? 0) + brought);
  const own = new Set(found.filter(isSaid).map(({ value }) => value));
  if (isWithPeople(terms, from, to)) own.add('help');
  const states = new Set([...own, ...(goesOn ? before.states : [])]);
  if (who === 'you' || who === 'other') states.delete('wish');
  if (isCondition(terms, from)) states.add('if');
  // "As far as I know, I am …": what stands in front limits what follows.
  if (before && named !== undefined && leadsIn(before))
    for (const state of before.states) if (LIMITING.has(state)) states.add(state);

  const tense = tenseOf(terms, verb, to);
  const isBehindBrackets = before !== undefined && verb === undefined && lead.gap.includes(')');
  return {
    from,
    to,
    sentence: -1,
    first: before === undefined,
    who,
    // "I am a former clerk": that is over.
    tense: states.has('former') ? 'past' : goesOn && tense === 'none' ? before.tense : tense,
    verb: isBehindBrackets ? before.verb : (mainVerb(terms, verb, to) ?? -1),
    states,
    own,
    carried: before && verb === undefined ? new Set([...before.states, ...before.carried]) : NOTHING,
    turnsTo: verb === undefined ? goesOn && before.turnsTo : turnsTo(terms, verb, to, who, states, isName),
    asks: false,
    head: subject.head,
  };
}

/** Who a clause names, by its own words or those that its verb has its subject from. */
function namedBy(
  terms: readonly Term[],
  at: number,
  { who, verb }: Subject,
  lead: Term,
  before: Clause | undefined,
): Who | undefined {
  if (!before || before.verb >= 0) return who;
  // "two colleagues and I": a group.
  const isPair = who === 'I' && lead.key === 'and' && lead.gap === ' ' && isFirstPerson(terms[at] as Term);
  if (isPair && before.to - before.from <= MOST_SUBJECT_WORDS && isPeople(terms, before.from, before.to)) {
    before.who = 'we';
    return 'we';
  }
  // "The posting (Req 7, on Apna) asks for …": what stood in front of the brackets is the subject.
  const isBehind = lead.gap.includes(')') && who === undefined && verb === at;
  return isBehind && before.head !== 'none' ? before.head : who;
}

/** "was written by me" */
function isByMe(terms: readonly Term[], from: number, to: number): boolean {
  return terms.slice(from, to - 1).some(({ lower }, i) => lower === 'by' && terms[from + i + 1]?.lower === 'me');
}

/** Who a clause without a subject of its own is about. */
function whoOf(
  terms: readonly Term[],
  from: number,
  verb: number | undefined,
  before: Clause | undefined,
  isApart: boolean,
): Who {
  const lead = terms[from] as Term;
  const isRelative = RELATIVES.has(lead.lower);
  // "As a welder, I …"
  if (lead.lower === 'as' && /^an?$/.test(terms[from + 1]?.lower ?? '')) return 'I';
  if (!before) return isRelative || opensQuestion(lead) ? 'other' : verb === undefined ? 'none' : 'I';
  // "one of four people who …"
  if (lead.lower === 'who' && before.who === 'I' && before.own.has('partly')) return 'we';
  if (isRelative && lead.lower !== 'where' && isPeople(terms, before.from, before.to))
    return before.who === 'I' ? 'we' : before.who;
  if (isRelative) return before.who === 'I' && before.tense !== 'now' ? 'other' : before.who;
  if (lead.gap.includes(')') && verb === undefined && !isApart) return before.who;
  if (PHRASED.has(lead.lower) || isApart) return before.who === 'we' && !isApart ? 'we' : 'none';
  return before.who;
}

/** A phrase or clause in front of the one that it belongs to. */
function leadsIn({ verb, states, first }: Clause): boolean {
  return first && (verb < 0 || states.has('if') || states.has('maybe'));
}

/** Whether a clause is about the posting or the reader: it names one of the two, or nothing much. */
function turnsTo(
  terms: readonly Term[],
  verb: number,
  to: number,
  who: Who,
  states: ReadonlySet<string>,
  isName: (at: number) => boolean,
): boolean {
  if (who === 'other' || states.has('learn')) return false;
  if (!terms.slice(verb, Math.min(to, verb + NEAR)).some(({ key }) => TURNS_TO.has(key))) return false;
  const behind = terms.slice(verb + 1, to);
  const [next, ...more] = behind;
  if (more.length === 0 && (!next || ALONE.has(next.lower))) return true;
  return behind.some(({ lower }, i) => isName(verb + 1 + i) || JOBS.has(lower) || READERS.has(lower));
}
