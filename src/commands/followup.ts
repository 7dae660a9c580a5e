import { parseFacts, readBrief } from '../draft/brief.ts';
import { readDate, spoken } from '../draft/dates.ts';
import { type Followup, type FollowupBrief, followup as followUp, OUTCOMES, type Outcome } from '../draft/followup.ts';
import { KEYS } from '../draft/keys.ts';
import { type OptionSpec, readOption } from '../options.ts';
import type { Field, Reply } from '../reply.ts';
import { listOf } from '../text.ts';
import type { Command } from './command.ts';
import { formFor } from './draft-form.ts';

const { tone: _, posting: __, location: ___, ...FACT_KEYS } = KEYS;

/** What a follow-up is written from; the command line takes the same. */
export const FOLLOWUP_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'outcome',
    description: 'what became of your request',
    choices: OUTCOMES,
    synonyms: {
      connected: 'accepted',
      polite: 'courtesy',
      ghosted: 'ignored',
      yes: 'accepted',
      silence: 'ignored',
      'no-answer': 'ignored',
      'no-reply': 'ignored',
    },
    aliases: ['result', 'status'],
  },
  {
    name: 'sent',
    description: 'when you wrote, or were interviewed',
    aliases: ['date', 'when', 'on', 'wrote'],
    example: '2026-11-01',
  },
  ...Object.values(FACT_KEYS),
];

const SENT_FIELD: Field = {
  name: 'sent',
  label: 'When did you write, or have the interview?',
  hint: 'For example: Nov 1, or two weeks ago.',
};
const OUTCOME_FIELD: Field = {
  name: 'outcome',
  label: 'What became of your request?',
  choices: OUTCOMES,
  required: true,
};

/** An outcome in words, at either end of what was typed: "Acme ignored"; in the middle it may be part of a title. */
function outcomeIn(words: string): { found?: { outcome: string }; facts: string } {
  const [spec] = FOLLOWUP_OPTIONS as readonly [OptionSpec];
  for (const end of [/^\s*(\S+)/, /(\S+)\s*$/]) {
    const word = end.exec(words)?.[1];
    const read = word === undefined ? undefined : readOption(spec, word);
    if (read && 'value' in read) return { found: { outcome: read.value }, facts: words.replace(end, '') };
  }
  return { facts: words };
}

/** What was typed as a follow-up can be written from; or what is missing or wrong, in a line. */
export function readFollowup(
  options: Readonly<Record<string, string>>,
  words: string,
  today: Date,
):
  | { brief: FollowupBrief; understood: Readonly<Record<string, string>> }
  | { problem: string; missing?: 'outcome'; understood: Readonly<Record<string, string>> } {
  const spoken = options.outcome === undefined ? outcomeIn(words) : { facts: words };
  const said: Readonly<Record<string, string>> = { ...spoken.found, ...options };
  const { outcome, sent, ...rest } = said;
  const read = readBrief(rest, spoken.facts);
  const { understood } = read;
  if ('problem' in read && spoken.facts.trim() !== '') return { problem: read.problem, understood };
  if (outcome === undefined)
    return {
      problem: `Say what became of it: outcome:${listOf(OUTCOMES, 'or')}. Example: followup company:Acme outcome:ignored sent:2026-11-01`,
      missing: 'outcome',
      understood,
    };
  const date =
    sent === undefined || /^(?:none|n\/?a|unknown|[-?]+)$/i.test(sent.trim()) ? undefined : readDate(sent, today);
  if (date && 'problem' in date) return { problem: date.problem, understood };
  const { to, plan, format } =
    'brief' in read ? read.brief : (understood as Pick<FollowupBrief, 'to' | 'plan' | 'format'>);
  return {
    brief: {
      facts: 'brief' in read ? read.brief.facts : understood,
      outcome: outcome as Outcome,
      sent: date?.date,
      sentAbout: date !== undefined && 'vague' in date,
      today,
      to,
      plan,
      format,
    },
    understood: { outcome, ...(date && { sent: date.date }), ...understood },
  };
}

export const followup: Command = {
  name: 'followup',
  summary: 'Learn what an answer, or none, means, and when to write again',
  usage: `followup company:… outcome:${OUTCOMES.join('|')} [sent:… role:… req:… recipient:… sender:…]`,
  example: 'followup company:Acme outcome:ignored sent:2026-11-01',
  options: FOLLOWUP_OPTIONS,
  spoken: /[:=]/,
  parse: (text) => parseFacts(text, FOLLOWUP_OPTIONS),
  async handle({ text, options, isForm }, { now }) {
    const today = now();
    const read = readFollowup(options, text, today);
    if ('problem' in read) {
      const isEmpty = text.trim() === '' && Object.keys(options).length === 0;
      const asks = !isForm && (isEmpty || read.missing === 'outcome');
      return {
        headline: isEmpty ? 'Tell me what became of it, and I say what to do next.' : read.problem,
        ...(asks && {
          form: {
            ...formFor(['company', 'role', 'recipient'], read.understood, [
              OUTCOME_FIELD,
              ...(options.sent ? [] : [SENT_FIELD]),
            ]),
            values: { ...read.understood, ...options },
            name: 'followup',
            title: 'Follow up',
          },
        }),
        ...((!isEmpty || isForm) && { problem: true }),
      };
    }
    const { brief, understood } = read;
    const result = followUp(brief);
    const { blanks } = result;
    return {
      headline: result.next,
      points: [
        { label: 'What it means', text: result.meaning },
        { label: 'When', text: result.when },
        ...(brief.sent
          ? [
              {
                label: 'Understood',
                text: `${brief.outcome === 'interview' ? 'the interview was' : 'you wrote'} ${brief.sent.length > 7 ? 'on' : 'in'} ${spoken(brief.sent, today)}`,
              },
            ]
          : []),
        ...lengthOf(result),
        ...(blanks.length > 0
          ? [{ label: 'Fill in', text: listOf(blanks.map((fact) => KEYS[fact].description)) }]
          : []),
      ],
      copies: [{ label: `Your message · ${result.length} characters`, text: result.note }],
      ...(blanks.length > 0 &&
        !isForm && {
          form: { ...formFor(blanks, understood), values: understood, name: 'followup', title: 'Follow up' },
        }),
    } satisfies Reply;
  },
};

function lengthOf({ length, limit }: Followup): { label: string; text: string }[] {
  return length > limit
    ? [{ label: 'Too long', text: `by ${length - limit} for the box (${limit}); shorten what you bring or why.` }]
    : [];
}
