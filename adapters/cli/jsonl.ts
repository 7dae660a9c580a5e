import { once } from 'node:events';
import { type NoteInput, noteInputSchema, type Reviewer } from '../../src/index.ts';
import { listOf } from './arguments.ts';
import { BAD_USAGE, statusOf, UsageError } from './exit-status.ts';
import type { Input } from './input.ts';
import { toJson } from './json.ts';
import { linesOf } from './lines.ts';
import { createProgress } from './progress.ts';

type Run = {
  reviewer: Reviewer;
  /** How long a note waits for spelling and grammar, in milliseconds. */
  patienceMs: number;
  /** What holds for a line that does not say otherwise. */
  defaults: Omit<NoteInput, 'text'>;
  output: NodeJS.WriteStream;
  errors: NodeJS.WriteStream;
};

/** Notes under way at a time: enough that the proofreader never waits for the next one. */
const WINDOW = 8;
/** The longest line there may be, in bytes. */
const LONGEST_LINE = 16 * 1024 * 1024;

type Answer = { line: string; status: number; late: boolean } | { number: number; problem: string };

/**
 * Judges one note a line and writes one critique a line, in order; a line that is none gets one line on standard error
 * with its number, and the rest goes on. Memory stays the same however long the file. Resolves to the exit status: 2 if
 * a line was bad, else 1 if a note is worth a change, else 0.
 */
export async function critiqueLines({ stream, bytes }: Input, run: Run): Promise<number> {
  const { output, errors } = run;
  // Lines that scroll by are progress enough.
  const progress = createProgress(output.isTTY ? { isTTY: false } : errors, bytes);
  const underWay: Promise<Answer>[] = [];
  let status = 0;
  let late = 0;
  const writeFirst = async () => {
    const answer = (await underWay.shift()) as Answer;
    if ('problem' in answer) {
      status = BAD_USAGE;
      progress.clear();
      if (!errors.write(`line ${answer.number}: ${answer.problem}\n`)) await once(errors, 'drain');
    } else {
      status = Math.max(status, answer.status);
      if (answer.late) late++;
      if (!output.write(answer.line)) await once(output, 'drain');
    }
  };
  for await (const line of linesOf(stream, LONGEST_LINE)) {
    progress.advance(line.bytes);
    if (line.number === 1 && line.text?.startsWith('\ufffd\ufffd') && line.text.includes('\0'))
      throw new UsageError('The file is in UTF-16. Save it as UTF-8.');
    if (line.text?.trim() === '') continue;
    underWay.push(answerTo(line, run));
    if (underWay.length >= WINDOW) await writeFirst();
  }
  while (underWay.length > 0) await writeFirst();
  progress.clear();
  if (late > 0) errors.write(`${late} notes without spelling and grammar: they took too long.\n`);
  return status;
}

/** Never rejects: one note must not end the run. */
async function answerTo({ number, text }: { number: number; text: string | undefined }, run: Run): Promise<Answer> {
  if (text === undefined) return { number, problem: `too long to be a note` };
  const parsed = parseLine(text);
  if ('problem' in parsed) return { number, ...parsed };
  const { id, note } = parsed;
  const { defaults, patienceMs, reviewer } = run;
  try {
    const { critique, better, proofread } = await reviewer.review(
      { ...defaults, ...given(note), context: { ...defaults.context, ...given(note.context ?? {}) } } as NoteInput,
      { timeoutMs: patienceMs },
    );
    return {
      line: `${toJson({ id, ...critique, ...(better && { better }), proofread })}\n`,
      status: statusOf(critique.verdict),
      late: proofread === 'late',
    };
  } catch {
    return { number, problem: 'not judged, by a fault of notecoach and not of the note' };
  }
}

function given<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<Value>;
}

type Parsed = { id: unknown; note: ReturnType<typeof noteInputSchema.parse> } | { problem: string };

const EXAMPLE = '{"id": 1, "text": "Hi Maria, …"}';

/** A line as a note; what is wrong with it is said without repeating it, since it may hold a draft. */
function parseLine(line: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: `not JSON; each line has to be an object like ${EXAMPLE}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: `not an object; it has to look like ${EXAMPLE}` };
  const parsed = noteInputSchema.safeParse(value);
  if (parsed.success) return { id: 'id' in value ? value.id : null, note: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'text';
  if (field === 'text') return { problem: '"text" has to be there and be a string' };
  const choices = issue && 'values' in issue ? issue.values.map(String) : undefined;
  if (choices) return { problem: `"${field}" has to be one of ${listOf(choices)}` };
  return {
    problem: `"${field}" has to be ${field === 'context' ? 'an object like {"company": "Acme"}' : 'a string'}`,
  };
}
