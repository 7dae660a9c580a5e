import type { NoteInput } from '../note/input.ts';
import { AUDIENCES, type Audience, FORMATS, type Format, PLANS, type Plan } from '../note/limits.ts';
import type { Reply } from '../reply.ts';
import type { Command, OptionSpec } from './command.ts';
import { critiqueReply } from './critique-reply.ts';

/** What can be said of a note beside its text; the command line takes the same. */
export const NOTE_OPTIONS: readonly OptionSpec[] = [
  { name: 'to', description: 'who reads it; a recruiter if left out', choices: AUDIENCES },
  { name: 'plan', description: 'your LinkedIn plan; it sets the limit', choices: PLANS },
  { name: 'format', description: 'the box it goes into; an invite if left out', choices: FORMATS },
  { name: 'company', description: 'the company you mean' },
  { name: 'role', description: 'the position you mean' },
  { name: 'req', description: 'its requisition, job or posting number' },
  { name: 'recipient', description: 'the person you write to' },
  { name: 'source', description: 'where you found the job' },
  { name: 'sender', description: 'your name' },
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
  async handle({ user, text, options }, { reviewer, memory }) {
    if (text.trim() === '')
      return { headline: 'Paste your note, and I will tell you what a recruiter makes of it.', form: FORM };
    const review = await reviewer.review(noteInputOf(text, options));
    const before = await memory.recallVersion(user, text);
    await memory.remember(user, text, review.critique);
    return critiqueReply(text, review, { before, options });
  },
};
