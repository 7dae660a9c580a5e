import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { notecoach } from '../../support/run.ts';

const READY =
  'Hi Ms. Okafor, is the RN job at Larkfield (req 40871, on Indeed) still open? I have six years in med-surg. – Dana';

const critique = (args: readonly string[], input: string | Buffer = '', environment: Record<string, string> = {}) =>
  notecoach(['critique', ...args], { input, environment });
const NO_STACK = /^(?![\s\S]*\n\s+at )/;

describe('notecoach critique', () => {
  test('a ready note: status 0, and nothing to change', async () => {
    const { status, stdout, stderr } = await critique([READY]);
    expect({ status, stderr }).toEqual({ status: 0, err: '' });
    expect(stdout).toContain('Send it.');
    expect(stdout).not.toContain('Change');
  });

  test('a note with findings: status 1; --json gives the critique', async () => {
    const { status, stdout } = await critique([
      '--json',
      '--plan',
      'free',
      '--company',
      'Acme',
      'Hi Maria, I would like to connect.',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'rework',
      length: { limit: 200 },
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'no-purpose', severity: 'error', spans: [] })]),
    });
  });

  test.each([['-'], []])('the note comes on standard input (%s)', async (...args) => {
    expect((await critique(args, READY)).status).toBe(0);
  });

  test('spelling and grammar join in', async () => {
    const { stdout } = await critique(['--json', `${READY.replace('still', 'stil')}`], '', { GRAMMAR: 'on' });
    expect(JSON.parse(stdout).findings).toEqual([
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
    const { status, stdout, stderr } = await critique(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('an unknown command and a wrong configuration', async () => {
    expect(await notecoach(['rate'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no command “rate”'),
    });
    expect(await critique(['Hi'], '', { GRAMMAR: 'maybe' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('GRAMMAR is on or off'),
    });
    expect(await notecoach(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--jsonl') });
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
    const { status, stdout, stderr } = await critique(['--json'], input);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).score).toBeLessThan(75);
    expect(stderr).toMatch(NO_STACK);
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
    const { status, stdout, stderr } = await critique(['--jsonl', '-'], lines.join('\r\n'));
    expect(status).toBe(2);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a', 'c', 'd']);
    expect(stderr.trim().split('\n')).toEqual([
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
});
