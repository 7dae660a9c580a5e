import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog, openOutput } from '../src/log.ts';

let folder: string;
const opened: number[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notecoach-'));
});
afterEach(() => {
  for (const fd of opened.splice(0)) closeSync(fd);
  rmSync(folder, { recursive: true });
});

function open(path: string, flags: string): number {
  const fd = openSync(path, flags);
  opened.push(fd);
  return fd;
}

describe('the output of the log', () => {
  test('is a file as well as anything', async () => {
    const path = join(folder, 'log');
    const output = openOutput(open(path, 'w'));
    createLog('info', output).info({ platform: 'slack' }, 'ready');
    await output.settled(1_000);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ platform: 'slack', msg: 'ready' });
  });

  test('loses lines on a full disk, without an error, and without waiting', async () => {
    const output = openOutput(open('/dev/full', 'w'));
    const log = createLog('info', output);
    for (let line = 0; line < 1_000; line++) log.info('this can’t be written');
    const started = performance.now();
    await output.settled(5_000);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('loses lines that nobody reads, and holds few of them', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    // Its own descriptor: the socket closes it.
    const output = openOutput(openSync(path, 'r+'));
    const before = process.memoryUsage();
    const line = `${'x'.repeat(10_000)}\n`;
    for (let at = 0; at < 5_000; at++) output.write(line);
    const after = process.memoryUsage();
    expect(after.external + after.heapUsed - before.external - before.heapUsed).toBeLessThan(30 * 1024 * 1024);
    const started = performance.now();
    await output.settled(50);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
