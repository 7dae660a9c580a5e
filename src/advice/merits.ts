import type { Finding } from '../critique.ts';
import type { Range } from '../reading/clean.ts';
import type { Act } from '../reading/labels.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { askOf, isOneTalk } from './easy-ask.ts';
import type { Merit } from './merit.ts';
import { openingsOf } from './openings.ts';
import { ownFact } from './own-fact.ts';

/** What a sentence does that spoils what stands in it, from this chance on. */
const SPOILED_FROM = 0.2;
const SPOILS = [
  'demand',
  'pitch',
  'complaint',
  'private',
  'pay',
  'belief',
  'apology',
  'pressure',
] as const satisfies Act[];

/** Findings whose places are fit to be praised all the same. */
const HARMLESS = new Set(['long-sentence', 'self-centred', 'buried-purpose', 'too-long', 'many-asks', 'no-sign-off']);
/** Where one of these is found no request is praised. */
const SPOIL_ASK = ['many-asks', 'demanding-ask', 'pressure', 'no-ask', 'default-text', 'no-purpose'] as const;

/** What a note does well, as far as the reading is sure of it: in the order in which it matters. */
export function meritsOf(note: Reading, findings: readonly Finding[]): Merit[] {
  const rules = new Set(findings.map(({ rule }) => rule));
  if (note.foreign || rules.has('empty-note')) return [];
  const places = findings
    .filter(({ rule }) => !HARMLESS.has(rule))
    .flatMap(({ spans }) => spans.map(({ text }) => text));
  const isFit = ({ start, end }: Range) => {
    const words = note.text.slice(start, end);
    return (
      !places.some((place) => words !== '' && (place.includes(words) || words.includes(place))) &&
      !isSpoiled(note, { start, end })
    );
  };
  const fact = ownFact(note, isFit);
  const spoilt = SPOIL_ASK.filter((rule) => rules.has(rule) && !(rule === 'many-asks' && isOneTalk(note)));
  const ask = spoilt.length > 0 ? undefined : askOf(note);
  return [...openingsOf(note), fact, ask]
    .filter((found) => found !== undefined)
    .filter(({ range }) => isFit(range))
    .map(({ about, says, range }) => ({ about, says, words: note.text.slice(range.start, range.end) }));
}

function isSpoiled({ sentences }: Reading, range: Range): boolean {
  const spoils = (sentence: Sentence) => SPOILS.some((act) => does(sentence, act) >= SPOILED_FROM);
  return sentences.some((sentence) => overlaps(sentence, range) && spoils(sentence));
}
