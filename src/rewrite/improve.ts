import { applyEdits, type Critique, judgeText } from '../critique.ts';
import type { NoteInput } from '../reading/input.ts';
import { limitOf } from '../reading/limits.ts';
import { shorten } from '../shorten/shorten.ts';
import { betterOf } from '../writing/better.ts';

/**
 * The engine's own better version, without blanks: what src/writing/ makes of the note, or at least its slips mended
 * and its length cut. Pure. `found` is a critique of the same text, with spelling and grammar if there was one. It
 * never scores lower than the note.
 */
export function improve(input: NoteInput, found: Critique = judgeText(input)): string {
  const slips = found.findings.filter(({ rule }) => rule === 'spelling' || rule === 'grammar');
  const mended = applyEdits(
    input.text,
    slips.flatMap(({ edits }) => edits ?? []),
  );
  const text = isNoWorse(input, mended, found) ? mended : input.text;
  const better = betterOf({ ...input, text }, { blanks: false, strict: false });
  if (better && better.over === undefined && isNoWorse(input, better.note, found)) return better.note;
  const fitted = shorten(
    { ...input, text },
    limitOf(input.format ?? 'invite', input.plan ?? undefined, input.style?.limits),
  );
  return fitted.over === undefined && isNoWorse(input, fitted.note, found) ? fitted.note : text;
}

/** Slips are judged apart: `found` may know of some, the rules alone never do. */
function isNoWorse(input: NoteInput, text: string, { score }: Critique): boolean {
  return text === input.text || judgeText({ ...input, text }).score >= score;
}
