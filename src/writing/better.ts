import { faultsOf } from '../critique.ts';
import { BLANK } from '../draft/facts.ts';
import type { LanguageProblem } from '../grammar/types.ts';
import { lengthOf } from '../length.ts';
import type { NoteContext, NoteInput } from '../reading/input.ts';
import type { Act } from '../reading/labels.ts';
import { limitOf } from '../reading/limits.ts';
import { does, type Reading, readNote, settingsOf } from '../reading/read.ts';
import { blanksOf, withFewerBlanks } from './blanks.ts';
import { isClean, type NoteState, stateOf } from './checked.ts';
import { hidesMore, isSoundEnglish } from './english.ts';
import { essentialsOf, questionsOf } from './essentials.ts';
import { wantsAnything } from './fill-in.ts';
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
  /** Whether `____` may stand for what the note can do without; on unless it is false. */
  optional?: boolean;
  /** How much of the writer's strongest fact has to be there where the note is too long; `most` unless it is said. */
  least?: 'most' | 'little';
  /** Whether it has to be fit to be sent; else it is enough that it is better. On unless it is false. */
  strict?: boolean;
};

/** Findings for which nothing good can be made of a note. */
const HOPELESS = ['empty-note', 'not-english'] as const;
/** Where these are found, what was taken for the reason is none. */
const NO_REASON = ['no-purpose', 'default-text'] as const;
/** Errors and warnings that may be left: for the writer to say, or not there for everybody. */
const MAY_BE_LEFT = ['no-company', 'no-role', 'buried-purpose', 'no-recipient-name', 'too-long'] as const;
/** Suggestions that nobody would hand a note back with. */
const UNFIT = ['many-asks', 'shouting', 'apologetic', 'cliche'] as const;
const MOST_WITHOUT_PURPOSE = 6;
/** What the writer does is said where the reading is this sure of it. */
const SURE_BACKGROUND = 0.6;
/** At most so many versions are read, whatever the note. */
const MOST_READ = 8;
/** What a template's blank stood for is missing where the blank is ours: that is what it is for. */
const OF_BLANKS = ['no-role', 'no-company', 'no-recipient-name', 'no-requisition', 'no-source'] as const;
/** Where a note is too long, these may be lost to make it fit; better if they are not. */
const MAY_BE_LOST = ['no-source', 'self-centred', 'no-sign-off'] as const;

/**
 * The note as a good coach would hand it back; undefined where it is ready, or nothing good can be made of it. Pure; a
 * bounded number of readings.
 */
export function betterOf(input: NoteInput, options: BetterOptions = {}): Better | undefined {
  return betterOfReading(readNote(input), options);
}

/**
 * The same for a note that was read. What was made is looked at again as the writer might, at most twice: mending one
 * thing can bring up another.
 */
export function betterOfReading(note: Reading, options: BetterOptions = {}): Better | undefined {
  const bare = bareVersion(note, { ...options, optional: false });
  // What a note can do without is asked for where nothing of the writer's has to go for it.
  if (options.optional === false || isOver(note) || (bare && bare.over !== undefined)) return bare;
  const asking = withinBox(note, options);
  return asking && (!bare || withoutOptional(asking.note) === withoutOptional(bare.note)) ? asking : bare;
}

/** The blanks that a note can do without, as they are put into it. */
function withoutOptional(text: string): string {
  return [...withFewerBlanks(text)].at(-1) ?? text;
}

function bareVersion(note: Reading, options: BetterOptions): Better | undefined {
  return (
    withinBox(note, options) ??
    forPremium(note, options) ??
    (isOver(note) ? withinBox(note, { ...options, least: 'little' }) : undefined)
  );
}

function isOver(note: Reading): boolean {
  return lengthOf(note).used > limitOf(note.format, note.plan, note.limits);
}

/** Where the plan is not known and no version fits a free account, one for Premium: `over` says by how much. */
function forPremium(note: Reading, options: BetterOptions): Better | undefined {
  if (note.plan !== undefined || note.format !== 'invite') return undefined;
  const note300 = readNote({ ...settingsOf(note), text: note.clean.original, plan: 'premium' });
  const made = withinBox(note300, options);
  if (!made || made.over !== undefined) return made;
  const over = lengthOf(readNote({ ...settingsOf(note), text: made.note })).used - note.limits.invite.free;
  return over > 0 ? { ...made, over } : made;
}

function withinBox(note: Reading, options: BetterOptions): Better | undefined {
  let made = onceBetter(note, options);
  const { problems: _, ...others } = options;
  for (let round = 0; made && round < MOST_ROUNDS; round++) {
    const again = onceBetter(readNote({ ...settingsOf(note), text: made.note }), others);
    if (!again || again.note === made.note) break;
    made = again;
  }
  return made;
}

/** Mending one thing can bring up another, seldom a third. */
const MOST_ROUNDS = 2;

