import { HONORIFICS } from '../../reading/classes.ts';
import type { Range } from '../../reading/clean.ts';
import { hitsOf } from '../../reading/lexicon.ts';
import { does, type Reading } from '../../reading/read.ts';
import { normalRequisition } from '../../reading/requisition.ts';
import { wordsOf } from '../../reading/words.ts';
import { SURE } from '../../rules/sure.ts';
import { factsIn } from '../../shorten/kept-facts.ts';
import type { Fault } from './compare.ts';
import type { Pair } from './grounds.ts';
import { isCalled, isFree, isOfWriter, type Said, wordAt } from './said.ts';
import { type Term, termsOf } from './terms.ts';
import { classWords } from './word-classes.ts';
import { keyOf } from './word-keys.ts';

const UNMISSED = classWords('unmissed');
const YOUR_PAGES = classWords('your-pages');
/** Requests that ask more of the reader than others: none is made of a lighter one. */
const HEAVY_REQUESTS = { 'request-hire': 'for an interview or a job', 'request-refer': 'for a referral' } as const;
const OPENINGS = classWords('openings');
const isJob = ({ lower }: Term) => OPENINGS.has(lower);
/** So near its beginning a rewrite names its reader, in UTF-16 code units. */
const NEAR = 40;

/**
 * What a rewrite has to keep and does not, and whom it names that the note does not: reader, position, company, number,
 * request, name; found by the spans of both readings. Time grows linearly.
 */
export function keptFaults(pair: Pair): Fault[] {
  const { before, after } = pair;
  return [
    ...greetingFaults(before, after).map((reason) => ({ sentence: 'greeting' as const, reason })),
    ...signatureFaults(pair).map((reason) => ({ sentence: 'sign-off' as const, reason })),
    ...lostFacts(pair),
    ...newPositions(pair),
    ...newSources(before, after),
    ...requestFaults(before.note, after.note),
  ];
}

function greetingFaults(before: Said, after: Said): string[] {
  const { context, structure } = before.note;
  const was = namesAt(before.note, calledIn(before.note));
  const given = namesIn(context.recipient);
  const is = namesAt(after.note, calledIn(after.note));
  // "Kris, would you …": the name alone greets.
  if (is.length === 0) is.push(...was.filter((name) => after.note.lower.slice(0, NEAR).includes(name)));
  if (structure.greeting && !after.note.structure.greeting && is.length === 0) return ['The greeting is lost'];
  const wanted = (given.length > 0 ? given : was).filter((name) => !HONORIFICS.has(name));
  const isCalled = wanted.length === 0 || is.some((name) => wanted.includes(name));
  return [
    ...(isCalled ? [] : [`The greeting does not name “${written(before.note, wanted.at(-1) ?? '')}”`]),
    ...strangers(is, [...was, ...given], before, after, 'in the greeting'),
  ];
}

/** The reader's name where the note greets, or else calls them. */
function calledIn({ structure: { greeting }, recipients }: Reading): Range | undefined {
  return greeting ? greeting.recipient : recipients[0];
}

function signatureFaults(pair: Pair): string[] {
  const { before, after } = pair;
  const own = namesAt(before.note, before.note.structure.signOff?.name);
  const known = [
    ...own,
    ...before.note.senders.flatMap((span) => namesAt(before.note, span)),
    ...namesIn(before.note.context.sender),
  ];
  const is = namesAt(after.note, after.note.structure.signOff?.name);
  const needed = own.at(-1);
  const isLost = needed !== undefined && !after.note.lower.includes(needed);
  const isAnother = needed !== undefined && is.length > 0 && !is.some((name) => known.includes(name));
  return [
    ...(isLost ? [`The name at the end, “${written(before.note, needed)}”, is lost`] : []),
    ...(isAnother ? ['Somebody else has signed'] : []),
    ...strangers(is, known, before, after, 'at the end'),
    ...addedToName(pair),
  ];
}

