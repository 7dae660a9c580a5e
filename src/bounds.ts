/**
 * What a text from outside may hold. It is cut to this where it comes in, and here alone, so that whatever reads it later meets words,
 * runs and sentences of a known size: no text can keep a reader at work for long.
 */

/**
 * How much of a text is read, in UTF-16 code units: a quarter more than the longest note there is (a message of 8,000). What lies beyond
 * can't be sent anyway, and time spent on it would be taken from others.
 */
export const READ_LIMIT = 10_000;
/** How much of a job posting is read: company, title and number stand near its top or in its last lines. */
export const POSTING_LIMIT = 12_000;
/** How long a fact may be that a note is written from. */
export const FACT_LIMIT = 1_000;
/** How much may be sent in one request, all texts together; what is longer is turned away before any work. */
export const REQUEST_LIMIT = 50_000;
/** The longest stretch without white space, in UTF-16 code units: an invitation on Premium has no room for a longer one. */
const WORD_LIMIT = 300;
/** The longest run of white space, in UTF-16 code units: columns of a pasted table are narrower. */
const SPACE_LIMIT = 64;
/** The longest run of marks on one letter, or of signs that nobody sees, in UTF-16 code units (UAX #15, 13: Stream-Safe Text Format). */
const MARKS_LIMIT = 30;
/** A word to so many UTF-16 code units, and an end of a sentence or line: English has one to six, and one to eighty. */
const UNITS_A_WORD = 4;
const UNITS_A_SENTENCE = 16;

/** What was left out: all from some place on, the rest of a long word, or marks upon marks. White space alone is not told of. */
export type LeftOut = 'end' | 'word' | 'marks';

/** Left out: so many UTF-16 code units in front of the offset `at` of the bounded text. */
export type Gap = { at: number; units: number };

/** A text within bounds. Offsets are in UTF-16 code units. */
export type Bounded = {
  text: string;
  gaps: readonly Gap[];
  leftOut: ReadonlySet<LeftOut>;
};

/** White space, marks (accents that combine, zero-width signs, tags), and what is neither. */
const RUNS = /(\s+)|([\p{M}\p{Cf}]+)|[^\s\p{M}\p{Cf}]+/gu;
const LINE_END = /[\n\r\u2028\u2029]/;
const SENTENCE_END = /[.!?\u2026]["')\]]?$/;

/** A text within bounds, of `most` UTF-16 code units at most. Time grows linearly with `most`, whatever the text. */
export function bounded(whole: string, most: number = READ_LIMIT): Bounded {
  const gaps: Gap[] = [];
  const leftOut = new Set<LeftOut>();
  const parts: string[] = [];
  let kept = 0;
  let read = 0;
  const take = (run: string, room: number, kind?: LeftOut) => {
    const part = beginning(run, room);
    parts.push(part);
    kept += part.length;
    read += run.length;
    if (part.length === run.length) return part.length;
    gaps.push({ at: kept, units: run.length - part.length });
    if (kind) leftOut.add(kind);
    return part.length;
  };
  let words = 0;
  let sentences = 0;
  let room = 0;
  let before = ' ';
  for (const [run, space, marks] of beginning(whole, most).matchAll(RUNS)) {
    if (space !== undefined) {
      if (LINE_END.test(space) || SENTENCE_END.test(before)) sentences++;
      take(run, SPACE_LIMIT);
    } else {
      // Behind white space a word begins.
      if (/\s$/.test(before)) {
        if (++words > most / UNITS_A_WORD || sentences > most / UNITS_A_SENTENCE) break;
        room = WORD_LIMIT;
      }
      room -= marks === undefined ? take(run, room, 'word') : take(run, Math.min(room, MARKS_LIMIT), 'marks');
    }
    before = run.slice(-2);
  }
  if (read < whole.length) {
    gaps.push({ at: kept, units: whole.length - read });
    if (/\S/.test(whole.slice(read))) leftOut.add('end');
  }
  return { text: parts.join(''), gaps, leftOut };
}

/** Of a whole text the offset of a code unit of its bounded text. */
export function offsetInWhole({ gaps }: Bounded, offset: number): number {
  let whole = offset;
  for (const { at, units } of gaps) {
    if (at > offset) break;
    whole += units;
  }
  return whole;
}

/** So many UTF-16 code units of a text, and no half of a character at their end. */
function beginning(text: string, units: number): string {
  if (text.length <= units) return text;
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
}
