import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DRAFT_COLUMNS, NOTE_COLUMNS, SHORTEN_COLUMNS } from '../../../../adapters/cli/batch/columns.ts';
import { type Row, rowPlace } from '../../../../adapters/cli/batch/row.ts';
import { type RowsOptions, rowsOf } from '../../../../adapters/cli/batch/rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'notecoach-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer, options: Partial<RowsOptions> & { name?: string } = {}) {
  const { name = 'class.csv', ...rest } = options;
  const path = join(folder, name);
  writeFileSync(path, content);
  const opened = await rowsOf(path, { columns: NOTE_COLUMNS, stdin: process.stdin, ...rest });
  const rows: Row[] = [];
  for await (const row of opened.rows) rows.push(row);
  return {
    ...opened,
    notices: opened.notices.map((line) => line.replace(path, name)),
    remarks: opened.remarks().map((line) => line.replace(path, name)),
    rows,
  };
}

const valuesOf = (rows: readonly Row[]) => rows.map((row) => ('values' in row ? row.values : row.problem));
const notesIn = async (...args: Parameters<typeof read>) =>
  (await read(...args)).rows.map((row) => ('values' in row ? row.values.note : row.problem));
/** What is said where a file can't be read at all. */
const refusalOf = async (...args: Parameters<typeof read>): Promise<string> =>
  await read(...args).then(
    () => '',
    (error) => (error.name === 'UsageError' ? error.message.replaceAll(`${folder}/`, '') : `${error}`),
  );

const LATIN1 = 'class.csv is in Latin-1 (Windows): read as that.';
const TEXT = 'Student;Note\r\nZoë;"Grüezi, “Ms.” Ćosić – 5 €"\r\n';
const WESTERN = TEXT.replace('Ćosić', 'Cosic');
const windows1252 = (text: string) =>
  Buffer.from(
    [...text].map((sign) => ({ '€': 0x80, '“': 0x93, '”': 0x94, '–': 0x96 })[sign] ?? (sign.codePointAt(0) as number)),
  );

describe('encodings', () => {
  test.each<[string, Buffer, string, string | undefined]>([
    ['UTF-8', Buffer.from(TEXT), TEXT, undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT, undefined],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT, undefined],
    ['UTF-16 without', Buffer.from(TEXT, 'utf16le'), TEXT, undefined],
    ['UTF-16, the other order, with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), TEXT, undefined],
    ['UTF-16, the other order, without', Buffer.from(TEXT, 'utf16le').swap16(), TEXT, undefined],
    ['Windows-1252', windows1252(WESTERN), WESTERN, LATIN1],
    ['Latin-1', Buffer.from('Student;Note\nZoë;Grüezi\n', 'latin1'), 'Student;Note\nZoë;Grüezi\n', LATIN1],
    ['Latin-1 in its last byte alone', Buffer.from('Student;Note\nAna;Olé', 'latin1'), 'Student;Note\nAna;Olé', LATIN1],
  ])('%s', async (_, bytes, text, notice) => {
    const file = await read(bytes);
    const [, name, note] = /\n([^;]+);"?([^"\r\n]+)/.exec(text) ?? [];
    expect({ values: valuesOf(file.rows), notices: file.notices, bytes: file.bytes }).toEqual({
      values: [{ student: name, note }],
      notices: [...(notice === undefined ? [] : [notice]), 'Read: note from “Note”, student from “Student”.'],
      bytes: bytes.length,
    });
  });

  test('Latin-1 is seen where it comes late in a file', async () => {
    const rows = `Note\n${'Hi Maria, could we connect?\n'.repeat(10_000)}Grüezi\n`;
    const file = await read(Buffer.from(rows, 'latin1'));
    expect([file.notices[0], valuesOf(file.rows).at(-1)]).toEqual([LATIN1, { note: 'Grüezi' }]);
  });

  test('a sign that is cut in two by the reading is whole', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `${at}€`);
    expect(await notesIn(`Note\n${rows.join('\n')}\n`)).toEqual(rows);
  });

  test('JSON lines are read alike', async () => {
    const line = '{"text":"Grüezi"}\n';
    for (const bytes of [
      Buffer.from(line, 'utf16le').swap16(),
      Buffer.from(line, 'latin1'),
      Buffer.from(`\ufeff${line}`),
    ])
      expect(await notesIn(bytes, { name: 'class.jsonl' })).toEqual(['Grüezi']);
  });
});