/** What stands behind the writer's name, "Kim, MBA", and does not in the note. */
function addedToName({ before, after, places }: Pair): string[] {
  const { signOff } = after.note.structure;
  return after.terms.flatMap((term, at) => {
    if (!signOff?.name || term.start < signOff.name.end || isFree(term)) return [];
    const isKnown = places[at]?.some((place) => place.at < 0 || before.part[place.at] !== 'posting');
    return isKnown ? [] : [`“${wordAt(after, at)}” behind the name is not in the note`];
  });
}

/** Names that neither are known nor stand anywhere in the note; a title stands there if it stands with that name. */
function strangers(
  names: readonly string[],
  known: readonly string[],
  before: Said,
  after: Said,
  where: string,
): string[] {
  const surname = keyOf(names.at(-1) ?? '');
  const isSaid = (name: string) =>
    termsIn(name).every(({ key }) =>
      HONORIFICS.has(name)
        ? isCalled(before, key, surname)
        : before.terms.some((term) => term.capital && term.key === key),
    );
  return names
    .filter((name) => !known.includes(name) && !isSaid(name))
    .map((name) => `“${written(after.note, name)}” ${where} is not in the note`);
}

/** A word as a note has it, not in lower case. */
function written({ text, lower }: Reading, word: string): string {
  const at = lower.indexOf(word);
  return at < 0 ? word : text.slice(at, at + word.length);
}

/** Company, position and number that the rewrite does not have. */
function lostFacts({ before, after, kept }: Pair): Fault[] {
  const { facts } = factsIn(before.note);
  const { context, requisitions } = before.note;
  const keys = new Set(after.terms.map(({ key }) => key));
  for (const at of kept) keys.add(before.terms[at]?.key ?? '');
  const isKept = (value: string) => termsIn(value).every(({ key, lower }) => UNMISSED.has(lower) || keys.has(key));
  const named: readonly (readonly [string, string | undefined])[] = [
    ['company', context.company ?? facts.company],
    ['position', facts.role],
  ];
  const lost = named.flatMap(([what, value]) => (value && !isKept(value) ? [{ what, value }] : []));
  const text = bare(after.note.text);
  const ids = context.req === undefined ? requisitions.map((span) => textAt(before.note, span)) : [context.req];
  for (const value of requisitions.length > 0 ? ids : [])
    if (!text.includes(bare(normalRequisition(value))) && !text.includes(bare(value)))
      lost.push({ what: 'number', value });
  return lost.map(({ what, value }) => ({ sentence: -1, reason: `The ${what}, “${value}”, is lost`, lost: value }));
}

/** Words of the position that the rewrite names, and that stand in no position of the note. */
function newPositions({ before, after, places }: Pair): Fault[] {
  const { roles, context } = before.note;
  const isIn = (spans: readonly Range[], { start }: Term) =>
    spans.some((span) => span.start <= start && start < span.end);
  const known = new Set([
    ...before.terms.filter((term) => isIn(roles, term)).map(({ key }) => key),
    ...termsIn(context.role ?? '').map(({ key }) => key),
  ]);
  const speaks = before.note.requisitions.length > 0 || (before.terms.some(isJob) && !isDenied(before));
  if (known.size === 0) return speaks ? [] : newOpenings(after);
  const titles = (said: Said) =>
    said.note.roles.map((span) => said.terms.filter((term) => isIn([span], term)).map(({ key }) => key));
  const turned = titles(after).find((title) => titles(before).some((was) => isTurned(was, title)));
  if (turned) return [{ sentence: -1, reason: 'The position has its words in another order' }];
  return after.terms.flatMap((term, at) => {
    const clause = after.clauses[after.clauseOf[at] as number];
    if (!isIn(after.note.roles, term) || known.has(term.key) || !after.claims[at]) return [];
    // What the writer says to be is no position that is open.
    if (!clause || isOfWriter(clause)) return [];
    const isKnown = places[at]?.some((place) => {
      const was = before.terms[place.at];
      return was === undefined || was.lower === term.lower || isIn(roles, was);
    });
    if (isKnown) return [];
    const reason = `“${wordAt(after, at)}” is not in the position that the note names`;
    return [{ sentence: clause.sentence, reason }];
  });
}

/** "No job in mind": whatever is said of a job is that there is none. */
function isDenied({ terms, clauses, clauseOf }: Said): boolean {
  return terms.every((term, at) => !isJob(term) || clauses[clauseOf[at] as number]?.own.has('not'));
}

