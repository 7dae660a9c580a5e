import { lengthOf } from './length.ts';
import { SUBJECT_LIMIT } from './reading/limits.ts';
import type { Reading } from './reading/read.ts';
import { hasPurpose, within } from './rules/purpose.ts';
import { chanceOf, SURE } from './rules/sure.ts';

/** One thing that is right in a note. */
export type Strength = {
  id: string;
  holds(note: Reading): boolean;
  /** The words for it, from the reader's side of the desk, with the note's own facts in them. Asked only where it holds. */
  praise(note: Reading): string;
};

/** Every strength, the one that counts most with a reader first. */
export const STRENGTHS: readonly Strength[] = [
  {
    id: 'shows-research',
    holds: (note) => within(note, 'research').length > 0,
    praise: () => 'you name something that only reading up could tell you.',
  },
  {
    id: 'names-role',
    holds: (note) => note.jobAudience && note.roles.length > 0,
    praise: (note) => `${readerName(note)} sees at once which position${companyName(note)} you mean.`,
  },
  {
    id: 'cites-requisition',
    holds: (note) => note.jobAudience && note.requisitions.length > 0,
    praise: (note) => `with the number, ${numberOf(note)}, the posting is found at once.`,
  },
  {
    id: 'shows-background',
    holds: (note) => note.background.length > 0,
    praise: () => 'you say what you bring.',
  },
  {
    id: 'states-purpose',
    holds: (note) => !note.foreign && hasPurpose(note),
    praise: (note) => `${readerName(note)} sees why you write to them and to nobody else.`,
  },
  {
    id: 'names-company',
    holds: (note) => note.companies.length > 0,
    praise: () => 'you name the company, so it is plain that you looked.',
  },
  {
    id: 'cites-source',
    holds: (note) => note.jobAudience && note.sources.length > 0,
    praise: () => 'you say where you found the job; companies like to know.',
  },
  {
    id: 'clear-ask',
    holds: (note) => chanceOf(note, 'ask') >= SURE.ask,
    praise: () => 'you ask for something that is easy to say yes to.',
  },
  {
    id: 'names-recipient',
    holds: (note) => note.recipients.length > 0,
    praise: (note) => `you greet ${readerName(note)} by name.`,
  },
  {
    id: 'signed',
    holds: (note) => note.structure.signOff?.name !== undefined && !note.slots.some((slot) => slot.kind === 'sender'),
    praise: () => 'your name stands at the end.',
  },
  {
    id: 'fits-limit',
    holds: (note) => {
      const { used, limit, subject } = lengthOf(note);
      return used > 0 && used <= limit && (subject ?? 0) <= SUBJECT_LIMIT;
    },
    praise: () => 'it fits the box.',
  },
];

/** "Ms. Okafor", as the note has it; "the reader" where it names nobody. */
function readerName({ text, recipients: [name] }: Reading): string {
  return name ? text.slice(name.start, name.end) : 'the reader';
}

function numberOf({ text, requisitions: [number] }: Reading): string {
  return text.slice(number?.start, number?.end);
}

/** " at Northwind", where the note says so. */
function companyName({ text, companies, roles }: Reading): string {
  const [role] = roles;
  const target = companies.find((company) => role && company.start >= role.end) ?? companies[0];
  return target ? ` at ${text.slice(target.start, target.end).replace(/'s?$/, '')}` : '';
}

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

/** Strengths that are no praise while these are to be mended. */
const SPOILED_BY: Record<string, readonly string[]> = {
  'names-role': ['buried-purpose'],
  'names-company': ['buried-purpose'],
  'states-purpose': ['buried-purpose', 'no-role', 'no-company', 'placeholder', 'pressure', 'demanding-ask'],
  'shows-background': ['interview-risk', 'placeholder'],
};

/** The words for the one strength to begin with; undefined where the note has earned none. */
export function praiseOf(note: Reading, strengths: readonly string[], fired: readonly string[]): string | undefined {
  const earned = strengths.find(
    (id) => !SPOILED_BY[id]?.some((rule) => fired.includes(rule)) && !(id === 'fits-limit' && fired.length > 3),
  );
  return STRENGTHS.find(({ id }) => id === earned)?.praise(note);
}
