import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const CLI = fileURLToPath(new URL('../../../src/bin.cjs', import.meta.url));
const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const READY =
  'Hi Ms. Okafor, is the RN job at Larkfield (req 40871, on Indeed) still open? I have six years in med-surg. – Dana';

/** The environment without a say on colours, which the test runner adds. */
const { FORCE_COLOR: _, NO_COLOR: __, ...PLAIN } = process.env;

type Result = { status: number | null; out: string; err: string };

function run(
  args: readonly string[],
  input: string | Buffer = '',
  environment: Record<string, string> = { GRAMMAR: 'off' },
): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], {
      env: { ...PLAIN, ...environment },
    });
    const result: Result = { status: null, out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      result.out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      result.err += chunk.toString();
    });
    child.stdin.on('error', () => {});
    child.on('close', (status) => resolve({ ...result, status }));
    child.stdin.end(input);
  });
}

const critique = (args: readonly string[], input?: string | Buffer, environment?: Record<string, string>) =>
  run([CLI, 'critique', ...args], input, environment);
const NO_STACK = /^(?![\s\S]*\n\s+at )/;

describe('notecoach critique', () => {
  test('a ready note: status 0, and nothing to change', async () => {
    const { status, out, err } = await critique([READY]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Send it.');
    expect(out).not.toContain('Change');
  });

  test('a note with findings: status 1; --json gives the critique', async () => {
    const { status, out } = await critique([
      '--json',
      '--plan',
      'free',
      '--company',
      'Acme',
      'Hi Maria, I would like to connect.',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'rework',
      length: { limit: 200 },
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'no-purpose', severity: 'error', spans: [] })]),
    });
  });

  test.each([['-'], []])('the note comes on standard input (%s)', async (...args) => {
    expect((await critique(args, READY)).status).toBe(0);
  });

  test('spelling and grammar join in', async () => {
    const { out } = await critique(['--json', `${READY.replace('still', 'stil')}`], '', { GRAMMAR: 'on' });
    expect(JSON.parse(out).findings).toEqual([
      expect.objectContaining({ rule: 'spelling', spans: [expect.objectContaining({ text: 'stil' })] }),
    ]);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['an unknown option', ['--colour', 'x'], /--colour/],
    ['a value that is none', ['--to', 'boss', 'x'], /recruiter, hiring-manager, internal or peer/],
    ['several texts', ['Hi', 'there'], /quotation marks/],
    ['no file', ['--jsonl', '/nowhere/notes.jsonl'], /no file/],
    ['a folder', ['--jsonl', tmpdir()], /folder/],
  ])('%s: status 2 and one line on what to do', async (_name, args, message) => {
    const { status, out, err } = await critique(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('an unknown command and a wrong configuration', async () => {
    expect(await run([CLI, 'rate'])).toMatchObject({ status: 2, err: expect.stringContaining('no command “rate”') });
    expect(await critique(['Hi'], '', { GRAMMAR: 'maybe' })).toMatchObject({
      status: 2,
      err: expect.stringContaining('GRAMMAR is on or off'),
    });
    expect(await run([CLI, '--help'])).toMatchObject({ status: 0, out: expect.stringContaining('--jsonl') });
  });

  test.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['emoji', '👋😊'],
    ['1 MB', 'Hello world. '.repeat(80_000)],
    ['bytes that are no UTF-8', Buffer.from([0x48, 0x69, 0xff, 0xfe, 0x00, 0x80])],
    ['NUL and marks', 'a\0b\u202ec'],
    ['HTML', '<b>Hi</b><script>x</script>'],
    ['20,000 brackets', '['.repeat(20_000)],
  ])('%s gets an answer', async (_name, input) => {
    const { status, out, err } = await critique(['--json'], input);
    expect(status).toBe(1);
    expect(JSON.parse(out).score).toBeLessThan(75);
    expect(err).toMatch(NO_STACK);
  });
});

describe('notecoach critique --jsonl', () => {
  test('one critique a line, in order; a bad line is named and the rest goes on', async () => {
    const lines = [
      '\ufeff{"id":"a","text":"Hi"}',
      'not json',
      '',
      '{"id":"b","text":7}',
      '[1]',
      '{"id":"c","text":"Hi","to":["boss"]}',
      `{"id":"d","text":${JSON.stringify(READY)},"to":null,"plan":null,"context":{}}`,
    ];
    const { status, out, err } = await critique(['--jsonl', '-'], lines.join('\r\n'));
    expect(status).toBe(2);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a', 'c', 'd']);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^line 2: not JSON/),
      expect.stringMatching(/^line 4: "text"/),
      expect.stringMatching(/^line 5: not an object/),
      expect.stringMatching(/^“to”: 1 cell was not understood .* it may be recruiter, .* or peer\.$/),
    ]);
  });

  test('status 0 where every note is ready, 1 where one is not', async () => {
    const ready = JSON.stringify({ id: 1, text: READY });
    expect((await critique(['--jsonl', '-'], ready)).status).toBe(0);
    expect((await critique(['--jsonl', '-'], `${ready}\n{"text":"Hi"}`)).status).toBe(1);
  });

  test('a reader that goes away ends it quietly', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'notecoach-'));
    const file = join(folder, 'notes.jsonl');
    writeFileSync(file, `${JSON.stringify({ id: 1, text: READY })}\n`.repeat(3000));
    const { err } = await new Promise<Result>((resolve) => {
      const child = spawn('sh', ['-c', `"${process.execPath}" "${CLI}" critique --jsonl "${file}" | head -n 1`], {
        env: { ...process.env, GRAMMAR: 'off' },
      });
      let errors = '';
      child.stdout.resume();
      child.stderr.on('data', (chunk: Buffer) => {
        errors += chunk.toString();
      });
      child.on('close', (status) => resolve({ status, out: '', err: errors }));
    });
    rmSync(folder, { recursive: true });
    expect(err).toBe('');
  });
});

describe('npm start through a pipe', () => {
  test('the whole input is one note', async () => {
    const { status, out, err } = await run(
      [MAIN],
      'Hi Ms. Okafor,\n\nis the RN job at Larkfield (req 40871, on Indeed) still open? I have six years in med-surg.\n\n– Dana\n',
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Send it.');
  });

  test('lines that are all commands are several', async () => {
    const { out } = await run([MAIN], '/help\n/nothing\n');
    expect(out).toContain('/critique');
    expect(out).toContain('I do not know /nothing');
  });

  test('what is wrong with the configuration is said before anything starts', async () => {
    expect(await run([MAIN], '', { GRAMMAR: 'maybe' })).toMatchObject({
      status: 2,
      err: expect.stringContaining('GRAMMAR is on or off'),
    });
  });
});
