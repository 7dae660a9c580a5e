import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { critique } from '../../../../src/index.ts';
import { CHILD } from '../../../support/child.ts';
import { notecoach } from '../../../support/run.ts';

const READY =
  'Hello Ms. Okafor, I saw the night-shift RN job (req 40871) at Larkfield Hospital on LinkedIn. I have six years in the ICU. Could we connect?\nDana Zelinski';
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const jsonl = (input: string | Buffer, args: string[] = []) =>
  notecoach(['critique', '--jsonl', '-', ...args], { input });

test('one note a line in, one critique a line out', async () => {
  const notes = [
    {
      id: 'a',
      text: 'Hi Maria',
      to: 'peer',
      plan: null,
      format: 'message',
      context: { company: 'Acme', req: 7, role: null },
    },
    { id: 2, text: READY, plan: 'premium', context: null },
    { text: 'Hi' },
  ] as const;
  const { status, stdout, stderr } = await jsonl(notes.map((note) => JSON.stringify(note)).join('\n'));
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  const proofread = 'off';
  expect(linesOf(stdout)).toEqual([
    {
      id: 'a',
      ...critique({ text: 'Hi Maria', to: 'peer', format: 'message', context: { company: 'Acme', req: '7' } }),
      proofread,
    },
    { id: 2, ...critique({ text: READY, plan: 'premium' }), proofread },
    { id: null, ...critique({ text: 'Hi' }), proofread },
  ]);
});

test('options hold for the lines that say nothing of their own', async () => {
  const input = `${JSON.stringify({ text: READY })}\n${JSON.stringify({ text: READY, plan: 'free' })}`;
  const [first, second] = linesOf((await jsonl(input, ['--plan', 'premium'])).stdout);
  expect([first.length.limit, second.length.limit]).toEqual([300, 200]);
});

describe('exit status', () => {
  const ready = JSON.stringify({ text: READY, plan: 'premium' });
  test.each([
    ['all are ready', `${ready}\n${ready}\n`, 0],
    ['one is worth a change', `${ready}\n{"text":"Hi"}\n${ready}\n`, 1],
    ['a line is bad', `{"text":"Hi"}\nfoo\n${ready}\n`, 2],
    ['nothing is there', '', 0],
  ])('%s', async (_, input, status) => {
    expect((await jsonl(input)).status).toBe(status);
  });
});

test('a bad line is named by its number, never shown, and the rest goes on', async () => {
  const bad = [
    ['{"id": 1, "text": "Hi SECRET', /JSON/],
    ['["SECRET"]', /object/],
    ['"SECRET"', /object/],
    ['null', /object/],
    ['{"note": "SECRET"}', /"text" has to be there/],
    ['{"text": 5}', /"text"/],
    ['{"text": "SECRET", "context": ["SECRET"]}', /"context"/],
    ['{"text": "SECRET", "context": {"company": {}}}', /"context.company"/],
    ['\x1b[31mSECRET', /JSON/],
  ] as const;
  const input = bad.map(([line], i) => `${line}\n\r\n{"id":${i},"text":"Hi"}\r\n`).join('');
  const { status, stdout, stderr } = await jsonl(input);
  expect(status).toBe(2);
  expect(linesOf(stdout).map(({ id }) => id)).toEqual(bad.map((_, i) => i));
  const problems = stderr.trimEnd().split('\n');
  expect(problems.splice(bad.length)).toEqual(['"note" was not read (in 1 line). Did you mean "text"?']);
  for (const [i, [, message]] of bad.entries()) {
    expect(problems[i]).toMatch(new RegExp(`^line ${i * 3 + 1}: `));
    expect(problems[i]).toMatch(message);
  }
  expect(stderr).not.toMatch(/SECRET|\x1b|Error| at .*:\d/);
});

test.each<[string, string | Buffer, number]>([
  ['a byte order mark', '\ufeff{"text":"Hi"}\n', 1],
  ['no line break at the end', '{"text":"Hi"}\n{"text":"Hi"}', 2],
  ['empty lines', '\n\r\n  \n{"text":"Hi"}\n\n', 1],
  ['raw line separators inside a text', '{"text":"Hi\u2028there\u2029you\u0085"}\n', 1],
  ['lone surrogates', '{"text":"Hi \\ud800"}', 1],
  ['NUL', '{"text":"Hi \\u0000 \\u009b \\u001b"}', 1],
  ['a megabyte in a line', `${JSON.stringify({ text: 'Hi Maria, '.repeat(120_000) })}\n{"text":"Hi"}`, 2],
])('%s', async (_, input, count) => {
  const { status, stdout, stderr } = await jsonl(input);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(linesOf(stdout)).toHaveLength(count);
  expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
});

test.each([
  ['UTF-16', Buffer.from('\ufeff{"id":"é","text":"Hi"}\n', 'utf16le'), ''],
  [
    'Latin-1',
    Buffer.from('{"id":"é","text":"Hi"}\n', 'latin1'),
    'Standard input is in Latin-1 (Windows): read as that.\n',
  ],
])('%s is read', async (_, input, said) => {
  const { status, stdout, stderr } = await jsonl(input);
  expect({ status, stderr }).toEqual({ status: 1, stderr: said });
  expect(linesOf(stdout)[0].id).toBe('é');
});

describe('a long file', () => {
  const LINES = 600;
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'notes.jsonl');
  writeFileSync(file, Array.from({ length: LINES }, (_, id) => `${JSON.stringify({ id, text: READY })}\n`).join(''));
  const start = (path: string) =>
    spawn(process.execPath, [resolve(import.meta.dirname, '../../../../src/bin.cjs'), 'critique', '--jsonl', path], {
      env: CHILD,
    });

  test('comes out whole and in order', async () => {
    const { stdout } = await notecoach(['critique', '--jsonl', file]);
    expect(linesOf(stdout).map(({ id }) => id)).toEqual(Array.from({ length: LINES }, (_, id) => id));
  });

  test('no further is read than the reader takes', async () => {
    const child = start('-');
    let sent = 0;
    const line = `${JSON.stringify({ text: READY.repeat(10) })}\n`;
    // Nobody reads its output: in the end it stops reading its input.
    const stuck = new Promise<void>((resolve) => {
      const feed = () => {
        while (sent < 200_000_000) {
          sent += line.length;
          if (!child.stdin.write(line)) return void child.stdin.once('drain', feed);
        }
        resolve();
      };
      child.stdin.on('error', () => {});
      feed();
      const watch = (before: number) => setTimeout(() => (sent === before && sent > 0 ? resolve() : watch(sent)), 1000);
      watch(-1);
    });
    child.stdout.pause();
    await stuck;
    const resident = process.platform === 'linux' ? residentMegabytes(child.pid as number) : 0;
    child.kill();
    await once(child, 'close');
    expect(sent).toBeLessThan(50_000_000);
    expect(resident).toBeLessThan(300);
  });

  test('a reader that goes away ends it quietly', async () => {
    const child = start(file);
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = await once(child, 'exit');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

function residentMegabytes(pid: number): number {
  const [, kilobytes = ''] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
