import { openingOf } from './opening.ts';
import { isToCoach } from './topic.ts';

/** A note that a message sets apart by marks: a code block, quoted lines, quotation marks. */

/** What is said in front of it, or behind it, is no longer than this, in UTF-16 code units. */
const LONGEST_BEFORE = 600;
const LONGEST_BEHIND = 140;
/** What is shorter is no note, in UTF-16 code units. */
export const SHORTEST_NOTE = 20;

/** A note, and what was said to the coach around it; nothing, where only marks stood around it. */
export type Pasted = { note: string; said: string };

/** The name of a language may stand behind the marks, on a line of its own. */
const FENCE = /```(?:[a-z]*\n)?([\s\S]*?)```/i;
/** Between two lines of dashes. */
const RULED = /^-{3,}[ \t]*\n([\s\S]*?)\n-{3,}[ \t]*$/m;

/** In a code block, or between two lines of dashes. */
export function fenced(text: string): Pasted | undefined {
  const fence = FENCE.exec(text) ?? RULED.exec(text);
  if (!fence) return undefined;
  return around(fence[1] as string, `${text.slice(0, fence.index)}\n${text.slice(fence.index + fence[0].length)}`);
}

/** In front of a line that is quoted. */
export const QUOTED_LINE = /^[ \t]*(?:>>>|>|&gt;)[ \t]?/;
/** Above an earlier message that a mail program quotes. */
const OPENS_EARLIER = /\bwrote:\s*$/i;

/** In quoted lines. */
export function quoted(text: string): Pasted | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => QUOTED_LINE.test(line));
  if (first < 0 || lines.slice(0, first).some((line) => OPENS_EARLIER.test(line))) return undefined;
  // ">>>" quotes all that follows.
  const isAll = /^[ \t]*>>>/.test(lines[first] as string);
  const isQuoted = (line: string, at: number) => QUOTED_LINE.test(line) || (isAll && at > first);
  const note = lines.filter(isQuoted).map((line) => line.replace(QUOTED_LINE, ''));
  return around(note.join('\n'), lines.filter((line, at) => !isQuoted(line, at)).join('\n'));
}

/** Nothing where what is around it is a note itself, above an earlier one. */
function around(note: string, said: string): Pasted | undefined {
  if (note.trim() === '' || (openingOf(said) === 'named' && !isToCoach(said))) return undefined;
  return { note: note.trim(), said: said.trim() };
}

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”"', '«': '»', "'": "'" };
/** An apostrophe opens a quotation with a space in front and a capital behind. */
const OPENER = /["“„«]|(?<=^|\s)'(?=\p{Lu})/u;

/** A text in quotation marks as a whole, beside a few words: one with a greeting, or on lines of its own. */
export function inMarks(text: string): Pasted | undefined {
  const open = text.search(OPENER);
  const closers = CLOSERS[text[open] ?? ''];
  if (open < 0 || open > LONGEST_BEFORE || !closers) return undefined;
  const close = Math.max(...[...closers].map((mark) => text.lastIndexOf(mark)));
  const note = text.slice(open + 1, close).trim();
  const [before, after] = [text.slice(0, open), text.slice(close + 1)];
  if (note.length < SHORTEST_NOTE || after.length > LONGEST_BEHIND || before.trim() + after.trim() === '')
    return undefined;
  const isApart = /(?:^|[:\n])\s*$/.test(before) && /^\s*(?:$|\n)/.test(after);
  return isApart || openingOf(note) !== 'none' ? { note, said: `${before}\n${after}`.trim() } : undefined;
}
