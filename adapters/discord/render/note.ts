import type { Mark, Reply } from '../../../src/index.ts';
import { escapeText } from '../escape.ts';

/** The note with the places to look at underlined, escaped, no longer than `most`; of a longer one, the beginning. */
export function markedNote({ text, marks }: NonNullable<Reply['note']>, most: number): string {
  const whole = marked(text, marks);
  if (whole.length <= most) return whole;
  let kept = text.slice(0, most);
  for (;;) {
    const shown = `${marked(kept.replace(/[\ud800-\udbff]$/, '').trimEnd(), marks)} …`;
    if (shown.length <= most || kept === '') return shown;
    kept = kept.slice(0, Math.max(0, kept.length - (shown.length - most)));
  }
}

function marked(text: string, marks: readonly Mark[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of apart(marks, text.length)) {
    shown += escapeText(text.slice(at, start));
    // Line by line, and not around spaces, where Discord would show the signs themselves.
    shown += text.slice(start, end).replace(/\S(?:.*\S)?/g, (line) => `__${escapeText(line)}__`);
    at = end;
  }
  return shown + escapeText(text.slice(at));
}

/** Marks made apart from one another, within the text: those that overlap or touch are one. */
function apart(marks: readonly Mark[], length: number): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const start = Math.min(mark.start, length);
    const end = Math.min(mark.end, length);
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) result.push({ start, end });
  }
  return result;
}
