import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../../adapters/cli/batch/lines.ts';

async function read(chunks: string[], most = 1000) {
  const source = (async function* () {
    yield* chunks;
  })();
  const lines = [];
  for await (const line of linesOf(source, { most })) lines.push(line);
  return lines;
}

const textsOf = async (...chunks: string[]) => (await read(chunks)).map(({ text }) => text);

test('lines end at LF and CRLF, and nowhere else', async () => {
  expect(await textsOf('a\nb\r\nc\u2028d\re\n\nf')).toEqual(['a', 'b', 'c\u2028d\re', '', 'f']);
});

test('nothing has no lines', async () => {
  expect(await textsOf()).toEqual([]);
  expect(await textsOf('')).toEqual([]);
});

describe('however it is cut in chunks', () => {
  const whole = 'Hällo 👋\r\nzwei\n';
  test.each(Array.from({ length: whole.length + 1 }, (_, at) => at))('at %i', async (at) => {
    expect(await textsOf(whole.slice(0, at), whole.slice(at))).toEqual(['Hällo 👋', 'zwei']);
  });
});

test('of a line that is too long nothing is kept, and the next one is whole', async () => {
  expect(await read(['x'.repeat(8), 'x'.repeat(8), 'x\nab\n'], 10)).toEqual([
    { number: 1, text: undefined, end: '', bytes: 18 },
    { number: 2, text: 'ab', end: '\n', bytes: 3 },
  ]);
});
