import type { OptionSpec } from '../options.ts';
import { AUDIENCES, FORMATS, PLANS } from '../reading/limits.ts';
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
    description: 'the company you mean',
    aliases: ['employer', 'firm', 'organization', 'organisation', 'org', 'company name'],
    example: 'Acme Tooling',
  },
  role: {
    name: 'role',
    description: 'the position you mean',
    aliases: ['position', 'title', 'job title', 'role title', 'position title'],
    example: 'warehouse lead',
  },
  req: {
    name: 'req',
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
    description: 'the person you write to',
    aliases: ['name', 'dear', 'recruiter', 'contact', 'hiring manager'],
    example: 'Ms. Rivera',
  },
  source: {
    name: 'source',
    description: 'where you found the job',
    aliases: ['via', 'found', 'found on', 'found via', 'seen on', 'board'],
    example: 'Indeed',
  },
  background: {
    name: 'background',
    description: 'what you bring, in a few words',
    aliases: ['bg', 'experience', 'skills', 'about me', 'exp'],
    example: 'six years in retail',
    prose: true,
  },
  why: {
    name: 'why',
    description: 'why this company or person: something only reading up could tell',
    aliases: ['research', 'reason', 'because', 'why them'],
    example: 'your apprentice programme',
    prose: true,
  },
  location: {
    name: 'location',
    description: 'where the job is',
    aliases: ['place', 'city', 'loc'],
    example: 'Denver',
  },
  sender: {
    name: 'sender',
    description: 'your name',
    aliases: ['from', 'me', 'my name', 'signed', 'sign', 'signature'],
    example: 'Sam Ortiz',
  },
  to: {
    name: 'to',
    description: 'who reads it; a recruiter if left out',
    choices: AUDIENCES,
    synonyms: AUDIENCE_WORDS,
    aliases: ['audience'],
    elsewhere: (value) => (value !== '' && !isAudience(value) ? 'recipient' : undefined),
  },
  posting: {
    name: 'posting',
    description: 'the text of the job posting; it has to stand last',
    aliases: ['ad', 'advert', 'job ad', 'jd', 'job description', 'job posting'],
    greedy: true,
  },
  tone: {
    name: 'tone',
    description: 'how it should sound; one draft of each if left out',
    choices: TONES,
    synonyms: { friendly: 'warm', short: 'brief', concise: 'brief', professional: 'formal', casual: 'warm' },
    aliases: ['style', 'voice'],
  },
  plan: {
    name: 'plan',
    description: 'your LinkedIn plan; it sets the limit',
    choices: PLANS,
    synonyms: { basic: 'free', paid: 'premium', pro: 'premium' },
    aliases: ['account'],
  },
  format: {
    name: 'format',
    description: 'the box it goes into; an invite if left out',
    choices: FORMATS,
    synonyms: { invitation: 'invite', 'connection request': 'invite', dm: 'message', mail: 'inmail' },
    aliases: ['box'],
  },
} as const satisfies Record<string, OptionSpec>;
