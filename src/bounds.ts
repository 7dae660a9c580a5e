/**
 * What a text from outside may hold. It is cut to this where it comes in, and here alone, so that whatever reads it
 * later meets words, runs and sentences of a known size: no text can keep a reader at work for long.
 */

/**
 * How much of a text is read, in UTF-16 code units: a quarter more than the longest note there is (a message of 8,000).
 * What lies beyond can't be sent anyway, and time spent on it would be taken from others.
 */
export const READ_LIMIT = 10_000;
/** How much of a job posting is read: company, title and number stand near its top or in its last lines. */
export const POSTING_LIMIT = 12_000;
/** How long a fact may be that a note is written from. */
export const FACT_LIMIT = 1_000;
/** How much may be sent in one request, all texts together; what is longer is turned away before any work. */
export const REQUEST_LIMIT = 50_000;
/**
 * The longest stretch without white space, in UTF-16 code units: an invitation on Premium has no room for a longer one.
 */
const WORD_LIMIT = 300;
/** The longest run of white space, in UTF-16 code units: columns of a pasted table are narrower. */
const SPACE_LIMIT = 64;
/**
 * The longest run of marks on one letter, or of signs that nobody sees, in UTF-16 code units (UAX #15, 13: Stream-Safe
 * Text Format).
 */
const MARKS_LIMIT = 30;
/** A word to so many UTF-16 code units, and an end of a sentence or line: English has one to six, and one to eighty. */
const UNITS_A_WORD = 4;
const UNITS_A_SENTENCE = 16;

/**
 * What was left out: all from some place on, the rest of a long word, or marks upon marks. White space alone is not
 * told of.
 */
export type LeftOut = 'end' | 'word' | 'marks';

/** Left out: so many UTF-16 code units in front of the offset `at` of the bounded text. */
export type Gap = { at: number; units: number };

/** A text within bounds. Offsets are in UTF-16 code units. */
export type Bounded = {
  text: string;
  gaps: readonly Gap[];
  leftOut: ReadonlySet<LeftOut>;
};

/**
 * White space; a mark, which combines with a letter or is never seen (accents, zero-width signs, tags); or any other
 * sign.
 */
type Kind = 'space' | 'mark' | 'sign';

const LINE_END = /[\n\r\u2028\u2029]/;
const SENTENCE_END = /[.!?\u2026]["')\]]?$/;

/**
 * A text within bounds: of `most` UTF-16 code units at most, and its words of `mostOfWord`. Time grows linearly with
 * `most`, whatever the text.
 */
export function bounded(whole: string, most: number = READ_LIMIT, mostOfWord: number = WORD_LIMIT): Bounded {
  const gaps: Gap[] = [];
  const leftOut = new Set<LeftOut>();
  const end = whole.length > most ? endOfCharacter(whole, most) : whole.length;
  let kept = 0;
  let read = 0;
  let tail = '';
  /** Keeps of the next stretch, up to `to`, so many UTF-16 code units, and leaves the rest out. */
  const take = (to: number, room: number, kind?: LeftOut): number => {
    const from = read;
    const length = to - from <= room ? to - from : room > 0 ? endOfCharacter(whole, from + room) - from : 0;
    const units = to - from - length;
    kept += length;
    read = to;
    // What the text ends in so far, without what was left out: bounded once more it is the same.
    if (length > 0) tail = (tail + whole.slice(Math.max(from, from + length - 2), from + length)).slice(-2);
    if (units === 0) return length;
    const last = gaps.at(-1);
    if (last?.at === kept) last.units += units;
    else gaps.push({ at: kept, units });
    if (kind) leftOut.add(kind);
    return length;
  };
  let words = 0;
  let sentences = 0;
  let room = 0;
  let before: Kind = 'space';
  while (read < end) {
    const kind = kindAt(whole, read);
    const to = endOfRun(whole, read, end, kind);
    if (kind === 'space') {
      const ends = SENTENCE_END.test(tail);
      const from = read;
      if (LINE_END.test(whole.slice(from, from + take(to, SPACE_LIMIT))) || ends) sentences++;
    } else {
      if (before === 'space') {
        if (++words > most / UNITS_A_WORD || sentences > most / UNITS_A_SENTENCE) break;
        room = mostOfWord;
      }
      room -= kind === 'sign' ? take(to, room, 'word') : take(to, Math.min(room, MARKS_LIMIT), 'marks');
    }
    before = kind;
  }
  if (read < whole.length) take(whole.length, 0, /\S/.test(whole.slice(read)) ? 'end' : undefined);
  return { text: without(whole, gaps), gaps, leftOut };
}

function kindOf(char: string): Kind {
  return /\s/.test(char) ? 'space' : /[\p{M}\p{Cf}]/u.test(char) ? 'mark' : 'sign';
}

/** Of Latin letters and signs, nearly all there are, it is looked up. */
const LATIN = Array.from({ length: 0x300 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindAt(text: string, at: number): Kind {
  return LATIN[text.charCodeAt(at)] ?? kindOf(String.fromCodePoint(text.codePointAt(at) as number));
}

/** Where characters of one kind end that begin at `from`. */
function endOfRun(text: string, from: number, end: number, kind: Kind): number {
  let at = from;
  do at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
  while (at < end && kindAt(text, at) === kind);
  return Math.min(at, end);
}

/** An offset, or the one in front of it where that would cut a character, or the end of a line, in two. */
function endOfCharacter(text: string, at: number): number {
  const last = text.charCodeAt(at - 1);
  const isCut = (last >= 0xd800 && last <= 0xdbff) || (text[at - 1] === '\r' && text[at] === '\n');
  return isCut ? at - 1 : at;
}

function without(whole: string, gaps: readonly Gap[]): string {
  if (gaps.length === 0) return whole;
  const parts: string[] = [];
  let [from, kept] = [0, 0];
  for (const { at, units } of gaps) {
    const to = from + at - kept;
    parts.push(whole.slice(from, to));
    [from, kept] = [to + units, at];
  }
  return parts.join('') + whole.slice(from);
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
