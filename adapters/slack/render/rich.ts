import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextSection } from '@slack/types';
import type { Point } from '../../../src/index.ts';
import type { Budget } from '../limits.ts';
import { safeText } from '../text/encode.ts';

/** Rich text shows its texts as they are: no markup, mention, link or emoji code in them takes effect, and nothing is escaped. */

type Style = { bold?: boolean; italic?: boolean; code?: boolean };

/** One stretch of text; none if there is nothing to show, which Slack refuses. */
export function stretch(text: string, budget: Budget, style?: Style): RichTextElement[] {
  const taken = budget.take(safeText(text));
  return taken === '' ? [] : [{ type: 'text', text: taken, ...(style && { style }) }];
}

export function section(elements: readonly RichTextElement[]): RichTextSection[] {
  return elements.length > 0 ? [{ type: 'rich_text_section', elements: [...elements] }] : [];
}

/** A block of its parts; none without a part. */
export function richText(elements: readonly RichTextBlockElement[]): RichTextBlock[] {
  return elements.length > 0 ? [{ type: 'rich_text', elements: [...elements] }] : [];
}

/** "**Good:** you greet her by name.", with what to do about it in a line below. A blank line stands between two points. */
export function pointsBlock(points: readonly Point[], budget: Budget): RichTextBlock[] {
  const last = points.length - 1;
  return richText(
    points.flatMap(({ label, text, step }, at) => {
      const parts = [
        ...stretch(`${label}: `, budget, { bold: true }),
        ...stretch(text, budget),
        ...(step ? stretch(`\n→ ${step}`, budget) : []),
      ];
      return section(parts.length > 0 && at < last ? [...parts, { type: 'text', text: '\n\n' }] : parts);
    }),
  );
}
