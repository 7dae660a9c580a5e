import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request that is being answered, for log lines and metrics. */
export type RequestContext = {
  /** Stands in every log line of the request. */
  id: string;
  /** Which command it is for; left out where it was not taken in. */
  command?: string;
  /** What became of it, where somebody inside knows better than the reply tells. */
  outcome?: string;
};

const storage = new AsyncLocalStorage<RequestContext>();

export function withRequest<Result>(context: RequestContext, work: () => Result): Result {
  return storage.run(context, work);
}

/** Notes which command the request that this code runs for is for. */
export function noteCommand(command: string): void {
  const request = currentRequest();
  if (request) request.command = command;
}

/** The request that this code runs for, if it runs for one. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}
