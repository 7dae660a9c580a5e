import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeText } from '../src/critique.ts';
import { AUDIENCES, FORMATS, PLANS } from '../src/reading/limits.ts';
import { RULES } from '../src/rules/registry.ts';
import { costOf } from '../src/rules/rule.ts';
import { scoreOf, verdictOf } from '../src/score.ts';
import { STRENGTHS } from '../src/strengths.ts';
import { runs } from './support/runs.ts';

const NO_WORDS = { message: '', fix: '' };
/** Every finding there can be; the length's is dearer or cheaper by the plan. */
const FINDINGS = RULES.flatMap((rule) => {
  const finding = { rule: rule.id, severity: rule.severity, cost: costOf(rule, NO_WORDS) };
  return rule.id === 'too-long' ? [finding, { ...finding, severity: 'warning' as const, cost: 5 }] : [finding];
});
const someFindings = fc
  .subarray(FINDINGS)
  .filter((findings) => new Set(findings.map(({ rule }) => rule)).size === findings.length);
const someStrengths = fc.subarray(STRENGTHS.map(({ id }) => id));

describe('the score', () => {
  test('of a note with nothing to mend is 100', () => {
    expect(scoreOf([], [])).toBe(100);
    expect(verdictOf([], 100)).toBe('ready');
  });

  test('is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(someFindings, someStrengths, (findings, strengths) => {
        const score = scoreOf(findings, strengths);
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('rises with every finding that is mended, all else equal', () => {
    fc.assert(
      fc.property(someFindings, someStrengths, (findings, strengths) => {
        const before = scoreOf(findings, strengths);
        for (const mended of findings) {
          const after = scoreOf(
            findings.filter((finding) => finding !== mended),
            strengths,
          );
          expect(after, mended.rule).toBeGreaterThan(before);
        }
      }),
    );
  });

  test('does not hang on the order of the findings', () => {
    fc.assert(
      fc.property(someFindings, someStrengths, (findings, strengths) => {
        expect(scoreOf([...findings].reverse(), strengths)).toBe(scoreOf(findings, strengths));
      }),
    );
  });

  test('agrees with the verdict: the better verdict never has the lower score', () => {
    const order = ['rework', 'almost', 'ready'];
    const judged = fc.tuple(someFindings, someStrengths).map(([findings, strengths]) => {
      const score = scoreOf(findings, strengths);
      return { score, findings, rank: order.indexOf(verdictOf(findings, score)) };
    });
    const alike = (one: { findings: typeof FINDINGS }) =>
      one.findings.every(({ severity }) => severity === 'suggestion');
    fc.assert(
      fc.property(judged, judged, (a, b) => {
        expect(a.rank).toBeGreaterThanOrEqual(0);
        if (alike(a) === alike(b) && a.score > b.score) expect(a.rank).toBeGreaterThanOrEqual(b.rank);
      }),
    );
  });

  test('of a note with an error is never that of a ready one', () => {
    fc.assert(
      fc.property(someFindings, someStrengths, (findings, strengths) => {
        fc.pre(findings.some(({ severity }) => severity === 'error'));
        expect(verdictOf(findings, scoreOf(findings, strengths))).not.toBe('ready');
      }),
    );
  });
});

const GREETINGS = ['Hi Ms. Ito, ', 'Hello there, ', 'Dear Mr. Ruiz,\n\n', 'Hey Tony, ', 'Hi [Name], ', ''];
const SENTENCES = [
  'I saw the welder job at Orrin Castings (req 551) on Indeed.',
  'Is the line cook job at Alder & Rye still open?',
  'Your talk on kiln safety at CeramiCon changed how I load the racks.',
  'My nine years of TIG welding are on my profile.',
  'I hope you are doing well.',
  "I'd like to add you to my network.",
  'Could we connect?',
  'Would you be open to a short call next week?',
  'Please refer me.',
  'I was laid off in March.',
  'I will take any job at your company!',
  'As we discussed, I am a fast learner.',
  'Dana Whitlock told me that you lead the ICU at Mercy Harbor.',
  'I really need this ASAP!!',
  'Sorry to bother you.',
  'My number is 614-555-0142.',
];
const SIGN_OFFS = [' – Tom Reyes', '\n\nBest regards,\nAna Paz', ' Thanks!', ' [Your Name]', ''];
const PADDING = [
  'Thank you so much for your time.',
  'Have a great day.',
  'I look forward to hearing from you.',
  'I would really appreciate it.',
  'Your help means a lot to me.',
  'Thanks in advance for your kind consideration.',
  'I wish you all the best.',
  'It would be a great pleasure.',
  'Many thanks and warm wishes.',
];

const someNote = fc.record({
  greeting: fc.constantFrom(...GREETINGS),
  sentences: fc
    .subarray(SENTENCES, { minLength: 1, maxLength: 5 })
    .chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
  signOff: fc.constantFrom(...SIGN_OFFS),
});
const options = {
  to: fc.option(fc.constantFrom(...AUDIENCES)),
  plan: fc.option(fc.constantFrom(...PLANS)),
  format: fc.option(fc.constantFrom(...FORMATS)),
};

describe('a critique', () => {
  const fragment = fc.constantFrom(
    ...GREETINGS,
    ...SENTENCES,
    ...SIGN_OFFS,
    ' ',
    '\n',
    '\r\n',
    '"',
    '’',
    '> ',
    '```',
    '*',
    '…',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.oneof(fragment, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 12 })
      .map((all) => all.join('')),
  );
  const context = fc.option(
    fc.record({ recipient: text, company: text, req: text, sender: text }, { requiredKeys: [] }),
  );

  test('answers any text, the same way twice, with a score that stands by its findings', () => {
    fc.assert(
      fc.property(fc.record({ text, context, ...options }), (input) => {
        const result = judgeText(input);
        expect(judgeText(input)).toEqual(result);
        expect(Number.isInteger(result.score)).toBe(true);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
        if (result.findings.some(({ severity }) => severity === 'error')) expect(result.verdict).not.toBe('ready');
        for (const { spans, edits = [] } of result.findings) {
          for (const span of spans) expect(input.text.slice(span.start, span.end)).toBe(span.text);
          for (const { start, end } of edits) expect(0 <= start && start <= end && end <= input.text.length).toBe(true);
        }
      }),
      runs(1000),
    );
  });

  test.each(PADDING)('is no better for a note of nothing but “%s”', (padding) => {
    fc.assert(
      fc.property(fc.constantFrom(...GREETINGS), fc.constantFrom(...SIGN_OFFS), fc.record(options), (hi, bye, rest) => {
        const empty = judgeText({ text: hi + bye, ...rest });
        expect(judgeText({ text: hi + padding + bye, ...rest }).score).toBeLessThanOrEqual(empty.score);
      }),
    );
  });

  test.each(PADDING)('is no better for “%s” before the sign-off or at the end', (padding) => {
    fc.assert(
      fc.property(fc.record({ note: someNote, ...options }), ({ note: { greeting, sentences, signOff }, ...rest }) => {
        const body = greeting + sentences.join(' ');
        const bare = judgeText({ text: body + signOff, ...rest });
        const before = judgeText({ text: `${body} ${padding}${signOff}`, ...rest });
        const after = judgeText({ text: `${body}${signOff}\n\n${padding}`, ...rest });
        expect(before.score, 'before the sign-off').toBeLessThanOrEqual(bare.score);
        expect(after.score, 'at the end').toBeLessThanOrEqual(bare.score);
      }),
      runs(400),
    );
  });
});
