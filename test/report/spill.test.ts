import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherReport } from '../../src/report/report.ts';
import { createSpill } from '../../src/report/spill.ts';
import { FRAME, reviewWith } from './reviews.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notecoach-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

test('what is put aside comes back as it was, in order, also a second time', async () => {
  const spill = await createSpill();
  const texts = Array.from({ length: 3000 }, (_, at) => `${at} “Zoë” 👩‍🚀 ${'x'.repeat(at % 90)}\n`);
  for (const text of texts) await spill.write(text);
  expect(await textOf(spill.read())).toBe(texts.join(''));
  expect(await textOf(spill.read())).toBe(texts.join(''));
  await spill.remove();
});

test.skipIf(process.platform === 'win32')('it has no name that anybody could open', async () => {
  const spill = await createSpill();
  await spill.write('secret'.repeat(50_000));
  expect(readdirSync(folder)).toEqual([]);
  await spill.remove();
});

test('where reading the notes fails nothing is left, and the reason is told', async () => {
  const entries = async function* () {
    yield { note: 'Hi', review: reviewWith() };
    throw new Error('the disk is gone');
  };
  await expect(gatherReport(entries(), FRAME)).rejects.toThrow('the disk is gone');
  expect(readdirSync(folder)).toEqual([]);
});