describe('tables', () => {
  test.each<[string, string, string[]]>([
    ['commas', 'Student,Note\nAna,Hi\n', ['Hi']],
    ['semicolons', 'Student;Note\nAna;"Hi; there"\n', ['Hi; there']],
    ['tabs', 'Student\tNote\nAna\tHi, there; all\n', ['Hi, there; all']],
    ['a header with commas in it', 'Student;Note (as sent, max 200)\nAna;Hi\n', ['Hi']],
    ['a header in quotation marks', '"Student","Note"\n"Ana","Hi"\n', ['Hi']],
    ['a header over two lines', '"Student\nname","Note; as\nwritten"\nAna,Hi\n', ['Hi']],
    ['one column, which nothing separates', 'Note\nHi, all,\n"Hi, there"\n', ['Hi, all,', 'Hi, there']],
    ['line breaks in a cell', 'Note,Student\n"Hi\n\nMaria\r\nx",Ana\nHo,Bo\n', ['Hi\n\nMaria\r\nx', 'Ho']],
    ['quotation marks in a cell', 'Note\n"Hi ""Ms."" R"\n""""\n', ['Hi "Ms." R', '"']],
    ['a quotation mark in a cell without', 'Note,Student\nthe 5" pipe,Ana\nHo,Bo\n', ['the 5" pipe', 'Ho']],
    ['Windows', 'Note\r\nHi\r\nHo\r\n', ['Hi', 'Ho']],
    ['an old Mac', 'Note,Student\rHi,Ana\r"Ho\rho",Bo', ['Hi', 'Ho\rho']],
    ['no line break at the end', 'Note\nHi', ['Hi']],
    ['empty rows', '\n\nNote,Student\n\nHi,Ana\n,\n  ,\t\nHo,Bo\n\n', ['Hi', 'Ho']],
    ['a word to Excel in front', 'sep=;\nNote;Student\nHi, all;Ana\n', ['Hi, all']],
    [
      'blanks around quotation marks',
      'Student,Note\n"Bob" ,"Hi ""Ms."" R"\n Al, "Hi Maria, could…" \n',
      ['Hi "Ms." R', 'Hi Maria, could…'],
    ],
    ['blanks and line breaks', 'Note, Student\n "Hi\n\tMaria" ,\t"Ana"\nHo,Bo\n', ['Hi\n\tMaria', 'Ho']],
    ['a quotation behind a blank', 'Student;Note\nAna; "Hi" she said\n', [' "Hi" she said']],
    [
      'a header with more commas than semicolons',
      'Student;Note, as you would send it, to a recruiter, final\nAna;Hi, all\nBo;Ho\n',
      ['Hi, all', 'Ho'],
    ],
    ['notes with more semicolons than commas', 'Student,Note\nAna,"a;b;c"\nBo,a;b\n', ['a;b;c', 'a;b']],
    ['cells without a name that are empty', 'Note,Student\nHi,Ana,,\n', ['Hi']],
  ])('%s', async (_, content, notes) => {
    expect(await notesIn(content)).toEqual(notes);
  });

  test('rows and lines are counted as a spreadsheet and an editor do', async () => {
    const { rows, table } = await read('Student,Note\n\nAna,"Hi\nMaria"\nBo,Ho\n');
    expect(rows.map(rowPlace)).toEqual(['row 3, line 3', 'row 4, line 5']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ana', 'Hi\nMaria'],
      ['Bo', 'Ho'],
    ]);
    expect(table).toEqual({ delimiter: ',', header: ['Student', 'Note'] });
    expect(rows.map(({ bytes }) => bytes)).toEqual([15, 6]);
  });

  test('without a header every row is one', async () => {
    const file = await read('Ana,Hi\nBo,Ho\n', { noHeader: true, column: ['note=B', 'student=1'] });
    expect(valuesOf(file.rows)).toEqual([
      { student: 'Ana', note: 'Hi' },
      { student: 'Bo', note: 'Ho' },
    ]);
    expect(file.table?.header).toEqual(['', '']);
  });

  test('an id is what the table has for one', async () => {
    const { rows } = await read('ID,Note,Student\n 007,Hi, Ana \n ,Ho,\n');
    expect(rows.map((row) => 'id' in row && row.id)).toEqual(['007', null]);
    expect(valuesOf(rows)).toEqual([{ note: 'Hi', student: 'Ana' }, { note: 'Ho' }]);
  });
});

