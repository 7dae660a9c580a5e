import { expect, test } from 'vitest';
import { decodedWhole, noticesOn } from '../src/encoding.ts';

const TEXT = 'Grüezi Zoë, olé';
const READ = { text: TEXT, notices: [] };
const LATIN1 = { text: TEXT, notices: ['Standard input is in Latin-1 (Windows): read as that.'] };
const read = async (bytes: Uint8Array, isWhole = true) => {
  const { text, encoding } = await decodedWhole(bytes, isWhole);
  return { text, notices: noticesOn('Standard input', encoding) };
};
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test.each<[string, Buffer, object]>([
  ['UTF-8', Buffer.from(TEXT), READ],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), READ],
  ['UTF-16 with a mark', utf16(`\ufeff${TEXT}`), READ],
  ['UTF-16 without', utf16(TEXT), READ],
  ['UTF-16, the other order, with a mark', utf16(`\ufeff${TEXT}`).swap16(), READ],
  ['Latin-1', Buffer.from(TEXT, 'latin1'), LATIN1],
  ['nothing', Buffer.from(''), { text: '', notices: [] }],
  ['ASCII', Buffer.from('Hi'), { text: 'Hi', notices: [] }],
])('%s', async (_, bytes, expected) => {
  expect(await read(bytes)).toEqual(expected);
});

test('Windows has signs where Latin-1 has none', async () => {
  expect((await read(Buffer.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x80, 0x35]))).text).toBe('“Hi” €5');
});

test('a letter that is cut off at the end is held against UTF-8 only where nothing follows', async () => {
  const cut = Buffer.from('olé').subarray(0, -1);
  expect((await read(cut, false)).notices).toEqual([]);
  expect((await read(cut)).notices).toHaveLength(1);
});
