import type { Term } from './terms.ts';
import { keyOf } from './word-keys.ts';

/** Numbers as notes write them, and what they measure, made one: "18 months" and "a year and a half" are the same. */

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth'.split(' ');
const SUFFIXES: Record<string, number> = { k: 1_000, m: 1_000_000, bn: 1_000_000_000 };

/** What a word multiplies the number in front of it by. */
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['dozen', 12],
]);

/** Units of time in months; a length of time is compared in them. */
const MONTHS = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
  ['decade', 120],
]);

/** "weekly": so much a week. */
const RATES = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['annual', 'year'],
]);
const UNITS = new Set(RATES.values());

/** In front of "a year" these say that it is a length of time, and no rate. */
const LASTING = /^(?:in|within|over|for|after|about|nearly|almost|than|roughly|around|approximately|done|spent)$/;
/** … and behind it. */
const LASTED = /^(?:of|away|from|ago|abroad|off)$/;
/** … and these that it is no rate at least. */
const NO_RATE = /^(?:for|in|within|over|after|of|about|once|half|is|was|what)$/;
/** In front of "May" these say that it is the month. */
const DATED = /^(?:in|since|by|until|till|on|from|this|next|last|of|early|late|to)$/;

/** How many months a unit of time has; undefined for any other word. */
export function monthsIn(word: string): number | undefined {
  return MONTHS.get(word.replace(/s$/, ''));
}

