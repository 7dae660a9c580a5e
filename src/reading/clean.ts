import { type Bounded, bounded, type LeftOut, offsetInWhole, READ_LIMIT } from '../bounds.ts';
import { UNSEEN } from './unseen.ts';

/** A stretch of text: offsets in UTF-16 code units, `end` exclusive. */
export type Range = { start: number; end: number };

/**
 * The note as a reader sees it, with the way back to what was typed. What a chat wraps round a pasted note (quotation
 * marks, a code block, ">" marks, bold and italic marks) is gone, as is what cannot be seen; typographic quotes and
 * spaces are plain, and several spaces are one.
 */
export type CleanText = {
  /** What was typed, untouched. */
  original: string;
  /** What was typed, within bounds. */
  typed: string;
  /** What the bounds left out of it, but for white space. */
  leftOut: ReadonlySet<LeftOut>;
  /** What is judged. */
  text: string;
  /** `text` in lower case, of the same length. */
  lower: string;
  /** Length of the note in UTF-16 code units as LinkedIn counts it: trimmed, CRLF as one, unseen characters too. */
  length: number;
  /** Nothing within the note was left out, as quoted lines are: only then can ranges of `text` edit the original. */
  whole: boolean;
  /** From a range of `text` to the range of `original` that it came from. */
  toOriginal(range: Range): Range;
  /** From a range of `text` to the range of `typed` that it came from. */
  toTyped(range: Range): Range;
};

const SPACE = /[\t\v\f\u0000-\u0008\u000e-\u001f\u007f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const SINGLE_QUOTE = /[\u2018\u2019\u201a\u201b\u2032\u02bc\uff07`\u00b4]/;
const DOUBLE_QUOTE = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02]/;

/** So much white space in front of a note is read beside it, in UTF-16 code units. */
const MOST_LEAD = 64;

const QUOTE_PAIRS: Record<string, string> = { '"': '"', "'": "'", '“': '””“', '”': '”', '‘': '’', '«': '»', '„': '“”' };

export function clean(original: string): CleanText {
  // White space in front of it is no part of a note, and does not move where a long one is cut.
  const lead = Math.min(original.length - original.trimStart().length, MOST_LEAD);
  const within = bounded(original, READ_LIMIT + lead);
  const typed = within.text;
  const note = findNote(typed);
  const markup = findMarkup(typed, note);
  // Runs of ordinary units are taken over whole; only what stands between them is looked at one by one.
  const origins = new Uint32Array(Math.max(note.end - note.start, 0) + note.lines.length);
  let text = '';
  let last = '';
  for (const line of note.lines) {
    if (line !== note.lines[0]) {
      origins[text.length] = Math.max(line.start - 1, 0);
      text += '\n';
      last = '\n';
    }
    let from = line.start;
    for (let at = line.start; at < line.end; at++) {
      const unit = typed[at] as string;
      const plain = unit > ' ' && unit <= '~' && unit !== '`';
      if (plain && !(markup.size > 0 && markup.has(at))) continue;
      take(from, at);
      from = at + 1;
      if (plain || markup.has(at) || unit === '\r') continue;
      const char = String.fromCodePoint(typed.codePointAt(at) as number);
      if (UNSEEN.test(char)) {
        at += char.length - 1;
        from = at + 1;
        continue;
      }
      if (unit === ' ' || SPACE.test(unit)) put(' ', at);
      else if (SINGLE_QUOTE.test(unit)) put("'", at);
      else if (DOUBLE_QUOTE.test(unit)) put('"', at);
      else put(unit, at);
    }
    take(from, line.end);
  }
  const toTyped = ({ start, end }: Range) => {
    if (text.length === 0) return { start: 0, end: 0 };
    const final = text.length - 1;
    const from = start > final ? (origins[final] as number) + 1 : (origins[start] as number);
    return { start: from, end: end > start ? (origins[Math.min(end - 1, final)] as number) + 1 : from };
  };
  return {
    original,
    typed,
    leftOut: within.leftOut,
    text,
    lower: lowerCase(text),
    length: lengthOf(original, within, note),
    whole: !note.gaps && within.leftOut.size === 0,
    toTyped,
    toOriginal(range) {
      const { start, end } = toTyped(range);
      const from = offsetInWhole(within, start);
      return { start: from, end: end > start ? offsetInWhole(within, end - 1) + 1 : from };
    },
  };

  function take(start: number, end: number): void {
    for (let at = start, to = text.length; at < end; at++, to++) origins[to] = at;
    if (end <= start) return;
    text += typed.slice(start, end);
    last = typed[end - 1] as string;
  }

  function put(unit: string, origin: number): void {
    if (unit === ' ' && last === ' ') return;
    origins[text.length] = origin;
    text += unit;
    last = unit;
  }
}

/** The note as it was typed, out of the quotation marks or the code block that it was pasted in. */
export function noteAlone({ text, whole, typed, toTyped }: CleanText): string {
  if (!whole) return text;
  const { start, end } = toTyped({ start: 0, end: text.length });
  return typed.slice(start, end);
}

/** Lower case without a change of length, so that offsets hold ("İ" would grow). */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

type Found = Range & { lines: Range[]; gaps: boolean };

