import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { chat } from '../../../adapters/terminal/chat.ts';
import { type Coach, createCoach } from '../../../src/index.ts';
import { adapterContract } from '../../support/adapter-contract.ts';

/** A terminal of two streams: what is typed goes in, what is shown comes out. */
function openTerminal(coach: Coach) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  let shown = '';
  stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  const ended = chat({ coach, stdin: stdin as never, stdout: stdout as never });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 200));
  return {
    ended,
    async type(keys: string): Promise<string> {
      const from = shown.length;
      stdin.write(keys);
      await settle();
      return shown.slice(from);
    },
    shown: () => shown,
  };
}

const PASTE = (text: string) => `\x1b[200~${text.replaceAll('\n', '\r')}\x1b[201~\r`;

adapterContract('terminal', async (coach) => {
  const terminal = openTerminal(coach);
  return {
    say: (text) => terminal.type(PASTE(text)),
    async stop() {
      await terminal.type('\x04');
      await terminal.ended;
    },
  };
});

const coach = () => createCoach({ grammar: false });

test('lines that come at once are one note, with or without bracketed paste', async () => {
  const terminal = openTerminal(coach());
  const shown = await terminal.type(
    'Hi Ms. Okafor,\r\ris the RN job at Larkfield (req 40871, on Indeed) still open? I have six years in med-surg.\r– Dana\r',
  );
  expect(shown.match(/ of 100/g)).toHaveLength(1);
  expect(shown).toContain('Ready to send');
  await terminal.type('\x04');
  await terminal.ended;
});

test('a revision is compared with the draft before it', async () => {
  const terminal = openTerminal(coach());
  await terminal.type(
    'Hi Ms. Okafor, is the RN job at Larkfield still open? I have six years in med-surg nursing. – Dana\r',
  );
  const shown = await terminal.type(
    'Hi Ms. Okafor, is the RN job at Larkfield (req 40871, on Indeed) still open? I have six years in med-surg nursing. – Dana\r',
  );
  expect(shown).toMatch(/Before: 90 of 100, now 100\. Mended: no number, no source\./);
  await terminal.type('\x04');
  await terminal.ended;
});

test('Ctrl-C clears a line in progress, and leaves where there is none', async () => {
  const terminal = openTerminal(coach());
  await terminal.type('half a no');
  await terminal.type('\x03');
  expect(await terminal.type('/help\r')).toContain('/critique');
  await terminal.type('\x03');
  await terminal.ended;
  expect(terminal.shown()).toMatch(/\x1b\[\?2004l\n$/);
});

test.each(['/quit', '/exit'])('%s leaves', async (command) => {
  const terminal = openTerminal(coach());
  await terminal.type(`${command}\r`);
  await terminal.ended;
});

test('/more shows what is folded, /why the reasons', async () => {
  const terminal = openTerminal(coach());
  const first = await terminal.type('hey can u help me get a job pls\r');
  expect(first).toContain('/more shows');
  expect(await terminal.type('/more\r')).toContain('Then:');
  expect(await terminal.type('/why\r')).toContain('Why it matters');
  await terminal.type('\x04');
  await terminal.ended;
});

test('a form is asked field by field; a note ends with an empty line', async () => {
  const terminal = openTerminal(coach());
  expect(await terminal.type('/critique\r')).toContain('Your note');
  await terminal.type('Hi Ms. Okafor, is the RN job at Larkfield (req 40871, on Indeed) open?\r');
  await terminal.type('I have six years in med-surg. – Dana\r');
  expect(await terminal.type('\r')).toContain('Who reads it?');
  expect(await terminal.type('9\r')).toContain('Please type a number');
  expect(await terminal.type('1\r')).toContain('LinkedIn plan');
  expect(await terminal.type('\r')).toContain('Ready to send');
  await terminal.type('\x04');
  await terminal.ended;
});
