import { expect, test } from 'vitest';
import { createProgressLine } from '../../../../adapters/cli/batch/progress-line.ts';

function terminal() {
  const written: string[] = [];
  return { written, isTTY: true, write: (text: string) => written.push(text) };
}

test('on a terminal it shows how far it has come, at most ten times a second', () => {
  const screen = terminal();
  let now = 0;
  const progress = createProgressLine(screen, 100, () => now);
  for (let i = 0; i < 50; i++, now += 10) progress.advance(1);
  expect(screen.written).toHaveLength(5);
  expect(screen.written.at(-1)).toBe('\r[########............] 41%  41 notes\x1b[K');
});

test('of a size that is not known it shows the count', () => {
  const screen = terminal();
  createProgressLine(screen).advance(1);
  expect(screen.written).toEqual(['\r1 notes\x1b[K']);
});

test('it never shows more than all', () => {
  const screen = terminal();
  createProgressLine(screen, 10).advance(20);
  expect(screen.written[0]).toContain('[####################] 100%');
});

test('it goes away', () => {
  const screen = terminal();
  const progress = createProgressLine(screen, 10);
  progress.clear();
  expect(screen.written).toEqual([]);
  progress.advance(5);
  progress.clear();
  expect(screen.written.at(-1)).toBe('\r\x1b[K');
});

test('off a terminal there is none', () => {
  const pipe = { ...terminal(), isTTY: false };
  const progress = createProgressLine(pipe, 10);
  progress.advance(5);
  progress.clear();
  expect(pipe.written).toEqual([]);
});
