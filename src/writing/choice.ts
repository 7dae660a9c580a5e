import { roomFor } from './blanks.ts';
import type { Piece } from './pieces.ts';
import type { Wording } from './wordings.ts';
import type { Worth } from './worth.ts';

/** A sentence in the wording that was chosen for it. */
export type Chosen = { piece: Piece; text: string };

type State = { chosen: readonly Chosen[]; length: number; assets: number; extra: number; kept: boolean };

/** As many versions are followed at a time: the work grows with the number of sentences alone. */
const BEAM = 160;
/** Of the worth of a thing that counts so much is the worth of one more character of the writer's own words. */
const PER_CHARACTER = 0.06;

/**
 * The choice of sentences and wordings that keeps the most of what counts within `limit` UTF-16 code units, best first:
 * a beam search from the first sentence to the last. What leans on a sentence that goes, goes with it.
 */
export function bestChoices(
  pieces: readonly { piece: Piece; wordings: readonly Wording[] }[],
  worth: Worth,
  limit: number,
): { chosen: Chosen[]; value: number }[] {
  let open: State[] = [{ chosen: [], length: 0, assets: 0, extra: 0, kept: true }];
  const value = ({ assets, extra }: State) => worth.worthOf(assets) + extra;
  for (const { piece, wordings } of pieces) {
    const said = wordings.map((wording) => ({
      ...wording,
      assets: worth.assetsOf(wording.text, piece),
      length: wording.text.length + roomFor(wording.text) + 1,
    }));
    const next: State[] = [];
    for (const state of open) {
      next.push({ ...state, kept: false });
      for (const { text, leans, loss, assets, length } of said) {
        if (leans && !state.kept) continue;
        if (state.length + length > limit) continue;
        next.push({
          chosen: [...state.chosen, { piece, text }],
          length: state.length + length,
          assets: state.assets | assets,
          extra: state.extra + text.length * PER_CHARACTER - loss,
          // What hangs on a sentence hangs on all of it.
          kept: loss < MOST_LOSS,
        });
      }
    }
    open = best(next, value);
  }
  return open
    .filter(({ chosen }) => chosen.length > 0)
    .sort((a, b) => value(b) - value(a) || a.length - b.length)
    .slice(0, MOST_CHOICES)
    .map((state) => ({ chosen: [...state.chosen], value: value(state) }));
}

/** A wording that loses more may have lost what the next sentence points at. */
const MOST_LOSS = 2.6;
const MOST_CHOICES = 60;

/** The best of each length's class: what is short now has room for what comes. */
function best(states: readonly State[], value: (state: State) => number): State[] {
  const found = new Map<string, State>();
  for (const state of states) {
    const key = `${state.assets}:${state.kept}:${state.length >> 3}`;
    const known = found.get(key);
    if (!known || value(state) > value(known)) found.set(key, state);
  }
  return [...found.values()]
    .map((state) => ({ state, rank: value(state) - state.length * PER_CHARACTER * 2 }))
    .sort((a, b) => b.rank - a.rank || a.state.length - b.state.length)
    .slice(0, BEAM)
    .map(({ state }) => state);
}
