import { parseFacts } from '../draft/brief.ts';
import { spoken } from '../draft/dates.ts';
import type { Followup, FollowupBrief } from '../draft/followup.ts';
import { FOLLOWUP_OPTIONS } from '../draft/followup-brief.ts';
import { KEYS } from '../draft/keys.ts';
import { keysIn, TEXT } from '../options.ts';
import type { Reply } from '../reply.ts';
import { listOf } from '../text.ts';
import type { Command, KnownInput } from './command.ts';
import { factsForm, tooLongFor } from './draft-form.ts';
import { EXAMPLE_FACTS } from './example-notes.ts';

const FORM = { name: 'followup', title: 'Follow up', submit: 'Write' };
const BLANKS_FORM = { ...FORM, title: 'Fill in the blanks' };

/** Said at the field, where no key is typed. */
const AT_FIELD: Readonly<Record<string, string>> = {
  outcome: 'Choose what became of it.',
  sent: 'I can’t read that as a date. Try 2026-11-01, Nov 1, or two weeks ago.',
};

const formFor = (known: KnownInput) =>
  factsForm(FORM, FOLLOWUP_OPTIONS, ['outcome', 'sent', 'company', 'role', 'recipient'], known);

export const followup: Command = {
  name: 'followup',
  summary: 'Learn what an answer, or none, means, and when to write again',
  example: { options: { ...EXAMPLE_FACTS, outcome: 'ignored', sent: '2026-11-01' } },
  options: FOLLOWUP_OPTIONS,
  isSpoken: (behind) => keysIn(behind, FOLLOWUP_OPTIONS).length > 0,
  asks: {
    headline: 'Tell me what they answered, and I say what to do next.',
    form: formFor,
    missing: { outcome: AT_FIELD.outcome as string },
  },
  parse: (text) => parseFacts(text, FOLLOWUP_OPTIONS),
  async handle({ user, text, options }, { engine, now, style }) {
    const today = now();
    const read = await engine.run('readFollowup', [options, text, today], { user });
    if ('problem' in read) {
      if (read.excess !== undefined) return tooLongFor(read.problem, read.excess, options, formFor);
      return {
        headline: read.problem,
        problem: true,
        form: formFor({
          text: read.about.includes(TEXT) ? text : '',
          options: { ...read.understood, ...options },
          problems: Object.fromEntries(read.about.map((name) => [name, AT_FIELD[name] ?? read.problem])),
        }),
      };
    }
    const { brief, understood } = read;
    const result = await engine.run('followup', [{ ...brief, style: style() }], { user });
    const { blanks } = result;
    return {
      headline: result.next,
      verdict: blanks.length > 0 || result.length > result.limit ? 'almost' : result.critique.verdict,
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
      ...(blanks.length > 0 && {
        form: factsForm(BLANKS_FORM, FOLLOWUP_OPTIONS, blanks, { text: '', options: understood }),
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
