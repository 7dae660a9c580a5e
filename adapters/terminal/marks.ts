import { styleText } from 'node:util';
import type { Mark, Reply } from '../../src/index.ts';
import { safeText } from './safe-text.ts';

type Style = Parameters<typeof styleText>[0];

const STYLES: Record<Mark['severity'], Style> = {
  error: ['red', 'underline'],
  warning: ['yellow', 'underline'],
  suggestion: ['cyan', 'underline'],
};
const RANK: Record<Mark['severity'], number> = { error: 2, warning: 1, suggestion: 0 };

/** The note with the places to look at: underlined where there is colour, else between ⟦ and ⟧. */
export function markedNote({ text, marks }: NonNullable<Reply['note']>, colour: boolean): string {
  let marked = '';
  let at = 0;
  for (const { start, end, severity } of apart(marks)) {
    marked += safeText(text.slice(at, start));
    const place = safeText(text.slice(start, end));
    // Line by line, so that no indent put before a line falls into the style or the brackets.
    marked += place.replace(/\S(?:.*\S)?/g, (line) =>
      colour ? styleText(STYLES[severity], line, { validateStream: false }) : `⟦${line}⟧`,
    );
    at = end;
  }
  return marked + safeText(text.slice(at));
}

/** Marks made apart from one another: those that overlap or touch are one, of the gravest severity. */
function apart(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && mark.start <= last.end) {
      last.end = Math.max(last.end, mark.end);
      if (RANK[mark.severity] > RANK[last.severity]) last.severity = mark.severity;
    } else if (mark.end > mark.start) result.push({ ...mark });
  }
  return result;
}