/** Of a note that speaks of no opening: where the rewrite does. */
function newOpenings(after: Said): Fault[] {
  return after.terms.flatMap((term, at) => {
    const clause = after.clauses[after.clauseOf[at] as number];
    const reason = `“${wordAt(after, at)}”: the note speaks of no opening`;
    return isJob(term) && clause && !clause.states.has('not') ? [{ sentence: clause.sentence, reason }] : [];
  });
}

/** Where the rewrite says that the opening was found, if the note says that it was found elsewhere. */
function newSources(before: Said, after: Said): Fault[] {
  const wordsOfSources = ({ note, terms }: Said) =>
    note.sources.map((span) => terms.filter(({ start }) => span.start <= start && start < span.end));
  const known = wordsOfSources(before).flat();
  const given = termsIn(before.note.context.source ?? '');
  if (known.length === 0) return [];
  return wordsOfSources(after).flatMap((source) => {
    const isKnown = source.some(({ key }) => [...known, ...given].some((term) => term.key === key));
    const isYours = [source, known].every((terms) => terms.some(({ lower }) => YOUR_PAGES.has(lower)));
    const isNamed = source.some((term) => before.terms.some(({ key, capital }) => capital && key === term.key));
    if (isKnown || isYours || isNamed) return [];
    const places = source.map((term) => after.terms.indexOf(term));
    const sentence = after.clauses[after.clauseOf[places[0] as number] as number]?.sentence ?? -1;
    const words = places.map((at) => wordAt(after, at)).join(' ');
    return [{ sentence, reason: `“${words}”: the note names another source` }];
  });
}

/** Whether two titles have the same words in another order. */
function isTurned(a: readonly string[], b: readonly string[]): boolean {
  return a.join() !== b.join() && a.toSorted().join() === b.toSorted().join();
}

function requestFaults(before: Reading, after: Reading): Fault[] {
  const faults: Fault[] = [];
  const request = requestOf(before);
  if (request && !requestOf(after) && !asksBy(after))
    faults.push({ sentence: -1, reason: 'The request is lost', lost: request });
  const [passed] = hitsOf(before.hits, 'request-refer');
  const lost = passed && before.sentences.find(({ start, end }) => start <= passed.start && passed.end <= end)?.text;
  if (lost && hitsOf(after.hits, 'request-refer').length === 0)
    faults.push({ sentence: -1, reason: 'The request to be passed on is lost', lost });
  for (const [kind, name] of Object.entries(HEAVY_REQUESTS))
    for (const hit of hitsOf(before.hits, kind).length === 0 ? hitsOf(after.hits, kind) : []) {
      const sentence = after.sentences.findIndex(({ start, end }) => start <= hit.start && hit.end <= end);
      if (sentence >= 0 && asks(after, sentence))
        faults.push({ sentence, reason: `It asks ${name}, and the note does not` });
    }
  return faults;
}

/** The sentence in which a note asks. */
function requestOf(note: Reading): string | undefined {
  const { sentences } = note;
  return (sentences.find((one) => does(one, 'ask') >= SURE.ask) ?? sentences.find((_, at) => asks(note, at)))?.text;
}

/** Whether a note has words of a request. */
function asksBy({ hits }: Reading): boolean {
  return [...hits.keys()].some((name) => name.startsWith('request-'));
}

/** Whether the sentence with an index asks. */
export function asks({ sentences, text }: Reading, at: number): boolean {
  const sentence = sentences[at];
  return sentence !== undefined && (text[sentence.end - 1] === '?' || does(sentence, 'ask') >= SURE.ask);
}

function textAt({ text }: Reading, { start, end }: Range): string {
  return text.slice(start, end);
}

function namesAt(note: Reading, range: Range | undefined): string[] {
  return range ? namesIn(textAt(note, range)) : [];
}

function namesIn(text = ''): string[] {
  return wordsOf(text, text.toLowerCase()).map(({ lower }) => lower.replace(/'s$|\./g, ''));
}

function termsIn(text: string): Term[] {
  return termsOf(text, wordsOf(text, text.toLowerCase()));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
