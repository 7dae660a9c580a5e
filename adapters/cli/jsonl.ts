import { once } from 'node:events';
import { noteInputSchema, type Reviewer } from '../../src/index.ts';
import { BAD_USAGE, statusOf } from './exit-status.ts';
import type { Input } from './input.ts';
import { linesOf } from './lines.ts';
import { createProgress } from './progress.ts';

type Run = {
  reviewer: Reviewer;
  /** How long a note waits for spelling and grammar, in milliseconds. */
  patienceMs: number;
  output: NodeJS.WriteStream;
  errors: NodeJS.WriteStream;
};

/**
 * Judges one note a line and writes one critique a line, in order; a line that is none gets one line on standard error with its
 * number, and the rest goes on. Memory stays the same however long the file. Resolves to the exit status: 2 if a line was bad, else
 * 1 if a note is worth a change, else 0.
 */
export async function critiqueLines(
  { stream, bytes }: Input,
  { reviewer, patienceMs, output, errors }: Run,
): Promise<number> {
  const progress = createProgress(errors, bytes);
  let status = 0;
  let number = 0;
  let late = 0;
  for await (const line of linesOf(stream)) {
    number++;
    progress.advance(line.bytes + 1);
    const text = number === 1 ? line.text?.replace(/^\ufeff/, '') : line.text;
    if (text?.trim() === '') continue;
    const parsed = text === undefined ? { problem: 'too long to be a note' } : parseLine(text);
    if ('problem' in parsed) {
      status = BAD_USAGE;
      progress.clear();
      if (!errors.write(`line ${number}: ${parsed.problem}\n`)) await once(errors, 'drain');
      continue;
    }
    const { critique, proofread } = await reviewer.review(parsed.note, { timeoutMs: patienceMs });
    if (proofread === 'late') late++;
    status = Math.max(status, statusOf(critique.verdict));
    if (!output.write(`${JSON.stringify({ id: parsed.id, ...critique, proofread })}\n`)) await once(output, 'drain');
  }
  progress.clear();
  if (late > 0) errors.write(`${late} notes without spelling and grammar: they took too long.\n`);
  return status;
}

type Parsed = { id: unknown; note: ReturnType<typeof noteInputSchema.parse> } | { problem: string };

/** A line as a note; what is wrong with it is said without repeating it, since it may hold a draft. */
function parseLine(line: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'not JSON; each line has to be an object like {"id": 1, "text": "Hi …"}' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: 'not an object; it has to look like {"id": 1, "text": "Hi …"}' };
  const parsed = noteInputSchema.safeParse(value);
  if (parsed.success) return { id: (value as { id?: unknown }).id ?? null, note: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'text';
  const choices = issue && 'values' in issue ? (issue.values as unknown[]).join(', ') : undefined;
  return {
    problem: choices
      ? `"${field}" has to be one of ${choices}`
      : field === 'text'
        ? '"text" has to be there and be a string'
        : `"${field}" is not of the right kind`,
  };
}
