import { type Format, isJobAudience } from '../reading/limits.ts';
import { spoken } from './dates.ts';
import { type Fact, withBlanks } from './facts.ts';
import { filled } from './filled.ts';
import type { FollowupBrief } from './followup.ts';
import type { Outcome } from './followup-advice.ts';
import { backgroundSentence, personName, postingPhrase, whySentence } from './wording.ts';

/**
 * What a message is put together from: the fullest wording first. `{posting}` is the job, `{on}` the day or nothing.
 */
type Wording = { openings: readonly string[]; asks: readonly string[] };

const WORDINGS: Readonly<Record<Outcome | 'thanks', Wording>> = {
  accepted: {
    openings: [
      'Thank you for connecting: I wrote to you{on} about {posting}.',
      'Thank you for connecting about {posting}.',
    ],
    asks: ['Could we talk about it briefly, whenever it suits you?', 'Could we talk about it briefly?'],
  },
  courtesy: {
    openings: [
      'Thank you for your reply about {posting}. I wrote to you{on} and am still interested.',
      "Thank you for your reply about {posting}. I'm still interested.",
    ],
    asks: ['Is it still open, and is there anything I can add?', 'Is it still open?'],
  },
  ignored: {
    openings: ['I wrote to you{on} about {posting} and am still interested.', "I'm still interested in {posting}."],
    asks: ['Is it still open? If so, could we connect?', 'Could we connect?'],
  },
  interview: {
    openings: [
      'Thank you again for the interview{on} about {posting}. I am still interested.',
      'Thank you again for the interview about {posting}.',
    ],
    asks: ['Could you tell me when you expect to decide?', 'When do you expect to decide?'],
  },
  /** Right after an interview. */
  thanks: {
    openings: [
      'Thank you for the interview{on} about {posting}. I remain very interested.',
      'Thank you for the interview{on} about {posting}.',
    ],
    asks: ['Is there anything else that you would like to know from me?', 'Is there anything I can add?'],
  },
  rejected: {
    openings: [
      'Thank you for letting me know about {posting}, and for your time.',
      'Thank you for letting me know about {posting}.',
    ],
    asks: ['Could you keep me in mind when a similar role opens?', 'Could you keep me in mind for similar roles?'],
  },
};

/** To a peer, with no job in play. */
const WITHOUT_JOB: Readonly<Record<Outcome, { opening: string; ask: string }>> = {
  accepted: { opening: 'Thank you for connecting.', ask: 'Could I ask you a short question some time?' },
  courtesy: { opening: 'Thank you for your reply.', ask: 'Could I ask you a short question some time?' },
  ignored: { opening: 'I wrote to you{on} and would still like to connect.', ask: 'Could we connect?' },
  interview: { opening: 'Thank you for taking the time to talk.', ask: 'Could I ask you a short question some time?' },
  rejected: { opening: 'Thank you for letting me know.', ask: 'Could you keep me in mind, should that change?' },
};

/** After these nobody needs to hear again what the writer brings. */
const WITHOUT_PROFILE: readonly Outcome[] = ['interview', 'rejected'];

/** They will not remember: each note says anew who writes, about which job. The fullest wording first. */
export function followupNotes(
  brief: FollowupBrief,
  { blanks, format, thanks }: { blanks: readonly Fact[]; format: Format; thanks: boolean },
): string[] {
  const { facts, outcome, to = 'recruiter' } = brief;
  const shown = withBlanks(facts, blanks);
  const name = shown.recipient && personName(shown.recipient);
  const job = isJobAudience(to);
  const about = [
    ...(facts.background ? [backgroundSentence(facts.background)] : []),
    ...(facts.why ? [whySentence(facts.why, { job })] : []),
  ];
  const profile = facts.background || WITHOUT_PROFILE.includes(outcome) ? [] : ['My profile has the details.'];
  const on = dayIn(brief);
  const hasJob = job || [facts.role, facts.company, facts.req].some((fact) => fact !== undefined);
  const bodies = hasJob
    ? [false, true].flatMap((tight) => {
        const fill = { posting: postingPhrase(shown, { tight }), on };
        const { openings, asks } = WORDINGS[thanks ? 'thanks' : outcome];
        return openings
          .filter((opening) => outcome !== 'courtesy' || on !== '' || !opening.includes('{on}'))
          .flatMap((opening) =>
            asks.flatMap((ask) =>
              [[...about, ...profile], about].map((middle) => [filled(opening, fill), ...middle, ask].join(' ')),
            ),
          );
      })
    : [[filled(WITHOUT_JOB[outcome].opening, { on }), ...about, WITHOUT_JOB[outcome].ask].join(' ')];
  const sender = shown.sender === undefined ? '' : personName(shown.sender);
  const signed = sender === '' ? '' : format === 'invite' ? `\n– ${sender}` : `\n\nKind regards,\n${sender}`;
  return bodies.flatMap((body) =>
    format === 'invite'
      ? [`Hello ${name},\n${body}${signed}`, `Hi ${name},\n${body}${signed}`]
      : [`Hello ${name},\n\n${body}${signed}`],
  );
}

/** " on November 1"; nothing where the day is not sure: a wrong one in a message is worse than none. */
function dayIn({ sent, sentAbout, sentOr, today }: FollowupBrief): string {
  if (sent === undefined || sentAbout || sentOr !== undefined) return '';
  return `${sent.length > 7 ? ' on' : ' in'} ${spoken(sent, today)}`;
}
