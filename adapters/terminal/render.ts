import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Mark, Point, Reply } from '../../src/index.ts';
import { safeText } from './safe-text.ts';

export type Look = {
  /** Columns to wrap at. */
  width: number;
  colour: boolean;
  /** Show what is folded, too. */
  unfolded?: boolean;
};

type Style = Parameters<typeof styleText>[0];

const SEVERITY_STYLES = {
  error: ['red', 'underline'],
  warning: ['yellow', 'underline'],
  suggestion: ['cyan', 'underline'],
} satisfies Record<Mark['severity'], Style>;
const SEVERITY_RANK: Record<Mark['severity'], number> = { error: 2, warning: 1, suggestion: 0 };
/** Lines longer than this are hard to read, however wide the window. */
const WIDEST = 80;

/** A reply as text: from top to bottom, one thing a line, so that a screen reader reads it in order. Ends with a line break. */
export function renderReply(reply: Reply, look: Look): string {
  const paint = (style: Style, text: string) =>
    look.colour ? styleText(style, text, { validateStream: false }) : text;
  const width = Math.max(20, Math.min(look.width, WIDEST));
  const wrap = (text: string, indent = '') =>
    wrapAnsi(text, width - indent.length, { trim: true, hard: true }).replaceAll('\n', `\n${indent}`);
  const lines: string[] = [wrap(paint(reply.problem ? 'yellow' : 'bold', safeText(reply.headline)))];
  if (reply.detail) lines.push(wrap(paint('dim', safeText(reply.detail))));
  if (reply.note)
    lines.push('', indented(wrapAnsi(markedNote(reply.note, look.colour), width - 2, { trim: false, hard: true })));
  const points = [...(reply.points ?? []), ...(look.unfolded ? (reply.more ?? []) : [])];
  if (points.length > 0) lines.push('', ...points.map(point));
  if (reply.copy) lines.push('', paint('bold', `${safeText(reply.copy.label)}:`), '', safeText(reply.copy.text));
  const hints = [
    ...(reply.more && !look.unfolded
      ? [`/more shows ${reply.more.length === 1 ? 'one more point' : `${reply.more.length} more points`}`]
      : []),
    ...(look.unfolded ? [] : (reply.buttons ?? []).map(({ action, label }) => `/${action} – ${label}`)),
  ];
  if (hints.length > 0) lines.push('', wrap(paint('dim', hints.join('   '))));
  return `${lines.join('\n')}\n`;

  function point({ label, text, step }: Point): string {
    const style: Style = label === 'Good' ? 'green' : label === 'First' ? ['bold', 'yellow'] : 'bold';
    const said = wrap(`${paint(style, `${safeText(label)}:`)} ${safeText(text)}`);
    return step ? `${said}\n   → ${wrap(safeText(step), '     ')}` : said;
  }
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

/** The note with the places to look at: underlined in colour, or between [[ and ]] where there is none. */
function markedNote({ text, marks }: NonNullable<Reply['note']>, colour: boolean): string {
  let marked = '';
  let at = 0;
  for (const { start, end, severity } of apart(marks)) {
    const place = safeText(text.slice(start, end));
    // Each line is styled by itself, so that no wrap or indent cuts a style in two.
    const styled = place
      .split('\n')
      .map((line) =>
        line === ''
          ? line
          : colour
            ? styleText(SEVERITY_STYLES[severity], line, { validateStream: false })
            : `[[${line}]]`,
      )
      .join('\n');
    marked += safeText(text.slice(at, start)) + styled;
    at = end;
  }
  return (marked + safeText(text.slice(at))).trim();
}

/** Marks made apart from one another: where several cover a place, they are one, of the gravest severity. */
function apart(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && mark.start < last.end) {
      last.end = Math.max(last.end, mark.end);
      if (SEVERITY_RANK[mark.severity] > SEVERITY_RANK[last.severity]) last.severity = mark.severity;
    } else if (mark.end > mark.start) result.push({ ...mark });
  }
  return result;
}
