import { serveJobs } from '../threads/serve-jobs.ts';
import { loadHarper } from './harper.ts';
import { proofread } from './proofread.ts';
import type { Result, Task } from './protocol.ts';

/** The worker's side: loads the engine, then reads one text after the other. A failing load ends the worker. */
const engine = await loadHarper();
// No note should wait until the code of the first readings is compiled.
for (let reading = 0; reading < 3; reading++)
  proofread('Hi Ms. Lee, your looking for a nurse and i have five years experience.', []);

async function work(task: Task): Promise<Result> {
  if (task.kind === 'words') return { lints: await engine.lint(task.words.join(' ')) };
  if (task.kind === 'lint') return { lints: await engine.lint(task.text) };
  const { text, protectedSpans, lints = await engine.lint(text) } = task;
  return { problems: proofread(text, lints, protectedSpans) };
}

// After a trap the WebAssembly memory can't be trusted: a new worker is the cure.
serveJobs(work, (error) => error instanceof Error && error.name === 'RuntimeError');
