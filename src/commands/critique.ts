import { fillIn, withoutBlanks } from '../advice/blank-fields.ts';
import { topicOf } from '../conversation/topic.ts';
import { KEYS } from '../draft/keys.ts';
import type { OptionSpec } from '../options.ts';
import type { NoteInput } from '../reading/input.ts';
import type { Audience, Format, Plan } from '../reading/limits.ts';
import type { Style } from '../style/style.ts';
import type { Command } from './command.ts';
import { critiqueReply } from './critique-reply.ts';
import { EXAMPLE } from './example-notes.ts';
import { judgedFor } from './judged.ts';
import { NO_NOTE, noteForm } from './note-form.ts';

/** What can be said of a note beside its text; the command line takes the same. */
export const NOTE_OPTIONS: readonly OptionSpec[] = [
  KEYS.to,
  KEYS.plan,
  KEYS.format,
  KEYS.company,
  KEYS.role,
  KEYS.req,
  KEYS.recipient,
  KEYS.source,
  KEYS.sender,
];

/** The note with its options (checked against {@link NOTE_OPTIONS}) and the house style, as the engine takes it. */
export function noteInputOf(text: string, options: Readonly<Record<string, string>>, style?: Style): NoteInput {
  const { to, plan, format, ...context } = options;
  return {
    text,
    to: to as Audience | undefined,
    plan: plan as Plan | undefined,
    format: format as Format | undefined,
    context,
    style,
  };
}

export const critique: Command = {
  name: 'critique',
  summary: 'Find out what a recruiter will think of your note',
  example: { options: { plan: 'free' }, text: EXAMPLE.short },
  options: NOTE_OPTIONS,
  takesNote: true,
  isSpoken: (behind) => topicOf(`critique ${behind}`) === undefined,
  asks: {
    headline: 'Paste your note, and I tell you what to change before a recruiter reads it.',
    missing: NO_NOTE,
    form: (known) =>
      noteForm({ name: 'critique', title: 'Critique a note', submit: 'Critique' }, NOTE_OPTIONS, ['to', 'plan'], known),
  },
  actions: { 'to-recruiter': { to: 'recruiter' } },
  async handle({ user, community, text, options: given }, { reviewer, memory, counts, style }) {
    const note = fillIn(text, given);
    const options = withoutBlanks(given);
    const review = await reviewer.review(noteInputOf(note, options, style()), { user });
    const { last, known } = await memory.recall(user, note);
    const judged = judgedFor(review, { user, community, text: note });
    // Where it is not known what was counted before, nothing is: it could be the same note again.
    const counted = counts && judged && known && counts.count(judged, known);
    await memory.remember(user, note, review.critique, known, counted);
    const reply = critiqueReply(note, review, { before: last, options });
    // Who filled in blanks has not seen the whole yet.
    return note === text || reply.copies ? reply : { ...reply, copies: [{ label: 'Your note', text: note }] };
  },
};
