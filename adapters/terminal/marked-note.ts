import { styleText } from 'node:util';
import { type Mark, marksApart, type Reply } from '../../src/index.ts';
import { safeText } from './safe-text.ts';

type Style = Parameters<typeof styleText>[0];

const STYLES: Record<Mark['severity'], Style> = {
  error: ['red', 'underline'],
  warning: ['yellow', 'underline'],
  suggestion: ['cyan', 'underline'],
};

/** The note with the places to look at: underlined where there is colour, else between ⟦ and ⟧. */
export function markedNote({ text, marks }: NonNullable<Reply['note']>, colour: boolean): string {
  let marked = '';
  let at = 0;
  for (const { start, end, severity } of marksApart(marks, text.length)) {
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
