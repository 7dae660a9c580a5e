import type { LeftOut } from '../bounds.ts';
import type { Point } from '../reply.ts';

const WORDS: Record<LeftOut, string> = {
  end: 'This is longer than any note. I read its beginning and left the rest.',
  word: 'There are 300 characters in it without a space, such as a long link. I read only the first 300.',
  marks: 'Some signs in it can’t be seen, or pile up on one letter. I left them out, but they count in LinkedIn’s box.',
};

/** Says what of a text was not read, in a sentence or two for each kind. */
export function wordsOnLeftOut(leftOut: readonly LeftOut[] = []): string[] {
  return leftOut.map((kind) => WORDS[kind]);
}

/** The same as points of a reply; nothing, as a rule. */
export function pointsOnLeftOut(leftOut: readonly LeftOut[] = []): Point[] {
  return wordsOnLeftOut(leftOut).map((text) => ({ label: 'Note', text }));
}
