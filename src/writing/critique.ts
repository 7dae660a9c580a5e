import { type Critique, judge } from '../critique.ts';
import type { NoteInput } from '../reading/input.ts';
import { readNote } from '../reading/read.ts';
import { betterOfReading } from './better.ts';

/**
 * Judges a note by every rule but `spelling` and `grammar`, which need a proofreader, and says how it could be. Pure
 * and synchronous; never throws, whatever the text; the same note gives the same critique.
 */
export function critique(input: NoteInput): Critique {
  const note = readNote(input);
  const found = judge(note);
  const better = betterOfReading(note);
  return better ? { ...found, better } : found;
}
