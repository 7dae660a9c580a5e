import { type OptionSpec, readOption, TEXT } from '../options.ts';
import { listOf } from '../text.ts';
import { readBrief } from './brief.ts';
import { readDate } from './dates.ts';
import { type FollowupBrief, OUTCOMES, type Outcome } from './followup.ts';
import { KEYS } from './keys.ts';

const { tone: _, posting: __, location: ___, ...FACT_KEYS } = KEYS;

/** What a follow-up is written from; the command line takes the same. */
export const FOLLOWUP_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'outcome',
    description: 'what became of your request',
    label: 'What became of your request?',
    choices: OUTCOMES,
    words: {
      accepted: 'They connected',
      courtesy: 'They said they will get back to me',
      ignored: 'No answer yet',
      interview: 'I had an interview',
      rejected: 'They said no',
    },
    synonyms: {
      connected: 'accepted',
      polite: 'courtesy',
      ghosted: 'ignored',
      yes: 'accepted',
      silence: 'ignored',
      'no-answer': 'ignored',
      'no-reply': 'ignored',
      declined: 'rejected',
      refused: 'rejected',
      rejection: 'rejected',
      unsuccessful: 'rejected',
      'turned-down': 'rejected',
    },
    aliases: ['result', 'status'],
  },
  {
    name: 'sent',
    description: 'when you wrote, or were interviewed',
    label: 'When did you write, or have the interview?',
    aliases: ['date', 'when', 'on', 'wrote'],
    example: '2026-11-01',
  },
  ...Object.values(FACT_KEYS),
];

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

function isBadDate(sent: string | undefined, today: Date): boolean {
  const date = dateOf(sent, today);
  return date !== undefined && 'problem' in date;
}

function dateOf(sent: string | undefined, today: Date): ReturnType<typeof readDate> | undefined {
  const isNone = sent === undefined || /^(?:none|n\/?a|unknown|[-?]+)$/i.test(sent.trim());
  return isNone ? undefined : readDate(sent, today);
}

/** What was typed as a follow-up can be written from; or what is missing or wrong, in a line. */
export function readFollowup(
  options: Readonly<Record<string, string>>,
  words: string,
  today: Date,
):
  | { brief: FollowupBrief; understood: Readonly<Record<string, string>> }
  | {
      problem: string;
      /** How it is typed. */
      example?: string;
      /** What it is about, by option, or {@link TEXT}. */
      about: readonly string[];
      excess?: string;
      understood: Readonly<Record<string, string>>;
    } {
  const spoken = options.outcome === undefined ? outcomeIn(words) : { facts: words };
  const said: Readonly<Record<string, string>> = { ...spoken.found, ...options };
  const { outcome, sent, ...rest } = said;
  const read = readBrief(rest, spoken.facts);
  const { understood } = read;
  if ('problem' in read && read.excess !== undefined) return { ...read, about: [read.excess] };
  if ('problem' in read && spoken.facts.trim() !== '') return { ...read, about: [TEXT] };
  if (outcome === undefined)
    return {
      problem: `Say what became of it: outcome:${listOf(OUTCOMES, 'or')}.`,
      example: 'followup company:Acme outcome:ignored sent:2026-11-01',
      about: ['outcome', ...(isBadDate(sent, today) ? ['sent'] : [])],
      understood,
    };
  const date = dateOf(sent, today);
  if (date && 'problem' in date)
    return { problem: date.problem, about: ['sent'], understood: { outcome, ...understood } };
  const { to, plan, format } =
    'brief' in read ? read.brief : (understood as Pick<FollowupBrief, 'to' | 'plan' | 'format'>);
  return {
    brief: {
      facts: 'brief' in read ? read.brief.facts : understood,
      outcome: outcome as Outcome,
      sent: date?.date,
      sentAbout: date !== undefined && 'vague' in date,
      sentOr: date?.or,
      today,
      to,
      plan,
      format,
    },
    understood: { outcome, ...(date && { sent: date.date }), ...understood },
  };
}
