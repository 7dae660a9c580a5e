import { backgroundSentence } from '../draft/wording.ts';
import { sentencesOf } from '../reading/sentences.ts';
import type { Unit } from './units.ts';
import { bringYears, YEARS, yearsIn } from './years.ts';

/** What the writer brings, said at less and less length. */

/** Of a clause that tells of the posting and the background alike, the years alone: "my 12 years in Navy logistics". */
export function yearsAlone(unit: Unit): Unit | undefined {
  const years = yearsIn(unit.text);
  return years === undefined ? undefined : { ...unit, kind: 'background', text: bringYears(years) };
}

/** Less and less of the background, in the note's own words: all, without what hangs on it, the weightiest alone. */
export function* backgrounds(
  units: readonly Unit[],
  say: (unit: Unit) => string,
  reasons: readonly string[],
): Generator<string[]> {
  const all = units.map(say);
  if (reasons.length > 0) yield [...reasons, ...all];
  yield all;
  yield all.map(firstPart);
  yield all.map((text) => firstHalf(firstPart(text)));
  yield all.map((text) => untilYears(firstHalf(firstPart(text))));
  const ranked = byWeight(units);
  for (let count = Math.min(units.length - 1, MOST_KEPT); count > 0; count--) {
    const kept = new Set(ranked.slice(0, count));
    yield units.filter((unit) => kept.has(unit)).map((unit) => firstPart(say(unit)));
  }
  // One clause alone: the weightiest that fits, with less and less behind it. None without years where another has
  // them.
  const best = (ranked[0]?.weight ?? 0) >= 4 ? ranked.filter(({ weight }) => weight >= 4) : ranked;
  for (const unit of best.slice(0, MOST_KEPT)) for (const pare of PARED) yield [pare(say(unit))];
  const years = yearsOf(units);
  if (years !== undefined && !/\b(?:years?|yrs)(?: of experience)?$/i.test(years)) yield [bringYears(years)];
}

/** Where no clause of the note fits, its years alone: of experience, or bare. */
export function* bareYears(units: readonly Unit[]): Generator<string[]> {
  const alone = yearsOf(units)?.replace(/(?<=\b(?:years?|yrs)\b).*$/iu, '');
  if (alone === undefined) return;
  yield [backgroundSentence(`${alone} of experience`)];
  yield [backgroundSentence(alone)];
}

function yearsOf(units: readonly Unit[]): string | undefined {
  return byWeight(units)
    .map(({ text }) => yearsIn(text))
    .find((text) => text !== undefined);
}

function byWeight(units: readonly Unit[]): Unit[] {
  return [...units].sort((a, b) => b.weight - a.weight || a.text.length - b.text.length);
}

/** No short note has room for more clauses of background than this. */
const MOST_KEPT = 8;

/** "I have driven buses since 2013 and still …": up to its "and". */
const YEARS_AND_MORE = new RegExp(
  String.raw`^(I(?:'ve| have| was)? [^,]*\b(?:years|seasons|since \d{4})) and (?:\p{Ll}{3,}ed|still|also|` +
    String.raw`even|now|know|love|like|enjoy) `,
  'u',
);

/** "For the past six years I have been a cook at …": up to its place. */
const YEARS_THEN_PLACE = new RegExp(
  String.raw`^((?:For|Over|In|During) the (?:past|last) \S+ years,? (?:I've|` +
    String.raw`I have) been an? [^,;:.]{4,}?) (?:at|in|with|for) [^,;:]*\.$`,
  '',
);

/** "I have driven buses since 2013 and have never had an accident." up to its "and", where another verb follows. */
function firstHalf(sentence: string): string {
  const [, half] =
    /^(I(?:'ve|'m)? .{16,}?) and (?:I|I'm|I've|have|hold|am|was|had|can|know|led|ran|built) /.exec(sentence) ?? [];
  if (half !== undefined) return `${half}.`;
  const [, years] = YEARS_AND_MORE.exec(sentence) ?? [];
  const [, since] = YEARS_THEN_PLACE.exec(sentence) ?? [];
  if (since !== undefined) return `${since}.`;
  // "I've been on survey crews for sixteen years and chief for nine."
  const [, alone] =
    /^(I(?:'ve| have| was| am|'m)? [^,]*\b(?:for|over) \S+ (?:years|seasons)) and (?!a half|\S+ months)/.exec(
      sentence,
    ) ?? [];
  return years === undefined && alone === undefined ? sentence : `${years ?? alone}.`;
}

