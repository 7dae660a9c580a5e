import { describe, expect, test } from 'vitest';
import {
  type Columns,
  columnNamed,
  DRAFT_COLUMNS,
  NOTE_COLUMNS,
  plainHeader,
  SHORTEN_COLUMNS,
} from '../../../../adapters/cli/batch/columns.ts';
import { type ColumnHints, columnLetters, placesIn } from '../../../../adapters/cli/batch/header.ts';

/** What is found in a header, as a key for each cell. */
function read(
  cells: readonly string[],
  said: ColumnHints = {},
  columns: Columns = NOTE_COLUMNS,
): (string | undefined)[] {
  const places = placesIn(cells, columns, said, { name: 'class.csv' });
  const keys = new Map([...places].map(([key, at]) => [at, key]));
  return cells.map((_, at) => keys.get(at));
}

describe('a header names a column', () => {
  test.each([
    ['Note', 'note'],
    ['NOTE', 'note'],
    ['text', 'note'],
    ['message', 'note'],
    ['Draft', 'note'],
    ['invite', 'note'],
    ['Connection note', 'note'],
    ['connection_note', 'note'],
    ['Connection-Note', 'note'],
    [' Your  note ', 'note'],
    ['Draft message', 'note'],
    ['LinkedIn note (max 200)', 'note'],
    ['Student’s note', 'note'],
    ['Note (as sent)', 'note'],
    ['(Note)', 'note'],
    ['Note to the recruiter', 'note'],
    ['Note, as you would send it, to a recruiter, final', 'note'],
    ['Student', 'student'],
    ['Name', 'student'],
    ['Full Name', 'student'],
    ['learner', 'student'],
    ['E-mail', 'student'],
    ['Student name', 'student'],
    ['Name of student', 'student'],
    ['ID', 'id'],
    ['Student ID', 'id'],
    ['To', 'to'],
    ['Audience', 'to'],
    ['Written to', 'to'],
    ['Plan', 'plan'],
    ['LinkedIn account', 'plan'],
    ['Format', 'format'],
    ['Company', 'company'],
    ['Employer', 'company'],
    ['firm', 'company'],
    ['Organisation', 'company'],
    ['Company name', 'company'],
    ['Target company', 'company'],
    ['Role', 'role'],
    ['Job', 'role'],
    ['Position', 'role'],
    ['Title', 'role'],
    ['Job Title', 'role'],
    ['req', 'req'],
    ['Requisition', 'req'],
    ['Job number', 'req'],
    ['job_id', 'req'],
    ['Posting number', 'req'],
    ['Recipient', 'recipient'],
    ['Recruiter', 'recipient'],
    ['Contact', 'recipient'],
    ['Reader', 'recipient'],
    ['Hiring manager', 'recipient'],
    ['Recruiter name', 'recipient'],
    ['Source', 'source'],
    ['Found on', 'source'],
    ['Board', 'source'],
    ['Sender', 'sender'],
  ])('%s', (header, key) => {
    expect(columnNamed(header, NOTE_COLUMNS)?.column.key).toBe(key);
  });

  test.each([
    ['Comment', 'nothing like a column'],
    ['Notes', 'what an adviser writes for himself'],
    ['Note length', 'about a note'],
    ['Date of note', 'about a note'],
    ['Note sent?', 'about a note'],
    ['better note', 'our own'],
    ['shorter note', 'our own'],
    ['My name', 'sender alone is the sender'],
    ['Signed', 'sender alone is the sender'],
    ['Please paste the note that you would send to her below', 'a sentence'],
    ['', 'empty'],
    ['?', 'no word'],
  ])('%s does not: %s', (header) => {
    expect(columnNamed(header, NOTE_COLUMNS)).toBeUndefined();
  });

  test.each([
    'background',
    'skills',
    'why',
    'location',
    'city',
    'tone',
    'posting',
    'job description',
  ])('%s, for drafts alone', (header) => {
    expect(columnNamed(header, DRAFT_COLUMNS)).toBeDefined();
    expect(columnNamed(header, NOTE_COLUMNS)).toBeUndefined();
  });
});

test.each([
  ['notes', NOTE_COLUMNS],
  ['notes to shorten', SHORTEN_COLUMNS],
  ['facts', DRAFT_COLUMNS],
])('no name is that of two columns: %s', (_, { of }) => {
  const names = of.flatMap((column) => [...column.names, ...column.spare]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => name !== plainHeader(name))).toEqual([]);
});

