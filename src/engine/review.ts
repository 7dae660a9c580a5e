import type { Merit } from '../advice/merit.ts';
import { meritsOf } from '../advice/merits.ts';
import { readerOf } from '../advice/reader.ts';
import { type Weights, weightsOf } from '../advice/weights.ts';
import { wideAsk } from '../advice/wide-ask.ts';
import { type Critique, type Finding, judge } from '../critique.ts';
import type { LanguageProblem } from '../grammar/types.ts';
import { noteAlone, type Range } from '../reading/clean.ts';
import type { NoteInput } from '../reading/input.ts';
import { hitsOf } from '../reading/lexicon.ts';
import type { Audience, Format, Limits, Plan } from '../reading/limits.ts';
import { contains } from '../reading/ranges.ts';
import { type Reading, readNote } from '../reading/read.ts';
import { cuttableIn } from '../rules/cuttable.ts';
import { type Better, betterOfReading } from '../writing/better.ts';

/** A critique with spelling and grammar where the proofreader answered in time. */
export type Review = {
  critique: Critique;
  /** The note alone, out of the quotation marks or the code block that it was pasted in. */
  note: string;
  /** The box that it was judged for. */
  format: Format;
  /** The plan that it was judged for, where it is known. */
  plan?: Plan;
  /** A house's own limits, where it was judged by some. */
  limits?: Limits;
  /**
   * Who reads it, where that was not given but read from the note, and decided something: a peer is asked for no job.
   */
  readAs?: Audience;
  /** Rules whose finding need not be told: there may be nothing to add. */
  unsaid?: string[];
  /** What the note does well, as far as the reading is sure of it, in the order in which it matters. */
  merits: Merit[];
  /** How the one who reads is spoken of within a sentence: "Ms. Rivera", or "the recruiter". */
  reader: string;
  /** What findings weigh in the reply, where that differs from their place in the order. */
  weights: Weights;
  /** A request that leaves the work to the reader, told as what to change; no finding of the rubric. */
  wideAsk?: Finding;
  /** What the note can do without where it has to be shorter, in its own words. */
  cuttable?: string;
  /** The note as it could be; only where it is not ready, and the engine is sure of one. */
  better?: Better;
  /** `late` where the proofreader was down or too slow: then `spelling` and `grammar` were not (all) judged. */
  proofread: 'done' | 'late' | 'off';
};

/** What a proofreader needs to know of a note. */
export type Prose = {
  /** The text that its offsets are of. */
  text: string;
  /** What is never misspelled: names, titles, ids, sources, slots. */
  names: Range[];
  /** There is something to proofread: English, with letters. */
  isEnglish: boolean;
};

export function proseOf(input: NoteInput): Prose {
  const note = readNote(input);
  return { text: note.text, names: namesIn(note), isEnglish: !note.foreign && /\p{L}/u.test(note.text) };
}

/** Judges a note, with what a proofreader found in its {@link Prose}. */
export function reviewOf(
  input: NoteInput,
  proofread: Review['proofread'],
  problems: readonly LanguageProblem[] = [],
): Review {
  const note = readNote(input);
  const own = problems.filter((problem) => isInProse(note, problem));
  const critique = judge(note, own);
  const better = betterOfReading(note, { problems: own });
  const reader = readerOf(note);
  const wide = note.foreign ? undefined : wideAsk(note, reader);
  const cuttable = cuttableIn(note);
  const isEmpty = critique.findings.some(({ rule }) => rule === 'empty-note');
  return {
    critique: better ? { ...critique, better } : critique,
    ...(better && { better }),
    note: noteAlone(note.clean),
    format: note.format,
    ...(note.plan && { plan: note.plan }),
    ...(note.style && { limits: note.limits }),
    ...(note.to === 'peer' && note.toIsRead && !note.foreign && !isEmpty && { readAs: note.to }),
    ...(!citesPosting(note) && { unsaid: ['no-requisition', 'no-source'] }),
    merits: meritsOf(note, critique.findings),
    reader: reader.object,
    weights: weightsOf(note, critique.findings),
    ...(wide && { wideAsk: wide }),
    ...(cuttable !== undefined && { cuttable }),
    proofread,
  };
}

/** "the RN job", "your Senior Surveyor vacancy": a job that is spoken of as posted. */
const POSTED = /^ (?:role|position|job|opening|vacancy|post|posting|ad|advert)\b/;

/** Whether the note names a job and speaks of its posting, which may have a number, and stood somewhere. */
function citesPosting({ roles, requisitions, sources, hits, lower }: Reading): boolean {
  if (roles.length === 0) return false;
  const isSpokenOf = requisitions.length > 0 || sources.length > 0 || hitsOf(hits, 'speaks-of-posting').length > 0;
  return isSpokenOf || roles.some(({ end }) => POSTED.test(lower.slice(end, end + 12)));
}

/** The better note once more, without the sentences that a proofreader found fault with. */
export function betterWithout(
  input: NoteInput,
  problems: readonly LanguageProblem[],
  avoid: readonly string[],
): Better | undefined {
  const note = readNote(input);
  return betterOfReading(note, { problems: problems.filter((problem) => isInProse(note, problem)), avoid });
}

/** The sentences of a better note in which a proofreader finds fault: what nothing mended is not handed back either. */
export function faultySentences(text: string, found: readonly LanguageProblem[]): string[] {
  const note = readNote({ text });
  return found
    .filter((problem) => isInProse(note, problem))
    .map((problem) => note.sentences.find((sentence) => contains(sentence, problem))?.text ?? note.text);
}

function namesIn(note: Reading): Range[] {
  const { greeting, signOff } = note.structure;
  return [
    ...note.names,
    ...note.requisitions,
    ...note.slots,
    ...(greeting?.recipient ? [greeting.recipient] : []),
    ...(signOff?.name ? [{ start: signOff.name.start, end: signOff.end }] : []),
  ].map(({ start, end }) => ({ start, end }));
}

/** Subject, body, and the closing before the name ("Sincerly,"); what stands round a name is no prose. */
function isInProse({ structure: { body, subject, signOff } }: Reading, problem: LanguageProblem): boolean {
  if (subject && contains(subject, problem)) return true;
  const closing =
    signOff?.name && problem.kind === 'spelling' ? { start: signOff.start, end: signOff.name.start } : undefined;
  return contains(body, problem) || (closing !== undefined && contains(closing, problem));
}
