import { isOccupation } from '../reading/classes.ts';
import type { Reading } from '../reading/read.ts';
import { factsIn } from '../shorten/facts.ts';
import { canonicalStem, type Term, termsOf } from './canonical.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';
import { ownedWords } from './owners.ts';
import { withPlainPhrases } from './phrases.ts';

const DEGREES = ['bachelor', 'master', 'phd', 'doctor'].map(canonicalStem);

/**
 * Reasons to refuse a text for what it says and the note does not: words, numbers tied to something else, phrases of
 * words that stood apart.
 */
export function additions(before: Reading, text: string): string[] {
  const facts = Object.values(before.context).filter((fact) => fact !== undefined);
  const sources = [termsOf(withoutOrders(before.clean.typed)), ...facts.map((fact) => termsOf(fact))];
  const known = new Set(sources.flat().map(({ stem }) => stem));
  // Who has a bachelor's has a degree; who has a degree need not have a bachelor's.
  if (DEGREES.some((degree) => known.has(degree))) known.add(canonicalStem('degree'));
  const ids = new Set(
    before.requisitions.flatMap(({ start, end }) => termsOf(before.text.slice(start, end)).map(({ stem }) => stem)),
  );
  const terms = termsOf(text);
  const reasons: string[] = [];
  for (const [at, term] of terms.entries()) {
    if (!known.has(term.stem) && !isPart(term, known)) {
      if ((term.number || term.name || !NEUTRAL.has(term.stem)) && !isImplied(term.stem, before.text))
        reasons.push(`“${term.text}” is not in the original.`);
      continue;
    }
    // "3G" is a grade and counts nothing.
    if (!term.number || ids.has(term.stem) || /\p{L}/u.test(term.stem)) continue;
    if (!sources.some((source) => sameNeighbours(terms, at, source)))
      reasons.push(`“${around(terms, at, text)}” ties a number to something else than the original does.`);
    if (isBent(text, term, before)) reasons.push(`“${around(terms, at, text)}” makes the number another.`);
  }
  return [
    ...reasons,
    ...strangeDeeds(before, text, sources),
    ...strangeBonds(terms, text, sources, factsIn(before).facts.company ?? before.context.company),
    ...droppedQualifiers(sources[0] ?? [], terms),
    ...wholes(sources[0] ?? [], new Set(terms.map(({ stem }) => stem))),
  ];
}