describe('of several', () => {
  test.each<[string, string[], (string | undefined)[]]>([
    ['an exact name wins over one with words around', ['Your note', 'Note'], [undefined, 'note']],
    ['an email is the student where no name is', ['Email', 'Note'], ['student', 'note']],
    ['beside a name it is not', ['Name', 'Email', 'Note'], ['student', undefined, 'note']],
    ['a title is the job where no job is', ['Title', 'Note'], ['role', 'note']],
    ['beside a job it is not', ['Title', 'Job title', 'Note'], [undefined, 'role', 'note']],
    [
      'our own columns of the last time are not read',
      ['Student', 'Your note', 'verdict', 'score', 'first change', 'better note', 'blanks'],
      ['student', 'note', undefined, undefined, undefined, undefined, undefined],
    ],
  ])('%s', (_, cells, keys) => {
    expect(read(cells)).toEqual(keys);
  });

  test('two for one thing are named, and which to choose is asked', () => {
    expect(() => read(['Student', 'Your note', 'x', 'Draft message'])).toThrow(
      'Two columns could be the note: B “Your note” and D “Draft message”. Choose one: --column note=B',
    );
    expect(read(['Student', 'Your note', 'x', 'Draft message'], { column: ['note=D'] })).toEqual([
      'student',
      undefined,
      undefined,
      'note',
    ]);
  });
});

describe('--column', () => {
  const cells = ['Who', 'What', 'C'];
  test.each<[string, string[], (string | undefined)[]]>([
    ['a letter', ['note=B'], [undefined, 'note', undefined]],
    ['a small letter', ['note=b'], [undefined, 'note', undefined]],
    ['a number', ['note=2'], [undefined, 'note', undefined]],
    ['the words of the header', ['note=what'], [undefined, 'note', undefined]],
    ['words before letters', ['note=c'], [undefined, undefined, 'note']],
    ['several', ['note=B', 'Student=A'], ['student', 'note', undefined]],
  ])('%s', (_, column, keys) => {
    expect(read(cells, { column })).toEqual(keys);
  });

  test.each([
    ['note', '--column takes a name and a column, as in --column note=C.'],
    ['note=', '--column takes a name and a column, as in --column note=C.'],
    ['nota=B', '--column does not know “nota”; it knows req, id, note, recipient,'],
    ['plan=none', 'C “C”. If none of them is it: --column plan=-'],
    ['note=D', 'There is no column “D”; there is A “Who”, B “What”, C “C”.'],
    ['note=0', 'There is no column “0”'],
    ['note=4', 'There is no column “4”'],
    ['note=Her words', 'There is no column “Her words”'],
  ])('%s is refused', (column, problem) => {
    expect(() => read(cells, { column: [column] })).toThrow(problem);
  });

  test('what it takes is nothing else any more', () => {
    expect(read(['Message', 'Student'], { column: ['student=A', 'note=B'] })).toEqual(['student', 'note']);
  });
});

describe('a table without a header', () => {
  test('is said to be one, and then its columns are, too', () => {
    expect(read(['Ana', 'Hi Maria'], { noHeader: true, column: ['note=B'] })).toEqual([undefined, 'note']);
    expect(() => read(['Ana', 'Note'], { noHeader: true })).toThrow(
      'class.csv has 2 columns and no header. Say which it is, for example: --column note=B',
    );
  });

  test('of one column is a list of notes', () => {
    expect(read(['Hi Maria'], { noHeader: true })).toEqual(['note']);
  });
});

test('without a note its columns are listed, and how to say it', () => {
  expect(() => read(['Who', 'What\nshe wrote', 'When'])).toThrow(
    'class.csv has no column for the note; it has A “Who”, B “What she wrote”, C “When”. ' +
      'Say which it is, for example: --column note=C (with --no-header if the first line is a note already)',
  );
  const many = Array.from({ length: 14 }, (_, at) => `x${at}`);
  expect(() => read(many)).toThrow('L “x11” and 2 more. Say');
});

test('a draft needs a company, a role or a posting, in a column or for all rows', () => {
  expect(read(['Job'], {}, DRAFT_COLUMNS)).toEqual(['role']);
  expect(() => read(['City'], {}, DRAFT_COLUMNS)).toThrow('no column for company, role, posting');
  expect([...placesIn(['City'], DRAFT_COLUMNS, {}, { name: 'x', given: ['company'] }).keys()]).toEqual(['location']);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (place, letters) => {
  expect(columnLetters(place)).toBe(letters);
  const wide = Array.from({ length: 703 }, () => '-');
  expect(placesIn(wide, NOTE_COLUMNS, { column: [`note=${letters}`] }, { name: 'x' }).get('note')).toBe(place);
});
