import type { Point } from '../../../src/index.ts';
import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextSection } from '../block-kit.ts';
import type { Budget } from '../limits.ts';
import { safeText } from '../text/encode.ts';

/**
 * Rich text shows its texts as they are: no markup, mention, link or emoji code in them takes effect, and nothing is
 * escaped.
 */

type Style = { bold?: boolean; underline?: boolean };

/** One stretch of text; none if there is nothing to show, which Slack refuses. */
export function stretch(text: string, budget: Budget, style?: Style): RichTextElement[] {
  const taken = budget.take(safeText(text));
  return taken === '' ? [] : [{ type: 'text', text: taken, ...(style && { style }) }];
}

export function richSection(elements: readonly RichTextElement[]): RichTextSection[] {
  return elements.length > 0 ? [{ type: 'rich_text_section', elements: [...elements] }] : [];
}

/** A block of its parts; none without a part. */
export function richText(elements: readonly RichTextBlockElement[]): RichTextBlock[] {
  return elements.length > 0 ? [{ type: 'rich_text', elements: [...elements] }] : [];
}

/**
 * "**Good:** you greet her by name.", with what to do about it in a line below. A blank line stands between two points;
 * several of a kind with nothing to do about them ("Cut", "Cut") are a list below their label.
 */
export function pointsBlock(points: readonly Point[], budget: Budget): RichTextBlock[] {
  const paragraphs = ofAKind(points)
    .map((alike) => paragraph(alike, budget))
    .filter((parts) => parts.length > 0);
  // In one section: what a line break at the end of a section does is not told.
  return richText(
    richSection(paragraphs.flatMap((parts, at) => (at > 0 ? [{ type: 'text', text: '\n\n' }, ...parts] : parts))),
  );
}

function paragraph([first, ...others]: readonly Point[], budget: Budget): RichTextElement[] {
  if (!first) return [];
  const lines = others.length > 0 ? [first, ...others].map(({ text }) => `\n• ${text}`) : [` ${first.text}`];
  return [
    ...stretch(`${first.label}:`, budget, { bold: true }),
    ...lines.flatMap((line) => stretch(line, budget)),
    ...(first.step ? stretch(`\n→ ${first.step}`, budget) : []),
  ];
}

/** Points one after the other with the same label, and without a step, together. */
function ofAKind(points: readonly Point[]): Point[][] {
  const groups: Point[][] = [];
  for (const point of points) {
    const last = groups.at(-1);
    if (last && !point.step && !last[0]?.step && last[0]?.label === point.label) last.push(point);
    else groups.push([point]);
  }
  return groups;
}
