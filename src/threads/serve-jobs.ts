import { parentPort } from 'node:worker_threads';
import type { Answer, Job } from './protocol.ts';

/**
 * The worker's side of a pool: does one job after the other, and tells when it is ready for the first. An error fails
 * its job alone, unless `isFatal` says that nothing after it can be trusted: then the worker ends with it, and the pool
 * starts another.
 * @throws outside of a worker thread
 */
export function serveJobs<Task, Result>(
  work: (task: Task) => Result | Promise<Result>,
  isFatal: (error: unknown) => boolean = () => false,
): void {
  const port = parentPort;
  if (port === null) throw new Error('jobs are served in a worker thread only');
  const answer = (message: Answer<Result>) => port.postMessage(message);
  port.on('message', async ({ id, task }: Job<Task>) => {
    try {
      answer({ id, result: await work(task) });
    } catch (error) {
      if (isFatal(error)) process.exit(1);
      answer({ id, failed: error instanceof Error ? error.name : typeof error });
    }
  });
  answer({ ready: true });
}
