import { type Mark, marksApart, type Reply } from '../../../src/index.ts';
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

/** A note as it was before {@link markedNote} escaped and underlined it, where it was not cut. */
export function unmarkedNote(shown: string): string {
  return shown.replace(/\\([^0-9A-Za-z\s])|__/g, '$1');
}

function marked(text: string, marks: readonly Mark[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of marksApart(marks, text.length)) {
    shown += escapeText(text.slice(at, start));
    // Line by line, and not around spaces, where Discord would show the signs themselves.
    shown += text.slice(start, end).replace(/\S(?:.*\S)?/g, (line) => `__${escapeText(line)}__`);
    at = end;
  }
  return shown + escapeText(text.slice(at));
}
