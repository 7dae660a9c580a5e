import { serveJobs } from '../threads/serve-jobs.ts';
import type { EngineTask } from './engine.ts';
import { reviewOf } from './review.ts';
import { TASKS } from './tasks.ts';

/** A thread of the engine. */

// The first reading compiles a thousand regular expressions; no note should wait for that.
reviewOf(
  { text: 'Hi Ms. Lee, is the welder role at Acme (req 20) open? I have run a yard for five years. – Sam Ortiz' },
  'off',
);

serveJobs(({ name, args }: EngineTask) => (TASKS[name] as (...args: unknown[]) => unknown)(...args));
