import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { DRAFT_COLUMNS, NOTE_COLUMNS } from '../../../../adapters/cli/batch/columns.ts';
import { onInterrupt } from '../../../../adapters/cli/batch/interrupt.ts';
import type { Values } from '../../../../adapters/cli/batch/row.ts';
import { type Batch, runBatch } from '../../../../adapters/cli/batch/run.ts';
import type { Made, Work } from '../../../../adapters/cli/batch/work.ts';
import { workOf as critiqueWork } from '../../../../adapters/cli/commands/critique.ts';
import { workOf as draftWork } from '../../../../adapters/cli/commands/draft.ts';
import { workOf as rewriteWork } from '../../../../adapters/cli/commands/rewrite.ts';
import { workOf as shortenWork } from '../../../../adapters/cli/commands/shorten.ts';
import { adviceOf, createReviewer, critiqueReply, isWithin, setUpRewriter } from '../../../../src/index.ts';
import { runs } from '../../../support/runs.ts';

const READY =
  'Hello Ms. Okafor, I saw the night-shift RN job (req 40871) at Larkfield Hospital on LinkedIn. I have six years in the ICU. Could we connect?\nDana Zelinski';
const LONG = `${READY.slice(0, -14)} I am very much looking forward to hearing from you about it and would be so grateful.\nDana Zelinski`;
const POOR = 'Hi Maria, please respond ASAP!!';

