import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lengthOf } from '../../src/length.ts';
import { type NoteInput, noteInputSchema } from '../../src/reading/input.ts';
import { readNote } from '../../src/reading/read.ts';
import { type Better, betterOf } from '../../src/writing/better.ts';
import { CASES } from './cases.ts';

describe('a note is handed back as', () => {
  test.each(CASES)('$name', ({ better, input }) => expect(betterOf(input)?.note).toBe(better));
});

describe('nothing is made of', () => {
  test.each([
    ['nothing', ''],
    ['a greeting', 'Hi Lena\n\n– Sam'],
    ['LinkedIn’s own text', "I'd like to add you to my professional network on LinkedIn."],
    ['another language', 'Sehr geehrte Frau Lindner, ich interessiere mich für die Stelle als Buchhalter bei Ihnen.'],
    [
      'a pitch',
      'Hi Gordon, our software cuts no-shows in half, and I can offer you a free call. Shall we connect? – Kyle',
    ],
    [
      'a note that is ready',
      'Dear Mr. Balogun, the Site Electrician vacancy at Crestmark Rail (ref 4410-E, on Totaljobs) matches my nine years in industrial plants. Could we connect? – Declan Moore',
    ],
  ])('%s', (_, text) => expect(betterOf({ text })).toBeUndefined());
});

describe('blanks', () => {
  const { blanks } = betterOf({
    text: 'Hello, is the welder job still open? I have six years in a shipyard.',
  }) as Better;
  test('stand in the order of the note, optional ones marked', () =>
    expect(blanks).toEqual([
      { fact: 'recipient', optional: false },
      { fact: 'company', optional: false },
      { fact: 'requisition', optional: true },
      { fact: 'source', optional: true },
    ]));
  test('are not left where the fact was given', () => {
    const context = { recipient: 'Ms. Rivera', company: 'Acme', req: '20', source: 'Indeed', sender: 'Sam Ortiz' };
    expect(betterOf({ text: 'Hello, is the welder job still open? I have six years in a shipyard.', context })).toEqual(
      {
        note: 'Hello Ms. Rivera, is the welder job at Acme (req 20, via Indeed) still open? I have six years in a shipyard.\n– Sam Ortiz',
        blanks: [],
      },
    );
  });
});

/** Notes of the corpora, and of those that the reading was learned from. */
const SAMPLE: NoteInput[] = [
  ...['blind-1', 'blind-2', 'held-out', 'held-out-2', 'held-out-3', 'shorten-5'].flatMap((name) =>
    linesOf(`../corpus/${name}.jsonl`).map((line) => noteInputSchema.parse(JSON.parse(line))),
  ),
  ...['corpus-03', 'm-05', 'n-27', 'r-2'].flatMap((name) =>
    readFileSync(new URL(`../../src/reading/notes/${name}.txt`, import.meta.url), 'utf8')
      .split(/^=== .*\n/m)
      .slice(1)
      .map((note) => ({ text: note.replace(/⟦[A-Z]+\||⟧| ?⟨[^⟩]*⟩/g, '').trim() })),
  ),
];

function linesOf(file: string): string[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
}

/** Versions of every fifth of them. */
const MADE: [NoteInput, Better][] = SAMPLE.filter((_, at) => at % 5 === 0).flatMap((input) => {
  const made = betterOf(input);
  return made ? [[input, made]] : [];
});

describe('whatever the note', () => {
  const holds = (property: (input: NoteInput, made: Better) => boolean) => () =>
    expect(MADE.filter(([input, made]) => !property(input, made))).toEqual([]);

  test('there is often one', () => expect(MADE.length).toBeGreaterThan(SAMPLE.length / 30));
  test(
    'the better note fits, or says by how much it does not',
    holds((input, { note, over }) => {
      const { used, limit } = lengthOf(readNote({ ...input, text: note }));
      return over === undefined ? used <= limit : used === limit + over;
    }),
  );
  test(
    'it has no digit that the note and the given facts have not',
    holds(({ text, context }, { note }) => {
      const known = `${text} ${Object.values(context ?? {}).join(' ')}`;
      return (note.match(/\d+/g) ?? []).every((digits) => known.includes(digits));
    }),
  );
  test(
    'it has no name that they have not, but for the CV that it may offer',
    holds(({ text, context }, { note }) => {
      const known = `${text} ${Object.values(context ?? {}).join(' ')}`.toLowerCase().replace(/[’‘]/g, "'");
      const capitals = note.match(/(?<=[\p{L},] )\p{Lu}[\p{L}-]+/gu) ?? [];
      return capitals.every((word) => word === 'CV' || known.includes(word.toLowerCase()));
    }),
  );
  test(
    'there is a fact for each blank, and no two blanks on end',
    holds((_, { note, blanks }) => note.split('____').length - 1 === blanks.length && !/____[\s,]*____/.test(note)),
  );
  test(
    'marks and blanks are single',
    holds((_, { note }) => !/ {2}|,,|[^.]\.\.(?!\.)| [,.;?!](?:\s|$)|\(\s*\)|\) \(/.test(note)),
  );
  test(
    'it is the same each time',
    holds((input, one) => JSON.stringify(betterOf(input)) === JSON.stringify(one)),
  );
  test(
    'its own better note is itself, or none',
    // One for Premium can be made to fit a free account, too.
    holds((input, { note, over }) => {
      if (over !== undefined) return true;
      const again = betterOf({ ...input, to: readNote(input).to, text: note });
      return again === undefined || again.note === note;
    }),
  );
});
