import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proseOf } from '../../src/engine/review.ts';
import { createProofreader, type Proofreader } from '../../src/grammar/proofreader.ts';
import type { LanguageProblem, Stretch } from '../../src/grammar/types.ts';
import { CORRECT_NOTES } from './correct-notes.ts';
import { FAULTY_NOTES } from './faulty-notes.ts';

/** The real engine, end to end. */
let reader: Proofreader;

beforeAll(async () => {
  reader = createProofreader({ timeoutMs: 60_000 });
  reader.warm();
  await reader.check('Hello there.', []);
}, 90_000);

afterAll(() => reader.close());

async function problemsOf(text: string, protectedSpans: Stretch[] = []): Promise<LanguageProblem[]> {
  const { problems, complete } = await reader.check(text, protectedSpans);
  expect(complete).toBe(true);
  return problems;
}

const told = (text: string, problems: readonly LanguageProblem[]) =>
  problems.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('clean notes', () => {
  test.each(CORRECT_NOTES)('%s', async (text) => {
    expect(told(text, await problemsOf(text))).toEqual([]);
  });
});

/** Whole notes whose trades, tools and names no dictionary has. */
const ODD_TRADES = readFileSync(new URL('./odd-trades.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'));

describe('notes of odd trades', () => {
  test.each(ODD_TRADES)('%s', async (text) => {
    const { text: prose, names } = proseOf({ text, to: 'recruiter', plan: 'premium', format: 'invite', context: {} });
    const problems = await problemsOf(prose, [...names]);
    expect(
      told(
        prose,
        problems.filter(({ kind }) => kind === 'spelling'),
      ),
    ).toEqual([]);
  });
});

describe('notes with one slip', () => {
  test.each(FAULTY_NOTES)('$kind: $text', async ({ text, kind, at }) => {
    const problems = await problemsOf(text);
    const start = text.indexOf(at);
    expect(start).toBeGreaterThanOrEqual(0);
    const hits = problems.filter(
      (problem) => problem.kind === kind && problem.start < start + at.length && start < problem.end,
    );
    expect(hits.length, `${kind} at "${at}", found ${told(text, problems).join('; ') || 'nothing'}`).toBeGreaterThan(0);
    expect(told(text, problems)).toHaveLength(hits.length);
  });
});

type Sample = { id: string; text: string; spans: Record<string, string[]> };

const SAMPLES = readFileSync(new URL('./labelled-notes.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample);

describe('labelled samples', () => {
  test.each(SAMPLES.map((sample) => [sample.id, sample] as const))('%s', async (_id, sample) => {
    // What the note reader does before it asks: no zero-width characters, straight quotes.
    const text = sample.text
      .replace(/[\u200b-\u200d\ufeff]/g, '')
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'");
    const problems = await problemsOf(text);
    for (const kind of ['spelling', 'grammar'] as const) {
      const found = problems.filter((problem) => problem.kind === kind);
      const labelled = (sample.spans[kind] ?? []).map((part) => ({
        start: text.indexOf(part),
        end: text.indexOf(part) + part.length,
      }));
      const meet = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;
      expect(
        labelled.filter((label) => !found.some((problem) => meet(problem, label))),
        `missed ${kind}`,
      ).toEqual([]);
      expect(
        told(
          text,
          found.filter((problem) => !labelled.some((label) => meet(problem, label))),
        ),
        `invented ${kind}`,
      ).toEqual([]);
    }
  });
});

describe('offsets and replacements', () => {
  test('are UTF-16 code units, past emoji and line ends', async () => {
    const text = '🙏🏽 Hi Ana,\r\n\r\nI realy like your work. 🚀 I dont have a licence.';
    expect(
      (await problemsOf(text)).map(({ start, end, replacement }) => [text.slice(start, end), replacement]),
    ).toEqual([
      ['realy', 'really'],
      ['dont', "don't"],
    ]);
  });

  test('protected spans are never misspelled', async () => {
    const text = 'I saw the realy job at realy.';
    const start = text.lastIndexOf('realy');
    expect(told(text, await problemsOf(text, [{ start, end: start + 5 }]))).toEqual(['spelling: realy']);
  });

  test('other languages are left alone', async () => {
    expect(
      await problemsOf("Bonjour Madame, j'ai vu votre annonce pour le poste de boulanger. J'ai dix ans de métier."),
    ).toEqual([]);
    expect(
      await problemsOf('Guten Tag Frau Weber, ich habe Ihre Anzeige gelesen und möchte mich gern vorstellen.'),
    ).toEqual([]);
    expect(await problemsOf('Olá Marina, gostaria de me conectar com você. Rui Prates')).toEqual([]);
  });

  test.each([
    '',
    ' ',
    '\n',
    '👋😊🚀',
    '\u0000\ud800',
    '"'.repeat(500),
    '<>{}[]',
    'a'.repeat(3_000),
  ])('survives %j', async (text) => {
    expect(await problemsOf(text)).toEqual([]);
  });
});

test('a check that has no time comes back incomplete, and the next one is whole again', async () => {
  const text = 'I realy like your work.';
  expect(await reader.check(text.repeat(800), [], { timeoutMs: 1 })).toEqual({ problems: [], complete: false });
  expect(told(text, await problemsOf(text))).toEqual(['spelling: realy']);
});

test('a text that is far too long is read in time that grows with it', async () => {
  const note = 'Dear Ms. Lee, I am writing about the analyst role at your company and I have ten years of experience. ';
  const time = async (repeats: number) => {
    const start = performance.now();
    await reader.check(note.repeat(repeats), []);
    return performance.now() - start;
  };
  await time(10);
  expect(await time(160)).toBeLessThan(Math.max(400, 60 * (await time(10))));
});
