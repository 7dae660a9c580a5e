import type { Result, Task } from '../../../src/grammar/protocol.ts';
import { serveJobs } from '../../../src/threads/serve-jobs.ts';

/** Stands in for the proofreader's worker, and obeys a text that says how to fail. */
serveJobs((task: Task): Result => {
  if (task.kind !== 'proofread') return { lints: [] };
  const { text } = task;
  if (text === 'crash')
    process.nextTick(() => {
      throw new Error('crashed as told');
    });
  if (text === 'exit') process.exit(3);
  if (text === 'crash' || text === 'hang') for (; text === 'hang'; );
  if (text === 'fail') throw new Error('failed as told');
  return { problems: [{ kind: 'spelling', start: 0, end: text.length }] };
});
