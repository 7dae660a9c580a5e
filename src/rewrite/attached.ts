import { DAYS, isOccupation, MONTHS } from '../reading/classes.ts';
import type { Reading } from '../reading/read.ts';
import { factsIn } from '../shorten/facts.ts';
import { canonicalStem, type Term, termsOf } from './canonical.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';

/**
 * Reasons to refuse a text that hangs a name, or somebody's thing, on another word than the note does: "a manager in
 * Akron".
 */
export function detached(before: Reading, after: Reading): string[] {
  return [...moved(before, after), ...taken(before.text, after.text)];
}

/** What ties a name to the word in front of it. */
const TIE = /^[\s(]+(?:in|at|from|near|outside|for|with|of|to)\s+(?:(?:the|your|our|my)\s+)?$/i;
/** Where what is said of one thing ends and of another begins. */
const CLAUSE_END =
  /(?<!\b(?:\p{Lu}|Co|Inc|Ltd|St|Mr|Mrs|Ms|Dr|no|req|ref))[.;:!?](?=\s|$)|\n|,? (?:and|but|while) (?=(?:I|my|we|our|\p{L}+ed|taught|ran|led|built|wrote|made|kept|sold|drove|grew|says?|told|would|can|will|works?)\b)/u;

/** A name tied to a word that in the note stands in another statement, or is tied to another name there. */
function moved(before: Reading, after: Reading): string[] {
  const clauses = before.text.split(CLAUSE_END).map((text) => ({ text, terms: termsOf(text) }));
  // "I'm a keyholder there": the names before belong to it as well.
  for (const [at, clause] of clauses.entries())
    if (/\bthere\b(?! (?:is|are|was|were)\b)/.test(clause.text))
      clause.terms = [...(clauses[at - 1]?.terms ?? []), ...clause.terms];
  const ties = new Map<string, Set<string>>();
  const heads = new Map<string, Set<string>>();
  for (const { text, terms } of clauses)
    for (const [head, name] of tiesIn(text, terms)) {
      heads.set(name.stem, (heads.get(name.stem) ?? new Set()).add(head.stem));
      ties.set(head.stem, (ties.get(head.stem) ?? new Set()).add(name.stem));
    }
  const free = givenWords(before);
  const { body } = after.structure;
  const text = after.text.slice(body.start, body.end);
  const terms = termsOf(text);
  const reasons: string[] = [];
  for (const [head, name] of tiesIn(text, terms)) {
    if (free.has(name.stem)) continue;
    const said = clauses.filter((clause) => clause.terms.some(({ stem }) => stem === name.stem));
    if (said.length === 0) continue;
    // "run" and "manager" have one stem, and who runs something somewhere manages nothing elsewhere.
    const isTold = (stem: string) =>
      said.some((clause) =>
        clause.terms.some(
          (term) =>
            term.stem === stem &&
            (stem !== head.stem || !isOccupation(head.text.toLowerCase()) || isOccupation(term.text.toLowerCase())),
        ),
      );
    const isJob = head.stem === 'role';
    const others = NEUTRAL.has(head.stem) && !/^(?:year|work|month)$/.test(head.stem) ? undefined : ties.get(head.stem);
    const tied = [...(heads.get(name.stem) ?? [])];
    // Where somebody would like to go is where nothing is yet.
    const isGoal = tied.length > 0 && tied.every((stem) => GOING.has(stem)) && !GOING.has(head.stem) && !isJob;
    const strange =
      isGoal ||
      (isJob
        ? (!isTold('role') && ![...free].some((stem) => isTold(stem))) ||
          (tied.length > 0 && !tied.some((stem) => stem === 'role' || free.has(stem)))
        : !NEUTRAL.has(head.stem) && !isTold(head.stem));
    if (strange || (others !== undefined && !others.has(name.stem) && others.size < 2 && !isTied(said, head, name)))
      reasons.push(`“${text.slice(head.start, name.end)}”: the original says “${name.text}” of something else.`);
  }
  return reasons;
}

const GOING = new Set(['move', 'relocate', 'transfer', 'return'].map(canonicalStem));
/** Places of a company: "in your Leeds office" ties Leeds to what stands in front. */
const PREMISES = /^(?:office|plant|branch|site|store|campus|location|shop|clinic|school|team|hospital)s?$/i;

/** Whether some clause says both, close together. */
function isTied(clauses: readonly { terms: readonly Term[] }[], head: Term, name: Term): boolean {
  return clauses.some(({ terms }) => {
    const [a, b] = [
      terms.findIndex(({ stem }) => stem === head.stem),
      terms.findIndex(({ stem }) => stem === name.stem),
    ];
    return a >= 0 && b >= 0 && Math.abs(a - b) <= 6;
  });
}

/** Words of the company that hires, its position, and of the people: they may stand anywhere. */
function givenWords(note: Reading): ReadonlySet<string> {
  const { facts } = factsIn(note);
  return new Set(
    [
      facts.company,
      facts.role,
      facts.recipient,
      facts.sender,
      facts.source?.split(/ (?:from|in|at|of) /)[0],
      ...Object.values(note.context),
    ]
      .flatMap((fact) => termsOf(fact ?? ''))
      .map(({ stem }) => stem)
      .filter((stem) => !FUNCTION.has(stem)),
  );
}

/** Each name with the word that it hangs on: "center in *Akron*". */
function tiesIn(text: string, terms: readonly Term[]): (readonly [Term, Term])[] {
  return terms.flatMap((name, at) => {
    if (!name.name || name.number || MONTHS.has(name.text.toLowerCase()) || DAYS.has(name.text.toLowerCase()))
      return [];
    // "in the Tulsa paint shop": the name belongs to what follows it.
    const next = terms[at + 1];
    if (
      next &&
      !next.name &&
      !next.number &&
      !FUNCTION.has(next.stem) &&
      /^ $/.test(text.slice(name.end, next.start)) &&
      !NEUTRAL.has(next.stem) &&
      !PREMISES.test(next.text)
    )
      return [];
    let head: Term | undefined;
    for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
      const one = terms[i] as Term;
      if (FUNCTION.has(one.stem) || /^(?:near|outside|into|around)$/i.test(one.text)) continue;
      head = TIE.test(text.slice(one.end, name.start)) ? one : undefined;
      break;
    }
    return head ? [[head, name] as const] : [];
  });
}

