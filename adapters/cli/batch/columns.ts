import { DRAFT_OPTIONS, NOTE_OPTIONS, type OptionSpec, SHORTEN_OPTIONS } from '../../../src/index.ts';

/** Something that a row of a table may say, and how it is found in the table's header. */
export type Column = {
  key: string;
  /** The option that it gives; left out, it is any text. */
  option?: OptionSpec;
  /** Its names, as {@link plainHeader} makes them. */
  names: readonly string[];
  /** Words that tell it with a few others around: "Your note". */
  words: readonly string[];
  /** Names that count where no other column is it: beside a "Name" an "Email" is no student. */
  spare: readonly string[];
};

/** What rows are read for. */
export type Columns = {
  of: readonly Column[];
  /** Without any of these a row says nothing. */
  needs: readonly string[];
};

type Names = Partial<Pick<Column, 'names' | 'words' | 'spare'>>;

/**
 * How people head the columns of a class's table. A header that has words of two columns ("Student ID") belongs to the
 * first here. What is not here goes by the names that its option has in a message; but there "job" is a number, and
 * "name" the reader's.
 */
const NAMES: Readonly<Record<string, Names>> = {
  req: {
    names: ['req', 'req id', 'req no', 'req number', 'requisition', 'requisition id', 'requisition number'].concat(
      ['job number', 'job no', 'job id', 'job ref', 'job reference', 'job code'],
      ['posting number', 'posting id', 'posting no'],
    ),
    words: ['requisition', 'req', 'job id', 'job number', 'posting number'],
    spare: ['reference', 'reference number'],
  },
  id: { names: ['id', 'note id', 'row id'], words: ['id'], spare: ['number', 'no', 'nr'] },
  note: {
    names: ['note', 'text', 'message', 'draft', 'invite', 'invitation', 'connection note', 'connection message'].concat(
      ['connection request', 'linkedin note', 'note text', 'message text', 'draft note', 'invitation note'],
    ),
    words: ['note', 'message', 'invite', 'invitation'],
  },
  recipient: {
    names: ['recipient', 'recruiter', 'contact', 'reader', 'hiring manager', 'addressee'],
    words: ['recipient', 'recruiter', 'hiring manager', 'addressee'],
    spare: ['contact name'],
  },
  company: {
    names: ['company', 'employer', 'firm', 'organisation', 'organization', 'org', 'company name'],
    words: ['company', 'employer', 'organisation', 'organization'],
  },
  role: {
    names: ['role', 'job', 'position', 'job title', 'job role', 'position title', 'role title', 'vacancy'],
    words: ['role', 'position', 'job title'],
    // It may be "Ms." where there is another.
    spare: ['title'],
  },
  plan: {
    names: ['plan', 'account', 'linkedin plan', 'linkedin account', 'account type', 'membership'],
    words: ['plan', 'account'],
  },
  to: { names: ['to', 'audience', 'written to', 'sent to', 'reader type', 'recipient type'], words: ['audience'] },
  format: { names: ['format', 'box', 'sent as', 'channel', 'message type', 'note type'] },
  source: {
    names: ['source', 'found on', 'found via', 'found at', 'seen on', 'board', 'job board', 'via', 'where found'],
  },
  sender: { names: ['sender'] },
  student: {
    names: ['student', 'name', 'full name', 'learner', 'student name', 'participant', 'candidate', 'job seeker'].concat(
      ['jobseeker', 'graduate', 'trainee', 'client'],
    ),
    words: ['student', 'learner', 'participant', 'candidate', 'full name'],
    spare: ['email', 'e mail', 'email address', 'student email', 'learner email'],
  },
};

/** Words that make a header one about a note or a student, and not the thing itself: "Note length". */
const ABOUT = new Set(
  ['date', 'day', 'time', 'length', 'count', 'score', 'status', 'sent', 'link', 'url', 'year', 'email'].concat(
    // Our own columns, in a table that comes back.
    ['better', 'shorter', 'notecoach'],
  ),
);
/** More words than these around a known one make a sentence. */
const MOST_AROUND = 4;

function column(key: string, option?: OptionSpec): Column {
  const { names = [key, ...(option?.aliases ?? [])], words = [], spare = [] } = NAMES[key] ?? {};
  return { key, names, words, spare, ...(option && { option }) };
}

function columnsOf(own: readonly string[], options: readonly OptionSpec[], needs: readonly string[]): Columns {
  const all = [...own.map((key) => column(key)), ...options.map((option) => column(option.name, option))];
  return { of: all.toSorted((a, b) => placeOf(a) - placeOf(b)), needs };
}

function placeOf({ key }: Column): number {
  const at = Object.keys(NAMES).indexOf(key);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** Rows with a note, and what is known beside it. */
export const NOTE_COLUMNS = columnsOf(['note', 'student', 'id'], NOTE_OPTIONS, ['note']);
/** The same, and how long each may be. */
export const SHORTEN_COLUMNS = columnsOf(['note', 'student', 'id'], SHORTEN_OPTIONS, ['note']);
/** Rows with the facts of a job. */
export const DRAFT_COLUMNS = columnsOf(['student', 'id'], DRAFT_OPTIONS, ['company', 'role', 'posting']);

/** A header's words in lower case with single spaces, whatever stood between them. */
export function plainHeader(header: string): string {
  return (header.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** How surely a header names a column, the surest first: outright, with words around, or where nothing else does. */
export const WAYS = ['outright', 'around', 'spare'] as const;

/**
 * The column that a header names, and how; what stands in brackets only explains it, and so does what stands behind a
 * comma, as in "Note, as you would send it". Undefined where it names none.
 */
export function columnNamed(
  header: string,
  columns: Columns,
): { column: Column; way: (typeof WAYS)[number] } | undefined {
  const { of } = columns;
  const name = plainHeader(header.replace(/\([^()]*\)/g, ' ')) || plainHeader(header);
  const outright = of.find(({ names }) => names.includes(name));
  if (outright) return { column: outright, way: 'outright' };
  const spare = of.find((one) => one.spare.includes(name));
  if (spare) return { column: spare, way: 'spare' };
  const words = name.split(' ');
  if (words.some((word) => ABOUT.has(word))) return undefined;
  const around = of.find((one) => one.words.some((known) => isWithin(known, name, words.length)));
  if (around) return { column: around, way: 'around' };
  const comma = header.indexOf(',');
  return comma > 0 ? columnNamed(header.slice(0, comma), columns) : undefined;
}

function isWithin(known: string, name: string, words: number): boolean {
  return ` ${name} `.includes(` ${known} `) && words - known.split(' ').length <= MOST_AROUND;
}
