import { parseFacts } from '../draft/brief.ts';
import { spoken } from '../draft/dates.ts';
import { type Followup, type FollowupBrief, OUTCOMES } from '../draft/followup.ts';
import { FOLLOWUP_OPTIONS } from '../draft/followup-brief.ts';
import { KEYS } from '../draft/keys.ts';
import type { Field, Reply } from '../reply.ts';
import { listOf } from '../text.ts';
import type { Command } from './command.ts';
import { formFor, tooLongFor } from './draft-form.ts';

const SENT_FIELD: Field = {
  name: 'sent',
  label: 'When did you write, or have the interview?',
  hint: 'For example: Nov 1, or two weeks ago.',
};
const FORM = { name: 'followup', title: 'Follow up' };
const OUTCOME_FIELD: Field = {
  name: 'outcome',
  label: 'What became of your request?',
  choices: OUTCOMES,
  required: true,
};

export const followup: Command = {
  name: 'followup',
  summary: 'Learn what an answer, or none, means, and when to write again',
  usage: `followup company:… outcome:${OUTCOMES.join('|')} [sent:… role:… req:… recipient:… sender:…]`,
  example: 'followup company:Acme outcome:ignored sent:2026-11-01',
  options: FOLLOWUP_OPTIONS,
  spoken: /[:=]/,
  parse: (text) => parseFacts(text, FOLLOWUP_OPTIONS),
  async handle({ user, text, options, isForm }, { engine, now }) {
    const today = now();
    const read = await engine.run('readFollowup', [options, text, today], { user });
    if ('problem' in read) {
      if (read.excess !== undefined) return tooLongFor(read.problem, read.excess, options, FORM);
      const isEmpty = text.trim() === '' && Object.keys(options).length === 0;
      const asks = !isForm && (isEmpty || read.missing === 'outcome');
      return {
        headline: isEmpty ? 'Tell me what they answered, and I say what to do next.' : read.problem,
        ...(asks && {
          form: {
            ...formFor(['company', 'role', 'recipient'], read.understood, [
              OUTCOME_FIELD,
              ...(options.sent ? [] : [SENT_FIELD]),
            ]),
            values: { ...read.understood, ...options },
            ...FORM,
          },
        }),
        ...((!isEmpty || isForm) && { problem: true }),
      };
    }
    const { brief, understood } = read;
    const result = await engine.run('followup', [brief], { user });
    const { blanks } = result;
    return {
      headline: result.next,
      points: [
        { label: 'What it means', text: result.meaning },
        { label: 'When', text: result.when },
        ...(brief.sent ? [{ label: 'Understood', text: dayRead(brief, brief.sent, options.sent) }] : []),
        ...lengthOf(result),
        ...(blanks.length > 0
          ? [{ label: 'Fill in', text: listOf(blanks.map((fact) => KEYS[fact].description)) }]
          : []),
      ],
      copies: [{ label: `Your message · ${result.length} characters`, text: result.note }],
      ...(blanks.length > 0 &&
        !isForm && {
          form: { ...formFor(blanks, understood), values: understood, ...FORM },
        }),
    } satisfies Reply;
  },
};

/**
 * "you wrote on October 11, 2025"; of figures that may mean two days, how they were read and how the other is typed.
 */
function dayRead({ outcome, sentOr, today }: FollowupBrief, sent: string, typed: string | undefined): string {
  const what = outcome === 'interview' ? 'the interview was' : 'you wrote';
  const day = spoken(sent, today);
  return sentOr === undefined
    ? `${what} ${sent.length > 7 ? 'on' : 'in'} ${day}`
    : `I read ${typed ?? sent} as ${day}; type sent:${sentOr} if it was ${spoken(sentOr, today)}.`;
}

function lengthOf({ length, limit }: Followup): { label: string; text: string }[] {
  return length > limit
    ? [
        {
          label: 'Too long',
          text: `It is ${length - limit} too long for the box (${limit}). Make what you say of yourself shorter.`,
        },
      ]
    : [];
}
