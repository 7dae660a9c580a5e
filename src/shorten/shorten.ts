import type { LeftOut } from '../bounds.ts';
import type { Facts } from '../draft/facts.ts';
import { noteAlone } from '../reading/clean.ts';
import type { NoteInput } from '../reading/input.ts';
import { type Reading, readNote } from '../reading/read.ts';
import { essentialsOf, questionKeptIn } from '../writing/essentials.ts';
import { fittingOf } from '../writing/fit.ts';
import { changesBetween } from './changes.ts';
import { createKeeper } from './keep.ts';
import { ladder, type NoteParts, notePartsOf } from './ladder.ts';
import { connectsIn } from './wordy.ts';

/** A note that was made to fit. */
export type Shortened = {
  note: string;
  /** Of the note, in UTF-16 code units. */
  length: number;
  limit: number;
  /** What was left out or said in fewer words, in words for the writer. */
  cuts: string[];
  /** So many units too long is even the tightest version; not there where it fits. */
  over?: number;
  /** Facts of which each would make it fit if it were dropped. */
  drop?: { key: keyof Facts; text: string }[];
  /** What of the text could not be read; then it is handed back as it is. */
  leftOut?: LeftOut[];
};

/** What is added behind the name says by itself that the note can do without it. */
const POSTSCRIPT = /\n\s*P\.? ?S\.?[:., ][\s\S]*$/;
/** Facts that a note can lose at all, the one that matters least first. */
const DROPPABLE = ['source', 'req', 'company', 'role'] as const;

/**
 * Shortens a note to a limit in UTF-16 code units, by a ladder of cuts from spacing and stock phrases to the tightest
 * sentence that holds its facts; it goes down no further than it has to. Recipient, company, position, number, source
 * and name stay, in the note's own words; so do the writer's years, a request and all other numbers, unless nothing
 * that keeps them fits; a number of something else goes before the years and the request do. Nothing is added. A text
 * that is beyond bounds (src/bounds.ts) is no note, and comes back as it is, `over` and all. Pure; never throws.
 */
export function shorten(input: NoteInput, limit: number): Shortened {
  const { clean } = readNote(input);
  const isWhole = clean.leftOut.size === 0;
  const whole = (isWhole ? noteAlone(clean) : input.text).replace(/\r\n?/g, '\n').trim();
  if (whole.length <= limit) return { note: whole, length: whole.length, limit, cuts: [] };
  if (!isWhole)
    return {
      note: whole,
      length: whole.length,
      limit,
      cuts: [],
      over: whole.length - limit,
      leftOut: [...clean.leftOut],
    };
  const note = readNote({ ...input, text: whole.replace(POSTSCRIPT, '') });
  const parts = notePartsOf(note);
  const keepsAll = essentialsOf(note, { fits: false, hasReason: true });
  const asks = questionKeptIn(note);
  const loss = (version: string) => 4 * Number(!asks(version)) + 2 * Number(!keepsAll(version));
  const { fitting, tightest } = search(input, whole, parts, () => versions(note, parts, limit), limit, loss);
  const result = fitting ?? tightest;
  const shortened = { note: result, length: result.length, limit, cuts: changesBetween(whole, result) };
  if (fitting !== undefined) return shortened;
  const drop = DROPPABLE.flatMap((key) => {
    const text = parts.facts[key];
    if (text === undefined) return [];
    const without = { ...parts, facts: { ...parts.facts, [key]: undefined } };
    return search(input, whole, without, () => ladder(note, without), limit, loss).fitting === undefined
      ? []
      : [{ key, text }];
  });
  return { ...shortened, over: result.length - limit, drop };
}

/** The writer's own sentences as they can be chosen, then sentences made of the note's facts. */
function* versions(note: Reading, parts: NoteParts, limit: number): Generator<string> {
  if (!note.foreign) yield* fittingOf(note, limit);
  yield* ladder(note, parts);
}

/**
 * The first version that fits: with every number, the request and no worse than the note, else the best there is; and
 * the shortest that does not fit.
 */
function search(
  input: NoteInput,
  whole: string,
  { facts, units }: NoteParts,
  versions: () => Iterable<string>,
  limit: number,
  loss: (version: string) => number,
): { fitting: string | undefined; tightest: string } {
  const prose = units.filter(({ kind }) => kind === 'posting' || kind === 'background').map(({ text }) => text);
  const connects = units.some(({ asks, text }) => asks && connectsIn(text));
  const keeper = createKeeper(input, whole, { prose: prose.join(' '), connects, facts });
  let tightest = whole;
  const seen = new Set<string>(['']);
  const found: { text: string; rank: number }[] = [];
  for (const version of versions()) {
    if (seen.has(version)) continue;
    seen.add(version);
    if ((version.length > limit && version.length >= tightest.length) || !keeper.keeps(version)) continue;
    if (version.length > limit) {
      tightest = version;
      continue;
    }
    const lost =
      Number(!keeper.keepsNumbers(version)) +
      Number(!keeper.keepsEssence(version)) +
      Number(!keeper.keepsSource(version)) +
      loss(version);
    // The critique takes longest: it is asked only of what could be better than what there is.
    if (found.some(({ rank }) => rank <= lost)) continue;
    const rank = lost + (keeper.isNoWorse(version) ? 0 : 9);
    if (rank === 0) return { fitting: version, tightest };
    if (!found.some((one) => one.rank <= rank)) found.push({ text: version, rank });
  }
  return { fitting: found.sort((a, b) => a.rank - b.rank)[0]?.text, tightest };
}
