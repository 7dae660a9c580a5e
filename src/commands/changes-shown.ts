import type { Point } from '../reply.ts';
import { cut } from '../text.ts';

/** Changes shown at once; the rest is folded. */
const SHOWN = 5;
/** A change is quoted by its beginning, in UTF-16 code units. */
const QUOTED = 160;

/** What was changed in a note, as points under a label: so many that they can be read on a phone, and the rest. */
export function changesShown(changes: readonly string[], label: string): { points: Point[]; more?: Point[] } {
  const points = changes.map((change) => ({ label, text: cut(change, QUOTED) }));
  return { points: points.slice(0, SHOWN), ...(points.length > SHOWN && { more: points.slice(SHOWN) }) };
}
