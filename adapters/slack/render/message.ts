import type { Copy, Point, Reply } from '../../../src/index.ts';
import type { KnownBlock } from '../block-kit.ts';
import { type Budget, createBudget, MOST } from '../limits.ts';
import { escapedText, plainText, safeText } from '../text/encode.ts';
import { buttonRows, foldedPoints } from './buttons.ts';
import { markedNote } from './marked-note.ts';
import { pointsBlock, richText, section, stretch } from './rich.ts';

/**
 * A message as Slack takes it: blocks to look at, and a text for notifications and screen readers, which read no
 * blocks.
 */
export type Message = { text: string; blocks: KnownBlock[] };

/** More of them nobody reads on a phone, and no reply of the coach has as many. */
const POINTS = 20;
const COPIES = 10;

/** A reply as a message that no limit of Slack refuses, in which nothing of the user's words takes effect. */
export function renderReply(reply: Reply): Message {
  const { headline, detail, points = [], more = [], note, copies = [] } = reply;
  const budget = createBudget();
  // What was asked for comes first when characters get scarce: the texts to copy, what to do, and then the rest.
  const toCopy = copies.slice(0, COPIES).flatMap((copy) => copyBlocks(copy, budget));
  const top = [...headlineBlock(headline, budget), ...detailBlock(detail, budget)];
  const said = pointsBlock(points.slice(0, POINTS), budget);
  const marked = note && note.marks.length > 0 ? markedNote(note, budget) : [];
  const folded = foldedPoints(more, budget);
  const unfolded = folded === undefined ? pointsBlock(more.slice(0, POINTS), budget) : [];
  return {
    text: plainReply(reply),
    blocks: [...top, ...said, ...marked, ...toCopy, ...unfolded, ...buttonRows(reply, folded, budget)],
  };
}

/** Points alone, as a message: what was folded before. */
export function renderPoints(headline: string, points: readonly Point[]): Message {
  return renderReply({ headline, points });
}

/** A line on its own, as a message. */
export function renderLine(headline: string): Message {
  return renderReply({ headline, problem: true });
}

function headlineBlock(headline: string, budget: Budget): KnownBlock[] {
  const text = budget.take(safeText(headline).trim());
  // A whole sentence in the type of a header shouts.
  if (text.length > 60) return richText(section([{ type: 'text', text, style: { bold: true } }]));
  return [{ type: 'header', text: plainText(text, MOST.header) }];
}

function detailBlock(detail: string | undefined, budget: Budget): KnownBlock[] {
  const text = budget.take(detail ?? '');
  return text === '' ? [] : [{ type: 'context', elements: [plainText(text, MOST.text)] }];
}

/** The text stands alone in its frame, so that what is copied out of it is the text itself. */
function copyBlocks({ label, text }: Copy, budget: Budget): KnownBlock[] {
  const elements = stretch(text, budget).flatMap((element) => (element.type === 'text' ? [element] : []));
  return richText([
    ...section(stretch(`${label}:`, budget, { bold: true })),
    ...(elements.length > 0 ? [{ type: 'rich_text_preformatted' as const, elements }] : []),
  ]);
}

function plainReply({ headline, detail, points = [], copies = [] }: Reply): string {
  const lines = [
    headline,
    ...(detail ? [detail] : []),
    ...points.map(({ label, text, step }) => `${label}: ${text}${step ? ` → ${step}` : ''}`),
    ...copies.map(({ label, text }) => `${label}: ${text}`),
  ];
  return escapedText(lines.join('\n').trim() || '–', MOST.messageText);
}
