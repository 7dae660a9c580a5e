import { does } from '../../reading/read.ts';
import { wordsOf } from '../../reading/words.ts';
import type { Clause } from './clauses.ts';
import { monthsIn } from './quantity.ts';
import { isOfWriter, type Said } from './said.ts';
import { type Term, termsOf } from './terms.ts';
import { classWords } from './word-classes.ts';
import { saidBy, wordingsIn } from './wording.ts';

/** Where a note has a key; without a clause it stands in the greeting or the name, or (at -1) was given beside it. */
export type Occurrence = {
  at: number;
  clause: Clause | undefined;
  /** Whose it is there, where that is not as its words stand: "asks for SQL, which I use". */
  who?: 'I';
};

/** A note and a rewrite of it, with the places of the note that each term of the rewrite may rest on. */
export type Pair = {
  before: Said;
  after: Said;
  /** By the rewrite's terms; none for what the note does not say. */
  places: readonly (readonly Occurrence[])[];
  /** The terms of the note that the rewrite says, wherever. */
  kept: ReadonlySet<number>;
};

/** Act probability from which a sentence is an order to a machine: a low bound, for a rewrite can do without it. */
const SURE_BOT = 0.05;
/** Of a word that stands oftener in a note the first places count. */
const MOST_PLACES = 8;
/** Letters that words of one family have in common at least. */
const SHORTEST_FAMILY = 5;
const ENDINGS = classWords('endings');

/** What a note and the facts given beside it have, by every key that it may be said by. */
export class Grounds {
  readonly said: Said;
  private readonly places = new Map<string, Occurrence[]>();
  /** The note's words by their first letters. */
  private readonly families = new Map<string, number[]>();

  constructor(said: Said) {
    this.said = said;
    for (const [at, term] of said.terms.entries()) {
      for (const key of countedBy(said, at)) this.add(key, at);
      if (!term.capital && !term.number) this.family(term.lower).push(at);
    }
    for (const { from, to, value } of wordingsIn(said.terms))
      for (const key of saidBy(value)) for (let at = from; at < to; at++) this.add(key, at);
    for (const clause of said.clauses) this.addAntecedents(clause);
    for (const fact of Object.values(said.note.context))
      for (const { key } of termsOf(fact ?? '', wordsOf(fact ?? '', fact?.toLowerCase() ?? '')))
        this.push(key, { at: -1, clause: undefined });
  }

  /** The note beside a rewrite of it. Time grows with the length of both. */
  beside(after: Said): Pair {
    const places = after.terms.map(({ key }) => [...(this.places.get(key) ?? [])]);
    for (const [at, list] of places.entries())
      if (list.length === 0 && after.part[at] === 'said') list.push(...this.relativesOf(after.terms[at] as Term));
    for (const { from, to, value } of wordingsIn(after.terms))
      for (let at = from; at < to; at++) places[at]?.push(...(this.places.get(value) ?? []));
    return { before: this.said, after, places, kept: new Set(places.flat().map(({ at }) => at)) };
  }

  /** Words of one family: "organ" and "organist", "classify" and "classification". */
  private relativesOf({ lower, number, capital }: Term): Occurrence[] {
    if (number || capital) return [];
    return this.family(lower)
      .filter((at) => areRelated(lower, (this.said.terms[at] as Term).lower))
      .slice(0, MOST_PLACES)
      .map((at) => ({ at, clause: clauseAt(this.said, at) }));
  }

  /** What "which I use" and "I have both" say of the writer: what stands in front of them. */
  private addAntecedents(clause: Clause): void {
    const { terms, clauses, claims } = this.said;
    const words = terms.slice(clause.from, clause.to).map(({ lower }) => lower);
    const isRelative = /^(?:which|that|both)$/.test(words[0] ?? '');
    if (!isOfWriter(clause) || !(isRelative || words.some((word) => /^(?:both|those|these|them)$/.test(word)))) return;
    const front = clauses.filter((one) => one.sentence === clause.sentence && one.to <= clause.from);
    for (const { from, to } of isRelative ? front.slice(-1) : front.slice(-2))
      for (let at = from; at < to; at++) if (claims[at]) this.push((terms[at] as Term).key, { at, clause, who: 'I' });
  }

  private family(lower: string): number[] {
    const start = lower.slice(0, SHORTEST_FAMILY);
    const list = this.families.get(start) ?? [];
    this.families.set(start, list);
    return list;
  }

  private add(key: string, at: number): void {
    const clause = clauseAt(this.said, at);
    // Orders to a machine in the note are no facts.
    const sentence = clause && this.said.note.sentences[clause.sentence];
    if (!sentence || does(sentence, 'bot') < SURE_BOT) this.push(key, { at, clause });
  }

  private push(key: string, place: Occurrence): void {
    const list = this.places.get(key);
    if (!list) this.places.set(key, [place]);
    else if (list.length < MOST_PLACES) list.push(place);
  }
}

function clauseAt({ clauses, clauseOf }: Said, at: number): Clause | undefined {
  return clauses[clauseOf[at] as number];
}

/** The keys of a term; a length of time has its bare number too: "five good years" is "5 years", and the other way. */
function countedBy({ note, terms }: Said, at: number): string[] {
  const { key, start, end } = terms[at] as Term;
  const [, months, count] = /^#(?:([\d.]+)mo|([\d.]+))$/.exec(key) ?? [];
  if (months) {
    const isYears = /year|yr|decade/.test(note.lower.slice(start, end));
    return [key, `#${Number(months) / (isYears ? 12 : 1)}`];
  }
  const unit =
    count && terms.slice(at + 1, at + 4).find(({ lower, number }) => !number && monthsIn(lower) !== undefined);
  return unit ? [key, `#${Number(count) * (monthsIn(unit.lower) ?? 1)}mo`] : [key];
}

function areRelated(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const isEnding = (word: string) => same === word.length || ENDINGS.has(word.slice(same));
  return same >= SHORTEST_FAMILY && isEnding(a) && isEnding(b);
}