describe('cells are read as forms are', () => {
  test.each([
    ['Plan', 'Premium ', { plan: 'premium' }],
    ['Plan', 'free account', { plan: 'free' }],
    ['Account', 'Free LinkedIn Account', { plan: 'free' }],
    ['Plan', 'Premium (300 characters)', { plan: 'premium' }],
    ['Plan', 'basic', { plan: 'free' }],
    ['Plan', '  ', {}],
    ['To', 'Hiring Manager', { to: 'hiring-manager' }],
    ['To', 'HR', { to: 'recruiter' }],
    ['To', 'Somebody who works there', { to: 'internal' }],
    ['Plan', 'Basic (free)', { plan: 'free' }],
    ['Plan', 'Free (Basic)', { plan: 'free' }],
    ['Plan', 'Free/Basic', { plan: 'free' }],
    ['Plan', 'Free account (200)', { plan: 'free' }],
    ['Plan', 'Premium (300)', { plan: 'premium' }],
    ['Plan', 'Premium Career', { plan: 'premium' }],
    ['To', 'Recruiter (agency)', { to: 'recruiter' }],
    ['To', 'Recruiter / HR', { to: 'recruiter' }],
    ['To', 'the hiring manager', { to: 'hiring-manager' }],
    ['Format', 'LinkedIn invite', { format: 'invite' }],
    ['Format', 'LinkedIn connection request', { format: 'invite' }],
    ['Format', 'InMail message', { format: 'inmail' }],
    ['Format', 'Direct message', { format: 'message' }],
    ['Limit', '200 characters', { limit: '200' }],
    ['Limit', '"1,900 characters"', { limit: '1900' }],
    ...['n/a', 'N/A', 'none', '-', '–', '?', 'not sure', 'Unknown', 'keine Angabe', "don't know", 'don’t know'].flatMap(
      (nothing): [string, string, Record<string, string>][] => [
        ['Plan', nothing, {}],
        ['Company', nothing, {}],
      ],
    ),
    ['Format', 'InMail', { format: 'inmail' }],
    ['Company', ' Acme Tooling ', { company: 'Acme Tooling' }],
    ['Req', '#1130', { req: '#1130' }],
    ['Limit', ' 250 ', { limit: '250' }],
  ])('%s: %s', async (header, cell, values) => {
    const { rows, remarks } = await read(`Note,${header}\nHi,${cell}\n`, { columns: SHORTEN_COLUMNS });
    expect(valuesOf(rows)).toEqual([{ note: 'Hi', ...values }]);
    expect(remarks).toEqual([]);
  });

  test('a note keeps its blanks and lines', async () => {
    expect(await notesIn('Note\n"  Hi\n "\n')).toEqual(['  Hi\n ']);
  });

  test('a note of signs alone is a note', async () => {
    expect(await notesIn('Note,Plan\n?,free\nn/a,\n')).toEqual(['?', 'n/a']);
  });

  const ALLOWED = 'recruiter, hiring-manager, internal or peer';
  test.each([
    ['LinkedIn plan', 'gold', '“LinkedIn plan”: 1 cell was not understood (“gold”)', 'free or premium'],
    ['Plan', 'Free or Premium', '“Plan”: 1 cell was not understood (“Free or Premium”)', 'free or premium'],
    ['Plan', 'no Premium', '“Plan”: 1 cell was not understood (“no Premium”)', 'free or premium'],
    ['"Written\n to"', 'boss', '“Written to”: 1 cell was not understood (“boss”)', ALLOWED],
    [
      'To',
      'Ms. Rivera',
      '“To”: 1 cell was not understood (“Ms. Rivera”)',
      `${ALLOWED}; a name belongs under “recipient”`,
    ],
    ['Limit', '7', '“Limit”: 1 cell was not understood (“7”)', 'a whole number from 50 to 8000'],
  ])('%s: “%s” is not known, and costs no note', async (header, cell, said, allowed) => {
    const { rows, remarks } = await read(`Note,${header}\nHi,${cell}\nHo,\n`, { columns: SHORTEN_COLUMNS });
    expect(valuesOf(rows)).toEqual([{ note: 'Hi' }, { note: 'Ho' }]);
    expect(remarks).toEqual([`${said} and taken as not known; it may be ${allowed}.`]);
  });

  test('what was not understood is told once for each column, in JSON lines, too', async () => {
    const content = `Note,Type of account,To\n${'Hi,gold,boss\n'.repeat(3)}Hi,silver,peer\n`;
    expect((await read(content)).remarks).toEqual([
      `“To”: 3 cells were not understood (such as “boss”) and taken as not known; it may be ${ALLOWED}.`,
      '“Type of account”: 4 cells were not understood (such as “gold”) and taken as not known; it may be free or premium.',
    ]);
    const lines = '{"text":"Hi","plan":"gold"}\n{"text":"Ho","plan":{"a":1},"context":{"to":"Recruiter (agency)"}}\n';
    const { rows, remarks } = await read(lines, { name: 'class.jsonl' });
    expect(valuesOf(rows)).toEqual([{ note: 'Hi' }, { note: 'Ho', to: 'recruiter' }]);
    expect(remarks).toEqual([
      '“plan”: 2 cells were not understood (such as “gold”) and taken as not known; it may be free or premium.',
    ]);
  });

  test('a column that is said to be nothing is not read', async () => {
    const file = await read('Note,Plan\nHi,gold\n', { column: ['plan=-'] });
    expect([valuesOf(file.rows), file.remarks, file.notices]).toEqual([
      [{ note: 'Hi' }],
      [],
      ['Read: note from “Note”.'],
    ]);
  });

  test('what was taken for what is told', async () => {
    const { notices } = await read('Type of account;Learner;Group;Draft message (LinkedIn)\nfree;Ana;A;Hi\n');
    expect(notices).toEqual([
      'Read: note from “Draft message (LinkedIn)”, student from “Learner”, plan from “Type of account”.',
    ]);
    const { notices: bare } = await read('Ana,Hi\n', { noHeader: true, column: ['note=B'] });
    expect(bare).toEqual(['Read: note from column B.']);
  });
});

