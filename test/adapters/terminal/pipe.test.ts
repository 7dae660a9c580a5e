import { expect, test } from 'vitest';
import { openPipe, readAll } from '../../../adapters/terminal/pipe.ts';

async function* pieces(bytes: Buffer, size = 1) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer) {
  const told: string[] = [];
  return { text: await readAll(pieces(bytes), (line) => told.push(line)), told };
}

const NOTE = 'Hi Zoë,\ncould we connect? – José';
const LATIN1 = 'Standard input is in Latin-1 (Windows): read as that.';

test.each<[string, Buffer, string, string[]]>([
  ['UTF-8', Buffer.from(NOTE), NOTE, []],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${NOTE}`, 'utf16le'), NOTE, []],
  ['Latin-1', Buffer.from(NOTE.replace('–', '-'), 'latin1'), NOTE.replace('–', '-'), [LATIN1]],
])('%s that comes in pieces is read, and said where it is not what it should be', async (_, bytes, text, told) => {
  expect(await read(bytes)).toEqual({ text, told });
});

test('what lies beyond 16 MB is left out, and a letter that it cuts is not held against the rest', async () => {
  const told: string[] = [];
  const bytes = Buffer.from('é'.repeat(9 * 1024 * 1024)).subarray(1);
  const text = await readAll(
    pieces(Buffer.concat([Buffer.from('a'), bytes.subarray(1)]), 1 << 20),
    told.push.bind(told),
  );
  expect([text.length, told]).toEqual([8 * 1024 * 1024 + 1, []]);
});

test('the chat says it once', async () => {
  const told: string[] = [];
  const asker = openPipe(pieces(Buffer.from('/critique Zoë\n/help\n', 'latin1')), [], (line) => told.push(line));
  const asked = [await asker.ask(''), await asker.ask('')];
  expect(JSON.stringify(asked)).toContain('Zoë');
  expect(told).toEqual([LATIN1]);
});