/** Words that say in one what the original says in several. */
const IMPLIED: readonly (readonly [string, RegExp])[] = [
  [canonicalStem('colleague'), /\bwork(?:s|ed|ing)? (?:with|alongside|together|for the same)\b|\b(?:both|all) work/i],
  [canonicalStem('uncle'), /\b(?:father|mother|dad|mum|mom)(?:'s| and his| and her) brother\b/i],
  [canonicalStem('aunt'), /\b(?:father|mother|dad|mum|mom)(?:'s| and his| and her) sister\b/i],
  [canonicalStem('member'), /\b(?:part of|one of|on (?:the|your|our|my)|belong)\b/i],
  [canonicalStem('former'), /\b(?:ex-|was|were|left|until|retired)\b/i],
];

function isImplied(stem: string, original: string): boolean {
  return IMPLIED.some(([word, ground]) => word === stem && ground.test(original));
}

/** Orders to whoever reads the note, and hidden comments, are no facts of the writer. */
function withoutOrders(text: string): string {
  return withoutComments(text)
    .split(/(?<=[.!?\n])/)
    .map((sentence) => (isOrder(sentence) ? ' ' : sentence))
    .join('');
}

function isOrder(sentence: string): boolean {
  const at = sentence.search(/\b(?:ignore|disregard|forget)\b/i);
  return (
    (at >= 0 && /\b(?:instructions?|prompts?|rules|above|previous|earlier)\b/i.test(sentence.slice(at))) ||
    /\b(?:system prompt|you are now|as an ai|rate this|assistant:|system:)/i.test(sentence)
  );
}

function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('<!--');
  return [
    first,
    ...rest.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : `<!--${part}`)),
  ].join(' ');
}

/** Of a part nobody makes the whole: "800 of 1600 hours", "25 years, 12 of them for the Hall". */
function wholes(source: readonly Term[], kept: ReadonlySet<string>): string[] {
  return source.flatMap((term, at) => {
    // "three of the five" is three of five.
    const [of, next, behind] = source
      .slice(at + 1, at + 6)
      .filter(({ stem }, i) => i === 0 || !/^(?:the|my|our)$/.test(stem));
    if (!term.number || of?.stem !== 'of' || !next || kept.has(term.stem)) return [];
    const rest = next.number
      ? [next]
      : /^(?:them|these|those|which)$/i.test(next.text)
        ? [behind, ...source.slice(at + 4, at + 7)].filter((one) => one && !FUNCTION.has(one.stem))
        : [];
    return rest.some((one) => one && kept.has(one.stem))
      ? [`“${term.text} of ${next.text}” is lost, which makes more of it.`]
      : [];
  });
}

/** Behind "I" or "I have" these say nothing that was done. */
const NO_DEED =
  /^(?:am|was|would|will|could|can|have|had|never|always|only|just|now|since|been|around|about|almost|nearly|over|some|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|several|many)$/;

/** What the writer does has to be said as something done: who writes to a "Designer" has not designed. */
function strangeDeeds(before: Reading, given: string, sources: readonly (readonly Term[])[]): string[] {
  const text = withPlainPhrases(given);
  const deeds = new Set(
    sources.flat().flatMap((term) => (/(?:[eo]rs?|ments?|ions?|ists?)$/i.test(term.text) ? [] : [term.stem])),
  );
  // "Homebrewer for six years": what the writer is tells what the writer does.
  for (const { stem, owner, posting } of ownedWords(before))
    if (!posting && owner !== 'reader' && owner !== 'other' && owner !== 'wished') deeds.add(stem);
  for (const source of sources)
    for (const [at, { text: word }] of source.entries()) if (word === 'I') deeds.add(source[at + 1]?.stem ?? '');
  return [...text.matchAll(/\bI(?:'ve| have| also| had)* (\p{Ll}{3,})/gu)].flatMap(([phrase, verb = '']) => {
    const stem = canonicalStem(verb);
    return NEUTRAL.has(stem) || deeds.has(stem) || NO_DEED.test(verb) ? [] : [`“${phrase}” is not in the original.`];
  });
}

/** What may stand between two words of one phrase: "a herd *of* 180 cows", "the manager *role at* Acme". */
const WITHIN_PHRASE =
  /^(?:[\s'’-]|\b(?:of|in|at|for|with|on|as|a|an|the|own|role|job|position|opening|post|vacancy|posting|firm|company|s)\b)*$/i;
/** So far apart, in words that say something, a phrase's parts may stand in the original. */
const NEAR = 7;

/** A title's words stand closer: of "store lead" and "regional manager" nobody makes a "store manager". */
const NEAR_TITLE = 3;

/** Words that form a phrase here and stand in different places of the original: "plowed county roads". */
function strangeBonds(
  terms: readonly Term[],
  text: string,
  sources: readonly (readonly Term[])[],
  hirer: string | undefined,
): string[] {
  const says = (term: Term) =>
    !FUNCTION.has(term.stem) && (!NEUTRAL.has(term.stem) || term.number) && !/^places?$/i.test(term.text);
  const hiring = new Set(termsOf(hirer ?? '').map(({ stem }) => stem));
  /** "Union Free District's school nurse posting": the company's, by whatever words stand between. */
  const isHiring = (a: Term, b: Term) =>
    hiring.has(a.stem) &&
    /['’]s?\s$/.test(text.slice(a.end - 2, b.start + 0).slice(0, 3)) &&
    /^[^.;,()]{0,40}\b(?:role|job|position|opening|post|posting|vacancy)\b/i.test(text.slice(b.end));
  const places = new Map<string, number[]>();
  let at = 0;
  for (const source of sources) {
    for (const term of source) {
      if (!says(term)) continue;
      places.set(term.stem, [...(places.get(term.stem) ?? []), at]);
      at++;
    }
    at += NEAR * 2;
  }
  const spoken = terms.filter(says);
  const reasons: string[] = [];
  for (const [i, a] of spoken.entries()) {
    let last = a;
    for (const b of spoken.slice(i + 1, i + 3)) {
      if (!WITHIN_PHRASE.test(text.slice(last.end, b.start)) || b.start < last.end) break;
      last = b;
      const [here, there] = [places.get(a.stem), places.get(b.stem)];
      // A fact given beside the note is bound to nothing in it.
      if (!here || !there || isGiven(a, sources) || isGiven(b, sources)) continue;
      // "horses for eight years": how long is said of the whole.
      if ((b.number && isDuration(terms, b)) || isHiring(a, b)) continue;
      const isTitle = isOccupation(b.text.toLowerCase()) && !a.number && text[b.end] !== '-';
      const near = isTitle ? NEAR_TITLE : NEAR;
      if (!here.some((x) => there.some((y) => Math.abs(x - y) <= near)))
        reasons.push(`“${text.slice(a.start, b.end)}” puts together what the original says of different things.`);
    }
  }
  return reasons;
}

/** A number of years, months or the like. */
function isDuration(terms: readonly Term[], number: Term): boolean {
  const at = terms.indexOf(number);
  return terms.slice(at + 1, at + 4).some(({ stem }) => UNITS.has(stem));
}

function isGiven({ stem }: Term, [, ...facts]: readonly (readonly Term[])[]): boolean {
  return facts.some((fact) => fact.some((term) => term.stem === stem));
}

/** Words that make less of what stands beside them; without them it is more than was said. */
const LESSENING = new Set(
  'assistant trainee apprentice helper aide intern deputy junior associate acting interim vice co second third student partly nearly almost helped assisted only rarely sometimes occasionally mostly minor substitute volunteer temporary seasonal amateur'
    .split(' ')
    .map(canonicalStem),
);

/** Of these even a plain verb must not lose its one: "I rarely work on Sundays". */
const SELDOM = new Set(['rarely', 'sometimes', 'occasionally'].map(canonicalStem));

function droppedQualifiers(source: readonly Term[], terms: readonly Term[]): string[] {
  const kept = new Set(terms.map(({ stem }) => stem));
  return source.flatMap((term, at) => {
    const isOrdinal = term.number && /^(?:second|third)$/i.test(term.text);
    if (!(LESSENING.has(term.stem) || isOrdinal) || kept.has(term.stem)) return [];
    const beside = [source[at - 1], source[at + 1]].filter(
      (one) => one !== undefined && !FUNCTION.has(one.stem) && (SELDOM.has(term.stem) || !NEUTRAL.has(one.stem)),
    );
    return beside.some((one) => one && kept.has(one.stem)) ? [`“${term.text}” is lost, which makes more of it.`] : [];
  });
}

/** A compound of known words ("night-shift"), or one of its parts; "R-5518" in any spelling. */
export function isPart({ stem, text, name }: Term, known: ReadonlySet<string>): boolean {
  const parts = text.toLowerCase().split(/['’.]/).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => known.has(canonicalStem(part)) || NEUTRAL.has(canonicalStem(part))))
    return true;
  // Of names a longer one is another.
  if (name) return false;
  return [...known].some(
    (word) => word.length > 5 && stem.length > 5 && (word.startsWith(stem) || stem.startsWith(word)),
  );
}

/**
 * Whether a number counts the same thing as somewhere in a source: in the same unit, and no word that another number
 * counts there.
 */
function sameNeighbours(terms: readonly Term[], at: number, source: readonly Term[]): boolean {
  const stem = terms[at]?.stem;
  const unit = unitAt(terms, at);
  const counted = countedAt(terms, at);
  return source.some((term, i) => {
    if (term.stem !== stem) return false;
    // Said in the very words.
    if ([1, 2].every((next) => source[i + next]?.stem === terms[at + next]?.stem)) return true;
    return (
      (unit === undefined || (unitAt(source, i) ?? unit) === unit) && !(counted && isTakenByAnother(source, i, counted))
    );
  });
}

/** The unit of time behind a number: "18 *months*". */
function unitAt(terms: readonly Term[], at: number): string | undefined {
  for (const { stem } of terms.slice(at + 1, at + 4)) {
    if (UNITS.has(stem)) return stem;
    if (FUNCTION.has(stem)) return undefined;
  }
  return undefined;
}

/** What a number counts: the word right behind it, or behind its unit ("two years of *research*"). */
function countedAt(terms: readonly Term[], at: number): string | undefined {
  let i = at + 1;
  while (terms[i] && (UNITS.has((terms[i] as Term).stem) || (terms[i] as Term).stem === 'of')) i++;
  const word = terms[i];
  return word && !FUNCTION.has(word.stem) && !NEUTRAL.has(word.stem) && !word.number ? word.stem : undefined;
}

/** Whether a word stands right beside another number than the one at `at`, and farther from that. */
function isTakenByAnother(source: readonly Term[], at: number, word: string): boolean {
  const places = source.flatMap((term, i) => (term.stem === word ? [i] : []));
  if (places.length !== 1) return false;
  const [place] = places as [number];
  const own = Math.abs(place - at);
  return source.some(
    (term, i) =>
      term.number &&
      i !== at &&
      term.stem !== source[at]?.stem &&
      Math.abs(place - i) < own &&
      Math.abs(place - i) <= 3,
  );
}

const UNITS = new Set(
  'year month week day hour minute season summer winter semester term shift night weekend quarter rotation'
    .split(' ')
    .map(canonicalStem),
);

/** In front of a number these say that it is not quite that. */
const APPROXIMATE =
  /\b(?:nearly|almost|about|around|roughly|approximately|some|at least|up to|more than|less than|under|close to|just over|just under|well over|over)\s+$/i;
/** Ways to say that a number is not exact; those of a group say the same. */
const APPROXIMATIONS = [
  /\b(?:about|around|roughly|approximately|some|circa|abt)\b/i,
  /\b(?:over|more than|upwards of)\b|\d\+/i,
  /\b(?:nearly|almost|close to|just under|under|less than)\b/i,
  /\bup to\b/i,
  /\bat least\b/i,
];

/**
 * "nearly ten years" for "eight": an approximation that the original does not make. "over 11 years" can also mean
 * during them.
 */
function isBent(text: string, term: Term, before: Reading): boolean {
  const lead = text.slice(0, term.start);
  const word =
    APPROXIMATE.exec(lead)?.[0].trim() ??
    (/^\s?(?:\+|plus\b)/.test(text.slice(term.end, term.end + 6)) ? 'over' : undefined);
  if (word === undefined) return false;
  // "… at two chains over 11 years.", "Over three years I …": during them.
  const during = /^\s*\p{L}+\s*(?:[.,;:)]|$|I\b)/u.test(text.slice(term.end));
  if (
    word === 'over' &&
    during &&
    !/\b(?:have|has|had|bring|with|my|of|offer)$/i.test(lead.replace(APPROXIMATE, '').trimEnd())
  )
    return false;
  const group = APPROXIMATIONS.find((one) => one.test(`${word} 1`));
  return group !== undefined && !group.test(before.clean.typed);
}

function around(terms: readonly Term[], at: number, text: string): string {
  const from = terms[Math.max(0, at - 1)]?.start ?? 0;
  const to = terms[Math.min(terms.length - 1, at + 2)]?.end ?? text.length;
  return text.slice(from, to);
}
