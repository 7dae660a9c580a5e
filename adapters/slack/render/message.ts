import type { Copy, Reply, Typing } from '../../../src/index.ts';
import type { KnownBlock } from '../block-kit.ts';
import { type Budget, createMessageBudget, MOST } from '../limits.ts';
import { escapedText, plainText, safeText } from '../text/encode.ts';
import { BY_NAME } from '../typing.ts';
import { buttonRows, carriedForm, foldedPoints } from './buttons.ts';
import { markedNote } from './marked-note.ts';
import { pointsBlock, richSection, richText, stretch } from './rich.ts';

/**
 * A message as Slack takes it: blocks to look at, and a text for notifications and screen readers, which read no
 * blocks.
 */
export type Message = { text: string; blocks: KnownBlock[] };

/** More of them nobody reads on a phone, and no reply of the coach has as many. */
const POINTS = 20;
const COPIES = 10;

/** A reply as a message that no limit of Slack refuses, in which nothing of the user's words takes effect. */
export function renderReply(reply: Reply, typing: Typing = BY_NAME): Message {
  const { headline, detail, points = [], more = [], note, footer } = reply;
  const form = reply.form && carriedForm(reply.form);
  // What a note was made of that is answered here, its writer has.
  const lost = form?.value !== undefined || reply.problem ? (form?.lost ?? []) : [];
  const copies = [...(reply.copies ?? []), ...lost];
  const budget = createMessageBudget();
  // The house’s line is short, and stands below all: it has its room first.
  const bottom = smallBlock(footer, budget);
  // What was asked for comes first when characters get scarce: the texts to copy, what to do, and then the rest.
  const toCopy = copies.slice(0, COPIES).flatMap((copy) => copyBlocks(copy, budget));
  const top = [...headlineBlock(headline, budget), ...smallBlock(detail, budget)];
  const said = pointsBlock(points.slice(0, POINTS), budget);
  const marked = note && note.marks.length > 0 ? markedNote(note, budget) : [];
  const folded = foldedPoints(more, budget);
  const unfolded = folded === undefined ? pointsBlock(more.slice(0, POINTS), budget) : [];
  return {
    text: plainReply({ ...reply, copies, points: folded === undefined ? [...points, ...more] : points }),
    blocks: [
      ...top,
      ...said,
      ...marked,
      ...toCopy,
      ...unfolded,
      ...buttonRows(reply, { form: form?.value, folded, budget, typing }),
      ...bottom,
    ],
  };
}

/** A line on its own, as a message. */
export function renderLine(headline: string): Message {
  return renderReply({ headline, problem: true });
}

function headlineBlock(headline: string, budget: Budget): KnownBlock[] {
  const text = budget.take(safeText(headline).trim());
  // A whole sentence in the type of a header shouts.
  if (text.length > 60) return richText(richSection([{ type: 'text', text, style: { bold: true } }]));
  return [{ type: 'header', text: plainText(text, MOST.header) }];
}

function smallBlock(line: string | undefined, budget: Budget): KnownBlock[] {
  const text = budget.take(line ?? '');
  return text === '' ? [] : [{ type: 'context', elements: [plainText(text, MOST.text)] }];
}

/** The text stands alone in its frame, so that what is copied out of it is the text itself. */
function copyBlocks({ label, text }: Copy, budget: Budget): KnownBlock[] {
  const elements = parts(text)
    .flatMap((part) => stretch(part, budget))
    .flatMap((element) => (element.type === 'text' ? [element] : []));
  return richText([
    ...richSection(stretch(`${label}:`, budget, { bold: true })),
    ...(elements.length > 0 ? [{ type: 'rich_text_preformatted' as const, elements }] : []),
  ]);
}

/** A text that is longer than one stretch may be, in several; no character is cut in two. */
function parts(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = Math.min(at + MOST.text, text.length);
    const isCut = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1));
    found.push(text.slice(at, isCut ? end - 1 : end));
    at = isCut ? end - 1 : end;
  }
  return found;
}

function plainReply({ headline, detail, points = [], copies = [], footer }: Reply): string {
  const lines = [
    headline,
    ...(detail ? [detail] : []),
    ...points.map(({ label, text, step }) => `${label}: ${text}${step ? ` → ${step}` : ''}`),
    ...copies.map(({ label, text }) => `${label}: ${text}`),
    ...(footer ? [footer] : []),
  ];
  return escapedText(lines.join('\n').trim() || '–', MOST.messageText);
}