function onceBetter(
  note: Reading,
  { problems = [], avoid = [], blanks = true, optional = true, strict = true, least = 'most' }: BetterOptions,
): Better | undefined {
  if (note.foreign || note.clean.leftOut.size > 0) return undefined;
  const named = namesOf(note);
  const read = (text: string) => readNote({ ...settingsOf(note), context: { ...named, ...note.context }, text });
  const own: Reading = {
    ...(note.clean.original === note.text ? note : readNote({ ...settingsOf(note), text: note.text })),
    to: note.to,
    problems,
  };
  if (own.text !== note.text || own.foreign || isTooLong(own)) return undefined;
  const faults = faultsOf(own, problems);
  const before = stateOf(own);
  // A long letter that gives no reason wants to be written anew, by its writer.
  if (before.rules.has('no-purpose') && own.sentences.length > MOST_WITHOUT_PURPOSE) return undefined;
  if (HOPELESS.some((rule) => before.rules.has(rule)) || isReady(faults, before)) return undefined;
  const once = mendedWords(own, faults);
  const first = once === own.text ? own : read(once);
  // What stands beside a word that was mended is mended after it.
  const mended = first === own ? once : mendedWords(first, faultsOf(first, []));
  const again = mended === once ? first : read(mended);
  // Where one sentence has a learner's turn, the others are not sure either.
  if (!isSoundEnglish(again) || hidesMore(own)) return undefined;
  const fits = before.over === 0;
  const hasReason = !NO_REASON.some((rule) => before.rules.has(rule));
  const keepsAll = essentialsOf(again, { fits, hasReason, least });
  // Whoever asks about something, or says what they do, need not name the job.
  const isClear = questionsOf(again).length > 0 || again.background.some(({ chance }) => chance >= SURE_BACKGROUND);
  let count = 0;
  let second: Better | undefined;
  let tightest: { text: string; over: number } | undefined;
  for (const text of versionsOf(again, { before, avoid, blanks, optional: optional && fits, read })) {
    if (text === own.text) return undefined;
    if (!isClean(text, own, mended) || !keepsAll(text)) continue;
    if (count++ >= MOST_READ) break;
    const version = read(text);
    if (!isSoundEnglish(version) || isRisky(version)) continue;
    const after = stateOf(version);
    const lost = newIn(before, after).filter(
      (rule) => own.slots.length === 0 || !OF_BLANKS.some((one) => one === rule),
    );
    if (after.rules.has('no-role') && !text.includes(`the ${BLANK}`) && (!isClear || asksForAnything(version)))
      continue;
    // Where text-speak is left, the rest is not sure either.
    if (after.rules.has('no-ask') || after.rules.has('casual-tone')) continue;
    const left = [...after.grave].filter((rule) => !MAY_BE_LEFT.some((one) => one === rule));
    const isUnfit = left.length > 0 || UNFIT.some((rule) => after.rules.has(rule));
    const isBad = after.score < before.score || (strict && isUnfit);
    if (isBad || !isWorthIt(before, after, own, version)) continue;
    if (before.over > 0 && after.over === 0 && lost.every((rule) => MAY_BE_LOST.some((one) => one === rule)))
      second ??= { note: text, blanks: blanksOf(version) };
    if (lost.length > 0) continue;
    if (after.over === 0) return { note: text, blanks: blanksOf(version) };
    if (before.over > 0 && after.over < before.over && (!tightest || after.over < tightest.over))
      tightest = { text, over: after.over };
  }
  return second ?? (tightest && { note: tightest.text, blanks: blanksOf(read(tightest.text)), over: tightest.over });
}

/** Whether a note wants whatever job there is. */
function asksForAnything(note: Reading): boolean {
  return note.sentences.some((sentence) => wantsAnything(note, sentence));
}

/** Whether a sentence may say what harms: what is handed over is to be freer of it than what is found. */
function isRisky({ sentences }: Reading): boolean {
  return sentences.some((sentence) => RISKS.some((act) => does(sentence, act) >= RISKY_FROM));
}

const RISKS = ['complaint', 'private', 'pay', 'belief'] as const satisfies Act[];
const RISKY_FROM = 0.2;

/** Who the note calls by name and who signs it: they are known even where their sentence goes. */
function namesOf({ text, recipients: [reader], structure: { signOff } }: Reading): NoteContext {
  const name = signOff?.name;
  return {
    ...(reader && /\p{Lu}/u.test(text[reader.start] ?? '') && { recipient: text.slice(reader.start, reader.end) }),
    ...(name && { sender: text.slice(name.start, name.end) }),
  };
}

/** A text of so many sentences or words is no note that is mended: the work for one is bounded. */
function isTooLong({ sentences, words }: Reading): boolean {
  return sentences.length > 150 || words.length > 1_600;
}

/** Findings that the note has not, but for its blanks. */
function newIn(before: NoteState, after: NoteState): string[] {
  return [...after.rules].filter((rule) => !before.rules.has(rule) && rule !== 'placeholder');
}

/** It mends something, or asks for what is missing, or fits where the note did not. */
function isWorthIt(before: NoteState, after: NoteState, own: Reading, version: Reading): boolean {
  const isOurs = (note: Reading) => note.slots.every(({ start, end }) => note.text.slice(start, end) === BLANK);
  return (
    after.score > before.score ||
    version.slots.length > own.slots.length ||
    (!isOurs(own) && isOurs(version)) ||
    (isOver(own) && !isOver(version)) ||
    after.over < before.over
  );
}
