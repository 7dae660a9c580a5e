import { describe, expect, test } from 'vitest';
import { agreed } from '../../src/advice/agreement.ts';
import type { Merit } from '../../src/advice/merit.ts';
import type { Finding } from '../../src/critique.ts';
import type { Better } from '../../src/writing/better.ts';

const finding = (rule: string, places: string[] = []): Finding => ({
  rule,
  severity: 'warning',
  message: '',
  fix: '',
  spans: places.map((text) => ({ start: 0, end: text.length, text })),
  cost: 10,
});
const FACT: Merit = { about: 'fact', says: '', words: 'payroll for 310 workers, two years' };
const OPENING: Merit = { about: 'opening', says: '', words: 'Usman' };
const BETTER: Better = {
  note: 'Hi Mr. Khan, is the ____ job open? I have done payroll for 310 workers for two years.',
  blanks: [{ fact: 'role', optional: false }],
};

describe('what is told and the version that is shown', () => {
  test('the blank for what is to be named is there', () => {
    const told = agreed(BETTER, { changes: [finding('no-role')], merits: [FACT], whole: false });
    expect(told).toEqual({ changes: [finding('no-role')], aside: [], merits: [FACT], better: BETTER });
  });

  test('a version without it is not shown', () => {
    const told = agreed(BETTER, { changes: [finding('no-company')], merits: [FACT, OPENING], whole: false });
    expect(told).toEqual({ changes: [finding('no-company')], aside: [], merits: [FACT, OPENING] });
  });

  test('a second change that it does not carry out is a smaller point', () => {
    const changes = [finding('no-role'), finding('no-company')];
    expect(agreed(BETTER, { changes, merits: [], whole: false })).toMatchObject({
      changes: [changes[0]],
      aside: [changes[1]],
      better: BETTER,
    });
  });

  test('what the context gives is carried out by its edit', () => {
    const change = { ...finding('no-company'), edits: [{ start: 1, end: 1, text: ' at Acme' }] };
    const better = { note: 'Is the welder job at Acme open?', blanks: [] };
    expect(agreed(better, { changes: [change], merits: [], whole: false }).better).toBe(better);
  });

  test('what is to go is gone', () => {
    const place = 'My boss is an idiot';
    const changes = [finding('interview-risk', [place])];
    expect(agreed(BETTER, { changes, merits: [], whole: false }).better).toBe(BETTER);
    const kept = { ...BETTER, note: `${BETTER.note} ${place}.` };
    expect(agreed(kept, { changes, merits: [], whole: false }).better).toBeUndefined();
  });

  test('nothing is kept that the version does not hold', () => {
    expect(agreed(BETTER, { changes: [finding('no-role')], merits: [OPENING, FACT], whole: false })).toMatchObject({
      merits: [FACT],
      better: BETTER,
    });
  });

  test('a version that loses the writer’s figures is not shown, nor one of a good note that loses anything praised', () => {
    const poorer = { ...BETTER, note: 'Hi Mr. Khan, is the ____ job open? I have done payroll for two years.' };
    expect(agreed(poorer, { changes: [finding('no-role')], merits: [FACT], whole: false })).not.toHaveProperty(
      'better',
    );
    expect(agreed(BETTER, { changes: [], merits: [FACT, OPENING], whole: true })).not.toHaveProperty('better');
    expect(agreed(BETTER, { changes: [], merits: [FACT], whole: true }).better).toBe(BETTER);
  });

  test('without a version all is told', () => {
    const changes = [finding('no-role'), finding('no-company')];
    expect(agreed(undefined, { changes, merits: [FACT], whole: false })).toEqual({
      changes,
      aside: [],
      merits: [FACT],
    });
  });
});
