import { lengthOf } from './length.ts';
import { SUBJECT_LIMIT } from './reading/limits.ts';
import type { Reading } from './reading/read.ts';
import { hasPurpose, hitsInBody } from './rules/purpose.ts';
import { chanceOf, SURE } from './rules/sure.ts';

/** One thing that is right in a note. */
export type Strength = {
  id: string;
  holds(note: Reading): boolean;
};

/** Every strength, the one that counts most with a reader first. */
export const STRENGTHS: readonly Strength[] = [
  {
    id: 'shows-research',
    holds: (note) => hitsInBody(note, 'research').length > 0,
  },
  {
    id: 'names-role',
    holds: (note) => note.jobAudience && note.roles.length > 0,
  },
  {
    id: 'cites-requisition',
    holds: (note) => note.jobAudience && note.requisitions.length > 0,
  },
  {
    id: 'shows-background',
    holds: (note) => note.background.length > 0,
  },
  {
    id: 'states-purpose',
    holds: (note) => !note.foreign && hasPurpose(note),
  },
  {
    id: 'names-company',
    holds: (note) => note.companies.length > 0,
  },
  {
    id: 'cites-source',
    holds: (note) => note.jobAudience && note.sources.length > 0,
  },
  {
    id: 'clear-ask',
    holds: (note) => chanceOf(note, 'ask') >= SURE.ask,
  },
  {
    id: 'names-recipient',
    holds: (note) => note.recipients.length > 0,
  },
  {
    id: 'signed',
    holds: (note) => note.structure.signOff?.name !== undefined && !note.slots.some((slot) => slot.kind === 'sender'),
  },
  {
    id: 'fits-limit',
    holds: (note) => {
      const { used, limit, subject } = lengthOf(note);
      return used > 0 && used <= limit && (subject ?? 0) <= SUBJECT_LIMIT;
    },
  },
];

/** Rules whose finding contradicts a strength: what is asked rudely is no clear ask. */
const CONTRADICTED_BY: Record<string, readonly string[]> = {
  'clear-ask': ['demanding-ask', 'many-asks', 'default-text', 'no-purpose', 'pressure'],
  'names-role': ['context-mismatch'],
  'names-company': ['context-mismatch'],
  'cites-requisition': ['context-mismatch'],
  'names-recipient': ['context-mismatch'],
  'states-purpose': ['default-text', 'no-purpose', 'sales-pitch'],
  'fits-limit': ['too-long', 'too-thin', 'empty-note'],
};

/** Ids of what is right in a note, given what is wrong with it. */
export function strengthsOf(note: Reading, fired: ReadonlySet<string>): string[] {
  if (fired.has('empty-note')) return [];
  return STRENGTHS.filter(
    (strength) => !CONTRADICTED_BY[strength.id]?.some((rule) => fired.has(rule)) && strength.holds(note),
  ).map(({ id }) => id);
}