const reviewer = createReviewer({ grammar: false });
const folder = mkdtempSync(join(tmpdir(), 'notecoach-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

function file(content: string | Buffer, name = `class-${files++}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Work that takes a moment, and answers with the note itself. */
function echo(over: Partial<Work> = {}): Work {
  return {
    columns: NOTE_COLUMNS,
    noun: 'note',
    adds: ['echo'],
    says: ['note'],
    outcomes: { done: (count) => `${count} done` },
    make: async ({ note = '' }) => ({ json: { note }, cells: [note], outcome: 'done', status: 0 }),
    ...over,
  };
}

/** Runs a batch with streams of its own. Paths are left out of what it says. */
async function run(work: Work, path: string, more: Partial<Batch> = {}) {
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said) =>
    ({
      isTTY: false,
      write(text: string) {
        said[name] += text;
        return true;
      },
    }) as unknown as NodeJS.WriteStream;
  const status = await runBatch({ path, defaults: {}, noHeader: false, ...more }, work, {
    stdin: process.stdin,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  });
  const lines = said.stderr.replaceAll(`${folder}/`, '');
  // Which columns were found is told of every table.
  return { status, stdout: said.stdout, stderr: lines.replace(/^Read: .*\n/m, '') };
}

/** The rows of a table that was written, and whether it says that it is UTF-8. */
function tableAt(path: string, delimiter = ','): { cells: string[][]; isMarked: boolean } {
  const text = readFileSync(path, 'utf8');
  return { cells: parse(text, { bom: true, delimiter }), isMarked: text.startsWith('\ufeff') };
}

/** What a run left beside a file. */
const partsOf = (out: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.part') && join(folder, name).startsWith(out));

async function toTable(work: Work, content: string, more: Partial<Batch> = {}) {
  const path = file(content);
  const out = path.replace('.csv', '.out.csv');
  const ran = await run(work, path, { out, ...more });
  return { ...ran, ...tableAt(out), left: partsOf(out) };
}

describe('critique', () => {
  const CLASS = stringify([
    ['Student', 'Your note', 'LinkedIn plan', 'verdict', ''],
    ['Zoë', READY, 'Premium ', 'good', '=1+1'],
    ['Bo', POOR, 'free', '', ''],
    ['Cy', READY, 'gold', '', ''],
    ['Di', '', '', '', ''],
  ]).concat('Ed,Hi\n');

  test('gives the table back, with what the reply says', async () => {
    const { cells, ...ran } = await toTable(critiqueWork(reviewer), CLASS);
    expect(ran).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'row 6, line 8: too few: 2 cells, and the header has 5 (a line break or a separator without quotation marks?)\n' +
        '“LinkedIn plan”: 1 cell was not understood (“gold”) and taken as not known; it may be free or premium.\n' +
        '4 notes: 2 ready, 2 need work; 1 row not read. Written to class-0.out.csv.\n',
      isMarked: true,
      left: [],
    });
    const own = parse(CLASS, { relax_column_count: true }) as string[][];
    expect(cells.map((row) => row.slice(0, 5))).toEqual([...own.slice(0, 5), ['Ed', 'Hi', '', '', '']]);
    const [header, zoe, bo, cy, di, ed] = cells.map((row) => row.slice(5));
    expect(header).toEqual(['verdict (Notecoach)', 'score', 'first change', 'smaller points', 'better note', 'blanks']);
    expect(zoe).toEqual(['ready', '100', '', '', '', '']);
    expect(cy).toEqual(['ready', '100', '', '', '', '']);
    expect(ed).toEqual([expect.stringMatching(/^not read: too few: 2 cells/), '', '', '', '', '']);
    const review = await reviewer.review({ text: POOR, plan: 'free' });
    const change = critiqueReply(POOR, review).points?.find(({ label }) => label === 'Change');
    const [first, ...others] = adviceOf(review).findings;
    const smaller = others
      // What is said with the first change is not said again.
      .filter((one) => first && !isWithin(one, [first]))
      .slice(0, 5)
      .map(({ fix }) => fix)
      .join('\n');
    expect(bo).toEqual([
      'needs work',
      String(review.critique.score),
      `${change?.text} ${change?.step}`,
      smaller,
      '',
      '',
    ]);
    expect(di?.[0]).toBe('needs work');
  });

  test.each([
    [
      'a version with blanks',
      'Hi Ms. Okafor, I am a nurse with six years in the ICU and would like to connect. Dana',
      'free',
    ],
    ['a note for Premium alone', READY.replace('Could', 'I was in Denver for the last two of these. Could'), 'premium'],
    ['a note that is too long for a free account', LONG, ''],
    ['another language', 'Hola María, me gustaría conectar con usted para hablar del puesto de enfermera.', 'free'],
    ['nothing', '', ''],
    ['a long word', `Hi Maria, ${'x'.repeat(400)}`, ''],
  ])('says of %s what the reply says', async (_, text, plan) => {
    const { cells } = await toTable(
      critiqueWork(reviewer),
      stringify([
        ['note', 'plan'],
        [text || ' ', plan || 'free'],
      ]),
    );
    const review = await reviewer.review({ text: text || ' ', plan: (plan || 'free') as 'free' });
    const reply = critiqueReply(text, review);
    const { standing, better } = adviceOf(review);
    const [verdict, score, change = '', smaller = '', note, blanks] = (cells[1] ?? []).slice(2);
    expect([verdict, score]).toEqual([
      {
        ready: 'ready',
        premium: 'ready with Premium',
        unchecked: 'almost',
        almost: 'almost',
        foreign: 'not in English',
      }[standing as string] ?? 'needs work',
      String(review.critique.score),
    ]);
    const first = reply.points?.find(({ label }) => label === 'Change' || label === 'Write');
    if (first) expect(change).toContain(first.step ? `${first.text} ${first.step}` : first.text);
    expect(change === '').toBe(verdict === 'ready' && standing !== 'premium');
    // What the reply folds is told, too.
    for (const { text } of (reply.more ?? []).slice(0, 3)) expect(smaller).toContain(text);
    expect(note).toBe(better?.note ?? '');
    expect(blanks).toBe(reply.points?.find(({ label }) => label === 'Fill in the ____')?.text ?? '');
  });

  test('without --out it gives a line for each, with who it is about', async () => {
    const { stdout, status } = await run(critiqueWork(reviewer), file(CLASS));
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(2);
    expect(lines.map(({ id, row, student, verdict }) => [id, row, student, verdict])).toEqual([
      [null, 2, 'Zoë', 'ready'],
      [null, 3, 'Bo', 'rework'],
      [null, 4, 'Cy', 'ready'],
      [null, 5, 'Di', 'rework'],
    ]);
  });

  test('what is said for all holds for the rows that say nothing', async () => {
    const path = file(
      stringify([
        ['note', 'plan'],
        [READY, ''],
        [READY, 'free'],
      ]),
    );
    const { stdout } = await run(critiqueWork(reviewer), path, { defaults: { plan: 'premium' } });
    const limits = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).length.limit);
    expect(limits).toEqual([300, 200]);
  });
});

test('shorten: the shorter note, and its length', async () => {
  const { cells, stderr, status } = await toTable(
    shortenWork(reviewer),
    stringify([
      ['note', 'limit'],
      [LONG, '200'],
      [LONG, '50'],
      ['…', ''],
    ]),
  );
  expect(cells[0]).toEqual(['note', 'limit', 'shorter note', 'length']);
  const [, , shorter = '', length] = cells[1] ?? [];
  expect([shorter.length, Number(length)]).toEqual([shorter.length, shorter.length]);
  expect(shorter.length).toBeLessThanOrEqual(200);
  expect(shorter).toContain('40871');
  expect(cells[3]).toEqual(['…', '', 'not read: there is no note in it', '']);
  expect(stderr).toMatch(/\n2 notes: 1 fits, 1 is still too long; 1 row not read\. Written/);
  expect(status).toBe(2);
});

test('rewrite: the rewrite', async () => {
  const rewriter = setUpRewriter({ reviewer });
  const { cells, stderr } = await toTable(rewriteWork(rewriter), stringify([['note'], [LONG], [READY], ['!']]));
  const { note } = await rewriter.rewrite({ text: LONG, context: {} }, { user: 'cli' });
  expect(cells.map(([, rewrite]) => rewrite)).toEqual(['rewrite', note, READY, 'not read: there is no note in it']);
  expect(stderr).toContain('2 notes: 1 rewritten, 1 left as it was; 1 row not read.');
});

test('draft: up to three drafts', async () => {
  const content = stringify([
    ['Student', 'Employer', 'Job title', 'Job ID', 'Recruiter', 'tone', 'skills'],
    ['Ana', 'Acme', 'welder', '1130', 'Ms. Rivera', '', 'six years in welding'],
    ['Bo', 'Acme', '', '', '', 'friendly', ''],
    ['Cy', '', '', '', 'Ms. Rivera', '', ''],
    ['Di', 'x'.repeat(400), '', '', '', '', ''],
  ]);
  const { cells, stderr, status } = await toTable(draftWork(reviewer), content, { defaults: { sender: 'Sam Ortiz' } });
  expect(cells[0]?.slice(-3)).toEqual(['draft 1', 'draft 2', 'draft 3']);
  const drafts = cells.map((row) => row.slice(-3));
  for (const draft of drafts[1] ?? []) expect(draft).toMatch(/Rivera[\s\S]*welder[\s\S]*1130[\s\S]*Sam Ortiz/);
  expect(drafts[1]?.join()).not.toContain('Ana');
  expect(drafts[2]?.[0]).toContain('Acme');
  expect(drafts[2]?.slice(1)).toEqual(['', '']);
  expect(drafts[3]).toEqual(['not read: There is no job in that yet. Name the company or the position.', '', '']);
  expect(drafts[4]?.[0]).toMatch(/^not read: .*too long/);
  expect(stderr).toMatch(/2 jobs: 1 with drafts, 1 with drafts that have blanks to fill in; 2 rows not read\./);
  expect(status).toBe(2);
});

const WHY = '(a line break or a separator without quotation marks?)';

describe('a draft is signed', () => {
  test.each([
    ['by the student', 'Student,role', 'Ana Diaz,welder', {}, 'Ana Diaz'],
    ['by the sender, where a column says who that is', 'Student,role,sender', 'Ana Diaz,welder,Bo Lee', {}, 'Bo Lee'],
    ['by the sender of all rows', 'Student,role', 'Ana Diaz,welder', { sender: 'Sam Ortiz' }, 'Sam Ortiz'],
    ['by nobody, where the student is an address', 'Student,role', 'ana@college.example,welder', {}, '____'],
    ['by nobody, where it is a number', 'Student,role', 'S0123,welder', {}, '____'],
  ])('%s', async (_, header, row, defaults, sender) => {
    const { cells } = await toTable(draftWork(reviewer), `${header}\n${row}\n`, { defaults });
    const drafts = cells[1]?.slice(-3) ?? [];
    for (const draft of drafts) expect(draft.trimEnd().split('\n').at(-1)).toContain(sender);
    expect(drafts).not.toContain('');
  });
});

test('smaller points: what else costs points, also of a note that can go', async () => {
  const unsigned = READY.replace('\nDana Zelinski', '').replace(' on LinkedIn', '');
  const poor = `${unsigned} I hope you're well. i need job ASAP!! please respond, thanks in advance. http://a.example`;
  const { cells } = await toTable(
    critiqueWork(reviewer),
    stringify([
      ['note', 'plan'],
      [unsigned, 'premium'],
      [poor, ''],
    ]),
  );
  const [, ready = [], bad = []] = cells;
  const { findings } = adviceOf(await reviewer.review({ text: unsigned, plan: 'premium' }));
  expect(ready.slice(2, 6)).toEqual([
    'ready',
    expect.stringMatching(/^[789]\d$/),
    '',
    expect.stringContaining('your name'),
  ]);
  expect(ready[5]?.split('\n')).toEqual(findings.map(({ fix }) => fix));
  const points = bad[5]?.split('\n') ?? [];
  expect(points).toHaveLength(5);
  expect(new Set(points).size).toBe(5);
  for (const point of points) expect(bad[4]).not.toContain(point);
});

describe('the table that is written', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.toWellFormed());
  const odd = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '=1',
    "'",
    ' ',
    '',
    'é',
    '\ufeff',
    'a"b',
    '-',
  );
  const text = fc
    .array(fc.oneof(cell, odd), { maxLength: 4 })
    .map((parts) => parts.join(''))
    .filter((joined) => !joined.includes('\0'));

  test('has every cell as it was, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) =>
            fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        fc.boolean(),
        async (delimiter, record_delimiter, table, bom) => {
          const rows = table.filter((row) => row.some((one) => one.trim() !== ''));
          fc.pre(rows.length > 0);
          const header = ['note', ...(rows[0] as string[]).slice(1).map((_, at) => `x${at} "é"\n`)];
          const content = stringify([header, ...rows], {
            delimiter,
            record_delimiter,
            quote_record_delimiter: true,
            bom,
          });
          const path = file(content, 'any.csv');
          const out = join(folder, 'any.out.csv');
          const { status } = await run(echo(), path, { out });
          const cells = parse(readFileSync(out, 'utf8'), {
            bom: true,
            // Under the name .csv nothing is parted by tabs.
            delimiter: delimiter === '\t' ? ',' : delimiter,
            relax_column_count: false,
          }) as string[][];
          expect(cells.map((row) => row.slice(0, header.length))).toEqual([header, ...rows]);
          expect(status).toBe(0);
        },
      ),
      runs(300),
    );
  });

  test('does nothing in a spreadsheet that we added', async () => {
    const { cells } = await toTable(echo(), stringify([['note'], ['=1+1'], ['@x'], ['+1'], ['-1'], ['\tx'], ['Hi']]));
    expect(cells.slice(1)).toEqual([
      ['=1+1', "'=1+1"],
      ['@x', "'@x"],
      ['+1', "'+1"],
      ['-1', "'-1"],
      ['\tx', "'\tx"],
      ['Hi', 'Hi'],
    ]);
  });

  test('has the delimiter of the file, or the one of its name', async () => {
    const path = file('note;x\nHi;1\n');
    await run(echo(), path, { out: join(folder, 'semi.csv') });
    await run(echo(), path, { out: join(folder, 'tabs.tsv') });
    expect(tableAt(join(folder, 'semi.csv'), ';').cells[1]).toEqual(['Hi', '1', 'Hi']);
    expect(tableAt(join(folder, 'tabs.tsv'), '\t').cells[1]).toEqual(['Hi', '1', 'Hi']);
  });

  test('has bad rows in their places, and nothing of them moves what is added', async () => {
    const { cells } = await toTable(echo(), 'note,plan,x\nHi\nHo,free,a,b\n"Ha,free,y\nHe,,z\n');
    expect(cells).toEqual([
      ['note', 'plan', 'x', 'echo'],
      ['Hi', '', '', `not read: too few: 1 cell, and the header has 3 ${WHY}`],
      ['Ho', 'free', 'a,b', `not read: too many: 4 cells, and the header has 3 ${WHY}`],
      ['"Ha,free,y', '', '', expect.stringContaining('not read: a quotation mark')],
      ['He', '', 'z', 'He'],
    ]);
  });

  test('names what is added where there is no header', async () => {
    const { cells } = await toTable(echo(), 'Ana,Hi\nBo,Ho\n', { noHeader: true, column: ['note=B'] });
    expect(cells).toEqual([
      ['', '', 'echo'],
      ['Ana', 'Hi', 'Hi'],
      ['Bo', 'Ho', 'Ho'],
    ]);
  });

  test('of JSON lines does nothing in a spreadsheet either', async () => {
    const lines = [
      { id: '=cmd|calc', student: '@SUM(1)', text: '=HYPERLINK("https://x.example")' },
      { id: { '=a': 1 }, text: 'Hi', context: { company: '+1', req: -5 } },
    ];
    const path = file(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'formulas.jsonl');
    const out = join(folder, 'from-formulas.csv');
    await run(echo(), path, { out });
    const [, ...rows] = tableAt(out).cells;
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows[0]).toEqual(expect.arrayContaining(["'=cmd|calc", "'@SUM(1)", '\'=HYPERLINK("https://x.example")']));
    expect(rows[1]).toEqual(expect.arrayContaining(['{"=a":1}', "'+1", "'-5"]));
  });

  test('can come of JSON lines', async () => {
    const path = file('{"id":{"a":1},"student":"Ana","text":"Hi","context":{"req":5}}\nfoo\n', 'class.jsonl');
    const out = join(folder, 'from-jsonl.csv');
    await run(echo(), path, { out });
    const [header = [], ana = [], bad = []] = tableAt(out).cells;
    const of = (row: string[]) =>
      Object.fromEntries(header.map((name, at) => [name, row[at]]).filter(([, cell]) => cell));
    expect(of(ana)).toEqual({ id: '{"a":1}', student: 'Ana', note: 'Hi', req: '5', echo: 'Hi' });
    expect(of(bad)).toEqual({ echo: expect.stringContaining('not read: not JSON') });
  });
});

