import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request that is being answered, for log lines and metrics. */
export type RequestContext = {
  /** Stands in every log line of the request. */
  id: string;
  /** What became of it, where somebody inside knows better than the reply tells. */
  outcome?: string;
};

const storage = new AsyncLocalStorage<RequestContext>();

export function withRequest<Result>(context: RequestContext, work: () => Result): Result {
  return storage.run(context, work);
}

/** The request that this code runs for, if it runs for one. */
export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}
