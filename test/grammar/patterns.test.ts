import { describe, expect, test } from 'vitest';
import { findPatterns } from '../../src/grammar/patterns.ts';
import { CLEAN_NOTES } from './clean-notes.ts';

/** Slip, and the sentence put right with every replacement that the patterns offer. */
const FIXES: readonly (readonly [string, string])[] = [
  ['im a designer and i dont drive', "I'm a designer and i don't drive"],
  ['lets connect', "let's connect"],
  ['I HAVE FIVE YEARS EXPERIENCE AND I DONT SMOKE', "I HAVE FIVE YEARS' EXPERIENCE AND I DON'T SMOKE"],
  ['I have five years experience.', "I have five years' experience."],
  ['I have one year retail experience.', "I have one year's retail experience."],
  ['I saw that your looking for a cook.', "I saw that you're looking for a cook."],
  ["You're company is a leader.", 'Your company is a leader.'],
  ['I am exited to apply.', 'I am excited to apply.'],
  ['The hiring manger told me.', 'The hiring manager told me.'],
  ['Store Manger at Acme', 'Store Manager at Acme'],
  ['I am writing about the analyst roll.', 'I am writing about the analyst role.'],
  ['I am nurse with ten years here.', 'I am a nurse with ten years here.'],
  ['I am electrical engineer at a mill.', 'I am an electrical engineer at a mill.'],
  ['I worked as nurse in Cebu.', 'I worked as a nurse in Cebu.'],
  ['I am having 4 years in Java.', 'I have 4 years in Java.'],
  ['I am interested in position of cook.', 'I am interested in the position of cook.'],
  ['I am in need of job.', 'I am in need of a job.'],
  ['Nobody is replying me.', 'Nobody is replying to me.'],
  ['Let us discuss about the role.', 'Let us discuss the role.'],
  ['I am agree with you.', 'I agree with you.'],
  ['It is one of the biggest company in India.', 'It is one of the biggest companies in India.'],
  ['I am looking forward to hear from you.', 'I am looking forward to hearing from you.'],
  ['I am interested for the job.', 'I am interested in the job.'],
  ['I have been here since ten years.', 'I have been here for ten years.'],
  ['I have many skill.', 'I have many skills.'],
  ['Is there any openings?', 'Are there any openings?'],
  ['I did applied.', 'I did apply.'],
  ['I have send it.', 'I have sent it.'],
  ['Thank you for consider my profile.', 'Thank you for considering my profile.'],
  ['I want connect with you.', 'I want to connect with you.'],
  ['I have ten year of experience.', 'I have ten years of experience.'],
];

function fixed(text: string): string {
  return findPatterns(text).reduceRight((rest, { start, end, replacement }) => {
    return rest.slice(0, start) + (replacement ?? '???') + rest.slice(end);
  }, text);
}

describe('patterns', () => {
  test.each(FIXES)('%s', (slip, right) => {
    expect(fixed(slip)).toBe(right);
    expect(findPatterns(right)).toEqual([]);
  });

  test.each(CLEAN_NOTES)('say nothing to: %s', (text) => {
    expect(findPatterns(text)).toEqual([]);
  });

  test('names are left alone, but for a slip that no name has', () => {
    const text = 'Their Is Hope needs a Store Manger.';
    expect(
      findPatterns(text, [
        { start: 0, end: 13 },
        { start: 22, end: 34 },
      ]).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['Manger']);
  });

  test('a word wrapped onto the next line is still the next word, a new paragraph is not', () => {
    expect(findPatterns('I saw that your\nlooking for a cook.')).toHaveLength(1);
    expect(findPatterns('It was for your\n\nlooking for a cook.')).toHaveLength(0);
  });

  test('time grows with the text', () => {
    const time = (text: string) => {
      const start = performance.now();
      findPatterns(text);
      return performance.now() - start;
    };
    for (const unit of [
      'i dont have working since the ',
      'the the ',
      'am working am working ',
      '          ',
      'your ',
      'rather a b ',
      "it's ",
    ]) {
      time(unit.repeat(50));
      expect(time(unit.repeat(20_000 / unit.length)), unit).toBeLessThan(500);
    }
  });
});