describe('--out', () => {
  test('JSON lines, with what was read alone', async () => {
    const out = join(folder, 'lines.jsonl');
    const { status, stdout, stderr } = await run(echo(), file('note,id,plan\nHi,7,gold\nHo,8\n'), { out });
    expect(readFileSync(out, 'utf8')).toBe('{"id":"7","row":2,"note":"Hi"}\n');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('1 note: 1 done; 1 row not read. Written to lines.jsonl.');
  });

  test('is never the file that is read, by whatever name', async () => {
    const content = 'note\nHi\n';
    const path = file(content, 'same.csv');
    symlinkSync(path, join(folder, 'symbolic.csv'));
    linkSync(path, join(folder, 'hard.csv'));
    for (const name of ['same.csv', './same.csv', 'symbolic.csv', 'hard.csv'])
      await expect(run(echo(), path, { out: `${folder}/${name}` })).rejects.toThrow(
        `${name} is the file that is read. Give --out another name, so that nothing is lost.`,
      );
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test.each([
    ['a table of another', 'remarks.csv', 'Student,my own remarks\nAna,good\n'],
    ['one with a column of the same name', 'mine.csv', 'Student,echo,remarks\nAna,x,good\n'],
    ['one that another program saved', 'saved.csv', 'Student,echo\nAna,x\n'],
    ['a text', 'text.csv', 'echo'.repeat(2)],
    ['lines of another', 'lines-of-another.jsonl', '{"id":1,"text":"Hi"}\n'],
    ['what is no JSON', 'no.jsonl', 'note,id\n'],
  ])('is never over %s', async (_, name, content) => {
    const out = file(content, name);
    await expect(run(echo(), file('note\nHi\n'), { out })).rejects.toThrow(
      `${name} is there already, and this command did not make it. Give --out another name.`,
    );
    expect(readFileSync(out, 'utf8')).toBe(content);
    expect(partsOf(out)).toEqual([]);
  });

  test.each(['again.csv', 'again.tsv', 'again.jsonl'])('is over what the same command made: %s', async (name) => {
    const out = join(folder, name);
    const path = file('"note, as\nwritten";echo\nHi;x\n');
    await run(echo(), path, { out });
    const before = readFileSync(out, 'utf8');
    expect((await run(echo(), path, { out })).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(before);
    writeFileSync(out, '');
    expect((await run(echo(), path, { out })).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(before);
  });

  test('leaves alone what is beside it under the name of a part', async () => {
    const out = join(folder, 'beside.csv');
    const part = file('mine', 'beside.csv.part');
    await run(echo(), file('note\nHi\n'), { out });
    expect(readFileSync(part, 'utf8')).toBe('mine');
  });

  test('what is ours is known by what each command writes', async () => {
    for (const work of [critiqueWork(reviewer), shortenWork(reviewer), rewriteWork(setUpRewriter({ reviewer }))]) {
      const out = join(folder, `says-${work.adds[0]}.jsonl`);
      for (const _ of ['first', 'second'])
        expect((await run(work, file('note\nHi\n'), { out })).stderr).toContain('1 note');
    }
    const out = join(folder, 'says-drafts.jsonl');
    for (const _ of ['first', 'second'])
      expect((await run(draftWork(reviewer), file('role\nwelder\n'), { out })).stderr).toContain('1 job');
  });

  test('a folder that is not there is said before any work', async () => {
    let made = 0;
    const work = echo({
      make: async () => {
        made++;
        throw new Error();
      },
    });
    const path = file('note\nHi\n');
    await expect(run(work, path, { out: join(folder, 'none', 'x.csv') })).rejects.toThrow('there is no such folder.');
    expect(made).toBe(0);
  });

  test('what is there stays until all is written, and where the reading fails', async () => {
    const before = '\ufeffid,echo\r\n1,before\r\n';
    const out = file(before, 'kept.csv');
    const seen: string[] = [];
    const work = echo({
      make: async ({ note = '' }) => {
        seen.push(readFileSync(out, 'utf8'));
        return { json: {}, cells: [note], outcome: 'done', status: 0 };
      },
    });
    await run(work, file('note\nHi\nHo\n'), { out });
    expect(seen).toEqual([before, before]);
    expect(tableAt(out).cells).toHaveLength(3);
    await expect(run(echo(), file('Who,What\na,b\n'), { out })).rejects.toThrow('no column for the note');
    expect(tableAt(out).cells).toHaveLength(3);
    expect(partsOf(out)).toEqual([]);
  });
});

describe('a run', () => {
  const notes = (count: number) => stringify([['note'], ...Array.from({ length: count }, (_, at) => [`note ${at}`])]);

  test('keeps eight under way, and the order', async () => {
    let under = 0;
    let most = 0;
    const work = echo({
      make: async ({ note = '' }) => {
        most = Math.max(most, ++under);
        await new Promise((done) => setTimeout(done, Math.random() * 5));
        under--;
        return { json: { note }, cells: [note], outcome: 'done', status: 0 };
      },
    });
    const { cells } = await toTable(work, notes(50));
    expect(most).toBe(8);
    expect(cells.slice(1).map(([, note]) => note)).toEqual(Array.from({ length: 50 }, (_, at) => `note ${at}`));
  });

  test.each<[string, (Made['status'] | 'bad')[], number]>([
    ['all are ready', [0, 0], 0],
    ['one is worth a change', [0, 1, 0], 1],
    ['one is bad', [1, 'bad', 0], 2],
  ])('ends with a status: %s', async (_, statuses, status) => {
    const work = echo({
      make: async ({ note = '' }: Values) => {
        const own = statuses[Number(note.slice(5))] ?? 0;
        return own === 'bad' ? { problem: 'bad' } : { json: {}, cells: [], outcome: 'done', status: own };
      },
    });
    expect((await run(work, file(notes(statuses.length)))).status).toBe(status);
  });

  test('is not the worse for a setting that is not understood', async () => {
    const { status, stdout, stderr } = await run(echo(), file('note,plan\nHi,gold\n'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: '{"id":null,"row":2,"note":"Hi"}\n' });
    expect(stderr).toMatch(/^“plan”: 1 cell was not understood [^\n]+\n$/);
  });

  test('goes on where the program fails, and tells no more than that', async () => {
    const work = echo({
      make: async ({ note = '' }) => {
        if (note === 'note 1') throw new Error('SECRET');
        return { json: { note }, cells: [note], outcome: 'done', status: 0 };
      },
    });
    const { status, stdout, stderr } = await run(work, file(notes(3)));
    expect(stdout).toBe('{"id":null,"row":2,"note":"note 0"}\n{"id":null,"row":4,"note":"note 2"}\n');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'row 3, line 3: not judged, by a fault of notecoach and not of the note\n',
    });
  });

  test('says how many have no spelling and grammar', async () => {
    const work = echo({
      make: async () => ({ json: {}, cells: [], outcome: 'done', status: 0, isLate: true }),
    });
    expect((await run(work, file(notes(2)))).stderr).toBe(
      '2 notes without spelling and grammar: they took too long.\n',
    );
  });

  test('gives the work what is said of a note, and whose it is apart', async () => {
    const seen: unknown[] = [];
    const work = echo({
      make: async (...given) => {
        seen.push(given);
        return { json: {}, cells: [], outcome: 'done', status: 0 };
      },
    });
    await run(work, file('id,Student,note,to,plan\n1,Ana,Hi,HR,\n'), { defaults: { plan: 'free', to: 'peer' } });
    expect(seen).toEqual([[{ note: 'Hi', to: 'recruiter', plan: 'free' }, 'Ana']]);
  });

  test('of a file in Latin-1 says so once', async () => {
    const { stderr } = await run(echo(), file(Buffer.from('note\nGrüezi\nGrüezi\n', 'latin1'), 'latin.csv'));
    expect(stderr).toBe('latin.csv is in Latin-1 (Windows): read as that.\n');
  });

  test('names nothing of a note that is bad', async () => {
    const { stderr } = await run(echo({ columns: DRAFT_COLUMNS }), file('role,why\nSECRET,\x1b[31mSECRET\n"SECRET,\n'));
    expect(stderr).not.toMatch(/SECRET|\x1b/);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  test('that is stopped keeps what is done and under way', async () => {
    const listeners = process.listenerCount('SIGINT');
    const path = file(notes(100), 'stopped.csv');
    const out = join(folder, 'stopped.out.csv');
    const work = echo({
      make: async ({ note = '' }) => {
        if (note === 'note 20') process.emit('SIGINT');
        await new Promise((done) => setTimeout(done, 1));
        return { json: {}, cells: [note], outcome: 'done', status: 1 };
      },
    });
    const { status, stderr } = await run(work, path, { out });
    const { cells } = tableAt(out);
    expect(cells.slice(1).map(([, note]) => note)).toEqual(Array.from({ length: 21 }, (_, at) => `note ${at}`));
    expect({ status, stderr }).toEqual({ status: 130, stderr: 'Stopped: 21 of the notes are in stopped.out.csv.\n' });
    expect(process.listenerCount('SIGINT')).toBe(listeners);
    expect((await run(work, path)).stderr).toBe('Stopped: 21 of the notes are done.\n');
  });

  test('ends at once at a second Ctrl-C', () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as typeof process.exit);
    let stops = 0;
    const interrupt = onInterrupt(() => stops++);
    process.emit('SIGINT');
    expect([interrupt.isAsked, stops, exit.mock.calls]).toEqual([true, 1, []]);
    process.emit('SIGINT');
    expect(exit.mock.calls).toEqual([[130]]);
    interrupt.release();
    exit.mockRestore();
  });
});
