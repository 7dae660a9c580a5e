/**
 * What a report costs beside the critiques of the same notes as lines of JSON, spelling and grammar included, each as a
 * process of its own, alternating: npm run bench:report [-- NOTES ROUNDS]. Ratios are what counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { classOf } from '../support/class.ts';

const [notes = 300, rounds = 5] = process.argv.slice(2).map(Number);
const COMMAND = fileURLToPath(new URL('../../src/bin.cjs', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'notecoach-bench-'));
try {
  const file = join(folder, 'class.jsonl');
  const lines = classOf(notes).map(({ name, input }) => JSON.stringify({ student: name, ...input }));
  writeFileSync(file, `${lines.join('\n')}\n`);

  const run = (...args: string[]): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
      cwd: folder,
      maxBuffer: 1024 ** 3,
      encoding: 'utf8',
    });
    // 1: a note is worth a change.
    if (status !== 0 && status !== 1) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
    return performance.now() - start;
  };

  console.log(`report beside critique --jsonl on ${notes} notes, ${rounds} rounds, alternating`);
  const critiques: number[] = [];
  const reports: number[] = [];
  for (let round = 0; round < rounds; round++) {
    critiques.push(run('critique', '--jsonl', file));
    reports.push(run('report', file));
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] as number;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  console.log(`  critique --jsonl  median ${seconds(median(critiques))}`);
  console.log(`  report            median ${seconds(median(reports))}`);
  console.log(`  ratio             ${(median(reports) / median(critiques)).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true });
}
