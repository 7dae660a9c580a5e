import { NUMBER_WORDS } from '../reading/classes.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { connectsIn } from '../shorten/wordy.ts';
import type { Piece } from './pieces.ts';

/** Something that a note says, and what it is worth to keep it. */
type Asset = { worth: number; isIn(text: string): boolean };

const WORTH = {
  role: 30,
  company: 30,
  ask: 26,
  req: 18,
  source: 9,
  figure: 8,
  employer: 5,
  background: 14,
  blank: 2,
} as const;
/** Of as many things it is counted whether they are kept; a set of them is a number of so many bits. */
const MOST_ASSETS = 30;

/** What counts in a note, by which wordings of its sentences are told apart. */
export type Worth = {
  /** Which of the things that count a text has, as bits. */
  assetsOf(text: string, piece?: Piece): number;
  /** What a set of them is worth. */
  worthOf(assets: number): number;
};

export function worthIn(note: Reading): Worth {
  const assets: Asset[] = [];
  const addAll = (spans: readonly { start: number; end: number }[], worth: number) => {
    for (const said of new Set(spans.map(({ start, end }) => plain(note.text.slice(start, end)))))
      assets.push({ worth, isIn: (text) => text.includes(said) });
  };
  addAll(note.roles.slice(0, 3), WORTH.role);
  addAll(note.companies.slice(0, 3), WORTH.company);
  addAll(note.requisitions.slice(0, 2), WORTH.req);
  addAll(note.sources.slice(0, 2), WORTH.source);
  addAll(note.employers.slice(0, 3), WORTH.employer);
  for (const part of ['req ____', 'via ____', 'bring ____'])
    assets.push({ worth: WORTH.blank, isIn: (text) => text.includes(part) });
  for (const word of note.words) {
    const isFigure = /\d/.test(word.text) || (NUMBER_WORDS.has(word.lower) && word.lower !== 'one');
    const ofJob = [...note.requisitions, ...note.roles, ...note.companies].some((span) => overlaps(span, word));
    if (!isFigure || ofJob || assets.length >= MOST_ASSETS - 4) continue;
    const inBackground = note.background.some((span) => overlaps(span, word));
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])${escaped(word.lower)}(?![\p{L}\p{N}-])`, 'u');
    assets.push({ worth: inBackground ? WORTH.figure : WORTH.figure / 2, isIn: (text) => pattern.test(text) });
  }
  const [ask, background, otherAsk] = [assets.length, assets.length + 1, assets.length + 2];
  const worths = [...assets.map(({ worth }) => worth), WORTH.ask, WORTH.background, WORTH.ask / 4];
  return {
    assetsOf(said, piece) {
      const text = plain(said);
      let bits = 0;
      for (const [at, asset] of assets.entries()) if (asset.isIn(text)) bits |= 1 << at;
      if (piece?.asks && (said.includes('?') || connectsIn(said) || said === piece.text))
        bits |= (1 << (connectsIn(said) ? ask : otherAsk)) | (1 << ask);
      if (piece?.background && piece.clauses.length > 0 && said.length > 12) bits |= 1 << background;
      return bits;
    },
    worthOf(bits) {
      let sum = 0;
      for (let at = 0; at < worths.length; at++) if (bits & (1 << at)) sum += worths[at] as number;
      return sum;
    },
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
