import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DRAFT_COLUMNS, NOTE_COLUMNS } from '../../../../adapters/cli/batch/columns.ts';
import { rowsOf } from '../../../../adapters/cli/batch/rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'notecoach-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(lines: readonly object[], columns = NOTE_COLUMNS) {
  const path = join(folder, 'notes.jsonl');
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { rows, remarks } = await rowsOf(path, { columns, stdin: process.stdin });
  const values: unknown[] = [];
  for await (const row of rows) values.push('values' in row ? row.values : 'bad');
  return { values, remarks: remarks() };
}

test.each([
  ['contxt', 'context'],
  ['compnay', 'company'],
  ['Company', 'company'],
  ['employer', 'company'],
  ['job title', 'role'],
  ['name', 'student'],
  ['paln', 'plan'],
])('"%s": did you mean "%s"? The note is read all the same', async (key, meant) => {
  expect(await read([{ text: 'Hi', [key]: 'x' }])).toEqual({
    values: [{ note: 'Hi' }],
    remarks: [`"${key}" was not read (in 1 line). Did you mean "${meant}"?`],
  });
});

test.each([
  'txet',
  'texts',
  'note',
  'message',
])('"%s": did you mean "text"? Without it there is no note', async (key) => {
  expect(await read([{ [key]: 'Hi' }])).toEqual({
    values: ['bad'],
    remarks: [`"${key}" was not read (in 1 line). Did you mean "text"?`],
  });
});

test('each is named once, however many lines have it, and what has no likeness in one line', async () => {
  const line = { text: 'Hi', class: 'B', score: 3, context: { compnay: 'Acme', text: 'x', role: 'welder' } };
  expect((await read(Array.from({ length: 1_200 }, () => line))).remarks).toEqual([
    '"context.compnay" was not read (in 1,200 lines). Did you mean "context.company"?',
    'Not read: "class", "score" and "context.text".',
  ]);
});

test('what is there was not meant by another', async () => {
  const { values, remarks } = await read([{ text: 'Hi', note: 'private', company: 'Acme', employer: 'x' }]);
  expect(values).toEqual([{ note: 'Hi', company: 'Acme' }]);
  expect(remarks).toEqual(['Not read: "note" and "employer".']);
});

test.each(['no', 'in', 'date', 'score', 'email', 'grade', '', '__proto__'])('"%s" is like none', async (key) => {
  expect((await read([JSON.parse(`{"text":"Hi","${key}":1}`)])).remarks).toEqual([`Not read: "${key}".`]);
});

test('what is read is not named', async () => {
  const line = { id: 1, student: 'Ana', text: 'Hi', to: 'peer', plan: 'free', format: 'invite' };
  expect((await read([{ ...line, company: 'Acme', context: { req: 7, role: 'x', student: 'Bo' } }])).remarks).toEqual(
    [],
  );
  expect((await read([{ id: 1, student: 'Ana', company: 'Acme', tone: 'warm' }], DRAFT_COLUMNS)).remarks).toEqual([]);
});

test('of very many keys some are named, each cut short', async () => {
  const line = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${'k'.repeat(200)}${at}`, 1]));
  const { remarks } = await read([{ text: 'Hi', ...line }]);
  expect(remarks).toHaveLength(1);
  expect(remarks[0]?.length).toBeLessThan(1_000);
});
