import type { Model } from '../model.ts';
import { learn, modelFrom } from './learn.ts';
import type { MarkedNote } from './marked-notes.ts';

/** For each note a model that has learned from the others but not from its fold: what is measured so was not seen. */
export function* folds(notes: readonly MarkedNote[], count: number): Generator<{ model: Model; unseen: MarkedNote[] }> {
  for (let fold = 0; fold < count; fold++) {
    const isUnseen = (_: MarkedNote, at: number) => at % count === fold;
    const model = modelFrom(learn(notes.filter((note, at) => !isUnseen(note, at))));
    yield { model, unseen: notes.filter(isUnseen) };
  }
}
