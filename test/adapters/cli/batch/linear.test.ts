import { expect, test } from 'vitest';
import { csvRecords } from '../../../../adapters/cli/batch/csv-records.ts';
import { delimiterIn } from '../../../../adapters/cli/batch/delimiter.ts';

/** How long it takes to read a table, in milliseconds: the best of five. */
async function timeOf(text: string): Promise<number> {
  const times = [];
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now();
    await delimiterIn(text);
    const chunks = (async function* () {
      yield text;
    })();
    for await (const _ of csvRecords(chunks, { delimiter: ',', end: '\n' })) {
      // It is read, and that is all.
    }
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

test.each<[string, (rows: number) => string]>([
  ['rows that open a cell in their midst', (rows) => 'a","b\n'.repeat(rows)],
  ['rows that open a cell at their end', (rows) => 'a,"\n'.repeat(rows)],
  ['rows that open one and doubled marks', (rows) => '"a""\n'.repeat(rows)],
  ['a mark that is never closed, and empty lines', (rows) => `"Hi\n${'\n'.repeat(rows)}`],
  ['a mark that is wrong far below, again and again', (rows) => `${'x,"a\n'.repeat(200)}"b"c\n`.repeat(rows / 200)],
  ['one row with many marks behind blanks', (rows) => ', "a'.repeat(rows)],
  ['one row of blanks and marks', (rows) => `x${' '.repeat(20)}"`.repeat(rows)],
  ['rows as they should be', (rows) => 'Ana,"Hi\nMaria"\n'.repeat(rows / 2)],
])('the time grows with the file: %s', async (_, text) => {
  await timeOf(text(2_000));
  const [once, more] = [await timeOf(text(4_000)), await timeOf(text(32_000))];
  // Eight times as long, with room for what else the machine does; by the square it would be 64 times.
  expect(more / Math.max(once, 2)).toBeLessThan(28);
});
