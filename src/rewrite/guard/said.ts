import type { Range } from '../../reading/clean.ts';
import { lastBefore, merged } from '../../reading/ranges.ts';
import type { Reading } from '../../reading/read.ts';
import { type Clause, clausesOf, statesIn } from './clauses.ts';
import type { Who } from './subject.ts';
import { type Term, termsOf } from './terms.ts';
import { keyOf } from './word-keys.ts';
import { wordingLines } from './wording-files.ts';

/** What a term is in a note: part of the posting's facts, the writer's employers, names at either end, or said. */
export type TermPart = 'posting' | 'own' | 'reader' | 'sender' | 'said';

/** A note as what it says: its terms, each with its clause, who it is of and what it is part of. */
export type Said = {
  note: Reading;
  terms: readonly Term[];
  clauses: readonly Clause[];
  /** Of each term the index of its clause; -1 outside the body. */
  clauseOf: Int32Array;
  who: readonly Who[];
  part: readonly TermPart[];
  /** The state (wording/state.txt) that a term says, or is part of saying; "" for none. */
  state: readonly string[];
  /** Whether a term claims something: it is no word that holds a sentence together or that says how. */
  claims: readonly boolean[];
  /** Every state of a sentence's clauses. */
  statesOf(sentence: number): ReadonlySet<string>;
};

const keysIn = (file: string) => new Set(wordingLines(file).flatMap((line) => line.split(' ').map(keyOf)));
const FREE = keysIn('free');
const IN_ASK = keysIn('ask');
const DEALING = keysIn('dealing');

/** Reads what a note says; `isNote` of the note, false of its rewrite. Time grows linearly with it. */
export function saidIn(note: Reading, isNote: boolean): Said {
  const terms = termsOf(note.text, note.words);
  const { body } = note.structure;
  const from = indexAt(terms, body.start);
  const to = indexAt(terms, body.end);
  const part = partsOf(note, terms, from, to);
  // A limit in the name of the position is no limit of the writer's; in a rewrite it may be the writer's title.
  const states = statesIn(terms).filter(({ from: at }) => !isNote || part[at] === 'said');
  const starts = note.sentences.map(({ start }) => start);
  const tail = note.text.slice(terms.at(-1)?.end ?? 0);
  const clauses = clausesOf(terms, from, to, starts, { isName: (at) => part[at] !== 'said', states, tail });
  const state: string[] = terms.map(() => '');
  for (const { from: at, to: end, value } of states) state.fill(value, at, end);
  const clauseOf = new Int32Array(terms.length).fill(-1);
  for (const [index, clause] of clauses.entries()) clauseOf.fill(index, clause.from, clause.to);
  const bySentence = new Map<number, Set<string>>();
  for (const clause of clauses) {
    const all = bySentence.get(clause.sentence) ?? new Set();
    for (const one of clause.states) all.add(one);
    bySentence.set(clause.sentence, all);
  }
  return {
    note,
    terms,
    clauses,
    clauseOf,
    who: ownersOf(terms, clauses),
    part,
    state,
    claims: terms.map(({ key, number }, at) => {
      if (number || key === '') return number;
      return !FREE.has(key) && !state[at] && !isFreeIn(clauses[clauseOf[at] as number], key);
    }),
    statesOf: (sentence) => bySentence.get(sentence) ?? new Set(),
  };
}

/** Whether a word claims nothing wherever it stands. */
export function isFree({ key }: Term): boolean {
  return FREE.has(key);
}

/** Index of the first term at or behind an offset. */
function indexAt(terms: readonly Term[], offset: number): number {
  const at = terms.findIndex(({ start }) => start >= offset);
  return at < 0 ? terms.length : at;
}

function partsOf(note: Reading, terms: readonly Term[], from: number, to: number): TermPart[] {
  const within = (ranges: readonly Range[]) => {
    const apart = merged(ranges);
    return ({ start }: Term) => start < (lastBefore(apart, start + 1)?.end ?? 0);
  };
  const inPosting = within([...note.roles, ...note.companies, ...note.requisitions, ...note.sources]);
  const [isReader, isSender, isOwn] = [note.recipients, note.senders, note.employers].map(within);
  return terms.map((term, at) => {
    if (at < from || isReader?.(term)) return 'reader';
    if (at >= to || isSender?.(term)) return 'sender';
    return inPosting(term) ? 'posting' : isOwn?.(term) ? 'own' : 'said';
  });
}

/** Who each term is of: its clause's subject, or the owner that stands between: "the role fits my years". */
function ownersOf(terms: readonly Term[], clauses: readonly Clause[]): Who[] {
  const who: Who[] = terms.map(() => 'other');
  for (const clause of clauses) {
    let owner = clause.who;
    for (let at = clause.from; at < clause.to; at++) {
      const { lower } = terms[at] as Term;
      const isObject = at > clause.verb && (owner === 'other' || owner === 'you');
      if (isObject && lower === 'my') owner = 'I';
      else if (isObject && lower === 'me') owner = 'none';
      else if (lower === 'our') owner = 'we';
      // "our open day last year"
      else if (owner === 'we' && /^(?:last|this|since|during|until|ago)$/.test(lower)) owner = clause.who;
      else if (lower === 'your' || lower === 'you') owner = 'you';
      who[at] = owner;
    }
  }
  return who;
}

/** Whether a word claims nothing in this clause: one that asks, or turns to the posting or the reader. */
function isFreeIn(clause: Clause | undefined, key: string): boolean {
  if (!clause) return true;
  const { asks, turnsTo, who, tense } = clause;
  if (asks && IN_ASK.has(key)) return true;
  return (asks || turnsTo || who === 'other' || who === 'you' || tense === 'none') && DEALING.has(key);
}

/** A term as it stands in the text. */
export function wordAt({ note, terms }: Said, at: number): string {
  const { start, end } = terms[at] as Term;
  return note.text.slice(start, end);
}

/** Whether somebody is called so, by the keys of a title and a name: "Dr. Weiss". */
export function isCalled({ terms }: Said, title: string, name: string): boolean {
  return terms.some((term, at) => term.key === title && terms.slice(at + 1, at + 3).some(({ key }) => key === name));
}

/** The next term of a clause that claims something, or the last one in front; -1 for none. */
export function claimBeside({ claims }: Said, at: number, clause: Clause, step: 1 | -1): number {
  for (let next = at + step; next >= clause.from && next < clause.to; next += step) if (claims[next]) return next;
  return -1;
}

/** Whether a clause says of the writer what they are or do: it asks nothing and turns to nobody. */
export function isOfWriter({ who, turnsTo, asks }: Clause): boolean {
  return who === 'I' && !turnsTo && !asks;
}
