import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { CHILD } from '../../support/child.ts';
import { notecoach, runFile } from '../../support/run.ts';

const READY =
  'Hello Ms. Okafor, I saw the night-shift RN job (req 40871) at Larkfield Hospital on LinkedIn. ' +
  'I have six years in the ICU. Could we connect?\nDana Zelinski';
const folder = mkdtempSync(join(tmpdir(), 'notecoach-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CLASS = join(folder, 'class.csv');
const house = join(folder, 'house.yaml');
const OUT = join(folder, 'report.html');
/** Where the process puts aside what it puts aside. */
const ASIDE = join(folder, 'aside');
const page = () => readFileSync(OUT, 'utf8');
const report = (args: readonly string[] = [CLASS, '--out', OUT], input = '') =>
  notecoach(['report', ...args], { input, environment: { TMPDIR: ASIDE } });

beforeEach(() => {
  for (const path of [OUT, house]) rmSync(path, { force: true });
  mkdirSync(ASIDE, { recursive: true });
  writeFileSync(CLASS, `Student,Your note\nDana Zelinski,"${READY}"\nBo,"Hi, give me a job"\nBo,"${READY}"\n`);
});

/** Which columns of the class were taken for what. */
const READ = 'Read: note from “Your note”, student from “Student”.';

test('a table becomes a page', async () => {
  expect(await report()).toEqual({ status: 0, stdout: '', stderr: `${READ}\nWritten: ${OUT} (3 notes)\n` });
  const html = page();
  expect(html).toContain('<title>class.csv</title>');
  expect(html).toContain('2 of 3 notes are ready to send.');
  expect(html).toContain('3 notes by 2 students');
  expect(html).toContain('One student has two notes or more. The last note is better than the first, and ready now.');
  expect(html).toContain('Spelling and grammar were not checked: they are switched off.');
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8'));
  expect(html).toContain(`Made by Notecoach ${version} on this machine. No note was sent anywhere.`);
  expect(readdirSync(ASIDE)).toEqual([]);
});

test('so do JSON lines, also from a pipe, with a title and without names', async () => {
  const lines = [
    { student: 'Dana Zelinski', text: READY },
    { student: 'Bo', text: READY },
  ];
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  const { status } = await report(['-', '--out', OUT, '--title', 'Spring <class>', '--anonymous'], input);
  expect(status).toBe(0);
  expect(page()).toContain('<title>Spring &lt;class&gt;</title>');
  // Nor is the name of the one who Bo copied from.
  expect(page()).not.toContain('Zelinski');
  expect(page()).toContain('<bdi>Student 2</bdi>');
});

test('without names the file’s own is not shown either', async () => {
  await report([CLASS, '--out', OUT, '--anonymous']);
  expect(page()).not.toContain('class.csv');
  expect(page()).toContain('<title>The notes of a class</title>');
});

test('with --no-notes the page has figures and neither a note nor a name', async () => {
  await report([CLASS, '--out', OUT, '--no-notes']);
  expect(page()).toContain('2 of 3 notes are ready to send.');
  expect(page()).not.toMatch(/Dana|Okafor|<bdi>Bo|class\.csv/);
});

test('messages are no invitations, also where a house has a limit of its own for them', async () => {
  writeFileSync(house, 'rules:\n  too-long: { limits: { message: 250 } }\n');
  await report([CLASS, '--out', OUT, '--style', house, '--format', 'message']);
  expect(page()).not.toContain('How long the notes are');
});

test('options hold for the notes that say nothing of their own', async () => {
  await report([CLASS, '--out', OUT, '--plan', 'premium']);
  expect(page()).toContain('154 characters: fits Premium (300)');
  expect(page()).not.toContain('fits a free account (200)');
});

test('with a house style it is judged, measured and signed by it', async () => {
  writeFileSync(
    house,
    'rules:\n  too-long: { limits: { invite: { free: 150 } } }\nvoice: { footer: "Room 12 & 13." }\n',
  );
  await report([CLASS, '--out', OUT, '--style', house]);
  expect(page()).toContain('4 too many for a free account (150)');
  expect(page()).toContain('fit Premium (300 characters)');
  expect(page()).toContain('our limit for a free account (150 characters)');
  expect(page()).toContain('Judged by a house style: shorter boxes, a line at the end.');
  expect(page()).toContain('Free: 150');
  rmSync(house);
  expect(page()).toContain('<p>Room 12 &amp; 13.</p>');
});

test('rows that could not be read are named, on the page, too, and the rest is there', async () => {
  writeFileSync(CLASS, `Student,Note,Plan\nDana,"${READY}",gold\nBo,"${READY}"\n`);
  const { status, stderr } = await report();
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^Read: .*\nrow 3, line 4: too few.*\n“Plan”: 1 cell was not understood.*\nWritten: .* \(1 note\)\n$/,
  );
  expect(page()).toContain('Row 3, line 4: ');
  expect(page()).toContain('The one note is ready to send.');
});

test('a report is made anew', async () => {
  await report();
  const before = page();
  await report([CLASS, '--out', OUT, '--title', 'Again']);
  expect(page()).not.toBe(before);
  expect(page()).toContain('<title>Again</title>');
  expect(readdirSync(folder).sort()).toEqual(['aside', 'class.csv', 'report.html']);
});

describe('is refused in one line, and nothing is lost', () => {
  const other = join(folder, 'other.html');
  const notes = join(folder, 'notes.html');
  test.each<[string, string[], RegExp]>([
    ['no file', [], /Name the file/],
    ['two files', [CLASS, CLASS], /one file/],
    ['a file that is not there', [join(folder, 'none.csv'), '--out', OUT], /There is no file/],
    ['a file that is no report', [CLASS, '--out', other], /no report of Notecoach/],
    ['the notes themselves', [notes, '--out', notes], /the file that is read/],
    ['a name of another kind', [CLASS, '--out', CLASS], /ends in \.html/],
    ['a folder that is not there', [CLASS, '--out', join(folder, 'none', 'x.html')], /no such folder/],
    ['a folder', [CLASS, '--out', `${folder}/dir.html`], /is a folder/],
  ])('%s', async (_, args, said) => {
    writeFileSync(other, '<!doctype html>\n<title>Mine</title>');
    writeFileSync(notes, 'note\nHi\n');
    mkdirSync(`${folder}/dir.html`, { recursive: true });
    const { status, stdout, stderr } = await report(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(readFileSync(other, 'utf8')).toBe('<!doctype html>\n<title>Mine</title>');
    expect(readFileSync(notes, 'utf8')).toBe('note\nHi\n');
    expect(existsSync(OUT)).toBe(false);
    expect(readdirSync(ASIDE)).toEqual([]);
    for (const path of [other, notes, `${folder}/dir.html`]) rmSync(path, { recursive: true });
  });
});

const COMMAND = resolve(import.meta.dirname, '../../../src/bin.cjs');

test('Ctrl-C leaves nothing behind', async () => {
  const child = spawn(process.execPath, [COMMAND, 'report', '-', '--out', OUT], {
    env: { ...CHILD, TMPDIR: ASIDE },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
    // The bad row was read, behind what is looked at before anything is: it is at work.
    if (text.includes('line 500')) child.kill('SIGINT');
  });
  const line = `${JSON.stringify({ text: READY })}\n`;
  child.stdin.write(`${line.repeat(499)}no JSON\n${line.repeat(20)}`);
  const [status] = await once(child, 'close');
  expect(status).toBe(130);
  expect(stderr).toMatch(/\nStopped: no report was written, since not all notes were read\.\n$/);
  expect(readdirSync(ASIDE)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['aside', 'class.csv']);
});

test('what draws charts is loaded for a report, and for nothing else', async () => {
  const hook = `import { registerHooks } from 'node:module';
    registerHooks({ resolve(name, context, next) {
      if (name.startsWith('vega')) process.stderr.write('loads ' + name + '\\n');
      return next(name, context);
    } });`;
  const environment = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(hook)}` };
  const run = (args: readonly string[]) => runFile('src/bin.cjs', args, { environment });
  const critique = await run(['critique', '--csv', CLASS]);
  expect(critique).toMatchObject({ status: 1, stderr: `${READ}\n` });
  expect((await run(['report', CLASS, '--out', OUT])).stderr).toContain('loads vega\n');
});
