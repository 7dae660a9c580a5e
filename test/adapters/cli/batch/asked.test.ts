import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../../adapters/cli/commands/registry.ts';
import type { CoachConfig } from '../../../../src/config.ts';
import { CHILD } from '../../../support/child.ts';
import { notecoach } from '../../../support/run.ts';

const WITH_FILES = COMMANDS.filter(({ usage }) => usage.some((line) => line.includes('--jsonl FILE')));
const CONFIG = { grammar: false } as CoachConfig;
const folder = mkdtempSync(join(tmpdir(), 'notecoach-'));
afterAll(() => rmSync(folder, { recursive: true }));
const cli = resolve(import.meta.dirname, '../../../../src/bin.cjs');
const CLASS = join(folder, 'class.csv');
writeFileSync(CLASS, 'Student,Note,Company\nAna,Hi Maria,Acme\n');

describe.each(WITH_FILES.map((command) => [command.name, command] as const))('%s', (name, command) => {
  test.each([
    [['--csv', CLASS, 'Hi Maria'], '--csv takes its notes from the file. Leave the text out.'],
    [['--jsonl', CLASS, '-'], '--jsonl takes its notes from the file. Leave the text out.'],
    [['--csv', CLASS, '--jsonl', CLASS], 'Give one file: --csv or --jsonl.'],
    [['--csv', CLASS, '--json'], '--json is for one note. With --csv JSON lines come out by themselves; leave it out.'],
    [['--out', 'x.csv', 'Hi'], '--out goes with a file of notes: --csv class.csv.'],
    [['--column', 'note=B', 'Hi'], '--column goes with a file of notes: --csv class.csv.'],
    [['--no-header', 'Hi'], '--no-header goes with a file of notes: --csv class.csv.'],
    [
      ['--csv', CLASS, '--out', 'x.xlsx'],
      '--out takes a name that ends in .csv, .tsv or .jsonl, as in --out result.csv.',
    ],
    [['--csv', CLASS, '--out', '--column'], '--out needs a value behind it.'],
    [['--csv', CLASS, '--plan', 'gold'], 'takes free or premium, not “gold”.'],
    [['--csv', join(folder, 'none.csv')], 'There is no file '],
  ])('%j is refused', async (args, problem) => {
    const refusal = await command.run(args, CONFIG, process).then(
      (status) => `ended with ${status}`,
      (error) => `${error.name}: ${error.message}`,
    );
    expect(refusal).toContain(problem);
    expect(refusal).toMatch(/^UsageError: [^\n]+$/);
  });

  test('its help has an example of each', () => {
    const usage = command.usage.join('\n');
    for (const shown of [
      `notecoach ${name} --csv FILE|-`,
      `notecoach ${name} --jsonl FILE|-`,
      '--out',
      '--column',
      '--no-header',
    ])
      expect(usage).toContain(shown);
    expect(usage).toMatch(new RegExp(`\n    notecoach ${name} --csv \\w+\\.csv --out \\w+\\.csv`));
    expect(usage.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });
});

test('a limit holds for the notes of a file', async () => {
  const out = join(folder, 'short.csv');
  const ran = await notecoach([
    'shorten',
    '--csv',
    CLASS,
    '--limit',
    '50',
    '--out',
    out,
    '--column',
    'student=A',
    '--column=note=B',
  ]);
  expect(ran).toEqual({
    status: 1,
    stdout: '',
    stderr: `Read: note from “Note”, student from “Student”, company from “Company”.\n1 note: 1 fits. Written to ${out}.\n`,
  });
  expect(readFileSync(out, 'utf8')).toBe(
    '\ufeffStudent,Note,Company,shorter note,length\r\nAna,Hi Maria,Acme,Hi Maria,8\r\n',
  );
});

/** What a row holds beside its note, and so many rows that they are more than is looked at before the reading begins. */
const REMARK = 'x'.repeat(1_000);
const FAR = 120;

/** Runs the command line with a file as its standard input. */
async function fromFile(path: string, args: readonly string[]) {
  const file = openSync(path, 'r');
  const child = spawn(process.execPath, [cli, ...args], {
    env: CHILD,
    stdio: [file, 'pipe', 'pipe'],
  });
  closeSync(file);
  const ran = { status: null as number | null, stdout: '', stderr: '' };
  child.stdout?.on('data', (text) => {
    ran.stdout += text;
  });
  child.stderr?.on('data', (text) => {
    ran.stderr += text;
  });
  [ran.status] = await once(child, 'close');
  return ran;
}

describe('standard input', () => {
  const TABLE = 'Student;Note\nZoë;Hi – Maria\n';
  test.each([
    ['UTF-16', Buffer.from(TABLE, 'utf16le'), ''],
    [
      'Windows-1252',
      Buffer.from(TABLE.replace('–', '\u0096'), 'latin1'),
      'Standard input is in Latin-1 (Windows): read as that.\n',
    ],
  ])('in %s', async (_, input, stderr) => {
    const ran = await notecoach(['shorten', '--csv', '-'], { input });
    expect(ran).toMatchObject({ status: 1, stderr: `${stderr}Read: note from “Note”, student from “Student”.\n` });
    expect(JSON.parse(ran.stdout)).toMatchObject({ id: null, row: 2, student: 'Zoë', note: 'Hi – Maria' });
  });

  test.each([
    ['a file in Latin-1', '', 'Student;Note\nZoë;Hi – Maria\n'],
    [
      'one that shows it late',
      `Student;Note;Remark\n${`Ana;Hi Maria, could we connect?;${REMARK}\n`.repeat(FAR)}`,
      'Zoë;Hi – Maria;x\n',
    ],
  ])('that is %s is looked through as a file is', async (_, before, rest) => {
    const path = join(folder, 'latin.csv');
    writeFileSync(path, Buffer.from(`${before}${rest.replace('–', '\u0096')}`, 'latin1'));
    const ran = await fromFile(path, ['shorten', '--csv', '-']);
    expect(ran.stderr).toBe(
      'Standard input is in Latin-1 (Windows): read as that.\nRead: note from “Note”, student from “Student”.\n',
    );
    expect(JSON.parse(ran.stdout.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ student: 'Zoë' });
  });

  test('in which letters can’t be read says so', async () => {
    const late = Buffer.from(
      `Note;Remark\n${`Hi Maria, could we connect?;${REMARK}\n`.repeat(FAR)}Grüezi, Zoë;x\n`,
      'latin1',
    );
    const ran = await notecoach(['shorten', '--csv', '-'], { input: late });
    expect(ran.stderr).toBe(
      'Read: note from “Note”.\n' +
        'Standard input: 2 letters could not be read (“�” in their place). Save it as a file and give me its name.\n',
    );
    const path = join(folder, 'broken.csv');
    writeFileSync(path, 'Note\nHydro-Qu\ufffdbec\n');
    expect((await notecoach(['shorten', '--csv', path])).stderr).toContain(
      `${path}: 1 letter could not be read (“�” in their place). Save it anew as UTF-8 where it comes from.\n`,
    );
  });

  test('that is the file to write is left alone', async () => {
    const content = readFileSync(CLASS, 'utf8');
    const { status, stderr } = await fromFile(CLASS, ['critique', '--csv', '-', '--out', CLASS]);
    expect(status).toBe(2);
    expect(stderr).toContain('is the file that is read.');
    expect(readFileSync(CLASS, 'utf8')).toBe(content);
  });
});

/** What is written beside a file before it is whole. */
const partsOf = (out: string) =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path.startsWith(`${out}.`));

