import { NUMBER_WORDS } from '../reading/classes.ts';
import { overlaps } from '../reading/ranges.ts';
import type { Reading } from '../reading/read.ts';
import { isCourtesy } from '../rules/sure.ts';
import { connectsIn } from '../shorten/wordy.ts';
import { escaped } from '../text.ts';
import type { Piece } from './pieces.ts';

/** Something that a note says, and what it is worth to keep it. */
type Asset = { worth: number; isIn(text: string): boolean };

/** That something of a kind is there at all is worth more than a second one. */
const WORTH_OF_KIND = { role: 20, company: 20, req: 16, source: 16 } as const;
const WORTH = {
  role: 12,
  company: 12,
  ask: 30,
  question: 20,
  req: 6,
  source: 3,
  figure: 8,
  reason: 18,
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
  addAll(note.roles.slice(0, 2), WORTH.role);
  addAll(note.companies.slice(0, 2), WORTH.company);
  addAll(note.requisitions.slice(0, 2), WORTH.req);
  addAll(note.sources.slice(0, 2), WORTH.source);
  addAll(note.employers.slice(0, 2), WORTH.employer);
  const kinds = { role: note.roles, company: note.companies, req: note.requisitions, source: note.sources };
  for (const [kind, spans] of Object.entries(kinds)) {
    const words = spans.map(({ start, end }) => plain(note.text.slice(start, end)));
    if (words.length > 0)
      assets.push({
        worth: WORTH_OF_KIND[kind as keyof typeof WORTH_OF_KIND],
        isIn: (text) => words.some((said) => text.includes(said)),
      });
  }
  for (const part of ['req ____', 'via ____', 'bring ____'])
    assets.push({ worth: WORTH.blank, isIn: (text) => text.includes(part) });
  for (const word of note.words) {
    const isFigure = /\d/.test(word.text) || (NUMBER_WORDS.has(word.lower) && word.lower !== 'one');
    const ofJob = [...note.requisitions, ...note.roles, ...note.companies].some((span) => overlaps(span, word));
    if (!isFigure || ofJob || assets.length >= MOST_ASSETS - 9) continue;
    const inBackground = note.background.some((span) => overlaps(span, word));
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])${escaped(word.lower)}(?![\p{L}\p{N}-])`, 'u');
    assets.push({ worth: inBackground ? WORTH.figure : WORTH.figure / 2, isIn: (text) => pattern.test(text) });
  }
  // Each question by itself: another request does not stand for it.
  for (const { text } of note.sentences.filter((one) => one.text.endsWith('?') && !isCourtesy(one)).slice(-2)) {
    const said = contentOf(text);
    if (!connectsIn(text) && said.length > 1 && assets.length < MOST_ASSETS - 9)
      assets.push({
        worth: WORTH.question,
        isIn: (one) => said.filter((word) => one.includes(word)).length >= said.length * MOST_OF,
      });
  }
  // What the writer brings, stretch by stretch: kept where most of its words are.
  for (const [at, span] of note.background.slice(0, 4).entries()) {
    const said = contentOf(note.text.slice(span.start, span.end));
    if (said.length > 0 && assets.length < MOST_ASSETS - 5)
      assets.push({
        worth: at === 0 ? WORTH.background : WORTH.background / 2,
        isIn: (text) => said.filter((word) => text.includes(word)).length >= said.length * MOST_OF,
      });
  }
  const [ask, background, otherAsk, reason] = [0, 1, 2, 3].map((at) => assets.length + at) as [
    number,
    number,
    number,
    number,
  ];
  const worths = [...assets.map(({ worth }) => worth), WORTH.ask, WORTH.background / 2, WORTH.ask / 4, WORTH.reason];
  return {
    assetsOf(said, piece) {
      const text = plain(said);
      let bits = 0;
      for (const [at, asset] of assets.entries()) if (asset.isIn(text)) bits |= 1 << at;
      if (piece?.asks && (said.includes('?') || connectsIn(said) || said === piece.text))
        bits |= (1 << (connectsIn(said) ? ask : otherAsk)) | (1 << ask);
      if (piece?.background && piece.clauses.length > 0 && said.length > 12) bits |= 1 << background;
      if (piece?.reason && said.length > piece.text.length / 3) bits |= 1 << reason;
      return bits;
    },
    worthOf(bits) {
      let sum = 0;
      for (let at = 0; at < worths.length; at++) if (bits & (1 << at)) sum += worths[at] as number;
      return sum;
    },
  };
}

/** So much of a stretch has to be there for it to be said. */
const MOST_OF = 0.7;

function contentOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}][\p{L}\p{N}'-]{2,}/gu) ?? [];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
