import { stemmer } from 'stemmer';
import type { Reading } from '../reading/read.ts';
import { type Term, termsOf } from './canonical.ts';
import { IRREGULAR } from './irregular.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';
import { predicatesIn } from './predicates.ts';

/**
 * Words that say nothing by themselves and yet claim something in company: "I see 50 patients", "I own a farm", "farms
 * and businesses", "small returns for farms". Reasons to refuse a text for these.
 */
export function claimedLightly(before: Reading, after: Reading): string[] {
  return [...verbs(before, after), ...nouns(before.text, after.text), ...modifiers(before.text, after.text)];
}

/** Neutral as words about the note, and deeds of the writer: "I own a farm", "I hired two people". */
const DEEDS = new Set('own hire recruit review join use'.split(' ').map((word) => stemmer(word)));
/** Deeds where a number follows: "I see 50 patients". */
const COUNTED = new Set('see meet find add list contact call'.split(' ').map((word) => stemmer(word)));

/** Such verbs have to be in the note as they are, as a verb, and not by another of their kind. */
function verbs(before: Reading, after: Reading): string[] {
  const given = new Set(predicatesIn(before.text).flatMap((one) => (one.noun ? [] : [verbOf(one, before.text)])));
  const { body } = after.structure;
  const text = after.text.slice(body.start, body.end);
  return predicatesIn(text).flatMap((one) => {
    const verb = verbOf(one, text);
    const counted =
      COUNTED.has(verb) &&
      /^ (?:about |some |over |up to |around )?(?:\d|\p{Ll}+ (?:new |more )?\p{Ll}+s\b)/u.test(text.slice(one.end)) &&
      termsOf(text.slice(one.end, one.end + 24))
        .slice(0, 2)
        .some(({ number }) => number);
    if (
      (one.agent !== 'I' && one.agent !== 'group') ||
      one.force === 'ahead' ||
      one.noun ||
      !(DEEDS.has(verb) || counted) ||
      given.has(verb)
    )
      return [];
    return [`“${one.text}” is not in the original.`];
  });
}

function verbOf({ start, end }: { start: number; end: number }, text: string): string {
  return plainStem(text.slice(start, end).toLowerCase());
}

const BASE = new Map(
  IRREGULAR.flatMap(([base, past, participle]) => [[past, base] as const, [participle, base] as const]),
);

/** The stem of a word itself, with no regard to what says the same. */
function plainStem(word: string): string {
  return stemmer(BASE.get(word) ?? word);
}

/** Kinds of customers and of people that nobody adds to a list. */
const KINDS =
  /\b(?:business(?:es)?|companies|firms|organi[sz]ations|teams|employers|skills|qualifications|opportunities)\b/gi;

function nouns(before: string, after: string): string[] {
  const said = new Set(termsOf(before).map(({ stem }) => stem));
  return [...after.matchAll(KINDS)].flatMap(({ 0: word, index }) => {
    const listed = /(?:\b(?:and|or|,|for|with|of|in)) (?:\p{L}+ )?$/iu.test(
      after.slice(Math.max(0, index - 24), index),
    );
    const [term] = termsOf(word);
    return listed && term && !said.has(term.stem) ? [`“${word}” is not in the original.`] : [];
  });
}

/**
 * A word that stood in front of one thing and now of another that came before it: "returns for small farms", "small
 * returns".
 */
function modifiers(before: string, after: string): string[] {
  const source = termsOf(before);
  const says = ({ stem, number, name }: Term) => !FUNCTION.has(stem) && !NEUTRAL.has(stem) && !number && !name;
  const pairs = (terms: readonly Term[], text: string) =>
    terms.flatMap((term, at) => {
      const next = terms[at + 1];
      return next && says(term) && says(next) && text.slice(term.end, next.start) === ' '
        ? [[term, next] as const]
        : [];
    });
  const followed = new Map<string, Set<string>>();
  for (const [term, next] of pairs(source, before))
    followed.set(term.stem, (followed.get(term.stem) ?? new Set()).add(next.stem));
  const places = (stem: string) => source.flatMap((term, at) => (term.stem === stem ? [at] : []));
  return pairs(termsOf(after), after).flatMap(([term, next]) => {
    const own = followed.get(term.stem);
    const here = places(term.stem);
    const there = places(next.stem);
    if (own === undefined || own.has(next.stem) || there.length === 0) return [];
    return here.some((a) => there.some((b) => b > a && b - a <= 4))
      ? []
      : [`“${after.slice(term.start, next.end)}” puts “${term.text}” in front of something else.`];
  });
}
