import { type Critique, judge } from './critique.ts';
import type { Proofreader } from './grammar/proofreader.ts';
import type { LanguageProblem } from './grammar/types.ts';
import { noteAlone } from './note/clean.ts';
import type { NoteInput } from './note/input.ts';
import { contains } from './note/ranges.ts';
import { type Note, readNote } from './note/read.ts';
import { praiseOf } from './strengths.ts';

/** A critique with spelling and grammar where the proofreader answered in time. */
export type Review = {
  critique: Critique;
  /** The note alone, out of the quotation marks or the code block that it was pasted in. */
  note: string;
  /** Words for the one strength to begin with, if the note has earned any. */
  praise: string | undefined;
  /** `late` where the proofreader was down or too slow: then `spelling` and `grammar` were not (all) judged. */
  proofread: 'done' | 'late' | 'off';
};

/** The asynchronous face of the engine: the same rules, with `spelling` and `grammar`. */
export type Reviewer = {
  /** Never rejects. Waits for the proofreader no longer than `timeoutMs` milliseconds. */
  review(input: NoteInput, options?: { timeoutMs?: number }): Promise<Review>;
  /** Starts loading the proofreader, which takes seconds, before it is needed. */
  warm(): void;
  close(): Promise<void>;
};

/** How long a person waits for spelling and grammar, in milliseconds; the rest of the answer is ready at once. */
const WAIT_MS = 1500;

/** With `grammar` off nothing is ever loaded, and reviews are {@link critique} alone. */
export function createReviewer({ grammar }: { grammar: boolean }): Reviewer {
  let proofreader: Promise<Proofreader | undefined> | undefined;
  const load = () => {
    proofreader ??= import('./grammar/proofreader.ts')
      .then(({ createProofreader }) => createProofreader())
      .catch(() => {
        proofreader = undefined;
        return undefined;
      });
    return proofreader;
  };
  return {
    async review(input, { timeoutMs = WAIT_MS } = {}) {
      const note = readNote(input);
      if (!grammar) return answer(note, [], 'off');
      if (note.foreign || !/\p{L}/u.test(note.text)) return answer(note, [], 'done');
      const checked = await (await load())?.check(note.text, namesIn(note), { timeoutMs });
      if (!checked) return answer(note, [], 'late');
      const { problems, complete } = checked;
      return answer(
        note,
        problems.filter((problem) => isInProse(note, problem)),
        complete ? 'done' : 'late',
      );
    },
    warm() {
      if (grammar) void load().then((loaded) => loaded?.warm());
    },
    async close() {
      await (await proofreader)?.close();
    },
  };
}

function answer(note: Note, problems: readonly LanguageProblem[], proofread: Review['proofread']): Review {
  const critique = judge(note, problems);
  return {
    critique,
    note: noteAlone(note.clean),
    praise: praiseOf(
      note,
      critique.strengths,
      critique.findings.map((finding) => finding.rule),
    ),
    proofread,
  };
}

/** What is never misspelled: names, titles, ids, sources, slots. */
function namesIn(note: Note): { start: number; end: number }[] {
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
function isInProse({ structure: { body, subject, signOff } }: Note, problem: LanguageProblem): boolean {
  if (subject && contains(subject, problem)) return true;
  const closing =
    signOff?.name && problem.kind === 'spelling' ? { start: signOff.start, end: signOff.name.start } : undefined;
  return contains(body, problem) || (closing !== undefined && contains(closing, problem));
}
