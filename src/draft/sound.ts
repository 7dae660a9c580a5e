import type { Critique } from '../critique.ts';
import { BLANK } from './facts.ts';

/** What no text that is put together may have, whatever its facts: a reader sees at once that nobody wrote it. */
const FLAWS: readonly RegExp[] = [
  // A word twice, or a mark.
  /(?<![\p{L}\p{N}])(\p{L}+) \1(?![\p{L}\p{N}])/iu,
  /[,;:?]\s?[,;:.!?]|!!/,
  /(?<!\.)\.\.(?!\.)/,
  / {2,}| [,.;:!?](?=\s|$)|\(\s|\s\)|\(\)/,
  new RegExp(`${BLANK},? ${BLANK}`),
  // Two small words of which one was to have a name behind it: "at in Manchester".
  /\b(?:at|via|with) (?:at|in|via|with|on|for)\b/i,
];

/** Whether a text that was put together has none of the flaws of one. */
export function isSound(text: string): boolean {
  return !FLAWS.some((flaw) => flaw.test(text));
}

const WARNED = 1000;
/** Findings about a fact that was not given: no wording clears them. */
const UNAVOIDABLE: readonly string[] = ['placeholder', 'no-requisition', 'no-source'];

/**
 * What is left to mend by another wording, in points; errors and warnings weigh more than any number of suggestions.
 */
export function mendingCost({ findings }: Critique): number {
  return findings
    .filter(({ rule }) => !UNAVOIDABLE.includes(rule))
    .reduce((sum, { cost, severity }) => sum + cost + (severity === 'suggestion' ? 0 : WARNED), 0);
}

/** Whether a critique has an error or a warning that another wording may clear. */
export function isWarned(critique: Critique): boolean {
  return mendingCost(critique) >= WARNED;
}