type Owner = 'I' | 'group' | 'you' | 'other';

const OWNERS: readonly (readonly [RegExp, Owner])[] = [
  [/^my$/i, 'I'],
  [/^our$/i, 'group'],
  [/^your$/i, 'you'],
  [/^(?:his|her|their|its)$/i, 'other'],
];

/** "My interviews" where the note has "my team's interviews"; "my shop" where it is a friend's. */
function taken(before: string, after: string): string[] {
  const owned = ownersIn(before);
  return [...ownersIn(after)].flatMap(([stem, claims]) => {
    const given = owned.get(stem);
    if (given === undefined || given.has(undefined) || NEUTRAL.has(stem)) return [];
    const strange = [...claims].find((owner) => owner !== undefined && owner !== 'other' && !given.has(owner));
    return strange === undefined || (strange === 'you' && !given.has('I') && !given.has('group'))
      ? []
      : [`Whose “${stem}” it is has changed.`];
  });
}

/** Whose each word is, by the possessive in front of it; none where there is none. */
function ownersIn(text: string): ReadonlyMap<string, ReadonlySet<Owner | undefined>> {
  const result = new Map<string, Set<Owner | undefined>>();
  const terms = termsOf(text);
  let owner: Owner | undefined;
  let last = 0;
  for (const [at, term] of terms.entries()) {
    const gap = text.slice(last, term.start);
    last = term.end;
    if (/[.,;:!?()–—\n]/.test(gap) || (FUNCTION.has(term.stem) && !/^(?:my|your)$/i.test(term.text))) owner = undefined;
    const own = OWNERS.find(([word]) => word.test(term.text))?.[1];
    if (own !== undefined) owner = own;
    else {
      if (!FUNCTION.has(term.stem)) result.set(term.stem, (result.get(term.stem) ?? new Set()).add(owner));
      // "my team's interviews": what follows is the team's.
      if (/['’]s$/.test(term.text)) owner = owner === 'I' && /^team/.test(term.stem) ? 'group' : 'other';
      else if (terms[at + 1] && /^['’]\s/.test(text.slice(term.end, term.end + 2))) owner = 'other';
    }
  }
  return result;
}
