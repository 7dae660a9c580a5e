/**
 * `npm run train:curve`: how the reading grows with the notes. A fifth is held back; models learn from an eighth, a
 * quarter, a half and all of the rest, and each is tried on the notes held back.
 */
import type { Act, SpanLabel } from '../labels.ts';
import { does, type Reading, readWith } from '../read.ts';
import { markedNotes } from './files.ts';
import { learn, modelFrom } from './learn.ts';
import type { Marked, MarkedNote } from './marked-notes.ts';

const HELD_BACK = 5;
const SHARES = [1 / 8, 1 / 4, 1 / 2, 1];
const SPANS: Partial<Record<SpanLabel, (reading: Reading) => readonly { start: number; end: number }[]>> = {
  RCPT: (reading) => reading.recipients,
  ROLE: (reading) => reading.roles,
  CO: (reading) => reading.companies,
  OWN: (reading) => reading.employers,
  REQ: (reading) => reading.requisitions,
  SRC: (reading) => reading.sources,
  SEND: ({ structure: { signOff } }) => (signOff?.name ? [signOff.name] : []),
};
const ACTS_SHOWN: readonly Act[] = [
  'reason',
  'background',
  'ask',
  'demand',
  'apology',
  'pressure',
  'complaint',
  'private',
  'pay',
  'pitch',
];

const notes = markedNotes().flatMap((file) => file.notes);
const unseen = notes.filter((_, at) => at % HELD_BACK === 0);
const rest = notes.filter((_, at) => at % HELD_BACK !== 0);
for (const share of SHARES) {
  const known = rest.filter((_, at) => at % Math.round(1 / share) === 0);
  const model = modelFrom(learn(known));
  const read = unseen.map((note) => ({ note, reading: readWith(model, { text: note.text, to: note.to }) }));
  const spans = Object.entries(SPANS).map(
    ([label, found]) => `${label} ${overlapF1(read, label as Marked, found).toFixed(3)}`,
  );
  const acts = ACTS_SHOWN.map((act) => `${act} ${actF1(read, act).toFixed(2)}`);
  console.log(`${known.length} notes: ${spans.join(', ')}; in the note at all: ${acts.join(', ')}`);
}

type Read = readonly { note: MarkedNote; reading: Reading }[];

/** F1 of spans that overlap the mark. */
function overlapF1(
  read: Read,
  label: Marked,
  spansOf: (reading: Reading) => readonly { start: number; end: number }[],
): number {
  let [found, right, marked, met] = [0, 0, 0, 0];
  for (const { note, reading } of read) {
    const got = spansOf(reading).map((span) => reading.clean.toTyped(span));
    const wanted = note.spans.filter((span) => span.label === label && (label !== 'SEND' || span === lastOf(note)));
    const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
      a.start < b.end && b.start < a.end;
    found += got.length;
    right += got.filter((span) => note.spans.some((one) => one.label === label && overlap(span, one))).length;
    marked += wanted.length;
    met += wanted.filter((span) => got.some((one) => overlap(span, one))).length;
  }
  const [precision, recall] = [right / found, met / marked];
  return (2 * precision * recall) / (precision + recall);
}

/** The writer's name where it signs: the last that is marked. */
function lastOf(note: MarkedNote): MarkedNote['spans'][number] | undefined {
  return note.spans.findLast((span) => span.label === 'SEND');
}

/** F1 of notes in which some sentence does something, at the chance that serves it best. */
function actF1(read: Read, act: Act): number {
  const rows = read.map(({ note, reading }) => ({
    chance: Math.max(0, ...reading.sentences.map((sentence) => does(sentence, act))),
    isSo: note.acts.some((one) => one.acts.includes(act)),
  }));
  const wanted = rows.filter(({ isSo }) => isSo).length;
  const bounds = Array.from({ length: 18 }, (_, at) => 0.05 * (at + 1));
  return Math.max(
    ...bounds.map((bound) => {
      const said = rows.filter(({ chance }) => chance >= bound);
      return (2 * said.filter(({ isSo }) => isSo).length) / (said.length + wanted);
    }),
  );
}
