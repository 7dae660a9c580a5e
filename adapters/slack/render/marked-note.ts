import { marksApart, type Reply } from '../../../src/index.ts';
import type { RichTextBlock, RichTextElement } from '../block-kit.ts';
import type { Budget } from '../limits.ts';
import { richSection, richText, stretch } from './rich.ts';

/** Marks shown at most; a note has far fewer. */
const MARKS = 60;
const MARKED = { bold: true, underline: true } as const;

/**
 * The note that was judged, as a quotation, with the places to look at bold and underlined: Slack shows code in red
 * and in another type, in which nobody reads a whole sentence.
 */
export function markedNote({ text, marks }: NonNullable<Reply['note']>, budget: Budget): RichTextBlock[] {
  const elements: RichTextElement[] = [];
  let at = 0;
  for (const { start, end } of marksApart(marks, text.length).slice(0, MARKS)) {
    elements.push(...stretch(text.slice(at, start), budget));
    for (const part of text.slice(start, end).split(/(?<=\n)|(?=\n)/))
      elements.push(...stretch(part, budget, part.trim() === '' ? undefined : MARKED));
    at = end;
  }
  elements.push(...stretch(text.slice(at), budget));
  if (elements.length === 0) return [];
  return richText([
    ...richSection(stretch('Your note:', budget, { bold: true })),
    { type: 'rich_text_quote', elements },
  ]);
}
