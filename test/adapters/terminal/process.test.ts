import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VARIABLES } from '../../../src/config.ts';
import { runFile } from '../../support/run.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const start = (input: string | Buffer, environment = {}) => runFile('src/main.ts', [], { input, environment });

describe('through a pipe', () => {
  test('a note gets its answer, without prompt or colour', async () => {
    const { status, stdout, stderr } = await start('Hi Maria,\n\nplease respond ASAP!\n\nDana\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Not yet: [^\n]+\n\d+ characters/);
    expect(stdout).toMatch(/^Change: [^\n]+\n(?: [^\n]+\n)* {2}→ /m);
    expect(stdout).not.toMatch(/^> |\x1b|\/more|\/why/m);
  });

  test('lines that begin with a slash are commands', async () => {
    const { stdout } = await start(
      '/help\n/critique to:peer\nHi Maria, please respond ASAP!\nDana\n/why\n/quit\n/bogus\n',
    );
    expect(stdout).toContain('/critique: ');
    expect(stdout).toContain('characters');
    expect(stdout).toContain('Why it matters');
    expect(stdout).not.toContain('bogus');
  });

  test('FORCE_COLOR gives colour', async () => {
    expect((await start('Hi ASAP', { FORCE_COLOR: '1' })).stdout).toContain('\x1b[1m');
    expect((await start('Hi ASAP', { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain('\x1b');
  });

  test.each([
    ['nothing', ''],
    ['emptiness', ' \n\n '],
    ['emoji', '🎉🎉'],
    ['escape sequences', '\x1b]0;x\x07\x1b[2J \u009b Hi'],
    ['NUL', 'Hi \0 Maria'],
    ['bytes that are no UTF-8', Buffer.from([0x48, 0x69, 0xff, 0xfe, 0xc3, 0x28])],
    ['UTF-16', Buffer.from('\ufeffHi Maria', 'utf16le')],
    ['a megabyte', 'Hi [Maria], '.repeat(90_000)],
    ['brackets', '['.repeat(20_000)],
    ['HTML', '<script>alert(1)</script>'],
    ['right to left', '\u202eשלום\u202c מריה'],
  ])('%s gets an answer', async (_, input) => {
    const { status, stdout, stderr } = await start(input);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/\S/);
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });

  test('with grammar on, spelling is judged', async () => {
    const note =
      'Hi Maria, I saw the Welder role at Larkfield and am very intrested in it. Could we connect?\nDana Zelinski';
    expect((await start(note, { GRAMMAR: 'on' })).stdout).toContain('intrested');
  });
});

describe('configuration', () => {
  test('what is wrong with it is said, and nothing starts', async () => {
    const { status, stdout, stderr } = await start('Hi', { GRAMMAR: 'maybe' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/GRAMMAR is on or off/);
    expect(stderr).not.toMatch(/ at |Error/);
  });

  test('.env.example explains every variable that is read, and no other', () => {
    const lines = readFileSync(resolve(ROOT, '.env.example'), 'utf8').split('\n');
    const named = lines.flatMap((line, i) => {
      const name = /^#? ?([A-Z][A-Z_]+)=/.exec(line)?.[1];
      if (name) expect(lines[i - 1], `a line about ${name}`).toMatch(/^# \w/);
      return name ? [name] : [];
    });
    expect(named.toSorted()).toEqual(VARIABLES.toSorted());
  });
});

const PTY = `
import os, pty, select, sys, termios, time
pid, fd = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:3])
before = termios.tcgetattr(fd)
shown = b''
def until(text):
    global shown
    end = time.time() + 20
    while text not in shown and time.time() < end:
        if select.select([fd], [], [], 0.2)[0]: shown += os.read(fd, 65536)
until(b'> ')
for keys in sys.argv[4:]:
    shown_before, shown = shown, b''
    os.write(fd, keys.encode().decode('unicode_escape').encode('latin1'))
    until(sys.argv[3].encode())
    sys.stdout.write(shown_before.decode('utf8', 'replace'))
    time.sleep(0.1)
status = None
end = time.time() + 20
after = before
while status is None and time.time() < end:
    try:
        if select.select([fd], [], [], 0.05)[0]: shown += os.read(fd, 65536)
        after = termios.tcgetattr(fd)
    except OSError: pass
    done, code = os.waitpid(pid, os.WNOHANG)
    if done: status = os.waitstatus_to_exitcode(code)
sys.stdout.write(shown.decode('utf8', 'replace') + '\\nstatus %s, put back: %s' % (status, after[3] == before[3]))
`;
const hasPty = spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0;

test.skipIf(!hasPty).each([
  ['Ctrl-C', '\\x03'],
  ['Ctrl-D', '\\x04'],
  ['/quit', '/quit\\r'],
])('on a real terminal, %s leaves it as it was', (_, keys) => {
  const args = [process.execPath, resolve(ROOT, 'src/main.ts'), '\x1b[?2004l', keys];
  const { stdout } = spawnSync('python3', ['-c', PTY, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GRAMMAR: 'off', TERM: 'xterm', HOME: process.env.HOME },
  });
  expect(stdout).toContain('Paste your note');
  expect(stdout).toContain('\x1b[?2004h');
  expect(stdout).toMatch(/\x1b\[\?2004l[\r\n]+status 0, put back: True$/);
});
