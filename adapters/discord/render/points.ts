import type { Point } from '../../../src/index.ts';
import { escapeWithin } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { FILE_NAMES } from '../notices.ts';
import { fileOf, type Message } from './message.ts';

/** Of one point, so much is shown. */
const MOST = { label: 100, text: 1000, step: 700 };

/** A point: a word in front in bold, what to do about it on a line of its own. */
function pointText({ label, text, step }: Point): string {
  const line = `**${escapeWithin(label, MOST.label)}:** ${escapeWithin(text, MOST.text)}`;
  return step ? `${line}\n→ ${escapeWithin(step, MOST.step)}` : line;
}

/** So many points, from the first on, as one text within `most`; and those that found no room. */
export function pointsWithin(points: readonly Point[], most: number): { text: string; rest: Point[] } {
  let text = '';
  for (const [at, point] of points.entries()) {
    const longer = text === '' ? pointText(point) : `${text}\n\n${pointText(point)}`;
    if (longer.length > most) return { text, rest: points.slice(at) };
    text = longer;
  }
  return { text, rest: [] };
}

/** Points in messages of their own, so many at most; what finds no room is a file below the last. */
export function renderPoints(points: readonly Point[], most: number): Message[] {
  const messages: Message[] = [];
  for (let left = points; left.length > 0; ) {
    const { text, rest } = pointsWithin(left, LIMITS.content);
    const isLast = messages.length + 1 === most;
    messages.push({
      content: text,
      ...(isLast && rest.length > 0 && { files: [fileOf(rest.map(plainPoint).join('\n\n'), FILE_NAMES.points)] }),
    });
    if (isLast) break;
    left = rest;
  }
  return messages;
}

function plainPoint({ label, text, step }: Point): string {
  return [`${label}: ${text}`, ...(step ? [`→ ${step}`] : [])].join('\n');
}
