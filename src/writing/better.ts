import { faultsOf } from '../critique.ts';
import { BLANK } from '../draft/facts.ts';
import type { LanguageProblem } from '../grammar/types.ts';
import { lengthOf } from '../length.ts';
import type { NoteContext, NoteInput } from '../reading/input.ts';
import { limitOf } from '../reading/limits.ts';
import { type Reading, readNote } from '../reading/read.ts';
import { blanksOf } from './blanks.ts';
import { isClean, type State, stateOf } from './checked.ts';
import { mendedWords } from './mend-words.ts';
import { isReady, versionsOf } from './versions.ts';

/** What only the writer knows: each stands as `____` in the note, in this order. */
export type Blank = {
  fact: 'recipient' | 'company' | 'role' | 'requisition' | 'source' | 'background' | 'sender';
  /** The note can do without it: a number that the posting may not have. */
  optional: boolean;
};

/**
 * A note as it could be, ready to paste: the writer's own sentences with what is to change changed, within its box.
 */
export type Better = {
  note: string;
  blanks: Blank[];
  /** So many UTF-16 code units over the limit is even the tightest version; not there where it fits. */
  over?: number;
};

export type BetterOptions = {
  /** What a proofreader found in the note (offsets into the text as it is read, `Reading.text`). */
  problems?: readonly LanguageProblem[];
  /** Sentences that are to be said another way: a proofreader found fault with them. */
  avoid?: readonly string[];
  /** Whether `____` may stand for what only the writer knows; on unless it is false. */
  blanks?: boolean;
  /** Whether it has to be fit to be sent; else it is enough that it is better. On unless it is false. */
  strict?: boolean;
};

/** Findings for which nothing good can be made of a note. */
const HOPELESS = ['empty-note', 'not-english'] as const;
/** Findings that nobody would hand a note back with. */
const UNFIT = [
  'interview-risk',
  'demanding-ask',
  'pressure',
  'shouting',
  'no-purpose',
  'default-text',
  'sales-pitch',
] as const;
/** At most so many versions are read, whatever the note. */
const MOST_READ = 8;
/** Where a note is too long, these may be lost to make it fit; better if they are not. */
const MAY_BE_LOST = ['no-source', 'self-centred', 'no-sign-off'] as const;

/**
 * The note as a good coach would hand it back; undefined where it is ready, or nothing good can be made of it. Pure;
 * a bounded number of
 * readings.
 */
export function betterOf(input: NoteInput, options: BetterOptions = {}): Better | undefined {
  return betterOfReading(readNote(input), options);
}

/**
 * The same for a note that was read. What was made is looked at once more, as the writer might: there is nothing left
 * to do about it.
 */
export function betterOfReading(note: Reading, options: BetterOptions = {}): Better | undefined {
  let made = onceBetter(note, options);
  const { problems: _, ...others } = options;
  for (let round = 0; made && round < MOST_ROUNDS; round++) {
    const again = onceBetter(readNote({ ...inputOf(note), text: made.note }), others);
    if (!again || again.note === made.note) break;
    made = again;
  }
  return made;
}

/** Mending one thing can bring up another, seldom a third. */
const MOST_ROUNDS = 2;

function onceBetter(
  note: Reading,
  { problems = [], avoid = [], blanks = true, strict = true }: BetterOptions,
): Better | undefined {
  if (note.foreign || note.clean.leftOut.size > 0) return undefined;
  const named = namesOf(note);
  const read = (text: string) => readNote({ ...inputOf(note), context: { ...named, ...note.context }, text });
  const own: Reading = {
    ...(note.clean.original === note.text ? note : readNote({ ...inputOf(note), text: note.text })),
    to: note.to,
    problems,
  };
  if (own.text !== note.text || own.foreign || isTooLong(own)) return undefined;
  const faults = faultsOf(own, problems);
  const before = stateOf(own);
  if (HOPELESS.some((rule) => before.rules.has(rule)) || isReady(faults, before)) return undefined;
  const mended = mendedWords(own, faults);
  const again = mended === own.text ? own : read(mended);
  let count = 0;
  let second: Better | undefined;
  let tightest: { text: string; over: number } | undefined;
  for (const text of versionsOf(again, { before, avoid, blanks, read })) {
    if (text === own.text) return undefined;
    if (!isClean(text, own, mended)) continue;
    if (count++ >= MOST_READ) break;
    const version = read(text);
    const after = stateOf(version);
    const lost = newIn(before, after);
    const isBad = after.score < before.score || (strict && UNFIT.some((rule) => after.rules.has(rule)));
    if (isBad || !isWorthIt(before, after, own, version)) continue;
    if (before.over > 0 && after.over === 0 && lost.every((rule) => MAY_BE_LOST.some((one) => one === rule)))
      second ??= { note: text, blanks: blanksOf(version) };
    if (lost.length > 0) continue;
    if (after.over === 0) return { note: text, blanks: blanksOf(version) };
    if (before.over > 0 && after.over < before.over && (!tightest || after.over < tightest.over))
      tightest = { text, over: after.over };
  }
  if (second) return second;
  return tightest && { note: tightest.text, blanks: blanksOf(read(tightest.text)), over: tightest.over };
}

/** Who the note calls by name and who signs it: they are known even where their sentence goes. */
function namesOf({ text, recipients: [reader], structure: { signOff } }: Reading): NoteContext {
  const name = signOff?.name;
  return {
    ...(reader && /\p{Lu}/u.test(text[reader.start] ?? '') && { recipient: text.slice(reader.start, reader.end) }),
    ...(name && { sender: text.slice(name.start, name.end) }),
  };
}

function inputOf({ to, plan, format, context }: Reading): Omit<NoteInput, 'text'> {
  return { to, plan: plan ?? null, format, context };
}

/** A text of so many sentences or words is no note that is mended: the work for one is bounded. */
function isTooLong({ sentences, words }: Reading): boolean {
  return sentences.length > 150 || words.length > 1_600;
}

/** Findings that the note has not, but for its blanks. */
function newIn(before: State, after: State): string[] {
  return [...after.rules].filter((rule) => !before.rules.has(rule) && rule !== 'placeholder');
}

/** It mends something, or asks for what is missing, or fits where the note did not. */
function isWorthIt(before: State, after: State, own: Reading, version: Reading): boolean {
  const fits = (note: Reading) => lengthOf(note).used <= limitOf(note.format, note.plan);
  const isOurs = (note: Reading) => note.slots.every(({ start, end }) => note.text.slice(start, end) === BLANK);
  return (
    after.score > before.score ||
    version.slots.length > own.slots.length ||
    (!isOurs(own) && isOurs(version)) ||
    (!fits(own) && fits(version)) ||
    after.over < before.over
  );
}