/** Where the note lies in what was pasted: without quoted earlier messages, and out of its wrapping. */
function findNote(text: string): Found {
  let range = trim(text, { start: 0, end: text.length });
  const fenced = /^```[a-z]*\s*?\n?([\s\S]*?)\n?```$/i.exec(text.slice(range.start, range.end));
  if (fenced) {
    const inner = range.start + fenced[0].indexOf(fenced[1] as string, 3);
    range = trim(text, { start: inner, end: inner + (fenced[1] as string).length });
  } else if (/^`[^`]*`$/.test(text.slice(range.start, range.end))) {
    range = trim(text, { start: range.start + 1, end: range.end - 1 });
  }
  let lines = linesOf(text, range);
  const quoted = lines.map((line) => /^\s*(?:>|&gt;)/.test(text.slice(line.start, line.start + 16)));
  const written = lines.map((line, i) => !quoted[i] && /\S/.test(text.slice(line.start, line.end)));
  let gaps = false;
  if (quoted.some(Boolean)) {
    const opener = (line: Range) => /\bwrote:\s*$/i.test(text.slice(Math.max(line.start, line.end - 40), line.end));
    const own = lines.filter((line, i) => written[i] && !opener(line));
    if (own.length === 0) {
      gaps = true;
      lines = lines
        .filter((_, i) => quoted[i])
        .map((line) => {
          const mark = /^\s*(?:(?:>|&gt;)[ ]?)+/.exec(text.slice(line.start, line.end));
          return { start: line.start + (mark?.[0].length ?? 0), end: line.end };
        });
    } else {
      const first = lines.indexOf(own[0] as Range);
      const last = lines.indexOf(own.at(-1) as Range);
      const between = lines.slice(first, last + 1);
      lines = between.filter((line, i) => !quoted[first + i] && !opener(line));
      gaps = lines.length < between.length;
    }
    lines = trimLines(text, lines);
  }
  const whole = { start: lines[0]?.start ?? range.start, end: lines.at(-1)?.end ?? range.start };
  const bare = unquote(text, whole);
  if (bare !== whole && lines.length > 0) {
    (lines[0] as Range).start = bare.start;
    (lines.at(-1) as Range).end = bare.end;
    lines = trimLines(text, lines);
  }
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0, lines, gaps };
}

function trim(text: string, { start, end }: Range): Range {
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}

function linesOf(text: string, { start, end }: Range): Range[] {
  const lines: Range[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const unit = text[at];
    if (unit !== '\n' && unit !== '\r' && unit !== '\u2028' && unit !== '\u2029') continue;
    lines.push({ start: from, end: at });
    if (unit === '\r' && text[at + 1] === '\n') at++;
    from = at + 1;
  }
  lines.push({ start: from, end });
  return lines;
}

function trimLines(text: string, lines: Range[]): Range[] {
  const blank = (line: Range) => !/\S/.test(text.slice(line.start, line.end));
  const kept = [...lines];
  while (kept.length > 0 && blank(kept[0] as Range)) kept.shift();
  while (kept.length > 0 && blank(kept.at(-1) as Range)) kept.pop();
  if (kept.length === 0) return [];
  const first = trim(text, kept[0] as Range);
  kept[0] = { start: first.start, end: kept.length === 1 ? first.end : (kept[0] as Range).end };
  if (kept.length > 1) {
    const last = kept.at(-1) as Range;
    kept[kept.length - 1] = { start: last.start, end: trim(text, last).end };
  }
  return kept;
}

/** Takes the quotation marks off a note that stands in them as a whole. */
function unquote(text: string, range: Range): Range {
  const closers = QUOTE_PAIRS[text[range.start] ?? ''];
  if (range.end - range.start < 2 || !closers?.includes(text[range.end - 1] as string)) return range;
  const inner = text.slice(range.start + 1, range.end - 1);
  const first = inner.search(/["“”„«»]/);
  // A quotation mark that closes right behind a word ends a shorter quotation: "A" and "B".
  if (first > 0 && text[range.start] !== "'" && /[\p{L}\p{N}.,!?]/u.test(inner[first - 1] as string)) return range;
  return trim(text, { start: range.start + 1, end: range.end - 1 });
}

/** A tag of HTML within a line, as it comes along from a web page. */
const TAG = /<\/?(?:[biu]|em|strong|span|font|code|script)(?: [^<>\n]{0,80})?\/?>/gi;

/** Where the marks of bold, italic, strike-through and code stand: pairs that hug a word on one line. */
function findMarkup(text: string, note: Found): Set<number> {
  const marks = new Set<number>();
  for (const line of note.lines) {
    const part = text.slice(line.start, line.end);
    for (const tag of part.includes('<') ? part.matchAll(TAG) : [])
      for (let i = 0; i < tag[0].length; i++) marks.add(line.start + tag.index + i);
    if (!/[*_~`]/.test(part)) continue;
    for (const pair of part.matchAll(
      /(?<![\w*_~`])(\*{1,3}|_{1,2}|~{1,2}|`)(?=[^\s*_~`])([^*_~`\n]{1,400}?)(?<=\S)\1(?![\w*_~`])/g,
    )) {
      if (/^_+$/.test(pair[1] as string) && /^_*$/.test(pair[2] as string)) continue;
      const open = line.start + pair.index;
      const close = open + pair[0].length - (pair[1] as string).length;
      for (let i = 0; i < (pair[1] as string).length; i++) marks.add(open + i).add(close + i);
    }
  }
  return marks;
}

/** What lies in the note's lines, and what the bounds left out between its ends. */
function lengthOf(original: string, { text, gaps }: Bounded, { start, end, lines }: Found): number {
  let units = Math.max(lines.length - 1, 0);
  for (const line of lines) units += line.end - line.start;
  let ahead = 0;
  for (const { at, units: left } of gaps) {
    if (at === text.length && end === text.trimEnd().length) units += countUnits(original.slice(end + ahead).trimEnd());
    else if (at > start && at < end) units += countUnits(original.slice(at + ahead, at + ahead + left));
    ahead += left;
  }
  return units;
}

/** A line break of two units is one. */
function countUnits(text: string): number {
  let units = text.length;
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) units--;
  return units;
}