/** "I have been a nurse for seven years at …": up to its years. */
const UP_TO_YEARS = new RegExp(
  String.raw`^(I\b[^,;:.]{6,}? (?:for|over) (?:the (?:past|last) )?\S+ (?:years|seasons|winters|` +
    String.raw`summers)) (?:at|in|with|on|under|across|near) [^,;:]*\.$`,
  '',
);

/** "I have been a dental nurse for seven years at a practice in Leeds." up to its years. */
function untilYears(sentence: string): string {
  const [, years] = UP_TO_YEARS.exec(sentence) ?? [];
  return years === undefined ? sentence : `${years}.`;
}

/** Subject, first clause, second verb, and what follows it. */
const TWO_VERBS =
  /^(I|I've|I'm) ([^,;:.]{8,}?) and (?:I )?(have|hold|am|was|had|led|ran|built|taught|\p{Ll}{3,}ed) ([^,;:.]{8,}\.)$/u;

/** "I hold a PE license and have designed pump stations for nine years.": the half with the years. */
function yearsHalf(sentence: string): string {
  const [, subject, first, verb, rest] = TWO_VERBS.exec(sentence) ?? [];
  if (!subject || !first || !verb || !rest || YEARS.test(first) || !YEARS.test(rest)) return sentence;
  return `${subject === "I've" && /ed$/.test(verb) ? "I've" : 'I'} ${verb} ${rest}`;
}

/** What holds of a place alone, or lacks its end. */
const BOUND_TO_PLACE = new RegExp(
  String.raw`\b(?:every|all|each|any|whole|entire|only|most|best|first|no|not|\p{Ll}+est)\b|` +
    String.raw`\b(?:at|in|with|for|on|of|and|or|to)$`,
  'u',
);

/**
 * "For the past six years I have been responsible for born-digital collections at a state university." without its last
 * phrase; what holds of "every courthouse in the county" holds of no more.
 */
function withoutPlace(sentence: string): string {
  const [, said] =
    /^([^,;:.]{24,}) (?:at|in|with|for|across|near) (?:an?|my|one|two|several) [^,;:.]{2,40}\.$/u.exec(sentence) ?? [];
  return said !== undefined && YEARS.test(said) && !BOUND_TO_PLACE.test(said) ? `${said}.` : sentence;
}

/** Less and less of one clause. */
export const PARED: readonly ((sentence: string) => string)[] = [
  firstPart,
  yearsHalf,
  (sentence) => withoutPlace(firstPart(sentence)),
  (sentence) => firstHalf(firstPart(sentence)),
  (sentence) => untilYears(firstHalf(firstPart(sentence))),
];

/** A sentence that tells of the writer. */
const ON_WRITER = new RegExp(
  String.raw`^(?:I|I'm|I've|I'd|We)\b|^(?:For|In|Over|During|Since)\b.*\b(?:I|I've|I'm)\b|` +
    String.raw`^My .*\b(?:is|are|was|were|has|have|includes?|covers?)\b`,
  '',
);

/** A sentence up to its first comma, if that much says something by itself. */
export function firstPart(sentence: string): string {
  const [first = sentence, ...others] = sentencesOf(sentence, { start: 0, end: sentence.length }).map(
    ({ text }) => text,
  );
  if (others.length > 0) return YEARS.test(others.join(' ')) && !YEARS.test(first) ? sentence : firstPart(first);
  const end = sentence.search(/(?:,| –| —| \(|;)(?= )/);
  const before = sentence.slice(0, end).trim();
  const after = sentence.slice(end + 1).trim();
  // What tells how long is not what goes.
  if (end > 0 && YEARS.test(after) && !YEARS.test(before)) return /^I\b/.test(after) ? after : sentence;
  if (
    end < 0 ||
    before.split(' ').length < 4 ||
    /\b(?:recall|remember|know|sure|think|believe|hope|say|guess|suppose)$/.test(before) ||
    !ON_WRITER.test(before)
  )
    return sentence;
  return `${before}.`;
}
