import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Critique, critique, NOTE_OPTIONS } from '../../../src/index.ts';
import { notecoach } from '../../support/run.ts';

const READY = {
  text: 'Hello Ms. Okafor, I saw the night-shift RN job (req 40871) at Larkfield Hospital on LinkedIn. I have six years in the ICU. Could we connect?\nDana Zelinski',
  plan: 'premium',
} as const;
const POOR = 'Hi Maria, please respond ASAP!!';

/** Bad usage: one line on standard error, and nothing else. */
function expectOneLine({ status, stdout, stderr }: Awaited<ReturnType<typeof notecoach>>): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^notecoach: [^\n]+\n$/);
  expect(stderr).not.toMatch(/ERR_| at .*:\d|Error/);
}

describe('a note', () => {
  test('with findings: what to change, status 1', async () => {
    const { status, stdout, stderr } = await notecoach(['critique', POOR]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^Not yet: [\s\S]*Change: /);
    expect(stdout).not.toMatch(/of 100/);
    expect(stdout).not.toMatch(/\/more|\/why|\x1b/);
  });

  test('that is ready: status 0', async () => {
    expect(critique(READY).verdict).toBe('ready');
    const { status, stdout } = await notecoach(['critique', '--plan', 'premium', READY.text]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Send it\.\n/);
    expect(stdout).not.toContain('free account');
  });

  test.each([
    ['as TEXT', [POOR], ''],
    ['as - for standard input', ['-'], POOR],
    ['as standard input', [], POOR],
    ['behind a byte order mark', [], `\ufeff${POOR}`],
  ])('%s', async (_, args, input) => {
    const { stdout } = await notecoach(['critique', '--json', ...args], { input });
    expect(JSON.parse(stdout)).toEqual({ ...critique({ text: POOR }), proofread: 'off' });
  });

  test('as JSON is its Critique', async () => {
    const args = ['--to', 'peer', '--plan=premium', '--format', 'message', '--company', 'Acme', '--req', '77'];
    const { stdout } = await notecoach(['critique', '--json', ...args, POOR]);
    const expected = {
      ...critique({
        text: POOR,
        to: 'peer',
        plan: 'premium',
        format: 'message',
        context: { company: 'Acme', req: '77' },
      }),
      proofread: 'off',
    };
    expect(JSON.parse(stdout)).toEqual(expected);
    expect(stdout).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });

  test('that begins with a dash stands behind --', async () => {
    expect(JSON.parse((await notecoach(['critique', '--json', '--', '-- Hi'])).stdout).length.used).toBe(5);
  });

  test('with grammar on is proofread', async () => {
    const text = READY.text.replace('years', 'yeers');
    const { stdout } = await notecoach(['critique', '--json', text], { environment: { GRAMMAR: 'on' } });
    expect((JSON.parse(stdout) as Critique).findings.map(({ rule }) => rule)).toContain('spelling');
  });

  test.each([
    ['nothing', ''],
    ['emoji', '🎉'],
    ['NUL and escapes', 'Hi \0 \x1b[31m Maria'],
    ['a megabyte', 'Hi Maria, '.repeat(110_000)],
    ['brackets', '['.repeat(20_000)],
  ])('of %s gets an answer', async (_, input) => {
    const { status, stdout, stderr } = await notecoach(['critique', '--json', '-'], { input });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('verdict');
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });

  test('of no UTF-8 is read as what Windows writes, and that is said', async () => {
    const { status, stdout, stderr } = await notecoach(['critique', '--json', '-'], {
      input: Buffer.from('Hi ASAP, Zoë', 'latin1'),
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'Standard input is in Latin-1 (Windows): read as that.\n',
    });
    expect(JSON.parse(stdout).length.used).toBe(12);
  });
});

describe('bad usage is said in one line', () => {
  test.each<[string, string[], RegExp]>([
    ['nothing at all', [], /critique/],
    ['an unknown command', ['bogus'], /no command “bogus”/],
    ['an unknown option', ['critique', '--foo', 'x'], /no option --foo.*--company/],
    ['a short option', ['critique', '-j', 'x'], /no option -j/],
    ['a value that is no choice', ['critique', '--to', 'boss', 'x'], /--to: takes recruiter, .* or peer/],
    ['a missing value', ['critique', 'x', '--plan'], /--plan needs a value.*free or premium/],
    ['an option in place of a value', ['critique', '--company', '--json', 'x'], /--company needs a value/],
    ['a value for a switch', ['critique', '--json=1', 'x'], /--json stands alone/],
    ['a note in pieces', ['critique', 'Hi', 'Maria'], /quotation marks/],
    ['a file that is not there', ['critique', '--jsonl', '/nope/notes.jsonl'], /There is no file \/nope/],
    ['a folder', ['critique', '--jsonl', tmpdir()], /folder/],
    ['a text beside a file', ['critique', '--jsonl', '-', 'x'], /Leave the text out/],
    ['control characters', ['bo\x1b[31mgus'], /bo␛\[31mgus/],
  ])('%s', async (_, args, message) => {
    const ran = await notecoach(args);
    expectOneLine(ran);
    expect(ran.stderr).toMatch(message);
  });

  test('a configuration that is not right', async () => {
    const ran = await notecoach(['critique', 'x'], { environment: { GRAMMAR: 'maybe' } });
    expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/GRAMMAR is on or off/);
  });

  test('a .env file is read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notecoach-'));
    writeFileSync(join(folder, '.env'), 'GRAMMAR=perhaps\n');
    const file = resolve(import.meta.dirname, '../../../src/bin.cjs');
    const { spawnSync } = await import('node:child_process');
    const { status, stderr } = spawnSync(process.execPath, [file, 'critique', 'x'], {
      cwd: folder,
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(status).toBe(2);
    expect(stderr).toMatch(/GRAMMAR is on or off/);
  });
});

describe('help', () => {
  test.each([
    [['help']],
    [['--help']],
    [['-h']],
    [['critique', '--help']],
    [['help', 'critique']],
  ])('%j', async (args) => {
    const { status, stdout } = await notecoach(args);
    expect(status).toBe(0);
    for (const { name } of NOTE_OPTIONS) expect(stdout).toContain(`--${name} `);
  });

  test('a version', async () => {
    expect((await notecoach(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
