import type { Mark, Reply } from '../../../src/index.ts';
import type { RichTextBlock, RichTextElement } from '../block-kit.ts';
import type { Budget } from '../limits.ts';
import { richText, section, stretch } from './rich.ts';

/** Marks shown at most; a note has far fewer. */
const MARKS = 60;

/** The note that was judged, as a quotation, with the places to look at in another type. */
export function markedNote({ text, marks }: NonNullable<Reply['note']>, budget: Budget): RichTextBlock[] {
  const elements: RichTextElement[] = [];
  let at = 0;
  for (const { start, end } of apart(marks, text.length).slice(0, MARKS)) {
    elements.push(...stretch(text.slice(at, start), budget));
    // Line by line, for a stretch of code ends with its line.
    for (const part of text.slice(start, end).split(/(?<=\n)|(?=\n)/))
      elements.push(...stretch(part, budget, part.trim() === '' ? undefined : { code: true }));
    at = end;
  }
  elements.push(...stretch(text.slice(at), budget));
  if (elements.length === 0) return [];
  return richText([...section(stretch('Your note:', budget, { bold: true })), { type: 'rich_text_quote', elements }]);
}

/** Marks made apart from one another, within the text: those that overlap or touch are one. */
function apart(marks: readonly Mark[], length: number): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(0, Math.trunc(mark.start));
    const end = Math.min(length, Math.trunc(mark.end));
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) result.push({ start, end });
  }
  return result;
}
