import { type Audience, isJobAudience } from '../reading/limits.ts';
import type { Tone } from './tones.ts';

/** What drafts are put together from: in each list the fullest wording first, the tightest last. */
export type DraftPhrases = {
  /** `{name}` is the recipient. */
  greetings: readonly string[];
  /** `{posting}` is "the welder role at Acme (req 77)"; "" where the reason given speaks first. */
  openings: readonly string[];
  /** "" where another sentence asks already. */
  asks: readonly string[];
  /** Above the name, in formats with room for it. */
  closing: string;
};

const GREETINGS: Record<Tone, readonly string[]> = {
  formal: ['Dear {name},', '{name},'],
  warm: ['Hello {name},', 'Hi {name},'],
  brief: ['Hi {name},', '{name},'],
};

const CLOSINGS: Record<Tone, string> = { formal: 'Kind regards,', warm: 'Warm regards,', brief: 'Thank you,' };

const STILL_OPEN = ['Is {posting} still open?', 'Is {posting} open?'];

/** To those who fill the job. */
const APPLY: Record<Tone, readonly string[]> = {
  formal: [
    'I am writing to express my interest in {posting}.',
    'I am writing about {posting}.',
    'I am interested in {posting}.',
    ...STILL_OPEN,
  ],
  warm: ['{posting} interests me a lot.', "I'd love to be considered for {posting}.", ...STILL_OPEN],
  brief: ["I'm interested in {posting}.", ...STILL_OPEN],
};
const APPLY_ASKS: Record<Tone, readonly string[]> = {
  formal: [
    'Should my profile suit what you need, I would be glad to connect. Thank you for your time.',
    'Should my profile suit what you need, I would be glad to connect.',
    'I would be glad to connect.',
    'Could we connect?',
    '',
  ],
  warm: [
    "If my profile looks like a match, could we connect? I'd love to hear more.",
    'If my profile looks like a match, could we connect?',
    "I'd love to connect.",
    'Could we connect?',
    '',
  ],
  brief: ['If my profile fits, could we connect?', 'Could we connect?', ''],
};
/** A hiring manager knows what the job needs. */
const MANAGER_ASKS: Record<Tone, readonly string[]> = {
  formal: [
    'Should my profile suit your team, I would be glad to connect and learn what you need most.',
    'Should my profile suit your team, I would be glad to connect.',
    'I would be glad to connect.',
    'Could we connect?',
    '',
  ],
  warm: [
    'If my profile looks like a match, could we connect? I would love to hear what your team needs most.',
    'If my profile looks like a match, could we connect?',
    'Could we connect?',
    '',
  ],
  brief: ['If my profile fits your team, could we connect?', 'Could we connect?', ''],
};

/** To a colleague or a peer about a job. */
const ASK_ABOUT: Record<Tone, readonly string[]> = {
  formal: ['I am considering {posting}.', "I'm considering {posting}."],
  warm: ["I'm looking at {posting} and would love to hear what you think.", "I'm looking at {posting}."],
  brief: ["I'm looking at {posting}."],
};
const QUESTIONS: Record<Tone, readonly string[]> = {
  formal: ['May I ask you one question about it?', 'May I ask you about it?'],
  warm: ['Could I ask you a quick question about it?', 'Could I ask you about it?'],
  brief: ['Could I ask you about it?'],
};

/** To a peer about a company. */
const ASK_ABOUT_COMPANY: Record<Tone, readonly string[]> = {
  formal: ['I would like to learn what working at {company} is like.'],
  warm: ["I'd love to learn what working at {company} is like."],
  brief: ["I'd like to know what working at {company} is like."],
};
/** To a colleague about their work. */
const WITHIN_COMPANY: Record<Tone, readonly string[]> = {
  formal: ['I would like to learn more about your work at {company}.'],
  warm: ["I'd love to hear more about your work at {company}."],
  brief: ["I'd like to hear about your work at {company}."],
};
const CONNECT: Record<Tone, readonly string[]> = {
  formal: ['I would be glad to connect with you.', 'I would be glad to connect.', 'Could we connect?'],
  warm: ["I'd love to connect and hear more.", "I'd love to connect.", 'Could we connect?'],
  brief: ['Could we connect?'],
};

/** The wordings for a tone and a reader. */
export function phrasesFor(
  tone: Tone,
  { to, hasPosting, hasCompany }: { to: Audience; hasPosting: boolean; hasCompany: boolean },
): DraftPhrases {
  const frame = { greetings: GREETINGS[tone], closing: CLOSINGS[tone] };
  if (isJobAudience(to))
    return { ...frame, openings: APPLY[tone], asks: (to === 'hiring-manager' ? MANAGER_ASKS : APPLY_ASKS)[tone] };
  if (hasPosting) return { ...frame, openings: ASK_ABOUT[tone], asks: QUESTIONS[tone] };
  if (hasCompany)
    return { ...frame, openings: (to === 'peer' ? ASK_ABOUT_COMPANY : WITHIN_COMPANY)[tone], asks: CONNECT[tone] };
  return { ...frame, openings: [''], asks: CONNECT[tone] };
}
