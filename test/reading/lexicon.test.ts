import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hitsOf, lookUp, partsOf } from '../../src/reading/lexicon.ts';
import { wordsOf } from '../../src/reading/words.ts';

const FOLDER = new URL('../../src/reading/lexicon/', import.meta.url);
const hits = (text: string, name: string) =>
  hitsOf(lookUp(text, wordsOf(text, text)), name).map(({ start, end }) => text.slice(start, end));

describe('a line of the lexicon', () => {
  test.each([
    ['team player', [[['team']], [['player']]]],
    ['(hit|hitting) the road', [[['hit'], ['hitting']], [['the']], [['road']]]],
    ['your (great |)company', [[['your']], [['great'], []], [['company']]]],
  ])('%s', (line, parts) => expect(partsOf(line)).toEqual(parts));
});

describe('a phrase', () => {
  test.each([
    ['i am a team player.', 'cliche', ['team player']],
    ['i build my team. players come.', 'cliche', []],
    ['let’s connect'.replace('’', "'"), 'canned', ["let's connect"]],
    ['i saw it on stack overflow today', 'job-board', ['stack overflow']],
  ])('in “%s” of %s', (text, name, found) => expect(hits(text, name)).toEqual(found));
});

test.each(
  ['words', 'phrases'].flatMap((folder) => readdirSync(new URL(folder, FOLDER)).map((file) => `${folder}/${file}`)),
)('%s says what it holds, in lower case, each line once', (file) => {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  expect(lines[0]).toMatch(/^# \S/);
  const entries = lines.filter((line) => !line.startsWith('#'));
  expect(entries.filter((line) => line.split(' = ')[0] !== line.split(' = ')[0]?.toLowerCase())).toEqual([]);
  expect(entries.filter((line, at) => entries.indexOf(line) !== at)).toEqual([]);
  expect(entries.filter((line) => /\([^)]*\(/.test(line))).toEqual([]);
  if (file.startsWith('words/')) expect(entries.filter((line) => /[\s(_=]/.test(line))).toEqual([]);
});
