import { expect, test } from 'vitest';
import { wordLooksOf } from '../../src/reading/word-looks.ts';

test('of words that a user wrote nothing is kept, of those of the lexicon the looks', () => {
  const looks = (word: string) => wordLooksOf(word, word, true);
  expect(looks('welder')).toBe(looks('welder'));
  expect(looks('quintanaroo-hernandez')).not.toBe(looks('quintanaroo-hernandez'));
  expect(looks('quintanaroo-hernandez')).toEqual(looks('quintanaroo-hernandez'));
});