/** The value of one word: "12", "1,200", "3.5", "40k", "twelve", "ninety"; undefined for any other. */
function valueIn(word: string): number | undefined {
  const [, digits, suffix = ''] = /^(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(k|m|bn)?$/.exec(word) ?? [];
  if (digits) return Number(digits.replaceAll(',', '')) * (SUFFIXES[suffix] ?? 1);
  const one = ONES.indexOf(word);
  if (one >= 0) return one;
  const ten = TENS.indexOf(word);
  return ten > 0 ? ten * 10 : undefined;
}

/** What a word is compared by: a number ("#12"), an ordinal ("3th"), a rate ("/week"), or its stem. */
export function comparedBy(lower: string): { key: string; number: boolean } {
  const rate = RATES.get(lower);
  const place = /^(\d+)(?:st|nd|rd|th)$/.exec(lower)?.[1] ?? ORDINALS.indexOf(lower);
  const value = valueIn(lower);
  if (rate) return { key: `/${rate}`, number: false };
  if (Number(place) > 0) return { key: `${place}th`, number: false };
  return value === undefined ? { key: keyOf(lower), number: false } : { key: `#${value}`, number: true };
}

/**
 * Terms with numbers and what belongs to them in one: what multiplies them, their unit of time, a percent sign. "twenty
 * two" is "#22", "six years" "#72mo", "18 %" "#%18"; "one" that counts nothing is a word like any other.
 */
export function withQuantities(terms: readonly Term[]): Term[] {
  const result: Term[] = [];
  for (let at = 0; at < terms.length; ) {
    const term = terms[at] as Term;
    const number = numberAt(terms, at);
    if (!number) {
      const time = timeAt(terms, at);
      result.push(time === undefined ? term : { ...term, key: time, lower: time });
      at++;
      continue;
    }
    const { key, next } = measured(terms, number.value, number.next);
    const isWord = key === '#1' && term.lower === 'one';
    const end = (terms[next - 1] as Term).end;
    result.push(isWord ? { ...term, number: false, key: keyOf('one') } : { ...term, key, number: true, end });
    at = next;
  }
  return result;
}

/** A number that begins here, and the index behind it. */
function numberAt(terms: readonly Term[], at: number): { value: number; next: number } | undefined {
  const term = terms[at] as Term;
  const [two = '', three = ''] = terms.slice(at + 1, at + 3).map(({ lower }) => lower);
  const isArticle = term.lower === 'a' || term.lower === 'an';
  if (term.lower === 'half' && two === 'a' && (monthsIn(three) !== undefined || SCALES.has(three)))
    return { value: 0.5, next: at + 2 };
  if (isArticle && two === 'couple' && three === 'of') return { value: 2, next: at + 3 };
  const isUnit = monthsIn(two) !== undefined && !two.endsWith('s') && !terms[at + 1]?.capital;
  const lasts =
    LASTING.test(terms[at - 1]?.lower ?? '') || two === 'decade' || LASTED.test(three) || halfBehind(terms, at + 2) > 0;
  if ((isArticle && isUnit && lasts) || (term.lower === 'the' && two === 'decade')) return { value: 1, next: at + 1 };
  if (isArticle && SCALES.has(two)) return multiplied(terms, 1, at + 1, false);
  return term.number ? multiplied(terms, Number(term.key.slice(1)), at + 1, !/\d/.test(term.lower)) : undefined;
}

/** "two hundred", "twenty-two", "30,000", "three and a half". */
function multiplied(
  terms: readonly Term[],
  value: number,
  next: number,
  isSpelt: boolean,
): { value: number; next: number } {
  const term = terms[next];
  if (!term) return { value, next };
  const more = term.number && /^[ ,-]?$/.test(term.gap) ? Number(term.key.slice(1)) : 0;
  const scale = SCALES.get(term.lower);
  if (scale !== undefined) return multiplied(terms, value * scale, next + 1, isSpelt);
  if (term.gap === ',' && /^\d{3}$/.test(term.lower)) return multiplied(terms, value * 1_000 + more, next + 1, isSpelt);
  if (isSpelt && more > 0 && more < 10 && value % 10 === 0 && value >= 20 && value < 100)
    return multiplied(terms, value + more, next + 1, isSpelt);
  const half = halfBehind(terms, next);
  return half > 0 ? { value: value + 0.5, next: next + half } : { value, next };
}

/** How many terms "and a half" takes from here on; 0 where it does not stand here. */
function halfBehind(terms: readonly Term[], at: number): number {
  const [one, two, three] = terms.slice(at, at + 3).map(({ lower }) => lower);
  if (one !== 'and') return 0;
  if (two === 'half') return 2;
  return two === 'a' && three === 'half' ? 3 : 0;
}

/** A number with its unit, if that is one of time, or a percent sign. */
function measured(terms: readonly Term[], value: number, next: number): { key: string; next: number } {
  const unit = terms[next];
  if (unit?.key === 'percent') return { key: `#%${value}`, next: next + 1 };
  const months = unit && !unit.capital && /^[ -]?$/.test(unit.gap) ? monthsIn(unit.lower) : undefined;
  if (months === undefined) return { key: `#${value}`, next };
  // "a year and a half" is counted from behind its unit.
  const half = halfBehind(terms, next + 1);
  return { key: `#${(half > 0 ? value + 0.5 : value) * months}mo`, next: next + 1 + half };
}

/**
 * What a time is compared by: "40 a month" and "every day" ("/day"), "this month" (">month"), "for years" ("years"),
 * the month of May; undefined for whatever else stands here.
 */
function timeAt(terms: readonly Term[], at: number): string | undefined {
  const { lower, capital, gap } = terms[at] as Term;
  const last = terms[at - 1];
  const lead = last?.lower ?? '';
  if (lower === 'may' && capital) {
    const isDated = (last?.number && gap === ' ') || terms[at + 1]?.number || DATED.test(lead);
    return isDated ? 'month-may' : undefined;
  }
  const one = lower.replace(/s$/, '');
  if (!UNITS.has(one) || capital) return undefined;
  if (one !== lower) return one === 'hour' || one === 'day' ? undefined : lower;
  if (lead === 'per' || lead === 'each' || lead === 'every') return `/${lower}`;
  if (lead === 'this' || lead === 'next') return `>${lower}`;
  const isRate = (lead === 'a' || lead === 'an') && !NO_RATE.test(terms[at - 2]?.lower ?? '');
  return isRate ? `/${lower}` : undefined;
}
