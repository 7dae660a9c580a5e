import { lengthOf } from './length.ts';
import type { Note } from './note/read.ts';
import { hasPurpose } from './rules/purpose.ts';

/** One thing that is right in a note. */
export type Strength = {
  id: string;
  /** The words for it, from the reader's side of the desk. */
  message: string;
  holds(note: Note): boolean;
};

/** Every strength, the one that counts most with a reader first. */
export const STRENGTHS: readonly Strength[] = [
  {
    id: 'shows-research',
    message: 'you name something that only reading up could tell you.',
    holds: (note) => note.reasons.some((reason) => reason.research),
  },
  {
    id: 'cites-requisition',
    message: 'with the number, the reader finds the posting at once.',
    holds: (note) => note.jobAudience && note.requisitions.length > 0,
  },
  {
    id: 'shows-background',
    message: 'you say what you bring.',
    holds: (note) => note.background.length > 0,
  },
  {
    id: 'names-role',
    message: 'the reader sees which position you mean.',
    holds: (note) => note.jobAudience && note.roles.length > 0,
  },
  {
    id: 'names-company',
    message: 'you name the company.',
    holds: (note) => note.companies.some((company) => company.part === 'target'),
  },
  {
    id: 'cites-source',
    message: 'you say where you found the job.',
    holds: (note) => note.jobAudience && note.sources.length > 0,
  },
  {
    id: 'states-purpose',
    message: 'the reader sees why you write to them.',
    holds: (note) => !note.foreign && hasPurpose(note, note.structure.body),
  },
  {
    id: 'clear-ask',
    message: 'you ask for something the reader can say yes to.',
    holds: (note) => note.asks.length > 0,
  },
  {
    id: 'names-recipient',
    message: 'you greet the reader by name.',
    holds: (note) => note.structure.greeting?.recipient !== undefined,
  },
  {
    id: 'signed',
    message: 'your name stands at the end.',
    holds: (note) => note.structure.signOff?.name !== undefined && !note.slots.some((slot) => slot.kind === 'sender'),
  },
  {
    id: 'fits-limit',
    message: 'it fits the box.',
    holds: (note) => {
      const { used, limit, subject } = lengthOf(note);
      return used > 0 && used <= limit && (subject ?? 0) <= 200;
    },
  },
];

/** Rules whose finding contradicts a strength: what is asked rudely is no clear ask. */
const CONTRADICTED_BY: Record<string, readonly string[]> = {
  'clear-ask': ['demanding-ask', 'many-asks'],
  'names-company': ['context-mismatch'],
  'cites-requisition': ['context-mismatch'],
  'names-recipient': ['context-mismatch'],
  'states-purpose': ['default-text', 'no-purpose', 'sales-pitch'],
  'fits-limit': ['too-long', 'too-thin', 'empty-note'],
};

/** Ids of what is right in a note, given what is wrong with it. */
export function strengthsOf(note: Note, fired: ReadonlySet<string>): string[] {
  if (fired.has('empty-note')) return [];
  return STRENGTHS.filter(
    (strength) => !CONTRADICTED_BY[strength.id]?.some((rule) => fired.has(rule)) && strength.holds(note),
  ).map(({ id }) => id);
}
