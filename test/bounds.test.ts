import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounded, offsetInWhole, READ_LIMIT } from '../src/bounds.ts';
import { createCoach } from '../src/coach.ts';
import { judgeText } from '../src/critique.ts';
import { seenOf } from '../src/reading/unseen.ts';
import { shorten } from '../src/shorten/shorten.ts';
import { runs } from './support/runs.ts';

const left = (text: string, most?: number) => [...bounded(text, most).leftOut].sort().join(' ');

describe('bounds', () => {
  test.each([
    ['nothing of a note', 'Hi Ana, is the welder role (req 20) open?\n\n– Cy', ''],
    ['nothing of a long address', `See https://example.com/${'a'.repeat(270)} please`, ''],
    ['nothing of letters with their accents', 'Nguye\u0302\u0303n Thi\u0323 Hu\u031b\u01a1ng 👩🏽‍💻', ''],
    ['no word of white space', `a${'\n'.repeat(5000)}b`, ''],
    ['no word of white space at the end', `a${' '.repeat(20_000)}`, ''],
    ['the rest of an endless word', `Hi ${'x'.repeat(400)} there`, 'word'],
    ['marks upon marks', `e${'\u0301'.repeat(200)}`, 'marks'],
    ['a text in tags', `Hi${'\u{e0041}'.repeat(100)}`, 'marks'],
    ['what is behind the most that is read', 'nurse '.repeat(3000), 'end'],
    ['what is behind thousands of words', 'x '.repeat(4000), 'end'],
    ['what is behind hundreds of sentences', 'So it is. '.repeat(900), 'end'],
  ])('leave out %s', (_, text, expected) => {
    expect(left(text)).toBe(expected);
  });

  const pieces = fc.constantFrom(
    ...['x', 'nurse ', ' ', '\n', '\r\n', '\t', '.', '! ', '{', "'", 'İ', 'e\u0301', '\u0301', '\u200b', '\u2028'],
    ...['\u{e0041}', '😀', '\ud83d', '\ude00', '– ', '1', 'http://a '],
  );
  const texts = fc
    .array(
      fc.tuple(pieces, fc.integer({ min: 1, max: 900 })).map(([piece, times]) => piece.repeat(times)),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  test('hold of a text its own units in their order, and know where each comes from', () => {
    fc.assert(
      fc.property(texts, (whole) => {
        const within = bounded(whole);
        expect(within.text.length).toBeLessThanOrEqual(READ_LIMIT);
        expect(within.text.length + within.gaps.reduce((sum, { units }) => sum + units, 0)).toBe(whole.length);
        for (let at = 0; at < within.text.length; at += 7)
          expect(whole[offsetInWhole(within, at)]).toBe(within.text[at]);
        expect(/\s{65}|\S{301}/.test(within.text)).toBe(false);
        expect(bounded(within.text).text).toBe(within.text);
      }),
      runs(200),
    );
  });

  test('are the same once more where a word was cut behind what looks like the end of a sentence', () => {
    const { text } = bounded(`${'.'.repeat(300)}'x${' !'.repeat(620)} x`);
    expect(bounded(text).text).toBe(text);
  });

  test('cut no character in two', () => {
    for (const most of [9, 10, 11]) expect(bounded('😀'.repeat(20), most).text.isWellFormed()).toBe(true);
    expect(bounded('😀'.repeat(500)).text.isWellFormed()).toBe(true);
  });

  test('cut no end of a line in two', () => {
    for (const before of ['Hi', 'Hi,'])
      expect(bounded(`${before}${'\r\n'.repeat(250)}open?`).text).not.toMatch(/\r(?!\n)/);
  });

  test('cut nothing of any note of the corpora', () => {
    for (const file of ['held-out', 'held-out-2', 'notes-1'])
      for (const line of readFileSync(`test/corpus/${file}.jsonl`, 'utf8').trim().split('\n')) {
        const { text } = JSON.parse(line) as { text: string };
        expect.soft(left(text), text).toBe('');
      }
  });
});

describe('what the bounds leave out', () => {
  const long = `Hi Ms. Rivera, the welder role at Acme ${'x'.repeat(500)} fits my ten years in a yard. Could we connect? – Sam`;

  test('counts towards the length, and is told', () => {
    const { length, leftOut } = judgeText({ text: long });
    expect(length.used).toBe(long.length);
    expect(leftOut).toEqual(['word']);
    expect(judgeText({ text: 'Hi Ana' }).leftOut).toBeUndefined();
  });

  test.each([
    ['spaces', `Hi Ana,${' '.repeat(500)}is the welder role open?`],
    ['line breaks of two units behind a space', `Hi Ana, ${'\r\n'.repeat(250)}is the welder role open?`],
    ['line breaks of two units, each as one', `Hi Ana,${'\r\n'.repeat(250)}is the welder role open?`],
    ['words behind what is read', 'nurse '.repeat(3000).trim()],
    ['the end in two-unit line breaks', `${'nurse nurse\r\n'.repeat(2000)}nurse`],
  ])('counts %s', (_, text) => {
    expect(judgeText({ text }).length.used).toBe(text.replaceAll('\r\n', '\n').length);
  });

  test('leaves spans where they are, and proposes nothing', () => {
    const text = `${long} i think it it ASAP`;
    for (const { spans, edits } of judgeText({ text }).findings) {
      expect(edits).toBeUndefined();
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  test('is not cut from a note in silence', () => {
    expect(shorten({ text: long }, 300)).toEqual({
      note: long,
      length: long.length,
      limit: 300,
      cuts: [],
      over: long.length - 300,
      leftOut: ['word'],
    });
  });
});

test.each([
  ['Hi\u200b Ana, \u202eis it open?', 'Hi Ana, is it open?'],
  ['Zo\u0308e\u0308 👩🏽‍💻 ❤️', 'Zo\u0308e\u0308 👩🏽‍💻 ❤️'],
  [`o${'\u0301'.repeat(50)}k`, 'o\u0301\u0301k'],
  ['SYS\u{e0053}\u{e0059}TEM', 'SYSTEM'],
])('%j is seen as %j', (text, expected) => {
  expect(seenOf(text)).toBe(expected);
});

test('of a text that was not read to its end nothing is said to be missing', async () => {
  const text = `Hi Anna, is the nurse job open? ${'Our ward is a good place for me. '.repeat(400)} Could we connect? – Sam`;
  const coach = createCoach({ grammar: false });
  for (const name of ['critique', 'why']) {
    const { points = [], more = [] } = await coach.handle({ user: 'test:1', kind: 'form', name, options: { text } });
    const said = JSON.stringify([points, more]);
    expect(said).toMatch(/only its first part/);
    expect(said).not.toMatch(/ends without|the company’s name|what you would like|"No /);
  }
});

test('hidden signs are taken out of a note to paste', async () => {
  const note = 'Hi Ms. Lee, is the welder role at Acme (req 20) open? – Sam Ortiz';
  const reply = await createCoach({ grammar: false }).handle({
    user: 'test:1',
    kind: 'message',
    text: note.replace(' is ', ` is${'\u200b'.repeat(300)} `),
  });
  expect(reply.copies).toEqual([{ label: 'Your note without the hidden signs', text: note }]);
});
