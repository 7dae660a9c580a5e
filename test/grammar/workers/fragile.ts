import { parentPort } from 'node:worker_threads';

/** Speaks the worker's protocol, and obeys a text that says how to fail. */
parentPort?.on('message', ({ id, text }: { id: number; text: string }) => {
  if (text === 'crash') throw new Error('crashed as told');
  if (text === 'exit') process.exit(3);
  if (text === 'hang') for (;;);
  if (text === 'fail') return parentPort?.postMessage({ id, failed: true });
  return parentPort?.postMessage({ id, problems: [{ kind: 'spelling', start: 0, end: text.length }] });
});
parentPort?.postMessage({ ready: true });
