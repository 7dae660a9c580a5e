import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/terminal/render.ts';

const plain = { width: 60, colour: false };

describe('renderReply', () => {
  test('one thing a line, steps below their point', () => {
    const shown = renderReply(
      {
        headline: 'Almost there · 71 of 100',
        detail: '262 characters',
        points: [
          { label: 'Good', text: 'you ask.' },
          { label: 'First', text: 'No number.', step: 'Add it.' },
        ],
      },
      plain,
    );
    expect(shown).toBe('Almost there · 71 of 100\n262 characters\n\nGood: you ask.\nFirst: No number.\n   → Add it.\n');
  });

  test('problem spots stand between [[ and ]] where there is no colour; what overlaps is one', () => {
    const note = {
      text: 'please please call me',
      marks: [
        { start: 0, end: 13, severity: 'warning' as const },
        { start: 7, end: 21, severity: 'error' as const },
      ],
    };
    expect(renderReply({ headline: 'x', note }, plain)).toContain('[[please please call me]]');
  });

  test('with colour they are underlined, line by line', () => {
    const shown = renderReply(
      { headline: 'x', note: { text: 'one\ntwo', marks: [{ start: 0, end: 7, severity: 'error' }] } },
      { width: 60, colour: true },
    );
    expect(shown.match(/\x1b\[4m/g)).toHaveLength(2);
  });

  test('nothing is wider than the window', () => {
    const shown = renderReply(
      {
        headline: 'A headline that is longer than the window is wide',
        points: [
          {
            label: 'First',
            text: 'A text that is longer than the window is wide.',
            step: 'A step that is longer, too.',
          },
        ],
      },
      { width: 24, colour: false },
    );
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(24);
  });

  test('a note to copy stands by itself, untouched', () => {
    expect(
      renderReply({ headline: 'Ready', copy: { label: 'Your note', text: `Hi,\n${'long '.repeat(30)}` } }, plain),
    ).toContain(`\n\nHi,\n${'long '.repeat(30)}`);
  });

  test.each(['\x1b[31m', '\x07', '\u009b2J', '\u202e', '\0'])('%j does not reach the terminal', (control) => {
    const shown = renderReply(
      {
        headline: `a${control}b`,
        detail: control,
        points: [{ label: control, text: control, step: control }],
        note: { text: `x${control}y`, marks: [] },
        copy: { label: 'c', text: control },
      },
      plain,
    );
    expect(shown).not.toContain(control);
  });
});
