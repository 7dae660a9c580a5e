import type { OptionSpec } from '../options.ts';
import { AUDIENCES, FORMATS, LIMITS, PLANS } from '../reading/limits.ts';
import { TONES } from './tones.ts';

/** Other words for an audience. */
const AUDIENCE_WORDS: Readonly<Record<string, string>> = {
  hr: 'recruiter',
  'talent acquisition': 'recruiter',
  headhunter: 'recruiter',
  manager: 'hiring-manager',
  hm: 'hiring-manager',
  colleague: 'internal',
  coworker: 'internal',
  networking: 'peer',
};

/** Whether a value names an audience; else `to:` names the recipient. */
function isAudience(value: string): boolean {
  const low = value.trim().toLowerCase();
  return (AUDIENCES as readonly string[]).includes(low.replace(/[\s_]+/g, '-')) || Object.hasOwn(AUDIENCE_WORDS, low);
}

/** The facts and settings that a note can be written from, in the order in which they are asked for. */
export const KEYS = {
  company: {
    name: 'company',
    label: 'Which company?',
    description: 'the company you mean',
    aliases: ['employer', 'firm', 'organization', 'organisation', 'org', 'company name'],
    example: 'Acme Tooling',
  },
  role: {
    name: 'role',
    label: 'Which position?',
    description: 'the position you mean',
    aliases: ['position', 'title', 'job title', 'role title', 'position title'],
    example: 'warehouse lead',
  },
  req: {
    name: 'req',
    label: 'Its requisition or job number?',
    description: 'its requisition, job or posting number',
    aliases: [
      'requisition',
      'job',
      'id',
      'job id',
      'req id',
      'requisition id',
      'requisition number',
      'req number',
      'job number',
      'ref',
      'reference',
      'number',
      'req no',
      'job no',
    ],
    example: '1130',
    // "job:welder" names no number.
    elsewhere: (value, typed) => (typed === 'job' && value !== '' && !/\d/.test(value) ? 'role' : undefined),
  },
  recipient: {
    name: 'recipient',
    label: 'Who do you write to?',
    description: 'the person you write to',
    aliases: ['name', 'dear', 'recruiter', 'contact', 'hiring manager'],
    example: 'Ms. Rivera',
  },
  source: {
    name: 'source',
    label: 'Where did you find it?',
    description: 'where you found the job',
    aliases: ['via', 'found', 'found on', 'found via', 'seen on', 'board'],
    example: 'Indeed',
  },
  background: {
    name: 'background',
    label: 'What do you bring, in a few words?',
    description: 'what you bring, in a few words',
    aliases: ['bg', 'experience', 'skills', 'about me', 'exp'],
    example: 'six years in retail',
    prose: true,
  },
  why: {
    name: 'why',
    label: 'Why this company or person?',
    description: 'why this company or person: something only reading up could tell',
    aliases: ['research', 'reason', 'because', 'why them'],
    example: 'your apprentice programme',
    prose: true,
  },
  location: {
    name: 'location',
    label: 'Where is the job?',
    description: 'where the job is',
    aliases: ['place', 'city', 'loc'],
    example: 'Denver',
  },
  sender: {
    name: 'sender',
    label: 'Your name?',
    description: 'your name',
    aliases: ['from', 'me', 'my name', 'signed', 'sign', 'signature'],
    example: 'Sam Ortiz',
  },
  to: {
    name: 'to',
    label: 'Who reads it?',
    description: 'who reads it; a recruiter if left out',
    choices: AUDIENCES,
    words: {
      recruiter: 'Recruiter',
      'hiring-manager': 'Hiring manager',
      internal: 'Somebody who works there',
      peer: 'Somebody in my line of work',
    },
    synonyms: AUDIENCE_WORDS,
    aliases: ['audience'],
    // "to:boss" is a slip; "to:Maria" and "to:ms rivera" name somebody.
    elsewhere: (value) => (/^\p{Lu}|\s/u.test(value) && !isAudience(value) ? 'recipient' : undefined),
  },
  posting: {
    name: 'posting',
    label: 'The text of the posting',
    description: 'the text of the job posting; it has to stand last',
    aliases: ['ad', 'advert', 'job ad', 'jd', 'job description', 'job posting'],
    greedy: true,
  },
  tone: {
    name: 'tone',
    label: 'How should it sound?',
    description: 'how it should sound; one draft of each if left out',
    choices: TONES,
    words: { formal: 'Formal', warm: 'Warm', brief: 'Brief' },
    synonyms: { friendly: 'warm', short: 'brief', concise: 'brief', professional: 'formal', casual: 'warm' },
    aliases: ['style', 'voice'],
  },
  plan: {
    name: 'plan',
    label: 'Your LinkedIn plan',
    description: 'your LinkedIn plan; it sets the limit',
    choices: PLANS,
    words: {
      free: `Free account (${LIMITS.invite.free} characters)`,
      premium: `Premium (${LIMITS.invite.premium} characters)`,
    },
    synonyms: { basic: 'free', paid: 'premium', pro: 'premium' },
    aliases: ['account'],
  },
  format: {
    name: 'format',
    label: 'Where will you send it?',
    description: 'the box it goes into; an invite if left out',
    choices: FORMATS,
    words: { invite: 'With a connection request', inmail: 'InMail', message: 'Message to a connection' },
    synonyms: { invitation: 'invite', 'connection request': 'invite', dm: 'message', mail: 'inmail' },
    aliases: ['box'],
  },
} as const satisfies Record<string, OptionSpec>;
