import { type Critique, critique } from '../critique.ts';
import { type Audience, type Format, isJobAudience, limitOf, type Plan } from '../reading/limits.ts';
import { contextOf, costOf } from './compose.ts';
import { dayOf, iso, shifted, spoken } from './dates.ts';
import { type Fact, type Facts, withBlanks, withinBounds } from './facts.ts';
import { backgroundSentence, personName, postingPhrase, whySentence } from './wording.ts';

/** What became of a request: connected; a polite reply and no more; nothing at all; a talk about the job. */
export const OUTCOMES = ['accepted', 'courtesy', 'ignored', 'interview'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type FollowupBrief = {
  facts: Facts;
  outcome: Outcome;
  /** When the user wrote, or was interviewed: "2026-11-01", or "2026-05" for a month. */
  sent?: string | undefined;
  /** The day is about right, and not to be quoted. */
  sentAbout?: boolean | undefined;
  today: Date;
  to?: Audience | undefined;
  format?: Format | undefined;
  plan?: Plan | undefined;
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

/**
 * Days to wait, counted from the day of writing. The article that the coach comes from has a month or two as usual for some roles;
 * two weeks after an interview and three after silence are common practice, and LinkedIn keeps a withdrawn invitation from being sent
 * again for up to three weeks (LinkedIn Help, "Withdraw an invitation").
 */
const DAYS: Record<Outcome, { wait: number; rest: number }> = {
  accepted: { wait: 0, rest: 60 },
  courtesy: { wait: 30, rest: 90 },
  ignored: { wait: 21, rest: 60 },
  interview: { wait: 14, rest: 60 },
};
/** So long after an interview a thank-you is one, in days. */
const THANKS_WITHIN = 2;

const MEANING: Record<Outcome, string> = {
  accepted:
    'They saw your name and said yes, so your profile caught some interest. It does not yet say that you are in the running: that is what your next message is for.',
  courtesy:
    'A polite answer without a look at your profile can mean two things: you are not in the running, or all the candidates are still being weighed. For some roles a month or two of waiting is normal.',
  ignored:
    'Silence says little about you. They may look at LinkedIn once a week, the job may have gone to someone inside, or your note got lost among hundreds.',
  interview:
    'You are one of a few. Others may still be talked to after you, so some weeks without news are normal and no bad sign.',
};

/** The advice for an outcome, and a note to send; of a fact no more is read than of those of a draft. Pure. */
export function followup(given: FollowupBrief): Followup {
  const brief = { ...given, facts: withinBounds(given.facts) };
  const { outcome, sent, today, format = outcome === 'ignored' ? 'invite' : 'message', plan, to } = brief;
  const day = sent === undefined ? undefined : dayOf(sent);
  const { wait, rest } = DAYS[outcome];
  const thanks = outcome === 'interview' && (day === undefined || iso(shifted(day, THANKS_WITHIN)) >= iso(today));
  const waitUntil = day && wait > 0 && !thanks ? iso(shifted(day, wait)) : undefined;
  // Who accepted, did so now; how long the request had lain there tells nothing.
  const restFrom = outcome === 'accepted' ? iso(shifted(today, rest)) : day && iso(shifted(day, rest));
  const blanks = blanksOf(brief);
  const limit = limitOf(format, plan);
  const judged = (note: string) => critique({ text: note, to, plan, format, context: contextOf(brief.facts) });
  const { note: written, result } = best(notes(brief, { blanks, format, thanks }), limit, judged);
  const waits = waitUntil !== undefined && waitUntil > iso(today);
  const rests = restFrom !== undefined && restFrom <= iso(today);
  return {
    meaning: MEANING[outcome],
    next: rests
      ? 'Let this one rest'
      : waits
        ? `Wait until ${spoken(waitUntil, today)}, then write once`
        : outcome === 'accepted' || thanks
          ? 'Write today'
          : day
            ? 'You can write now, once'
            : `Wait ${weeks(wait)} from the day you wrote, then write once`,
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
  const end =
    restFrom && !rests
      ? `by ${spoken(restFrom, today)}`
      : `after ${DAYS[outcome].rest === 90 ? 'three' : 'two'} months`;
  if (rests)
    return 'That was months ago. Another message would not change the answer; look at what else they have open, and keep the contact. If you do write, once and no more:';
  switch (outcome) {
    case 'accepted':
      return `Thank them within a day or two, while they remember the click. No answer in two weeks: write once more. Nothing ${end}: let it rest.`;
    case 'courtesy':
      return `One message after a month shows that you mean it; sooner would press them. Nothing ${end}: let it rest, and stay connected.`;
    case 'ignored':
      return `Three weeks give everyone time to look. An old invitation has to be withdrawn first, and LinkedIn may then keep you from sending a new one for up to three weeks; a message by another way can go at once. Nothing ${end}: let it rest and try someone else in the company.`;
    case 'interview':
      return thanks
        ? `Thank them within a day, and ask in two weeks if you have heard nothing; if they named a date, wait for it. Nothing ${end}: let it rest.`
        : `Two weeks after the interview it is fine to ask; if they named a date, wait for it. Nothing ${end}: let it rest.`;
  }
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
  const fitting = wordings.filter((note) => note.length <= limit);
  const [shortest = ''] = [...wordings].sort((a, b) => a.length - b.length);
  const [first] = (fitting.length > 0 ? fitting : [shortest])
    .map((note) => ({ note, result: judged(note) }))
    .sort((a, b) => costOf(a.result) - costOf(b.result));
  return first as { note: string; result: Critique };
}

/** They will not remember: each note says anew who writes, about which job. The fullest wording first. */
function notes(
  { facts, outcome, sent, sentAbout, today, to = 'recruiter' }: FollowupBrief,
  { blanks, format, thanks }: { blanks: readonly Fact[]; format: Format; thanks: boolean },
): string[] {
  const shown = withBlanks(facts, blanks);
  const name = shown.recipient && personName(shown.recipient);
  const sender = shown.sender === undefined ? '' : personName(shown.sender);
  const on =
    sent === undefined || sentAbout
      ? ''
      : sent.length > 7
        ? ` on ${spoken(sent, today)}`
        : ` in ${spoken(sent, today)}`;
  const hasPosting =
    facts.role !== undefined || facts.company !== undefined || facts.req !== undefined || isJobAudience(to);
  const about = [
    ...(facts.background ? [backgroundSentence(facts.background)] : []),
    ...(facts.why ? [whySentence(facts.why, { job: isJobAudience(to) })] : []),
  ];
  const profile = facts.background || outcome === 'interview' ? [] : ['My profile has the details.'];
  const candidates = [false, true].flatMap((tight) => {
    const posting = postingPhrase(shown, { tight });
    const end = (text: string) => text.replace(/\.\.$/, '.');
    const opening: Record<Outcome, string[]> = {
      accepted: [
        `Thank you for connecting: I wrote to you${on} about ${posting}.`,
        `Thank you for connecting about ${posting}.`,
      ],
      courtesy: [
        ...(on ? [`Thank you for your reply about ${posting}. I wrote to you${on} and am still interested.`] : []),
        `Thank you for your reply about ${posting}. I'm still interested.`,
      ],
      ignored: [`I wrote to you${on} about ${posting} and am still interested.`, `I'm still interested in ${posting}.`],
      interview: thanks
        ? [
            `Thank you for the interview${on} about ${posting}. I remain very interested.`,
            `Thank you for the interview${on} about ${posting}.`,
          ]
        : [
            `Thank you again for the interview${on} about ${posting}. I am still interested.`,
            `Thank you again for the interview about ${posting}.`,
          ],
    };
    const asks: Record<Outcome, string[]> = {
      accepted: ['Could we talk about it briefly, whenever it suits you?', 'Could we talk about it briefly?'],
      courtesy: ['Is it still open, and is there anything I can add?', 'Is it still open?'],
      ignored: ['Is it still open? If so, could we connect?', 'Could we connect?'],
      interview: thanks
        ? ['Is there anything else that you would like to know from me?', 'Is there anything I can add?']
        : ['Could you tell me when you expect to decide?', 'When do you expect to decide?'],
    };
    if (!hasPosting) {
      // To a peer with no job in play.
      const thanksFor = {
        accepted: 'Thank you for connecting.',
        courtesy: 'Thank you for your reply.',
        ignored: '',
        interview: 'Thank you for taking the time to talk.',
      };
      const wrote = outcome === 'ignored' ? `I wrote to you${on} and would still like to connect.` : '';
      const ask = outcome === 'ignored' ? 'Could we connect?' : 'Could I ask you a short question some time?';
      return [[thanksFor[outcome], wrote, ...about, ask].filter(Boolean).join(' ')];
    }
    return opening[outcome].flatMap((first) =>
      asks[outcome].flatMap((ask) =>
        [[...about, ...profile], about].map((middle) => [end(first), ...middle, ask].join(' ')),
      ),
    );
  });
  const signed = sender === '' ? '' : format === 'invite' ? `\n– ${sender}` : `\n\nKind regards,\n${sender}`;
  return candidates.flatMap((body) =>
    format === 'invite'
      ? [`Hello ${name},\n${body}${signed}`, `Hi ${name},\n${body}${signed}`]
      : [`Hello ${name},\n\n${body}${signed}`],
  );
}
