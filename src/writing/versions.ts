import { faultsOf, scored, type WeighedHit } from '../critique.ts';
import { lengthOf } from '../length.ts';
import { limitOf } from '../reading/limits.ts';
import type { Reading } from '../reading/read.ts';
import { scoreOf, verdictOf } from '../score.ts';
import { factsIn } from '../shorten/kept-facts.ts';
import { roomFor } from './blanks.ts';
import { bodyOf } from './body.ts';
import type { NoteState } from './checked.ts';
import { bestChoices, type Chosen } from './choice.ts';
import { filledIn, type Missing } from './fill-in.ts';
import { assembled, FRAME_LOSS, type Frame, framesOf } from './frame.ts';
import { wordingsOf } from './wordings.ts';
import { worthIn } from './worth.ts';

type Options = {
  before: NoteState;
  avoid: readonly string[];
  blanks: boolean;
  optional: boolean;
  read(text: string): Reading;
};

/** Whether there is nothing to do about a note. */
export function isReady(faults: readonly WeighedHit[], { over }: NoteState): boolean {
  if (over > 0) return false;
  const found = faults.map(scored);
  return verdictOf(found, scoreOf(found, [])) === 'ready';
}

/** Versions of a note whose words are mended, the best first; the later ones change less. */
export function* versionsOf(note: Reading, options: Options): Generator<string> {
  const faults = faultsOf(note, []);
  const missing: Missing = new Set(faults.map(({ rule }) => rule.id));
  if (!hasAim(note, missing)) return;
  const seen = new Set<string>();
  for (const plan of PLANS) {
    const filled = plan.fill ? filledIn(note, faults, options) : { text: note.text, reason: undefined };
    const whole = filled.text === note.text ? note : options.read(filled.text);
    for (const text of written(whole, filled.reason, missing, plan, options)) {
      if (seen.has(text)) continue;
      seen.add(text);
      yield text;
    }
  }
}

/** What is done to a note, from everything to little. */
const PLANS = [
  { fill: true, cuts: true, moves: true },
  { fill: true, cuts: false, moves: false },
  { fill: false, cuts: false, moves: false },
] as const;

/** Of the choices that one plan gives, so many are tried. */
const MOST_TRIED = 40;
function* written(
  note: Reading,
  reason: string | undefined,
  missing: Missing,
  plan: (typeof PLANS)[number],
  { avoid, blanks }: Options,
): Generator<string> {
  const pieces = bodyOf(note, reason, missing, { ...plan, blanks });
  if (pieces.length === 0) return;
  const limit = limitOf(note.format, note.plan, note.limits);
  const frames = framesOf(note, missing, blanks, pieces.map(({ text }) => text).join(' '));
  const isAvoided = (text: string) => avoid.some((one) => one.includes(text) || text.includes(one));
  const [frame] = frames;
  if (!frame) return;
  const whole = assembled(
    note,
    frame,
    pieces.map((piece) => ({ piece, text: piece.text })),
  );
  const fits = lengthIn(note, whole) + roomFor(whole) <= limit;
  if (
    fits &&
    !isAvoided(whole) &&
    beginsWell(
      note,
      frame,
      pieces.map((piece) => ({ piece, text: piece.text })),
    )
  ) {
    yield whole;
    return;
  }
  const worth = worthIn(note);
  const job = factsIn(note);
  const found: { text: string; value: number }[] = [];
  const said = pieces.map((piece) => ({
    piece,
    wordings: wordingsOf(piece, note, job).filter(({ text }) => !isAvoided(text)),
  }));
  for (const [at, one] of frames.entries()) {
    const round = lengthIn(note, assembled(note, one, [])) + roomFor(assembled(note, one, []));
    for (const { chosen, value } of bestChoices(said, worth, limit - round + 1)) {
      const text = assembled(note, one, chosen);
      if (lengthIn(note, text) > limit || !beginsWell(note, one, chosen)) continue;
      found.push({ text, value: value - at * FRAME_LOSS });
    }
  }
  // What is best is tried first, whatever stands round it.
  for (const { text } of found.sort((a, b) => b.value - a.value).slice(0, MOST_TRIED)) yield text;
}

/** A greeting that goes on in the first sentence ("Hi team lead, you …") has to have it behind it. */
function beginsWell(note: Reading, { greeting }: Frame, chosen: readonly Chosen[]): boolean {
  const isOpen = greeting !== '' && !/[,.!:;–—-]$/.test(greeting);
  return !isOpen || chosen[0]?.piece.place?.start === note.sentences[0]?.start;
}

/** Length of a text as its box counts it: an InMail's subject is not of the body. */
function lengthIn(note: Reading, text: string): number {
  return text.length - (lengthOf(note).subject !== undefined ? note.text.length - lengthOf(note).used : 0);
}

/** There is something to make a better note of: a reason, or for a job the wish for one. */
function hasAim(note: Reading, missing: Missing): boolean {
  // Who sells something and wants no job has written a pitch.
  if (missing.has('sales-pitch') && note.roles.length === 0) return false;
  if (!missing.has('no-purpose') && !missing.has('default-text')) return true;
  if (!note.jobAudience) return false;
  const given = note.context;
  return Boolean(given.role ?? given.company) || note.background.length > 0 || note.hits.has('job-talk');
}
