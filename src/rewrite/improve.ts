import { applyEdits, type Critique, critique } from '../critique.ts';
import type { NoteInput } from '../reading/input.ts';
import { limitOf } from '../reading/limits.ts';
import { shorten } from '../shorten/shorten.ts';

/** Mending one thing can bring up another; more rounds than this bring nothing. */
const ROUNDS = 4;

/**
 * The engine's own better version: what the findings would replace is replaced, and the rest made to fit. Pure. `found` is a critique of the
 * same text, with spelling and grammar if there was one. It never scores lower than the note.
 */
export function improve(input: NoteInput, found: Critique = critique(input)): string {
  const limit = limitOf(input.format ?? 'invite', input.plan ?? undefined);
  let text = input.text;
  let current = found;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = current.findings.flatMap((finding) => finding.edits ?? []);
    if (edits.length === 0) break;
    const edited = better(input, text, current, applyEdits(text, edits)) ?? stepwise(input, text, current);
    if (edited === undefined) break;
    text = edited;
    current = critique({ ...input, text });
  }
  const fitted = shorten({ ...input, text }, limit);
  return (fitted.over === undefined ? better(input, text, current, fitted.note) : undefined) ?? text;
}

/** A text that says it better, or nothing. */
function better(input: NoteInput, text: string, { score }: Critique, edited: string): string | undefined {
  return edited !== text && critique({ ...input, text: edited }).score >= score ? edited : undefined;
}

/** Where all edits together do harm, the first finding's that do none alone. */
function stepwise(input: NoteInput, text: string, current: Critique): string | undefined {
  for (const { edits } of current.findings) {
    const edited = edits && better(input, text, current, applyEdits(text, edits));
    if (edited !== undefined) return edited;
  }
  return undefined;
}
