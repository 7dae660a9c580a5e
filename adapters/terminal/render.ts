import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Point, Reply } from '../../src/index.ts';
import { opensAtOnce } from './form.ts';
import { markedNote } from './marked-note.ts';
import { FILL, MORE } from './own-commands.ts';
import { safeText } from './safe-text.ts';

export type Look = {
  /** Columns of the window. */
  width: number;
  colour: boolean;
  /** Show what is folded, too, and nothing to press: for a reader that can't ask back. */
  unfolded?: boolean;
};

type Style = Parameters<typeof styleText>[0];

/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 80;
const NARROWEST = 20;
/** Of a note longer than any box takes, the beginning is shown. */
const LONGEST_NOTE = 8000;

/**
 * A reply as text: from top to bottom, one thing after the other and never redrawn, so that a screen reader reads it in
 * order and a pipe loses nothing. Ends with a line break.
 */
export function renderReply(reply: Reply, look: Look): string {
  const { headline, detail, problem, note, copies = [], points = [], more = [] } = reply;
  const write = writer(look);
  const blocks: string[] = [write(headline, problem ? {} : { style: 'bold' })];
  if (detail) blocks[0] += `\n${write(detail)}`;
  if (points.length > 0) blocks.push(renderPoints(points, look));
  if (note && note.marks.length > 0) blocks.push(`${write('Your note:', { style: 'bold' })}\n${noteBlock(note, look)}`);
  // Never wrapped or indented: what is selected with the mouse is the text itself.
  for (const copy of copies) blocks.push(write(`${copy.label}:`, { style: 'bold' }), safeText(copy.text));
  if (look.unfolded && more.length > 0)
    blocks.push(`${write(`${foldedLabel(reply)}:`, { style: 'bold' })}\n${renderPoints(more, look)}`);
  const hints = look.unfolded ? [] : hintsOf(reply);
  if (hints.length > 0) blocks.push(write(hints.join(' · '), { style: 'dim' }));
  if (reply.footer) blocks.push(write(reply.footer, { style: 'dim' }));
  return `${blocks.join('\n\n')}\n`;
}

/** Points, each from the start of a line; its step on a line of its own below. */
export function renderPoints(points: readonly Point[], look: Look): string {
  const write = writer(look);
  return points
    .map(({ label, text, step }) => {
      const point = write(`${label}: ${text}`, { bold: label.length + 1, rest: '  ' });
      return step ? `${point}\n${write(step, { first: '  → ', rest: '    ', style: 'cyan' })}` : point;
    })
    .join('\n');
}

/** A text without style, wrapped between words. */
export function wrapPlain(text: string, width: number): string {
  return writer({ width, colour: false })(text);
}

/**
 * Writes a text within the width: safe to show, wrapped between words, `first` in front of its first line and `rest`
 * of the others.
 */
function writer({ width, colour }: Look) {
  const columns = Math.max(NARROWEST, Math.min(width, WIDEST));
  const paint = (style: Style, text: string) => (colour ? styleText(style, text, { validateStream: false }) : text);
  return (text: string, { first = '', rest = '', style, bold = 0 }: Writing = {}): string => {
    const safe = safeText(text);
    const painted = bold > 0 ? paint('bold', safe.slice(0, bold)) + safe.slice(bold) : safe;
    const lines = wrapAnsi(style ? paint(style, painted) : painted, columns - rest.length, { hard: true });
    return first + lines.replaceAll('\n', `\n${rest}`);
  };
}

type Writing = { first?: string; rest?: string; style?: Style; bold?: number };

function noteBlock(note: NonNullable<Reply['note']>, { width, colour }: Look): string {
  const { text, marks } = note.text.length > LONGEST_NOTE ? beginningOf(note) : note;
  const columns = Math.max(NARROWEST, Math.min(width, WIDEST)) - 2;
  const lines = wrapAnsi(markedNote({ text, marks }, colour).trim(), columns, { hard: true }).split('\n');
  return lines.map((line) => (line === '' ? line : `  ${line}`)).join('\n');
}

function beginningOf({ text, marks }: NonNullable<Reply['note']>): NonNullable<Reply['note']> {
  return {
    text: `${text.slice(0, LONGEST_NOTE)} …`,
    marks: marks
      .filter(({ start }) => start < LONGEST_NOTE)
      .map((mark) => ({ ...mark, end: Math.min(mark.end, LONGEST_NOTE) })),
  };
}

/** What can be typed to go on. */
function hintsOf(reply: Reply): string[] {
  const { more = [], buttons = [], form } = reply;
  return [
    ...(form && !opensAtOnce(reply) ? [`${form.title}: ${FILL}`] : []),
    ...(more.length > 0 ? [`${foldedLabel(reply)}: ${MORE}`] : []),
    ...buttons.map(
      ({ action, label }) => `${label.replace(/[?:]$/, '$&')}${/[?:]$/.test(label) ? '' : ':'} /${action}`,
    ),
  ];
}

/** What is folded, in a few words. */
function foldedLabel({ folded, more = [] }: Reply): string {
  return folded ?? `${more.length} more`;
}
