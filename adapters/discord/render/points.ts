import type { Point } from '../../../src/index.ts';
import { escapeWithin } from '../escape.ts';

/** Of one point, so much is shown. */
const MOST = { label: 200, text: 1500, step: 1000 };

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
