import type { Reading } from '../reading/read.ts';
import { factsIn } from '../shorten/kept-facts.ts';
import { isClean } from './checked.ts';
import { bestChoices } from './choice.ts';
import { essentialsOf } from './essentials.ts';
import { assembled, FRAME_LOSS, framesOf } from './frame.ts';
import { piecesOf } from './pieces.ts';
import { wordingsOf } from './wordings.ts';
import { worthIn } from './worth.ts';

/**
 * Versions of a note within `limit` UTF-16 code units, in its own sentences or shorter wordings of them, the best
 * first; those that say all that is essential stand before all others. Blanks are none in them.
 */
export function fittingOf(note: Reading, limit: number): string[] {
  const pieces = piecesOf(note, { cuts: false });
  const worth = worthIn(note);
  const job = factsIn(note);
  const said = pieces.map((piece) => ({ piece, wordings: wordingsOf(piece, note, job) }));
  const keepsAll = essentialsOf(note, { fits: false, hasReason: true });
  const frames = framesOf(note, new Set(), false, pieces.map(({ text }) => text).join(' '));
  const found = frames.flatMap((frame, at) =>
    bestChoices(said, worth, limit - assembled(note, frame, []).length + 1).map(({ chosen, value }) => {
      const text = assembled(note, frame, chosen);
      return { text, value: value - at * FRAME_LOSS, isWhole: keepsAll(text) };
    }),
  );
  return found
    .filter(({ text }) => text.length <= limit && isClean(text, note, note.text))
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.value - a.value)
    .map(({ text }) => text);
}