/** A run that reads a pipe in which nothing more comes, when it has written some of its file. */
async function underWay(out: string) {
  const child = spawn(process.execPath, [cli, 'critique', '--csv', '-', '--out', out], {
    env: CHILD,
  });
  const said = { text: '' };
  child.stderr.on('data', (text) => {
    said.text += text;
  });
  // More than is looked at before the reading begins; then nothing comes, and nothing ends.
  child.stdin.write(`note;remark\n${`Hi Maria, could we connect?;${REMARK}\n`.repeat(FAR)}`);
  while (!partsOf(out).some((path) => readFileSync(path).length > 10_000))
    await new Promise((done) => setTimeout(done, 20));
  return { child, said };
}

test.each(['SIGTERM', 'SIGHUP'] as const)('%s leaves no part of a file behind', async (signal) => {
  const out = join(folder, `${signal}.csv`);
  const { child } = await underWay(out);
  expect(partsOf(out)).toEqual([expect.stringMatching(/\.csv\.[0-9a-f]{8}\.part$/)]);
  child.kill(signal);
  const [status] = await once(child, 'close');
  expect(status).toBe({ SIGTERM: 143, SIGHUP: 129 }[signal]);
  expect(readdirSync(folder).filter((name) => name.startsWith(signal))).toEqual([]);
});

describe('Ctrl-C', () => {
  test('keeps what is done, and says so', async () => {
    const out = join(folder, 'stopped.csv');
    const { child, said } = await underWay(out);
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    const [, count] = /\nStopped: (\d+) of the notes are in .*\.csv\.\n$/.exec(said.text) ?? [];
    expect(readFileSync(out, 'utf8').trimEnd().split('\r\n')).toHaveLength(1 + Number(count));
    expect(partsOf(out)).toEqual([]);
  });
});
