import type { Reading } from '../reading/read.ts';
import { canonicalStem, type Term, termsOf } from './canonical.ts';
import { FUNCTION, NEUTRAL } from './neutral.ts';

/**
 * Reasons to refuse a text that makes more of it than the note: all for one, several for one, "400" for "up to 400",
 * "and" for "or".
 */
export function inflated(before: Reading, after: Reading): string[] {
  const source = `${before.clean.typed} ${Object.values(before.context).join(' ')}`;
  return [
    ...wholes(before.text, after.text),
    ...plurals(source, after.text),
    ...universals(source, after.text),
    ...limits(before.text, after.text),
    ...totals(before.text, after.text),
    ...both(source, after.text),
    ...recounted(before.text, after.text),
    ...intensified(source, after.text),
  ];
}

const isSaying = (stem: string) => !FUNCTION.has(stem) && !NEUTRAL.has(stem);

/** "One of my reports" is not "my reports", nor "some of the crew" the crew. */
function wholes(before: string, after: string): string[] {
  const said = termsOf(after);
  return [
    ...before.matchAll(
      /\b(one|some|part|half|most|any|several|many|a few|a couple|a third|a quarter) of (?:my|our|the|their|its|his|her|these|those|your) ((?:[\p{L}'-]+ ){0,1}[\p{L}'-]+)/giu,
    ),
  ].flatMap(([words, share = '', things = '']) => {
    const nouns = termsOf(things).filter(({ stem }) => isSaying(stem));
    const lost = nouns.some(({ stem }) =>
      said.some(({ stem: other, start }) => {
        if (other !== stem) return false;
        const lead = after.slice(Math.max(0, start - 28), start);
        return !new RegExp(String.raw`\b(?:${share}|${share === 'one' ? 'an?|1' : 'some|partly'})\b[^.;]*$`, 'i').test(
          lead,
        );
      }),
    );
    return lost ? [`“${words}” is said of the whole.`] : [];
  });
}

/** One thing stays one: "a report" is not "reports". */
function plurals(before: string, after: string): string[] {
  const terms = termsOf(before);
  const plural = new Set(terms.filter(({ text }) => /[^s']s$/i.test(text)).map(({ stem }) => stem));
  const single = new Map<string, Term>();
  for (const [at, term] of terms.entries()) {
    const next = terms[at + 1];
    const isHead =
      next === undefined || FUNCTION.has(next.stem) || /[.,;:!?()\n]/.test(before.slice(term.end, next.start));
    const one = terms
      .slice(Math.max(0, at - 3), at)
      .some(({ text }) => /^(?:an?|one|my|your|his|her|our|this|that)$/i.test(text));
    const close = !/[.,;:!?()\n]/.test(before.slice(terms[Math.max(0, at - 2)]?.start ?? 0, term.start));
    if (one && isHead && close && isSaying(term.stem) && !term.number && !plural.has(term.stem))
      single.set(term.stem, term);
  }
  return termsOf(after).flatMap(({ stem, text, start }) => {
    const given = single.get(stem);
    return given !== undefined &&
      text.toLowerCase() === `${given.text.toLowerCase()}s` &&
      !/\b(?:I|we|who|which|that|it|one of (?:my|the|our))\s$/.test(after.slice(Math.max(0, start - 12), start))
      ? [`“${text}”: the original has one.`]
      : [];
  });
}

const ALL = /\b(all|every|each|both|whole|entire|always|throughout)\b/gi;
const SAID_OF_ALL =
  /\b(?:all|every|each|both|whole|entire|always|throughout|daily|weekly|monthly|nightly|yearly|any|(?:an?|per) (?:day|week|month|year|night|shift|hour))\b/i;

/** "All", "every" and "both" make more of what follows. */
function universals(before: string, after: string): string[] {
  if (SAID_OF_ALL.test(before)) return [];
  return [...after.matchAll(ALL)].flatMap(({ 0: word, index }) => {
    const [, ...next] = termsOf(after.slice(index, index + 60));
    const claims = next.slice(0, 3).some(({ stem }) => isSaying(stem));
    const people = /\b(?:who|they|whom|them)\s$/i.test(after.slice(0, index));
    return claims || people ? [`“${word}” is not in the original.`] : [];
  });
}

/** Up to 400 may be fewer, and nearly ten years are not ten. */
function limits(before: string, after: string): string[] {
  const numbers = termsOf(after);
  return [
    ...before.matchAll(
      /\b(up to|as many as|nearly|almost|close to|just under|under|less than|fewer than|about|around|roughly|approximately|some)\s+(?=[$€£]?\d|[a-z]+)/gi,
    ),
  ].flatMap(({ 0: lead, 1: word = '', index }) => {
    const [number] = termsOf(before.slice(index + lead.length, index + lead.length + 24));
    if (!number?.number || number.start > 1) return [];
    const bare = numbers.some(
      ({ stem, start }) =>
        stem === number.stem &&
        !/\b(?:up to|as many as|nearly|almost|close to|just under|under|less than|fewer than|about|around|roughly|approximately|some|circa|no more than|most|~)\s*(?:the past |the last )?[$€£]?$/i.test(
          after.slice(Math.max(0, start - 24), start),
        ),
    );
    const exact = before.match(new RegExp(String.raw`\b${number.text}\b`, 'gi'))?.length ?? 0;
    return bare && exact < 2 ? [`“${word} ${number.text}” is said to be exact.`] : [];
  });
}

/** Years in all are of all that was named: "tobacco, then coffee, 9 years in all". */
function totals(before: string, after: string): string[] {
  const all = /\b(?:in all|in total|altogether|combined|all told|between them)\b/i;
  const sum = /(?:,| and )[^.;]*\b(?:in all|in total|altogether|combined|all told|between them)\b/i;
  return sum.test(before) && !all.test(after) && !/\btotal\b/i.test(after)
    ? ['A number said of several things is said of one.']
    : [];
}

/** "I book 50 patients, answer phones" is not "I answer 50 phones, book patients". */
function recounted(before: string, after: string): string[] {
  const [source, said] = [termsOf(before), termsOf(after)];
  const has = (terms: readonly Term[], stem: string) => terms.some((term) => term.stem === stem);
  return said.flatMap((number, at) => {
    const next = said[at + 1];
    if (
      !number.number ||
      !next ||
      next.number ||
      after.slice(number.end, next.start) !== ' ' ||
      !isSaying(next.stem) ||
      !has(source, next.stem)
    )
      return [];
    const counted = source.flatMap(({ stem }, i) => (stem === number.stem ? [source[i + 1]] : []));
    const near = new Set(said.slice(at + 1, at + 5).map(({ stem }) => stem));
    const moved = counted.every(
      (one) => one && isSaying(one.stem) && !one.number && !near.has(one.stem) && has(said, one.stem),
    );
    return counted.length > 0 && moved
      ? [`“${after.slice(number.start, next.end)}” counts something else than the original does.`]
      : [];
  });
}

/** One or the other is not both. */
function both(before: string, after: string): string[] {
  return [...before.matchAll(/([\p{L}\p{N}+#]+) or ([\p{L}\p{N}+#]+)/gu)].flatMap(([words, a = '', b = '']) => {
    const said = after.toLowerCase();
    return [`${a} and ${b}`, `${b} and ${a}`, `${a} & ${b}`].some((pair) => said.includes(pair.toLowerCase()))
      ? [`“${words}” is one or the other.`]
      : [];
  });
}

/** Praise in plain words: "very", "great", "best" in front of what says something. */
function intensified(before: string, after: string): string[] {
  const given = new Set(termsOf(before).map(({ stem }) => stem));
  return [...after.matchAll(/\b(very|great|best|highly|greatly|particularly|especially|well) ([\p{L}-]+)/giu)].flatMap(
    ([words, degree = '', next = '']) => {
      const stem = canonicalStem(next);
      return given.has(canonicalStem(degree)) || (/^esp/i.test(degree) && /\besp\b/i.test(before)) || !isSaying(stem)
        ? []
        : [`“${words}” is not in the original.`];
    },
  );
}
