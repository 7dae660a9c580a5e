import { lazily } from '../lazily.ts';
import { cut } from '../text.ts';

const chrono = lazily<typeof import('chrono-node/en')>('chrono-node/en');

/** So much of what was typed is quoted, in UTF-16 code units. */
const QUOTED = 30;

/**
 * A day that has been, as "2026-11-01"; `2026-05` where only the month was said. `vague`: about then ("last week"),
 * and not to be quoted. `or`: the other day that the same figures may mean.
 */
export type ReadDate = { date: string; vague?: true; or?: string } | { problem: string };

/** Nobody needs more for a date, in UTF-16 code units. */
const LONGEST = 100;
/** LinkedIn began in 2003. */
const EARLIEST = 2003;
const EXAMPLE = 'sent:2026-11-01, sent:"Nov 1" or sent:"two weeks ago"';

/**
 * Reads a date in the past as people type it: "2026-11-01", "Nov 1", "1.11.2026", "11/01/2026" (month first, unless
 * that can't be), "yesterday", "two weeks ago", "last Monday", "in May". A day without its year is the last such day;
 * `today` decides which.
 */
export function readDate(text: string, today: Date): ReadDate {
  const typed = text.trim();
  const none = { problem: `I can’t read “${cut(typed, QUOTED)}” as a date. Example: ${EXAMPLE}` };
  if (typed.length > LONGEST) return none;
  const alone = /^(\d{4})-(\d{2})$/.exec(typed);
  if (alone && Number(alone[2]) >= 1 && Number(alone[2]) <= 12)
    return typed > iso(today).slice(0, 7) ? future(typed) : { date: typed };
  if (/^(?:earlier )?(?:this (?:morning|afternoon|evening)|tonight|just now)$/i.test(typed))
    return { date: iso(today) };
  if (/^(?:some time |sometime )?last week$/i.test(typed)) return { date: iso(shifted(today, -7)), vague: true };
  if (/^(?:some time |sometime )?last year$/i.test(typed))
    return { date: `${today.getFullYear() - 1}-12`, vague: true };
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed);
  if (numbers) return past(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), typed, today);
  const figures = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(typed);
  if (figures) return eitherWay(figures, typed, today);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?$/.exec(typed);
  if (dotted) {
    const year = yearOf(dotted[3]);
    return year === undefined
      ? lastSuch(Number(dotted[2]), Number(dotted[1]), typed, today)
      : past(year, Number(dotted[2]), Number(dotted[1]), typed, today);
  }
  if (/^(?:the )?day before yesterday$/i.test(typed)) return { date: iso(shifted(today, -2)) };
  const said = typed
    .replace(/\bback\b/i, 'ago')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th) of\b/i, '$1')
    .replace(/^the (?=\d)/i, '');
  const [result] = chrono().parse(said, { instant: noon(today) }, { forwardDate: false });
  const left = result && said.replace(result.text, '').replace(/^(?:on|in|at|the|sent|of)\b/i, '');
  if (!result || /[\p{L}\p{N}]{2,}|\d/u.test(left ?? '')) return none;
  const { start } = result;
  const [year, month, day] = [start.get('year') as number, start.get('month') as number, start.get('day') as number];
  const isDay = start.isCertain('day') || start.isCertain('weekday') || /\bago\b/i.test(said);
  if (!isDay) {
    const before = month > today.getMonth() + 1 || year > today.getFullYear();
    if (start.isCertain('year') && before) return future(typed);
    const said = start.isCertain('year') ? year : today.getFullYear() - (month > today.getMonth() + 1 ? 1 : 0);
    return { date: `${said}-${two(month)}` };
  }
  if (
    start.isCertain('year') ||
    /\b(?:ago|today|yesterday|tomorrow|next|last|in \w+ (?:days?|weeks?|months?)|from now)\b/i.test(said)
  )
    return past(year, month, day, typed, today);
  if (start.isCertain('weekday') && !start.isCertain('month')) {
    const date = new Date(year, month - 1, day);
    return { date: iso(date > today ? shifted(date, -7) : date) };
  }
  return lastSuch(month, day, typed, today);
}

/** "10/11/2025": month first, and the other way round where that is a day that has been, too. */
function eitherWay([, first, second, digits]: RegExpExecArray, typed: string, today: Date): ReadDate {
  const year = yearOf(digits);
  const read = (month: number, day: number) =>
    year === undefined ? lastSuch(month, day, typed, today) : past(year, month, day, typed, today);
  const monthFirst = read(Number(first), Number(second));
  const dayFirst = read(Number(second), Number(first));
  if ('problem' in monthFirst) return 'problem' in dayFirst ? monthFirst : dayFirst;
  return 'problem' in dayFirst || dayFirst.date === monthFirst.date ? monthFirst : { ...monthFirst, or: dayFirst.date };
}

/** The day itself, if it is one and has been. */
function past(year: number, month: number, day: number, typed: string, today: Date): ReadDate {
  const date = new Date(year, month - 1, day);
  if (year < EARLIEST) return { problem: `“${cut(typed, QUOTED)}” is too long ago. Example: ${EXAMPLE}` };
  if (date.getFullYear() !== year || date.getMonth() !== month - 1 || date.getDate() !== day)
    return { problem: `There is no day “${cut(typed, QUOTED)}”. Example: ${EXAMPLE}` };
  return iso(date) > iso(today) ? future(typed) : { date: iso(date) };
}

/** Without a year: the last such day. */
function lastSuch(month: number, day: number, typed: string, today: Date): ReadDate {
  const year = today.getFullYear();
  const thisYear = past(year, month, day, typed, new Date(year, 11, 31));
  if ('problem' in thisYear || thisYear.date <= iso(today)) return thisYear;
  return past(year - 1, month, day, typed, today);
}

function future(typed: string): ReadDate {
  return { problem: `“${cut(typed, QUOTED)}” is still to come; say when you wrote. Example: ${EXAMPLE}` };
}

function yearOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits.length === 2 ? `20${digits}` : digits);
}

/** A day so many days later, or earlier. */
export function shifted(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** "2026-11-01", by the clock on the wall. */
export function iso(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The day that a date of {@link readDate} stands for: of a month alone its last day, so that nobody writes too early.
 */
export function dayOf(date: string): Date {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  return day === undefined ? new Date(year, month, 0) : new Date(year, month - 1, day);
}

/** "November 1", with the year where it is not this one; a month alone is "May". */
export function spoken(date: string, today: Date): string {
  const day = dayOf(date);
  return day.toLocaleDateString('en-US', {
    month: 'long',
    ...(date.length > 7 && { day: 'numeric' }),
    ...(day.getFullYear() !== today.getFullYear() && { year: 'numeric' }),
  });
}

function noon(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
