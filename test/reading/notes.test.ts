import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MODEL_FILE } from '../../src/reading/model.ts';
import { markedNotes } from '../../src/reading/training/files.ts';
import { parseNotes } from '../../src/reading/training/marked-notes.ts';

const notes = markedNotes().flatMap((file) => file.notes);

describe('the marked notes', () => {
  test('are three thousand and more, and all different', () => {
    expect(notes.length).toBeGreaterThanOrEqual(3_000);
    expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
  });

  test('give the text back with the marks taken out', () => {
    const [note] = parseNotes(
      '=== a1-001 | recruiter | invite | good\n⟦RCPT|Rose⟧, I ⟦BG|ran nights at ⟦OWN|St Anne’s⟧⟧. ⟨background⟩ Shall we talk? ⟨ask⟩\n⟦SEND|Tom⟧\n',
    );
    expect(note?.text).toBe('Rose, I ran nights at St Anne’s. Shall we talk?\nTom');
    expect(note?.spans.map(({ label, start, end }) => [label, note.text.slice(start, end)])).toEqual([
      ['RCPT', 'Rose'],
      ['BG', 'ran nights at St Anne’s'],
      ['OWN', 'St Anne’s'],
      ['SEND', 'Tom'],
    ]);
    expect(note?.acts).toEqual([
      { at: 32, acts: ['background'] },
      { at: 47, acts: ['ask'] },
    ]);
  });

  test.each([
    ['=== a1-001 | recruiter | invite | good\n⟦RCPT|Rose, hi. ⟨other⟩\n', 'not closed'],
    ['=== a1-001 | recruiter | invite | good\n⟦WHO|Rose⟧, hi. ⟨other⟩\n', 'no such mark'],
    ['=== a1-001 | recruiter | invite | good\nRose⟧, hi. ⟨other⟩\n', 'too many'],
    ['=== a1-001 | recruiter | invite | good\nHi. ⟨greets⟩\n', 'no such act'],
  ])('%s is refused', (file, problem) => expect(() => parseNotes(file)).toThrow(problem));
});

describe('the model', () => {
  test('is small', () => {
    expect(readFileSync(MODEL_FILE).length).toBeLessThanOrEqual(2_000_000);
  });
});
