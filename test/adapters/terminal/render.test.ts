import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/terminal/render.ts';
import type { Reply } from '../../../src/index.ts';

const PLAIN = { width: 80, colour: false };
const plain = (reply: Reply, look = {}) => renderReply(reply, { ...PLAIN, ...look });

const REPLY: Reply = {
  headline: 'Almost there · 71 of 100',
  detail: '62 characters: fits a free account (200)',
  points: [
    { label: 'Good', text: 'you greet Maria by name.' },
    { label: 'First', text: '“ASAP” puts pressure on a stranger.', step: '“this week, if that suits you”' },
  ],
  more: [{ label: 'Then', text: 'your name is missing.', step: 'Sign it.' }],
  note: { text: 'Hi Maria,\n\nplease answer ASAP!', marks: [{ start: 25, end: 29, severity: 'warning' }] },
  buttons: [{ action: 'why', label: 'Why?' }],
};

test('a reply reads from top to bottom', () => {
  expect(plain(REPLY)).toBe(`Almost there · 71 of 100
62 characters: fits a free account (200)

Good: you greet Maria by name.
First: “ASAP” puts pressure on a stranger.
  → “this week, if that suits you”

Your note:
  Hi Maria,

  please answer ⟦ASAP⟧!

1 more: /more · Why? /why
`);
});

test('unfolded, it shows everything and offers nothing to press', () => {
  const shown = plain(REPLY, { unfolded: true });
  expect(shown).toContain('Then: your name is missing.\n  → Sign it.\n');
  expect(shown).not.toMatch(/\/more|\/why/);
});

test('a headline alone is a line', () => {
  expect(plain({ headline: 'Done.', problem: true })).toBe('Done.\n');
});

test('a text to copy is neither wrapped nor indented', () => {
  const text = `Hi Maria,\n\n${'is the role still open and '.repeat(8)}\n– Dana`;
  expect(plain({ headline: 'Ready', copies: [{ label: 'To paste', text }] }, { width: 40 })).toBe(
    `Ready\n\nTo paste:\n\n${text}\n`,
  );
});

