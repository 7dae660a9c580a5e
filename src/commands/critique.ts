import { fillIn, withoutBlanks } from '../advice/blanks.ts';
import { KEYS } from '../draft/keys.ts';
import type { OptionSpec } from '../options.ts';
import type { NoteInput } from '../reading/input.ts';
import { AUDIENCES, type Audience, type Format, PLANS, type Plan } from '../reading/limits.ts';
import type { Reply } from '../reply.ts';
import type { Command } from './command.ts';
import { critiqueReply } from './critique-reply.ts';

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

/** The note with its options as the engine takes it. The options were checked against {@link NOTE_OPTIONS}. */
export function noteInputOf(text: string, options: Readonly<Record<string, string>>): NoteInput {
  const { to, plan, format, ...context } = options;
  return {
    text,
    to: to as Audience | undefined,
    plan: plan as Plan | undefined,
    format: format as Format | undefined,
    context,
  };
}

const FORM: NonNullable<Reply['form']> = {
  name: 'critique',
  title: 'Critique a note',
  submit: 'Critique',
  fields: [
    {
      name: 'text',
      label: 'Your note',
      hint: 'Paste it as you would send it, with greeting and name.',
      multiline: true,
      required: true,
    },
    { name: 'to', label: 'Who reads it?', choices: AUDIENCES },
    { name: 'plan', label: 'Your LinkedIn plan', choices: PLANS },
  ],
};

export const critique: Command = {
  name: 'critique',
  summary: 'Find out what a recruiter will think of your note',
  usage: `critique [${NOTE_OPTIONS.map(({ name }) => `${name}:…`).join(' ')}] <note>`,
  example: 'critique plan:free Hi Ms. Okafor, is the night-shift RN job at Larkfield (req 40871) still open? – Dana',
  options: NOTE_OPTIONS,
  takesNote: true,
  spoken: /./,
  actions: { 'to-recruiter': { to: 'recruiter' } },
  async handle({ user, text, options: given }, { reviewer, memory }) {
    if (text.trim() === '')
      return { headline: 'Paste your note, and I tell you what to change before a recruiter reads it.', form: FORM };
    const note = fillIn(text, given);
    const options = withoutBlanks(given);
    const review = await reviewer.review(noteInputOf(note, options), { user });
    const before = await memory.recallVersion(user, note);
    await memory.remember(user, note, review.critique);
    return critiqueReply(note, review, { before, options });
  },
};
