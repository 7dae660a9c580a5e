import { type Critique, judgeText } from '../critique.ts';
import { type Audience, type Format, isJobAudience, limitOf, type Plan } from '../reading/limits.ts';
import type { Style } from '../style/style.ts';
import { contextOf } from './compose.ts';
import { dayOf, iso, shifted, spoken } from './dates.ts';
import { type Fact, type Facts, withinBounds } from './facts.ts';
import { ADVICE, AFTER_INTERVIEW, type Outcome, RESTS } from './followup-advice.ts';
import { followupNotes } from './followup-notes.ts';
import { isSound, mendingCost } from './sound.ts';
import { spokenFacts } from './wording.ts';

export { OUTCOMES, type Outcome } from './followup-advice.ts';

export type FollowupBrief = {
  facts: Facts;
  outcome: Outcome;
  /** When the user wrote, or was interviewed: "2026-11-01", or "2026-05" for a month. */
  sent?: string | undefined;
  /** The day is about right, and not to be quoted. */
  sentAbout?: boolean | undefined;
  /** The other day that the figures may mean: neither is quoted. */
  sentOr?: string | undefined;
  today: Date;
  to?: Audience | undefined;
  format?: Format | undefined;
  plan?: Plan | undefined;
  /** The house style that it is judged by; left out, none. */
  style?: Style | undefined;
};

export type Followup = {
  /** What the outcome most likely means. */
  meaning: string;
  /** What to do now, in a few words. */
  next: string;
  /** When to write again, and when no more. */
  when: string;
  /** Write no earlier than on this day; not there where the time is now, or unknown. */
  waitUntil?: string;
  /** From this day on let it rest. */
  restFrom?: string;
  note: string;
  /** Of the note, in UTF-16 code units. */
  length: number;
  limit: number;
  blanks: Fact[];
  critique: Critique;
};

/** So long after an interview a thank-you is one, in days. */
const THANKS_WITHIN = 2;

/** The advice for an outcome, and a note to send; of a fact no more is read than of those of a draft. Pure. */
export function followup(given: FollowupBrief): Followup {
  const brief = { ...given, facts: spokenFacts(withinBounds(given.facts)) };
  const { outcome, sent, today, format = outcome === 'ignored' ? 'invite' : 'message', plan, to, style } = brief;
  const day = sent === undefined ? undefined : dayOf(sent);
  const { meaning, wait, rest, isNow } = ADVICE[outcome];
  const thanks = outcome === 'interview' && (day === undefined || iso(shifted(day, THANKS_WITHIN)) >= iso(today));
  const waitUntil = day && wait > 0 && !thanks ? iso(shifted(day, wait)) : undefined;
  // Who said yes or no, did so now; how long the request had lain there tells nothing.
  const restFrom = isNow ? iso(shifted(today, rest)) : day && iso(shifted(day, rest));
  const blanks = blanksOf(brief);
  const limit = limitOf(format, plan, style?.limits);
  const judged = (note: string) => judgeText({ text: note, to, plan, format, context: contextOf(brief.facts), style });
  const { note: written, result } = best(followupNotes(brief, { blanks, format, thanks }), limit, judged);
  const waits = waitUntil !== undefined && waitUntil > iso(today);
  const rests = restFrom !== undefined && restFrom <= iso(today);
  return {
    meaning,
    next: rests
      ? 'Let this one rest.'
      : waits
        ? `Wait until ${spoken(waitUntil, today)}, then write once.`
        : isNow || thanks
          ? 'Write today.'
          : day
            ? 'You can write now, once.'
            : `Wait ${weeks(wait)} from the day you wrote, then write once.`,
    when: whenFor(brief, { rests, restFrom, thanks }),
    ...(waits && { waitUntil }),
    ...(restFrom && { restFrom }),
    note: written,
    length: written.length,
    limit,
    blanks,
    critique: result,
  };
}

function weeks(days: number): string {
  return days >= 28 ? 'a month' : `${['', 'a week', 'two weeks', 'three weeks'][Math.round(days / 7)]}`;
}

function whenFor(
  { outcome, today }: FollowupBrief,
  { rests, restFrom, thanks }: { rests: boolean; restFrom: string | undefined; thanks: boolean },
): string {
  if (rests) return RESTS;
  const { when, rest } = ADVICE[outcome];
  const end = restFrom ? `by ${spoken(restFrom, today)}` : `after ${rest === 90 ? 'three' : 'two'} months`;
  return (thanks ? AFTER_INTERVIEW : when).replace('{end}', end);
}

function blanksOf({ facts, to = 'recruiter' }: FollowupBrief): Fact[] {
  const asked: readonly Fact[] = isJobAudience(to)
    ? ['recipient', 'company', 'role', 'sender']
    : ['recipient', 'sender'];
  return asked.filter((fact) => facts[fact] === undefined);
}

/** The first of the wordings that fit with the least to mend; where none fits, the shortest. */
function best(
  wordings: readonly string[],
  limit: number,
  judged: (note: string) => Critique,
): { note: string; result: Critique } {
  const all = wordings.filter((note) => note.length <= limit);
  const sound = all.filter(isSound);
  const fitting = sound.length > 0 ? sound : all;
  const [shortest = ''] = [...wordings].sort((a, b) => a.length - b.length);
  const [first] = (fitting.length > 0 ? fitting : [shortest])
    .map((note) => ({ note, result: judged(note) }))
    .sort((a, b) => mendingCost(a.result) - mendingCost(b.result));
  return first as { note: string; result: Critique };
}
