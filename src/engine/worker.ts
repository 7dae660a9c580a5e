import { improve } from '../rewrite/improve.ts';
import { shorten } from '../shorten/shorten.ts';
import { serveJobs } from '../threads/serve-jobs.ts';
import type { EngineTask } from './engine.ts';
import { reviewOf } from './review.ts';
import { perform, TASKS } from './tasks.ts';

/** A thread of the engine. */

// The first readings compile a thousand regular expressions, once as they are, once to run fast; no note is to wait.
const NOTE = 'Hi Ms. Lee, is the welder role at Acme (req 20) open? I have run a yard for five years. – Sam Ortiz';
for (let reading = 0; reading < 3; reading++) {
  const { critique } = reviewOf({ text: NOTE }, 'off');
  improve({ text: NOTE }, critique);
  shorten({ text: NOTE }, 80);
}

// Nor for what is to be loaded.
await Promise.all(Object.values(TASKS).map((load) => load()));

serveJobs(({ name, args }: EngineTask) => perform(name, args));
