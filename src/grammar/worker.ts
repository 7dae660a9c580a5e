import { parentPort } from 'node:worker_threads';
import { loadEngine } from './engine.ts';
import { proofread } from './proofread.ts';
import type { Answer, Job } from './protocol.ts';

/** The worker's side: loads the engine, then reads one text after the other. A failing load ends the worker. */
const port = parentPort;
if (port === null) throw new Error('worker.ts runs in a worker thread only');

const engine = await loadEngine();
// The first readings compile some two hundred regular expressions; no note should wait for that.
for (let reading = 0; reading < 3; reading++)
  proofread('Hi Ms. Lee, your looking for a nurse and i have five years experience.', []);

const answer = (message: Answer) => port.postMessage(message);

port.on('message', async ({ id, text, protectedSpans }: Job) => {
  try {
    answer({ id, problems: proofread(text, await engine.lint(text), protectedSpans) });
  } catch (error) {
    answer({ id, failed: true });
    // After a trap the WebAssembly memory can't be trusted: a new worker is the cure.
    if (error instanceof Error && error.name === 'RuntimeError') process.exit(1);
  }
});
answer({ ready: true });
