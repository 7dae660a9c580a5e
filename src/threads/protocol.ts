/** From the main thread to a worker: one piece of work. */
export type Job<Task> = { id: number; task: Task };

/**
 * From a worker to the main thread: ready for work, or what became of a job. `failed`: the kind of the error, never its
 * message.
 */
export type Answer<Result> = { ready: true } | { id: number; result: Result } | { id: number; failed: string };
