import { Worker } from 'node:worker_threads';
import type { Answer, Job } from './protocol.ts';

/** What a thread tells of itself. */
export type ThreadEvents<Result> = {
  /** It is ready for its first job. */
  ready(): void;
  answer(answer: Exclude<Answer<Result>, { ready: true }>): void;
  /** It is gone, or was given up: told once. */
  ended(): void;
};

export type Thread<Task> = {
  /** Gives it a job; it is ended where it has not answered within so many milliseconds. */
  work(job: Job<Task>, deadlineMs: number): void;
  /** Ends it at once, whatever it is doing. */
  end(): Promise<void>;
};

/**
 * Starts a worker thread, which never keeps the process alive by itself. It gets neither flags nor the environment,
 * which holds secrets; what it prints is read by nobody, for a library's last words may quote what it was given.
 * @throws where no thread can be started
 */
export function startThread<Task, Result>(
  { module, name, startMs }: { module: URL; name: string; startMs: number },
  events: ThreadEvents<Result>,
): Thread<Task> {
  const worker = new Worker(module, { name, execArgv: [], env: {}, stdout: true, stderr: true });
  let isOver = false;
  let deadline: NodeJS.Timeout | undefined;
  let lastLook: NodeJS.Immediate | undefined;
  const unwatch = () => {
    clearTimeout(deadline);
    clearImmediate(lastLook);
  };
  const watch = (ms: number) => {
    unwatch();
    // Where this thread itself was held up, the answer may be there already: it comes in before an immediate.
    deadline = setTimeout(() => {
      lastLook = setImmediate(over);
    }, ms).unref();
  };
  const over = () => {
    if (isOver) return;
    isOver = true;
    unwatch();
    worker.terminate().catch(() => {});
    events.ended();
  };
  worker.on('message', (answer: Answer<Result>) => {
    if (isOver) return;
    unwatch();
    if ('ready' in answer) events.ready();
    else events.answer(answer);
  });
  for (const event of ['error', 'messageerror', 'exit']) worker.on(event, over);
  // Last: listening to messages holds the process again.
  worker.unref();
  watch(startMs);
  return {
    work(job, deadlineMs) {
      watch(deadlineMs);
      worker.postMessage(job);
    },
    async end() {
      isOver = true;
      unwatch();
      await worker.terminate();
    },
  };
}
