import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MODEL_FILE } from '../../src/reading/model.ts';
import { bytesOf, markedNotes } from '../../src/reading/training/files.ts';
import { learn } from '../../src/reading/training/learn.ts';

test('the model is made of the marked notes alone, the same bytes each time', () => {
  const notes = markedNotes().flatMap((file) => file.notes);
  expect(bytesOf(learn(notes)).equals(readFileSync(MODEL_FILE))).toBe(true);
});
