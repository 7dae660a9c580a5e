import { Worker } from 'node:worker_threads';
import { READ_LIMIT } from '../bounds.ts';
import type { Answer, Job } from './protocol.ts';
import type { LanguageProblem, Stretch } from './types.ts';

export type { LanguageProblem } from './types.ts';

export type Proofreading = {
  problems: LanguageProblem[];
  /** False when the engine did not get to read the whole text: nothing found is then no praise. */
  complete: boolean;
};

export type Proofreader = {
  /**
   * Finds the spelling and grammar problems of a text, in its order, off the event loop. Never
   * rejects: no problems, and not `complete`, when the engine is down or slower than `timeoutMs`.
   * `protectedSpans` (names, companies, titles, ids, quotes) are never misspelled.
   */
  check(text: string, protectedSpans: readonly Stretch[], timeoutMs?: number): Promise<Proofreading>;
  /** Starts loading the engine now instead of at the first check. */
  warm(): void;
  close(): Promise<void>;
};

export type ProofreaderOptions = {
  /** How long a check may take, loading included, unless it says otherwise. */
  timeoutMs?: number;
  /** Checks that may wait or run at a time; further ones come back at once, incomplete. */
  maxPending?: number;
  /** A worker that sits on one text, or on its start, for this long is replaced. */
  hangMs?: { job: number; start: number };
  /** Pause before the engine is started again after a crash; doubles with each further one, up to `max`. */
  backoffMs?: { first: number; max: number };
  /** The worker's module; tests put a misbehaving one here. */
  worker?: URL;
};

type Waiting = { job: Job; whole: boolean; settle(result: Proofreading): void };

/** Nobody read the text. */
const unread = (): Proofreading => ({ problems: [], complete: false });

/** A proofreader with a worker thread of its own, which starts at the first need and never keeps the process alive. */
export function createProofreader(options: ProofreaderOptions = {}): Proofreader {
  return new WorkerProofreader(options);
}

/**
 * Hands one job at a time to the worker, so that a check that was given up while it waited costs
 * nothing, and a crash is charged to the one text that caused it.
 */
class WorkerProofreader implements Proofreader {
  readonly #timeoutMs: number;
  readonly #maxPending: number;
  readonly #hangMs: { job: number; start: number };
  readonly #backoffMs: { first: number; max: number };
  readonly #module: URL;

  readonly #queue: Waiting[] = [];
  #running: Waiting | undefined;
  #worker: Worker | undefined;
  #ready = false;
  #closed = false;
  #crashes = 0;
  #notBefore = 0;
  #nextId = 1;
  #hangTimer: NodeJS.Timeout | undefined;

  constructor(options: ProofreaderOptions) {
    this.#timeoutMs = options.timeoutMs ?? 2_000;
    this.#maxPending = options.maxPending ?? 64;
    this.#hangMs = options.hangMs ?? { job: 10_000, start: 60_000 };
    this.#backoffMs = options.backoffMs ?? { first: 1_000, max: 60_000 };
    this.#module = options.worker ?? new URL('./worker.ts', import.meta.url);
  }

  warm(): void {
    this.#start();
  }

  check(text: string, protectedSpans: readonly Stretch[], timeoutMs = this.#timeoutMs): Promise<Proofreading> {
    const pending = this.#queue.length + (this.#running ? 1 : 0);
    if (pending >= this.#maxPending || !this.#start()) return Promise.resolve(unread());

    return new Promise((resolve) => {
      // The timer is what keeps the process alive for an answer: the worker does not.
      const timer = setTimeout(() => waiting.settle(unread()), timeoutMs);
      const waiting: Waiting = {
        job: {
          id: this.#nextId++,
          text: text.slice(0, READ_LIMIT),
          protectedSpans: protectedSpans.map(({ start, end }) => ({ start, end })),
        },
        whole: text.length <= READ_LIMIT,
        settle: (result) => {
          clearTimeout(timer);
          const place = this.#queue.indexOf(waiting);
          if (place >= 0) this.#queue.splice(place, 1);
          resolve(result);
        },
      };
      this.#queue.push(waiting);
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#forgetWorker();
    this.#giveUpAll();
    await worker?.terminate();
  }

  /** Sees to it that a worker is there or on its way; false while it may not be started. */
  #start(): boolean {
    if (this.#closed) return false;
    if (this.#worker) return true;
    if (performance.now() < this.#notBefore) return false;
    try {
      // No flags and no environment of the host: the worker needs neither, and the latter holds secrets.
      const worker = new Worker(this.#module, { name: 'proofreader', execArgv: [], env: {} });
      worker.on('message', (answer: Answer) => {
        if (worker === this.#worker) this.#receive(answer);
      });
      worker.on('error', () => this.#crashed(worker));
      worker.on('messageerror', () => this.#crashed(worker));
      worker.on('exit', () => this.#crashed(worker));
      // Last: listening to messages holds the process again.
      worker.unref();
      this.#worker = worker;
      this.#watch(this.#hangMs.start);
      return true;
    } catch {
      this.#postpone();
      return false;
    }
  }

  #receive(answer: Answer): void {
    if ('ready' in answer) {
      this.#ready = true;
    } else if (answer.id === this.#running?.job.id) {
      const { settle, whole } = this.#running;
      this.#running = undefined;
      this.#crashes = 0;
      settle('failed' in answer ? unread() : { problems: answer.problems, complete: whole });
    }
    clearTimeout(this.#hangTimer);
    this.#next();
  }

  #next(): void {
    if (!this.#ready || this.#running || !this.#worker) return;
    const waiting = this.#queue.shift();
    if (!waiting) return;
    this.#running = waiting;
    this.#watch(this.#hangMs.job);
    this.#worker.postMessage(waiting.job);
  }

  /** Replaces the worker unless it is heard of in time. */
  #watch(ms: number): void {
    clearTimeout(this.#hangTimer);
    const worker = this.#worker;
    this.#hangTimer = setTimeout(() => {
      if (worker) this.#crashed(worker);
    }, ms).unref();
  }

  /** Fails the text that was being read, and lets the others wait for the next worker as long as their own time allows. */
  #crashed(worker: Worker): void {
    if (worker !== this.#worker) return;
    this.#forgetWorker();
    worker.terminate().catch(() => {});
    this.#postpone();
    this.#running?.settle(unread());
    this.#running = undefined;
    this.#startLater();
  }

  /** Starts a worker for those who wait as soon as that is allowed. */
  #startLater(): void {
    if (this.#queue.length === 0) return;
    // Timers may fire a little early, hence the second look.
    setTimeout(
      () => {
        if (!this.#closed && this.#queue.length > 0 && !this.#start()) this.#startLater();
      },
      Math.max(1, this.#notBefore - performance.now()),
    ).unref();
  }

  #postpone(): void {
    const pause = Math.min(this.#backoffMs.first * 2 ** this.#crashes, this.#backoffMs.max);
    this.#crashes++;
    this.#notBefore = performance.now() + pause;
  }

  #forgetWorker(): void {
    clearTimeout(this.#hangTimer);
    this.#worker = undefined;
    this.#ready = false;
  }

  #giveUpAll(): void {
    for (const waiting of [...this.#queue, ...(this.#running ? [this.#running] : [])]) waiting.settle(unread());
    this.#running = undefined;
  }
}
