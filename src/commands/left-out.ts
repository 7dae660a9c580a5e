import type { LeftOut } from '../bounds.ts';
import type { Critique, Finding } from '../critique.ts';
import type { Point } from '../reply.ts';

const WORDS: Record<LeftOut, string> = {
  end: 'This is longer than any note. I read only its first part, 10,000 characters at most.',
  word: 'There are 300 characters in it without a space, such as a long link. I read only the first 300.',
  marks: 'It has hidden signs, or many marks on one letter. I left them out, but LinkedIn counts them.',
};

/** Says what of a text was not read, in a sentence or two for each kind. */
export function wordsOnLeftOut(leftOut: readonly LeftOut[] = []): string[] {
  return leftOut.map((kind) => WORDS[kind]);
}

/** The same as points of a reply; nothing, as a rule. */
export function pointsOnLeftOut(leftOut: readonly LeftOut[] = []): Point[] {
  return wordsOnLeftOut(leftOut).map((text) => ({ label: 'Note', text }));
}

/** Rules that something is missing. */
const SAYS_MISSING = /^(?:no-|too-thin$)/;

/** The findings that hold, whatever stands in the rest of a text that was not read to its end. */
export function findingsToShow({ findings, leftOut }: Critique): Finding[] {
  return leftOut?.includes('end') ? findings.filter(({ rule }) => !SAYS_MISSING.test(rule)) : findings;
}
