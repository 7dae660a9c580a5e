/**
 * `npm run bounds`: how sure a reading must be for a rule to speak, from the marked notes, each read by a model that has not learned
 * from it. For each kind of finding it prints how often it would be right, and how often said, at several bounds.
 */

import { ACTS, type Act, type SpanLabel } from '../labels.ts';
import { isJobAudience } from '../limits.ts';
import { does, type Reading, readWith } from '../read.ts';
import { markedNotes } from './files.ts';
import { folds } from './folds.ts';
import type { MarkedNote } from './marks.ts';

type Seen = { note: MarkedNote; reading: Reading };

const FOLDS = 3;
const BOUNDS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9];

/** What is rare was drawn on purpose in some files, and others hold examples of a rule: there nothing is as frequent as in life. */
const UNLIKE_LIFE = /^(?:n3|n4|r|c)\d/;

const seen: Seen[] = [];
const notes = markedNotes().flatMap(({ notes: marked }) => marked);
for (const { model, unseen } of folds(notes, FOLDS))
  for (const note of unseen)
    if (!UNLIKE_LIFE.test(note.id))
      seen.push({
        note,
        reading: readWith(model, { text: note.text, to: note.to as 'peer', format: note.format as 'invite' }),
      });

const chanceOf = ({ sentences }: Reading, acts: readonly Act[]) =>
  Math.max(0, ...sentences.flatMap((sentence) => acts.map((act) => does(sentence, act))));
const marks = (note: MarkedNote, acts: readonly Act[]) =>
  note.acts.some((one) => acts.some((act) => one.acts.includes(act)));
const isForJob = ({ note }: Seen) => isJobAudience(note.to as 'peer') && note.kind !== 'no note';

/** One line a bound: what is said, how often rightly, and how much of what should be said. */
function table(
  name: string,
  rows: readonly { chance: number; isSo: boolean }[],
  says: (chance: number, bound: number) => boolean,
): void {
  const wanted = rows.filter(({ isSo }) => isSo).length;
  console.log(`\n${name}: ${wanted} of ${rows.length}`);
  for (const bound of BOUNDS) {
    const said = rows.filter(({ chance }) => says(chance, bound));
    const right = said.filter(({ isSo }) => isSo).length;
    const precision = right / said.length;
    const recall = right / wanted;
    console.log(
      `  ${bound.toFixed(2)} said ${said.length}, right ${precision.toFixed(3)}, found ${recall.toFixed(3)}, F1 ${((2 * right) / (said.length + wanted)).toFixed(3)}`,
    );
  }
}

const missing = (chance: number, bound: number) => chance < bound;
const present = (chance: number, bound: number) => chance >= bound;
for (const label of ['CO', 'ROLE', 'REQ', 'SRC', 'RCPT', 'SEND'] as const satisfies readonly SpanLabel[]) {
  const rows = seen
    .filter((one) => (label === 'RCPT' || label === 'SEND' ? one.note.kind !== 'no note' : isForJob(one)))
    .map(({ note, reading }) => ({
      chance: reading.chances[label],
      isSo: !note.spans.some((span) => span.label === label),
    }));
  table(`no ${label}`, rows, missing);
}
const withActs = (acts: readonly Act[], rows: readonly Seen[], isSo: boolean) =>
  rows.map(({ note, reading }) => ({ chance: chanceOf(reading, acts), isSo: marks(note, acts) === isSo }));
table(
  'no background',
  seen.filter(isForJob).map(({ note, reading }) => ({
    chance: Math.max(reading.chances.BG, ...reading.background.map((span) => span.chance)),
    isSo: !marks(note, ['background']),
  })),
  missing,
);
table('no reason', withActs(['reason', 'memory'], seen.filter(isForJob), false), missing);
table('no ask', withActs(['ask', 'demand'], seen, false), missing);
table('risk', withActs(['complaint', 'private', 'pay', 'belief'], seen, true), present);
for (const act of ACTS) table(act, withActs([act], seen, true), present);
