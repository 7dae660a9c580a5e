import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proseOf } from '../../src/engine/review.ts';
import { createProofreader, type Proofreader } from '../../src/grammar/proofreader.ts';
import { channelCost } from '../../src/grammar/spelling/channel.ts';
import { likelihoodOfDerived } from '../../src/grammar/spelling/derivation.ts';
import { isEnglish } from '../../src/grammar/spelling/dictionary.ts';
import { correct } from '../../src/grammar/spelling/speller.ts';

function linesOf(file: string): string[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.filter((line) => !line.startsWith('#'));
}

describe('with the real engine', () => {
  let reader: Proofreader;

  beforeAll(async () => {
    reader = createProofreader({ timeoutMs: 60_000 });
    await reader.check('Hello there.', []);
  }, 90_000);

  afterAll(() => reader.close());

  test('typing errors of common words are found, and what was meant is told', { timeout: 60_000 }, async () => {
    const typos = linesOf('./typos.txt').map((line) => line.split(' ') as [typed: string, meant: string]);
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const [typed, meant] of typos) {
      const text = `Thank you, I saw the ${typed} of your team last week.`;
      const { problems } = await reader.check(text, []);
      const told = problems.find(
        ({ kind, start, end }) => kind === 'spelling' && text.slice(start, end) === typed,
      )?.replacement;
      if (told === undefined) missed.push(typed);
      else if (told !== meant) wrong.push(`${typed} > ${told}`);
    }
    expect(typos.length).toBeGreaterThan(300);
    expect(missed.length / typos.length, `missed: ${missed.join(' ')}`).toBeLessThan(0.06);
    // British for American.
    expect(wrong).toEqual(['lisence > licence']);
  });

  test.each(linesOf('./odd-trades.txt'))('says nothing of %s', async (text) => {
    const { text: prose, names } = proseOf({ text, to: 'recruiter', plan: 'premium', format: 'invite', context: {} });
    const { problems } = await reader.check(prose, names);
    const told = problems.filter(({ kind }) => kind === 'spelling').map(({ start, end }) => prose.slice(start, end));
    expect(told).toEqual([]);
  });
});

describe('the dictionary', () => {
  test.each(['organise', 'organize', 'calender', 'luthier', 'titre', 'aa', 'zzz'])('has %s', (word) => {
    expect(isEnglish(word)).toBe(true);
  });

  test.each(['litle', 'recieve', 'zzzzzz', 'a-b', ''])('does not have %j', (word) => {
    expect(isEnglish(word)).toBe(false);
  });
});

describe('what was meant', () => {
  test.each([
    ['litle', 'little'],
    ['experiance', 'experience'],
    ['wich', 'which'],
    ['tlak', 'talk'],
    ['proffesional', 'professional'],
  ])('%s is %s', (typed, meant) => {
    expect(correct(typed, 0)?.word).toBe(meant);
  });

  test.each([
    'lurcher',
    'ergonomist',
    'stitcher',
    'bowings',
    'requeen',
    'xqzvword',
    'kubernetes',
    'a'.repeat(45),
  ])('%s is as it is', (word) => {
    expect(correct(word, 0)).toBeUndefined();
  });
});

describe('the cost of a slip', () => {
  test.each([
    ['a doubled letter', 'ocurred', 'occurred', 'two letters for others', 'obburred'],
    ['swapped letters', 'recieve', 'receive', 'a letter for a strange one', 'recxive'],
    ['a vowel for a vowel', 'experiance', 'experience', 'a consonant for a vowel', 'experixnce'],
    ['a letter in the middle', 'compny', 'company', 'the first letter', 'ompany'],
  ])('%s is likelier than %5$s'.replace('%5$s', 'another'), (_name, light, meant, _other, heavy) => {
    expect(channelCost(light, meant, 50)).toBeLessThan(channelCost(heavy, meant, 50));
  });

  test('is none for the word itself, and the bound for what is farther', () => {
    expect(channelCost('company', 'company', 9)).toBe(0);
    expect(channelCost('company', 'experience', 9)).toBe(9);
    expect(channelCost('company', 'computer', 4)).toBe(4);
  });
});

describe('words made of others', () => {
  test.each(['requeen', 'reknotting', 'papermaker', 'greenhand', 'methodologist'])('%s may be one', (word) => {
    expect(likelihoodOfDerived(word)).toBeDefined();
  });

  test.each(['applyed', 'hopeing', 'occured', 'useing', 'recieved'])('%s is none', (word) => {
    expect(likelihoodOfDerived(word)).toBeUndefined();
  });
});
