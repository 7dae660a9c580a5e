import type { LeftOut } from '../bounds.ts';
import type { Point } from '../reply.ts';

const WORDS: Record<LeftOut, string> = {
  end: 'This is longer than any note. I read its beginning and left the rest.',
  word: 'One word in it is longer than a whole note. I read only its beginning.',
  marks:
    'Some signs in it can’t be seen, or pile up on one letter. ' + 'I left them out, but they count in LinkedIn’s box.',
};

/** Tells what of a text was not read; nothing, as a rule. */
export function pointsOnLeftOut(leftOut: readonly LeftOut[] = []): Point[] {
  return leftOut.map((kind) => ({ label: 'Note', text: WORDS[kind] }));
}
