import { nearest } from '../nearest.ts';
import { cut, listOf } from '../text.ts';

/** Of what was written so much is quoted, in UTF-16 code units. */
const QUOTED = 40;
/** Of a short list all are named. */
const MOST_NAMED = 8;

/** What is said of a name that is not known: which one was meant, or which there are. `what`: "rule", "slot". */
export function meant(name: string, known: readonly string[], what: string): string {
  const near = nearest(name, known);
  const unknown = `there is no ${what} “${cut(name, QUOTED)}”`;
  if (near !== undefined) return `${unknown}. Did you mean ${near}?`;
  return known.length <= MOST_NAMED ? `${unknown}; there is ${listOf(known)}` : unknown;
}
