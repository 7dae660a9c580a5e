/**
 * What the engine costs, beside what it is measured against, alternating in one process: npm run bench [-- --grammar].
 * Ratios are what counts; absolute times are the machine's.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import writeGood from 'write-good';
import { critique } from '../../src/index.ts';

const ROUNDS = 30;
const corpus = ['notes-1', 'notes-2', 'held-out', 'held-out-2', 'held-out-3'].flatMap((name) =>
  readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string }),
);

function quantiles(times: number[]): { median: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const ms = (value: number) => `${value.toFixed(3)} ms`;

console.log(`critique() beside write-good on ${corpus.length} notes, ${ROUNDS} rounds, alternating`);
const ours: number[] = [];
const theirs: number[] = [];
for (let round = -3; round < ROUNDS; round++) {
  for (const note of corpus) {
    const a = timed(() => critique(note));
    const b = timed(() => writeGood(note.text));
    if (round < 0) continue;
    ours.push(a);
    theirs.push(b);
  }
}
const our = quantiles(ours);
const their = quantiles(theirs);
console.log(`  critique    median ${ms(our.median)}  99th percentile ${ms(our.p99)}`);
console.log(`  write-good  median ${ms(their.median)}  99th percentile ${ms(their.p99)}`);
console.log(
  `  ratio       median ${(our.median / their.median).toFixed(2)}      99th percentile ${(our.p99 / their.p99).toFixed(2)}`,
);

console.log('\ntime for twice the text');
const long = corpus.map((note) => note.text).join(' ');
for (const [name, unit] of [
  ['notes', long],
  ['brackets', '[('.repeat(5000)],
  ['one long word', 'a'.repeat(10_000)],
  ['a.a.a.', 'a.'.repeat(5000)],
  ['contact', 'as we discussed '.repeat(700)],
  ['spaces', `a${' '.repeat(9999)}`],
] as const) {
  const line = [1250, 2500, 5000, 10_000].map((size) => {
    const half = unit.slice(0, 1250);
    const text = Array.from({ length: size / 1250 }, () => half).join('');
    return quantiles(Array.from({ length: 25 }, () => timed(() => critique({ text })))).median;
  });
  const ratios = line.slice(1).map((time, at) => (time / (line[at] ?? time)).toFixed(2));
  console.log(
    `  ${name.padEnd(14)} 1,250 units ${ms(line[0] ?? 0)}; twice that: ${ratios.join(' times, then ')} times`,
  );
}
const huge = 'Dear Ms. Okafor, the nurse job at Larkfield (req 40871, on Indeed) fits me. '.repeat(14_000);
console.log(`  1 MB           ${ms(timed(() => critique({ text: huge })))} (no more than 10,000 units are read)`);

if (!process.argv.includes('--no-grammar')) {
  const { createReviewer } = await import('../../src/review.ts');
  const { LocalLinter } = await import('harper.js');
  const { binary } = await import('harper.js/binary');
  const harper = new LocalLinter({ binary });
  const reviewer = createReviewer({ grammar: true });
  const notes = corpus.filter((note) => note.text.length < 2000).slice(0, 150);
  await harper.setup();
  await harper.lint('Warm up.');
  await reviewer.review({ text: 'Warm up, please.' }, { timeoutMs: 60_000 });
  const alone: number[] = [];
  const whole: number[] = [];
  for (const note of notes) {
    let start = performance.now();
    await reviewer.review(note, { timeoutMs: 60_000 });
    whole.push(performance.now() - start);
    start = performance.now();
    await harper.lint(note.text);
    alone.push(performance.now() - start);
  }
  await reviewer.close();
  const sum = (times: number[]) => times.reduce((total, time) => total + time, 0);
  const [a, b] = [quantiles(whole), quantiles(alone)];
  console.log(
    `\nreview() with grammar beside harper.js alone on ${notes.length} notes, each seen for the first time, alternating`,
  );
  console.log(`  review   median ${ms(a.median)}  mean ${ms(sum(whole) / notes.length)}`);
  console.log(`  harper   median ${ms(b.median)}  mean ${ms(sum(alone) / notes.length)}`);
  console.log(
    `  ratio    median ${(a.median / b.median).toFixed(2)}      mean ${(sum(whole) / sum(alone)).toFixed(2)}`,
  );
}

console.log('\nterminal chat: start to first prompt, and resident memory 5 s later with one note judged');
for (const grammar of ['off', 'on']) console.log(`  GRAMMAR=${grammar.padEnd(3)} ${await startUp(grammar)}`);

/**
 * Starts the chat in a terminal of its own (script from util-linux), waits for the prompt, sends a note, reads its
 * memory.
 */
async function startUp(grammar: string): Promise<string> {
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const start = performance.now();
  const child = spawn('script', ['-qfec', `${process.execPath} ${main}`, '/dev/null'], {
    env: { ...process.env, GRAMMAR: grammar, NO_COLOR: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let ready = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', () => reject(new Error('ended before its prompt')));
      child.stdout.on('data', (chunk: Buffer) => {
        if (ready > 0 || !/> /.test(chunk.toString())) return;
        ready = performance.now() - start;
        resolve();
      });
    });
    child.stdin.write(
      'Hi Ms. Okafor, is the RN job at Larkfield (req 40871, on Indeed) still open? I have six years in med-surg. – Dana\r',
    );
    await new Promise((resolve) => setTimeout(resolve, 5000));
    const pids = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ');
    const status = readFileSync(`/proc/${pids[0]}/status`, 'utf8');
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    return `first prompt after ${ready.toFixed(0)} ms, ${(kilobytes / 1024).toFixed(0)} MB resident`;
  } catch (error) {
    return `not measured: ${(error as Error).message}`;
  } finally {
    child.kill();
  }
}
