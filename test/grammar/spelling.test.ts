import { describe, expect, test } from 'vitest';
import { channelCost } from '../../src/grammar/spelling/channel.ts';
import { likelihoodOfDerived } from '../../src/grammar/spelling/derivation.ts';
import { isEnglish } from '../../src/grammar/spelling/dictionary.ts';
import { correct } from '../../src/grammar/spelling/speller.ts';

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