const WHY = '(a line break or a separator without quotation marks?)';
const UNCLOSED = 'a quotation mark opens here and is never closed, or one in the text is not doubled';

describe('of a bad row the rest is read', () => {
  test.each<[string, string, (string | undefined)[]]>([
    ['too few cells', 'Note,Plan\nHi\nHo,free\n', [`too few: 1 cell, and the header has 2 ${WHY}`, 'Ho']],
    ['too many', 'Note,Plan\nHi,free,x\nHo,free\n', [`too many: 3 cells, and the header has 2 ${WHY}`, 'Ho']],
    ['a quotation mark that is never closed', 'Note,Plan\n"Hi,free\nHo,free\nHa,\n', [UNCLOSED, 'Ho', 'Ha']],
    ['one that runs into the next cell', 'Note,Plan\n"Hi,free\n"Ho",free\nHa,\n', [UNCLOSED, 'Ho', 'Ha']],
    ['one that runs into another', 'Note,Plan\n"Hi,free\nHo,\n"Ha,\nHe,\n', [UNCLOSED, 'Ho', UNCLOSED, 'He']],
    ['one that is not doubled', 'Note,Plan\n"Hi "Maria", hey",free\nHo,free\n', [UNCLOSED, 'Ho']],
    ['one in the last row', 'Note,Plan\nHi,free\n"Ho,free', ['Hi', UNCLOSED]],
    ['a cell of megabytes', `Note,Plan\n${'x'.repeat(3_000_000)},free\nHo,free\n`, ['too long to be a note', 'Ho']],
    [
      'a cell of megabytes in quotation marks',
      `Note,Plan\n"${'x'.repeat(3_000_000)}",free\nHo,free\n`,
      ['too long to be a note', 'Ho'],
    ],
  ])('%s', async (_, content, notes) => {
    expect(await notesIn(content)).toEqual(notes);
  });

  test('a quotation mark that is never closed is looked for in a part of the file only', async () => {
    const lines = 40_000;
    const rows = `Note\n"Hi\n${'Hi Maria, could we connect, please?\n'.repeat(lines)}`;
    const notes = await notesIn(rows);
    expect([notes.length, notes[0], notes.at(-1)]).toEqual([
      lines + 1,
      UNCLOSED,
      'Hi Maria, could we connect, please?',
    ]);
  });

  test('the lines behind one are rows of their own, however many', async () => {
    const notes = await notesIn(`note\n"Hi never closed\n${'\n'.repeat(200_000)}Ho\n`);
    expect(notes).toEqual([UNCLOSED, 'Ho']);
  });

  test('a cell has no more lines than a note has', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`).join('\n');
    expect(await notesIn(`Note\n"${lines(300)}"\nHo\n`)).toEqual([lines(300), 'Ho']);
    const notes = await notesIn(`Note\n"${lines(301)}"\nHo\n`);
    expect([notes.length, notes[0], notes[1], notes.at(-1)]).toEqual([302, UNCLOSED, 'line 1', 'Ho']);
  });

  test('its cells stay, and where it stands is known', async () => {
    const { rows } = await read('Note,Plan\nHi,free,x\n"Ho,free\n');
    expect(rows.map((row) => [rowPlace(row), row.cells])).toEqual([
      ['row 2, line 2', ['Hi', 'free,x']],
      ['row 3, line 3', ['"Ho,free']],
    ]);
  });
});

describe('the format', () => {
  test.each([
    ['class.csv', 'Note\n{x}\n', '{x}'],
    ['class.tsv', 'Note\tPlan\nHi, x\tfree\n', 'Hi, x'],
    ['class.TXT', 'Note\nHi\n', 'Hi'],
    ['class.jsonl', '{"text":"Hi"}\n', 'Hi'],
    ['class.ndjson', '{"text":"Hi"}\n', 'Hi'],
    ['class.json', '{"text":"Hi"}\n', 'Hi'],
    ['class', '  {"text":"Hi"}\n', 'Hi'],
    ['class.export', 'Note\nHi\n', 'Hi'],
  ])('of %s', async (name, content, note) => {
    expect(await notesIn(content, { name })).toEqual([note]);
  });

  test('is what is said of it', async () => {
    expect(await notesIn('{"text":"Hi"}\n', { format: 'jsonl' })).toEqual(['Hi']);
  });
});

describe('JSON lines', () => {
  test('say a student, and facts beside the note or in the context', async () => {
    const line = {
      id: 7,
      student: 'Ana',
      text: 'Hi',
      plan: 'Premium ',
      company: 'Acme',
      context: { req: 5, role: null },
    };
    const { rows } = await read(JSON.stringify(line), { name: 'class.jsonl' });
    expect(rows).toMatchObject([
      { id: 7, values: { note: 'Hi', student: 'Ana', plan: 'premium', company: 'Acme', req: '5' } },
    ]);
    expect(Object.keys((rows[0] as { values: object }).values)).not.toContain('role');
  });

  test('hold the facts for drafts', async () => {
    const { rows } = await read('{"company":"Acme","tone":"Friendly"}\n[1]\n', {
      name: 'jobs.jsonl',
      columns: DRAFT_COLUMNS,
    });
    expect(valuesOf(rows)).toEqual([
      { company: 'Acme', tone: 'warm' },
      'not an object; it has to look like {"id": 1, "company": "Acme", "role": "welder"}',
    ]);
  });

  test('hold nothing from what every object has', async () => {
    expect(await notesIn('{"text":"Hi"}\n', { name: 'x.jsonl' })).toEqual(['Hi']);
    const { rows } = await read('{"text":"Hi","__proto__":{"plan":"premium"}}\n', { name: 'x.jsonl' });
    expect(valuesOf(rows)).toEqual([{ note: 'Hi' }]);
  });
});

describe('one line says what to do with', () => {
  const EXCEL = 'This is an Excel file. In Excel: File, Save as, CSV UTF-8, and give me that.';
  test.each<[string, string | Buffer, Parameters<typeof read>[1], string]>([
    ['Excel', 'PK\u0003\u0004xxxx', { name: 'class.xlsx' }, EXCEL],
    ['Excel under another name', 'PK\u0003\u0004xxxx', { format: 'csv' }, EXCEL],
    ['old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { name: 'class.xls' }, EXCEL],
    [
      'Numbers',
      'PK\u0003\u0004xxxx',
      { name: 'class.numbers' },
      'This is a Numbers file. In Numbers: File, Export To, CSV, and give me that.',
    ],
    [
      'LibreOffice',
      'PK\u0003\u0004xxxx',
      { name: 'class.ods' },
      'This is a LibreOffice file. In LibreOffice: File, Save as, Text CSV, and give me that.',
    ],
    [
      'a list of JSON',
      '[\n  {"text": "Hi"}\n]\n',
      { name: 'class.json' },
      'class.json is one list of JSON. Put each note on a line of its own: {"id": 1, "text": "Hi Maria, …"}',
    ],
    ['nothing', '', {}, 'class.csv is empty.'],
    ['empty lines', '\n\r\n,,\n', {}, 'class.csv is empty.'],
    ['a header alone', 'Student,Note\n\n', {}, 'class.csv has a header and no rows under it.'],
    ['a header that is not closed', '"Student,Note\nAna,Hi\n', {}, `class.csv, line 1: ${UNCLOSED}.`],
    [
      '--column for JSON lines',
      '{"text":"Hi"}',
      { name: 'a.jsonl', column: ['note=C'] },
      'a.jsonl has no columns: each of its lines says itself what is what.',
    ],
  ])('%s', async (_, content, options, line) => {
    expect(await refusalOf(content, options)).toBe(line);
  });

  test('a file that is not there, or a folder', async () => {
    await expect(rowsOf(join(folder, 'none.csv'), { columns: NOTE_COLUMNS, stdin: process.stdin })).rejects.toThrow(
      'There is no file ',
    );
    await expect(rowsOf(folder, { columns: NOTE_COLUMNS, stdin: process.stdin })).rejects.toThrow(
      'is a folder; name a file in it.',
    );
  });
});
