import { describe, expect, test } from 'vitest';
import { createPasteReader, type TerminalInput } from '../../../adapters/terminal/paste.ts';

const START = '\x1b[200~';
const END = '\x1b[201~';

const key = (text: string): TerminalInput => ({ text, pasted: false });
const marked = (text: string): TerminalInput => ({ text, pasted: 'marked' });
const unmarked = (text: string): TerminalInput => ({ text, pasted: 'unmarked' });

const read = (...chunks: string[]) => {
  const reader = createPasteReader();
  return chunks.flatMap((chunk) => reader.read(chunk));
};

test.each<[string, string[], TerminalInput[]]>([
  ['keys', ['a', '\r', '\x1b[A'], [key('a'), key('\r'), key('\x1b[A')]],
  ['Escape', ['\x1b'], [key('\x1b')]],
  ['a marked paste', [`${START}a\rb${END}`], [marked('a\rb')]],
  ['a marked paste between keys', [`x${START}a${END}\r`], [key('x'), marked('a'), key('\r')]],
  ['an empty paste', [START + END], [marked('')]],
  ['two pastes', [`${START}a${END}${START}b${END}`], [marked('a'), marked('b')]],
  ['a paste in several reads', [`${START}a`, 'b', `c${END}`], [marked('abc')]],
  ['lines in one read', ['Hi\rthere\r'], [unmarked('Hi\rthere\r')]],
  ['a line and its Enter in one read', ['Hi there\r'], [key('Hi there\r')]],
  ['arrow keys and lines in one read', ['a\r\x1b[Ab'], [key('a\r\x1b[Ab')]],
])('%s', (_, chunks, pieces) => {
  expect(read(...chunks)).toEqual(pieces);
});

describe('a mark cut in two', () => {
  const whole = `${START}ab\x1b[20xc${END}`;
  // Fewer than three characters of the first mark are keys of their own.
  test.each(Array.from({ length: whole.length - 3 }, (_, i) => i + 3))('at %i', (at) => {
    expect(read(whole.slice(0, at), whole.slice(at))).toEqual([marked('ab\x1b[20xc')]);
  });
});

test('a megabyte in small reads takes no time', () => {
  const reader = createPasteReader();
  const started = performance.now();
  reader.read(START);
  for (let i = 0; i < 10_000; i++) reader.read('x'.repeat(100));
  expect(reader.read(END)[0]?.text).toHaveLength(1_000_000);
  expect(performance.now() - started).toBeLessThan(500);
});