describe('with colour', () => {
  const shown = renderReply(REPLY, { width: 80, colour: true });

  test('says the same', () => {
    expect(stripVTControlCharacters(shown)).toBe(plain(REPLY).replace(/[⟦⟧]/g, ''));
  });

  test.each([
    ['error', 31],
    ['warning', 33],
    ['suggestion', 36],
  ] as const)('a place of severity %s is underlined', (severity, code) => {
    const note = { text: 'Hi you', marks: [{ start: 3, end: 6, severity }] };
    const styled = renderReply({ headline: '', note }, { width: 80, colour: true });
    expect(styled).toContain(`\x1b[${code}m`);
    expect(styled).toContain('\x1b[4m');
  });

  test('no style runs on behind its line', () => {
    const long = { ...REPLY, points: [{ label: 'First', text: 'word '.repeat(40), step: 'step '.repeat(40) }] };
    for (const line of renderReply(long, { width: 40, colour: true }).split('\n'))
      expect((line.match(/\x1b\[(?:0|22|24|39)m/g) ?? []).length).toBe(
        (line.match(/\x1b\[(?:1|2|4|3[1-6])m/g) ?? []).length,
      );
  });
});

describe('marks', () => {
  const marked = (text: string, ...places: [number, number][]) =>
    plain({
      headline: 'x',
      note: { text, marks: places.map(([start, end]) => ({ start, end, severity: 'warning' })) },
    }).slice('x\n\nYour note:\n'.length, -1);

  test.each<[string, string, [number, number][], string]>([
    ['at the beginning', 'abc def', [[0, 3]], '  ⟦abc⟧ def'],
    ['at the end', 'abc def', [[4, 7]], '  abc ⟦def⟧'],
    [
      'that overlap are one',
      'abc def ghi',
      [
        [0, 7],
        [4, 11],
      ],
      '  ⟦abc def ghi⟧',
    ],
    [
      'that touch are one',
      'ASAP!! now',
      [
        [0, 4],
        [4, 6],
      ],
      '  ⟦ASAP!!⟧ now',
    ],
    [
      'inside another are one',
      'abc def ghi',
      [
        [0, 11],
        [4, 7],
      ],
      '  ⟦abc def ghi⟧',
    ],
    [
      'in any order',
      'abc def',
      [
        [4, 7],
        [0, 3],
      ],
      '  ⟦abc⟧ ⟦def⟧',
    ],
    [
      'that are empty are none',
      'abc def',
      [
        [3, 3],
        [0, 3],
      ],
      '  ⟦abc⟧ def',
    ],
    ['over several lines are set line by line', 'abc\n\n  def x', [[0, 10]], '  ⟦abc⟧\n\n  ⟦def⟧ x'],
    ['behind characters of two units', '👍 abc', [[3, 6]], '  👍 ⟦abc⟧'],
    ['behind CRLF', 'a\r\nabc', [[3, 6]], '  a\n  ⟦abc⟧'],
    ['behind control characters', '\x1b\u200f abc', [[3, 6]], '  ␛ ⟦abc⟧'],
    ['beyond the end', 'abc', [[1, 9]], '  a⟦bc⟧'],
  ])('%s', (_, text, places, expected) => {
    expect(marked(text, ...places)).toBe(expected);
  });

  test('of a note without any are not worth showing it', () => {
    expect(plain({ headline: 'x', note: { text: 'abc', marks: [] } })).toBe('x\n');
  });

  test('a note beyond any limit is cut', () => {
    const shown = marked('word '.repeat(200_000), [0, 4], [7998, 8100], [900_000, 900_004]);
    expect(shown.length).toBeLessThan(10_000);
    expect(shown).toMatch(/⟧\s+…$/);
  });
});

describe('wrapping', () => {
  const widthsOf = (text: string) => text.split('\n').map((line) => [...new Intl.Segmenter().segment(line)].length);

  test.each([20, 40, 80, 200])('keeps to a window of %i columns, and to 80', (width) => {
    const long = 'the reader fills many roles and cannot tell which one you mean '.repeat(4);
    const reply: Reply = {
      headline: long,
      detail: long,
      points: [{ label: 'First', text: long, step: long }],
      note: { text: long, marks: [{ start: 10, end: 100, severity: 'error' }] },
    };
    expect(Math.max(...widthsOf(plain(reply, { width })))).toBeLessThanOrEqual(Math.min(width, 80));
  });

  test('cuts between words', () => {
    expect(plain({ headline: 'one two three four five' }, { width: 20 })).toBe('one two three four\nfive\n');
  });

  test('counts wide characters and emoji as two columns', () => {
    expect(plain({ headline: '日本 日本 日本 日本 日本' }, { width: 20 })).toBe('日本 日本 日本 日本\n日本\n');
    expect(
      plain(
        { headline: '👩‍👩‍👧‍👦👩‍👩‍👧‍👦 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 👩‍👩‍👧‍👦👩‍👩‍👧‍👦' },
        { width: 20 },
      ).split('\n'),
    ).toHaveLength(3);
  });

  test('cuts a word that is longer than the line', () => {
    expect(
      Math.max(...widthsOf(plain({ headline: `see https://example.com/${'x'.repeat(100)}` }, { width: 40 }))),
    ).toBeLessThanOrEqual(40);
  });

  test('is good for a window that tells no size', () => {
    expect(plain({ headline: 'one two three' }, { width: 0 })).toBe('one two three\n');
  });
});

describe('what a terminal would obey is shown, not obeyed', () => {
  test.each([
    ['escape sequences', '\x1b[31mred', '␛[31mred'],
    ['titles', '\x1b]0;x\x07', '␛]0;x␇'],
    ['C1 sequences', '\u009b2J', '\ufffd2J'],
    ['backspaces', 'abc\b\b', 'abc␈␈'],
    ['NUL', 'a\0b', 'a␀b'],
    ['DEL', 'a\x7fb', 'a␡b'],
    ['carriage returns', 'abc\rx', 'abc\nx'],
    ['overrides of the writing direction', '\u202eabc\u2066', '\ufffdabc\ufffd'],
    ['lone surrogates', 'a\ud800b', 'a\ufffdb'],
    ['direction marks, which are left out', 'a\u200fb\u200e', 'ab'],
    ['tabs', 'a\tb', 'a b'],
  ])('%s', (_, text, shown) => {
    expect(plain({ headline: text })).toBe(`${shown}\n`);
    expect(plain({ headline: 'x', copies: [{ label: 'Copy', text }] })).toBe(`x\n\nCopy:\n\n${shown}\n`);
  });
});
