import { type Critique, judge } from '../critique.ts';
import type { LanguageProblem } from '../grammar/types.ts';
import { noteAlone, type Range } from '../reading/clean.ts';
import type { NoteInput } from '../reading/input.ts';
import { contains } from '../reading/ranges.ts';
import { type Reading, readNote } from '../reading/read.ts';
import { praiseOf } from '../strengths.ts';
import { type Better, betterOfReading } from '../writing/better.ts';

/** A critique with spelling and grammar where the proofreader answered in time. */
export type Review = {
  critique: Critique;
  /** The note alone, out of the quotation marks or the code block that it was pasted in. */
  note: string;
  /** Words for the one strength to begin with, if the note has earned any. */
  praise: string | undefined;
  /** The note as it could be; the critique's. Undefined where it is ready, or nothing good can be made of it. */
  better: Better | undefined;
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
  return {
    critique: better ? { ...critique, better } : critique,
    better,
    note: noteAlone(note.clean),
    praise: praiseOf(
      note,
      critique.strengths,
      critique.findings.map((finding) => finding.rule),
    ),
    proofread,
  };
}

/** The better note once more, without the sentences that a proofreader found fault with where the writer's text had none. */
export function betterWithout(
  input: NoteInput,
  problems: readonly LanguageProblem[],
  avoid: readonly string[],
): Better | undefined {
  const note = readNote(input);
  return betterOfReading(note, { problems: problems.filter((problem) => isInProse(note, problem)), avoid });
}

/** The sentences of a better note in which a proofreader found what it did not find in the note itself. */
export function newlyFaulty(
  text: string,
  found: readonly LanguageProblem[],
  known: { text: string; problems: readonly LanguageProblem[] },
): string[] {
  const wrong = known.problems.map(({ start, end }) => known.text.slice(start, end).toLowerCase());
  const note = readNote({ text });
  return (
    found
      .filter((problem) => isInProse(note, problem))
      // A slip of grammar that nothing mended is not handed back either, whoever made it.
      .filter(
        ({ kind, start, end }) => kind === 'grammar' || !wrong.includes(note.text.slice(start, end).toLowerCase()),
      )
      .map((problem) => note.sentences.find((sentence) => contains(sentence, problem))?.text ?? note.text)
  );
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
