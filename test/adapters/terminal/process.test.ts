import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECKING } from '../../../adapters/terminal/chat.ts';
import { variablesWith } from '../../../src/config.ts';
import { PLATFORMS } from '../../../src/platforms.ts';
import { CHILD } from '../../support/child.ts';
import { notecoach, piped, runFile } from '../../support/run.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const BAD = 'Hi Maria,\n\nplease respond ASAP!\n\nDana\n';
const READY =
  'Hi Ms. Rivera, I saw the Warehouse Lead role at Northwind (req 7714) on Indeed. I have run a night shift of 30 for ' +
  'six years. May I send you my CV? – Sam Ortiz';

describe('through a pipe', () => {
  test('the process is what it is here', async () => {
    const start = (input: string) => runFile('src/bin.cjs', [], { input });
    expect(await start(BAD)).toEqual(await piped(BAD));
  });

  test('a note gets its answer, without prompt or colour', async () => {
    const { status, stdout, stderr } = await piped(BAD);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^Not yet: [^\n]+\n\d+ characters/);
    expect(stdout).toMatch(/^Change: [^\n]+\n(?: [^\n]+\n)* {2}→ /m);
    expect(stdout).not.toMatch(/^> |\x1b|\/more|\/why/m);
  });

  test('lines that begin with a slash are commands', async () => {
    const { stdout } = await piped(
      '/help\n/critique to:peer\nHi Maria, please respond ASAP!\nDana\n/why\n/quit\n/bogus\n',
    );
    expect(stdout).toContain('/critique: ');
    expect(stdout).toContain('characters');
    expect(stdout).toContain('Why it matters');
    expect(stdout).not.toContain('bogus');
  });

  test.each([
    ['a note that is ready', READY, 0],
    ['a note with something to change', BAD, 1],
    ['no note', '', 1],
    ['a greeting to the coach, which is no note', 'hi', 1],
    ['a command that did its work', '/help', 0],
    ['a draft with blanks', '/draft company:Acme role:welder', 1],
    ['an option that is wrong', '/critique to:nobody Hi Maria', 2],
    ['a command that there is not', '/bogus', 2],
    ['help on nothing', '/help nonsense', 2],
    ['the gravest of several: first', `/bogus\n/critique ${READY}`, 2],
    ['the gravest of several: last', `/critique ${READY}\n/critique ${BAD}/help`, 1],
    ['what came before the end was asked for', `/critique ${BAD}/quit\n/bogus`, 1],
    ['far more than a note', 'x'.repeat(300_000), 2],
  ])('the exit status of %s', async (_, input, expected) => {
    expect((await piped(input)).status).toBe(expected);
  });

  test.each([READY, BAD, ''])('the exit status is that of the command line: %j', async (note) => {
    const { status } = await notecoach(['critique', '-'], { input: note });
    expect((await piped(note)).status).toBe(status);
  });

  test('FORCE_COLOR gives colour', async () => {
    expect((await piped('Hi ASAP', { FORCE_COLOR: '1' })).stdout).toContain('\x1b[1m');
    expect((await piped('Hi ASAP', { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain('\x1b');
  });

  test.each([
    ['nothing', ''],
    ['emptiness', ' \n\n '],
    ['emoji', '🎉🎉'],
    ['escape sequences', '\x1b]0;x\x07\x1b[2J \u009b Hi'],
    ['NUL', 'Hi \0 Maria'],
    ['UTF-16', Buffer.from('\ufeffHi Maria', 'utf16le')],
    ['a megabyte', 'Hi [Maria], '.repeat(90_000)],
    ['brackets', '['.repeat(20_000)],
    ['HTML', '<script>alert(1)</script>'],
    ['right to left', '\u202eשלום\u202c מריה'],
  ])('%s gets an answer', async (_, input) => {
    const { status, stdout, stderr } = await piped(input);
    expect([0, 1, 2]).toContain(status);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\S/);
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });

  test('bytes that are no UTF-8 are read as what Windows writes, and that is said', async () => {
    const { status, stdout, stderr } = await piped(Buffer.from('Hi Zoë\xff\xfe\xc3\x28', 'latin1'));
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'Standard input is in Latin-1 (Windows): read as that.\n',
    });
    expect(stdout).toMatch(/\S/);
  });
});

describe('configuration', () => {
  test('what is wrong with it is said, and nothing starts', async () => {
    const { status, stdout, stderr } = await runFile('src/bin.cjs', [], { environment: { GRAMMAR: 'maybe' } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/GRAMMAR is on or off/);
    expect(stderr).not.toMatch(/ at |Error/);
  });

  test('a report for admins is for communities: here there is none', async () => {
    const { status, stdout } = await piped('/insights', { COMMUNITY_REPORT: 'on' });
    expect(status).toBe(2);
    expect(stdout).toMatch(/I do not know \/insights/);
  });

  test('.env.example explains every variable that is read, and no other', () => {
    const lines = readFileSync(resolve(ROOT, '.env.example'), 'utf8').split('\n');
    const named = lines.flatMap((line, i) => {
      const name = /^#? ?([A-Z][A-Z_]+)=/.exec(line)?.[1];
      if (name) expect(lines[i - 1], `a line about ${name}`).toMatch(/^# \w/);
      return name ? [name] : [];
    });
    expect(named.toSorted()).toEqual(variablesWith(PLATFORMS).toSorted());
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
for keys, awaited in zip(sys.argv[3::2], sys.argv[4::2]):
    shown_before, shown = shown, b''
    os.write(fd, keys.encode().decode('unicode_escape').encode('latin1'))
    until(awaited.encode())
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

/** What a person sees who types, each time once the text that is awaited has come. */
function onTerminal(typed: readonly (readonly [keys: string, awaited: string])[], grammar: 'on' | 'off'): string {
  const args = [process.execPath, resolve(ROOT, 'src/bin.cjs'), ...typed.flat()];
  return spawnSync('python3', ['-c', PTY, ...args], {
    encoding: 'utf8',
    env: { ...CHILD, GRAMMAR: grammar, TERM: 'xterm', HOME: process.env.HOME },
  }).stdout;
}

const PUT_BACK = '\x1b[?2004l';

test.skipIf(!hasPty).each([
  ['Ctrl-C', '\\x03'],
  ['quit', 'quit\\r'],
])('on a real terminal, %s leaves it as it was', (_, keys) => {
  const shown = onTerminal([[keys, PUT_BACK]], 'off');
  expect(shown).toContain('Paste your note');
  expect(shown).toContain('\x1b[?2004h');
  expect(shown).toMatch(/\x1b\[\?2004l[\r\n]+status 0, put back: True$/);
});

test.skipIf(!hasPty)('on a real terminal, a note that is pasted at once waits for the proofreader', () => {
  const note = 'Hi Maria, I saw the Welder role at Larkfield and am very intrested in it. Could we connect? Dana';
  const shown = onTerminal(
    [
      [`${note}\\r`, '/why'],
      ['quit\\r', PUT_BACK],
    ],
    'on',
  );
  expect(shown).toContain(CHECKING);
  expect(shown).toContain('“intrested” → “interested”');
  expect(shown).not.toContain('could not check the spelling');
  // A note with something to change is no failure of somebody who is there to change it.
  expect(shown).toMatch(/status 0, put back: True$/);
});
