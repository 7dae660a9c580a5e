import { describe, expect, test } from 'vitest';
import { applyEdits, type Critique, type Finding, judge } from '../../src/critique.ts';
import type { LanguageProblem } from '../../src/grammar/types.ts';
import type { NoteInput } from '../../src/reading/input.ts';
import { type Reading, readNote } from '../../src/reading/read.ts';
import { RULES } from '../../src/rules/registry.ts';
import type { Severity } from '../../src/rules/rule.ts';
import { CLEAN_NOTES } from './clean-notes.ts';

/** What a proofreader says: the words as they stand in the text, and what to write instead. */
export type Slip = readonly [wrong: string, right?: string];

export type SilentRow = NoteInput & { slips?: readonly Slip[] };

export type FiresRow = SilentRow & {
  /** The places pointed at, word for word and in order. */
  spans?: readonly string[];
  severity?: Severity;
  /** The text once the finding's edits have been carried out. */
  mended?: string;
};

export type RuleCases = {
  fires: readonly (string | FiresRow)[];
  /** Near misses above all: false alarms are what users complain of. */
  silent: readonly (string | SilentRow)[];
};

/**
 * The tests of one rule: a table of notes on which it fires or does not. What holds for every rule is checked on each
 * row.
 */
export function ruleCases(id: string, { fires, silent }: RuleCases): void {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`The registry has no rule ${id}.`);

  describe(`${id} fires`, () => {
    for (const row of fires.map(asRow)) {
      test(titleOf(row), () => {
        const finding = findingOf(id, row);
        expect(finding, `fired: ${firedOn(id, row)}`).toBeDefined();
        if (!finding) return;
        expect.soft(finding.severity).toBe(row.severity ?? rule.severity);
        if (row.spans) expect.soft(finding.spans.map((span) => span.text)).toEqual(row.spans);
        for (const { start, end, text } of finding.spans) {
          expect.soft(end, 'a span has words').toBeGreaterThan(start);
          expect.soft(row.text.slice(start, end), 'a span lies where it says').toBe(text);
        }
        expectPlainWords(finding.message);
        expectPlainWords(finding.fix);
        expectMending(id, row, finding);
        expectSteady(id, row);
      });
    }
  });

  describe(`${id} is silent`, () => {
    for (const row of silent.map(asRow)) {
      test(titleOf(row), () => {
        const finding = findingOf(id, row);
        expect.soft(finding, `points at: ${finding?.spans.map((span) => span.text).join(' | ')}`).toBeUndefined();
        expectSteady(id, row);
      });
    }

    test('on notes that nothing is to be said about', () => {
      for (const note of CLEAN_NOTES) expect.soft(findingOf(id, note), note.text).toBeUndefined();
    });
  });
}

function asRow(row: string | FiresRow): FiresRow {
  return typeof row === 'string' ? { text: row } : row;
}

/** The text, cut to a line, and what was said beside it. */
function titleOf({ text, to, plan, format, context, slips }: FiresRow): string {
  const line = JSON.stringify(text).slice(1, -1);
  const short = line.length > 100 ? `${line.slice(0, 70)} … ${line.slice(-20)} [${text.length}]` : line || '(nothing)';
  const facts = Object.entries(context ?? {}).map(([fact, value]) => `${fact} ${value}`);
  const beside = [to, plan, format, ...facts, ...(slips ?? []).map(([wrong]) => `slip: ${wrong}`)].filter(Boolean);
  return beside.length > 0 ? `${short} (${beside.join(', ')})` : short;
}

function judged(id: string, row: SilentRow): Critique {
  const note = readNote(row);
  return judge(note, problemsOf(id, note, row.slips));
}

/** What the proofreader says: slips are looked up in the text as it is read. */
function problemsOf(id: string, { text }: Reading, slips: readonly Slip[] = []): LanguageProblem[] {
  if (id !== 'grammar' && id !== 'spelling') return [];
  return slips.flatMap(([wrong, right]) => {
    const start = ` ${text} `.search(new RegExp(`(?<![\\p{L}'])${wrong}(?![\\p{L}'])`, 'u')) - 1;
    const place = { kind: id, start, end: start + wrong.length } as const;
    return start < 0 ? [] : [right === undefined ? place : { ...place, replacement: right }];
  });
}

function findingOf(id: string, row: SilentRow): Finding | undefined {
  return judged(id, row).findings.find((finding) => finding.rule === id);
}

function firedOn(id: string, row: SilentRow): string {
  return judged(id, row)
    .findings.map((finding) => finding.rule)
    .sort()
    .join(' ');
}

/**
 * Carried out, what a finding proposes clears it and makes the note no worse, unless nothing but the fault was there.
 */
function expectMending(id: string, row: FiresRow, finding: Finding): void {
  if (row.mended !== undefined) expect.soft(finding.edits, 'there are edits').toBeDefined();
  if (!finding.edits) return;
  const mended = applyEdits(row.text, finding.edits);
  if (row.mended !== undefined) expect.soft(mended).toBe(row.mended);
  const after = judged(id, { ...row, text: mended });
  const fired = after.findings.map((one) => one.rule);
  expect.soft(fired, `still found in: ${mended}`).not.toContain(id);
  if (!fired.includes('empty-note'))
    expect
      .soft(after.score, `made worse: ${mended} (${fired.join(' ')})`)
      .toBeGreaterThanOrEqual(judged(id, row).score);
}

/** What must make no difference: asking twice, how quotes look, white space around, how lines end. */
function expectSteady(id: string, row: SilentRow): void {
  expect.soft(judged(id, row), 'the same answer twice').toEqual(judged(id, row));
  const { text } = row;
  const fired = firedOn(id, row);
  const variants = {
    'curly quotes': text.replace(/"([^"\n]*)"/g, '“$1”').replaceAll("'", '’'),
    'straight quotes': text.replace(/[“”]/g, '"').replaceAll('’', "'"),
    'white space around': `\n  ${text} \t\n\n`,
    'CRLF for LF': text.replace(/\r?\n/g, '\r\n'),
  };
  for (const [name, variant] of Object.entries(variants)) {
    expect.soft(firedOn(id, { ...row, text: variant }), name).toBe(fired);
  }
}

const SCOLDING = ['error', 'invalid', 'fail', ...RULES.map((rule) => rule.id).filter((id) => id.includes('-'))];

/** A sentence for a person; what it quotes from the note is not its own wording. */
function expectPlainWords(sentence: string): void {
  expect.soft(sentence).toMatch(/\S[.?!…”"')]$/);
  const own = sentence.replace(/“[^”]*”/g, '“”').toLowerCase();
  expect.soft(SCOLDING.filter((word) => own.includes(word))).toEqual([]);
}
