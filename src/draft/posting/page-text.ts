/**
 * A pasted text as it was before a mail program or a PDF broke it into lines: paragraphs in one piece, values with what
 * stands below them, and without the older mail that an answer quotes.
 */

/** A text that was broken into lines has none that are longer, and so many that go on; a shorter one is a heading. */
const WIDEST = 100;
const LEAST_BROKEN = 4;
const NARROWEST = 40;
/** A sentence has so many words in small letters, a heading fewer. */
const SMALL_WORDS = 2;
const LIST_ITEM = /^\s*(?:[•◦▪·*–—⁃‣✅➡☐-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/;
/** "TITLE:      Clerk", "Grade Code     2119": a name, a gap, a value. */
const FIELD = /^(\s*\p{L}[^:\t]{0,38}?(?::[ \t]+| {3,}))\S/u;
/** So far may what goes on with a value stand from the value's column. */
const SLACK = 2;
/** "On Mon, 7 Apr 2025 at 11:03, Sam wrote:" */
const QUOTES = /^(?:On|Am|Le|Op) .{5,80}(?:wrote|schrieb|écrit|schreef)\s?:$/;
/** An answer has more lines than these above what it quotes. */
const LEAST_ANSWER = 4;

export function pageText(pasted: string): string {
  const lines = withoutQuoted(pasted.replace(/\r\n?/g, '\n').split('\n')).map((line) =>
    line.replace(/[ \t]+$/, '').replace(/^((?:[^:]*[^\s:])?)[ \t]+: +/, '$1: '),
  );
  const isBroken = wasBroken(lines);
  const whole: string[] = [];
  let column: number | undefined;
  for (const [at, line] of lines.entries()) {
    const before = whole.at(-1) ?? '';
    if (line.trim() !== '' && column !== undefined && indentOf(line) >= Math.max(column - SLACK, 4)) {
      // "Clinical Nurse Manager 1," stands by itself; what follows says more of it.
      if (!before.endsWith(',')) whole[whole.length - 1] = `${before} ${line.trim()}`;
      continue;
    }
    const field = FIELD.exec(line)?.[1];
    column = field === undefined ? undefined : field.length;
    if (isBroken && column === undefined && at > 0 && goesOn(lines[at - 1] as string, line)) {
      whole[whole.length - 1] = joined(before, line.trim().replace(/^> ?/, ''));
      continue;
    }
    whole.push(line);
  }
  return whole.join('\n');
}

function withoutQuoted(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => QUOTES.test(line.trim()));
  const isAnswer = at >= 0 && lines.slice(0, at).filter((line) => line.trim() !== '').length > LEAST_ANSWER;
  return isAnswer && (lines[at + 1] ?? '').startsWith('>') ? lines.slice(0, at) : lines;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Whether the paragraphs of a text are broken into lines: none is long, and most go on with a small letter. */
function wasBroken(lines: readonly string[]): boolean {
  const next = lines.flatMap((line, at) => (isUnfinished(line) ? [(lines[at + 1] ?? '').replace(/^[> ]+/, '')] : []));
  const goOn = next.filter((line) => /^\p{Ll}/u.test(line)).length;
  const isNarrow = lines.every((line) => line.length <= WIDEST || !isUnfinished(line));
  return isNarrow && goOn >= LEAST_BROKEN && goOn * 2 >= next.filter((line) => line !== '').length;
}

function goesOn(before: string, line: string): boolean {
  return line.replace(/^[> ]+/, '') !== '' && isUnfinished(before) && !LIST_ITEM.test(line) && !FIELD.test(line);
}

/** Whether a line is of a sentence, and not its end. */
function isUnfinished(line: string): boolean {
  if (line.length < NARROWEST || /[.!?:;]$/.test(line) || / {2,}\S|\t|[|·•]/.test(line.trim())) return false;
  return (line.match(/(?<=^|\s)\p{Ll}[\p{L}'’-]*/gu) ?? []).length >= SMALL_WORDS;
}

/** "investi-" and "gates" are one word; "post-" and "graduate", too. */
function joined(before: string, line: string): string {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`;
}
