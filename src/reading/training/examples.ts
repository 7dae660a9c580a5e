import type { Range } from '../clean.ts';
import { ACTS, LABELS, LOOKED_AT_TWICE, type SpanLabel } from '../labels.ts';
import { type Parsed, parse } from '../parse.ts';
import { bareFeatures, sentenceFeatures } from '../sentence-features.ts';
import { slicesOf } from '../slices.ts';
import { structureOf } from '../structure.ts';
import type { Tagging } from '../tagger.ts';
import type { Token } from '../tokens.ts';
import type { MarkedNote } from './marked-notes.ts';

/** A marked note as it is learned from: its tokens with their labels, its sentences with what they do. */
export type Example = Parsed & {
  note: MarkedNote;
  /** An index of LABELS for each token. */
  labels: Uint8Array;
  /** 1 for each token within background. */
  background: Uint8Array;
};

const label = (name: (typeof LABELS)[number]) => LABELS.indexOf(name);
/** A greeting in front of the reader's name has no more words than this. */
const MOST_GREETING_WORDS = 4;
const NO_GREETING = new Set('you your thank thanks i my the is are could would for sorry as at with'.split(' '));

/** Labels the tokens of a note by its marks. */
export function exampleOf(note: MarkedNote): Example {
  const parsed = parse(note.text);
  const { tokens, clean } = parsed;
  const labels = new Uint8Array(tokens.length);
  const background = new Uint8Array(tokens.length);
  const places = tokens.map((token) => clean.toTyped(token));
  for (const span of note.spans)
    for (const [at, place] of places.entries()) {
      if (place.start >= span.end || span.start >= place.end) continue;
      if (span.label === 'BG') background[at] = 1;
      else labels[at] = label(span.label as SpanLabel);
    }
  const name = labels.indexOf(label('RCPT'));
  const isFirst = name > 0 && !(note.acts[0] && note.acts[0].at <= (places[name] as Range).start);
  if (isFirst && isGreeting(tokens.slice(0, name))) labels.fill(label('GREET'), 0, name);
  // What stands behind the last sentence closes the note; where there is none, all that does not greet.
  const last = note.acts.at(-1)?.at ?? 0;
  const isOpening = (at: number) =>
    last === 0 && tokens[at]?.breaks === 0 && !note.text.slice(0, (places[at] as Range).start).includes('\n');
  for (const [at, place] of places.entries())
    if (place.start >= last && labels[at] === 0 && (tokens[at] as Token).word && !isOpening(at))
      labels[at] = label('CLOSE');
  return { ...parsed, note, labels, background };
}

function isGreeting(tokens: readonly Token[]): boolean {
  return tokens.length <= MOST_GREETING_WORDS && tokens.every(({ word, lower }) => word && !NO_GREETING.has(lower));
}

/**
 * A sentence to judge: its features, and a bit for each act that it is marked with; its features with nothing masked,
 * and a bit for each of LOOKED_AT_TWICE that stands in it.
 */
type SentenceCase = { features: Int32Array; yes: number; bare: Int32Array; holds: number };

/** The sentences of a note as a tagger parts it. */
export function sentenceCases(example: Example, tagging: Tagging): SentenceCase[] {
  const { clean, tokens, looks, note } = example;
  const { body } = structureOf(clean.text, clean.lower, tokens, tagging.labels);
  return slicesOf(example, body).flatMap((sentence) => {
    const { from, to, place } = sentence;
    if (!place) return [];
    const typed = clean.toTyped(sentence);
    return {
      features: sentenceFeatures(looks, tagging, from, to, place).slice(),
      yes: actsWithin(note, typed),
      bare: bareFeatures(looks, from, to, place).slice(),
      holds: spansWithin(note, typed),
    };
  });
}

/** The acts of what is marked within a stretch: of each marked sentence that shares a good part with it. */
function actsWithin(note: MarkedNote, { start, end }: Range): number {
  let bits = 0;
  let from = 0;
  for (const { at, acts } of note.acts) {
    const shared = Math.min(end, at) - Math.max(start, from);
    if (shared > Math.min(12, (end - start) / 2)) for (const act of acts) bits |= 1 << ACTS.indexOf(act);
    from = at;
  }
  return bits;
}

function spansWithin(note: MarkedNote, { start, end }: Range): number {
  let bits = 0;
  for (const [bit, kind] of LOOKED_AT_TWICE.entries())
    if (note.spans.some((span) => span.label === kind && span.start < end && start < span.end)) bits |= 1 << bit;
  return bits;
}
