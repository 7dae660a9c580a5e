import { AsyncLocalStorage } from 'node:async_hooks';
import { createDeaths } from './deaths.ts';
import { startThread, type Thread } from './thread.ts';

/**
 * Why a job has no result. `busy`: too many wait. `late`: the asker's own time was over. `overtime`: it, or the thread
 * that did it, had to be ended. `barred`: it ended one before. `suspended`: its user's work did, again and again.
 * `down`: no thread can be started. `failed`: it threw.
 */
export type PoolRefusal = 'busy' | 'late' | 'overtime' | 'barred' | 'suspended' | 'down' | 'failed' | 'closed';

export class PoolError extends Error {
  override name = 'PoolError';
  readonly refusal: PoolRefusal;
  constructor(refusal: PoolRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

export type JobOptions = {
  /** Whose work it is: users have their turns one after the other. */
  user?: string | undefined;
  /** The text is not the user's own: what it does to a thread is not held against them. */
  isForeign?: boolean | undefined;
  /** How long the asker waits, in milliseconds; left out, as long as it takes. */
  waitMs?: number | undefined;
};

/** Work that is done off the event loop, where it can be ended. */
export type Pool<Task, Result> = {
  /** @throws PoolError (as a rejection) */
  run(task: Task, asker?: JobOptions): Promise<Result>;
  /** Starts the threads now instead of at the first job. */
  warm(): void;
  close(): Promise<void>;
};

export type PoolOptions = {
  /** The threads' module; it calls `serveJobs`. */
  module: URL;
  name: string;
  /** Threads. With more than one no user ever has all of them. */
  size: number;
  /** A thread that sits on one job, or on its start, for so many milliseconds is ended. */
  deadlineMs: { job: number; start: number };
  /** Jobs that may wait or be done at a time. */
  mostPending: number;
  /** Told when a job's thread had to be ended, or ended by itself. */
  onEnded?: () => void;
  /**
   * Pause before a thread is started again that ended by itself before it did anything, in milliseconds; doubles each
   * time, up to `max`.
   */
  backoffMs?: { first: number; max: number };
};

type Waiting<Task, Result> = Pick<JobOptions, 'user' | 'isForeign'> & {
  task: Task;
  /** Runs something for the one who asked, as log lines know them. */
  inContext: (work: () => void) => void;
  settle(outcome: { result: Result } | { refusal: PoolRefusal }): void;
};

type Seat<Task, Result> = {
  thread?: Thread<Task>;
  isReady: boolean;
  /** It answered something since it was started: then its end is the doing of a job. */
  hasWorked: boolean;
  doing?: Waiting<Task, Result> | undefined;
  /** What ended its thread, until the next is ready: meanwhile its user is given no other's in the place of it. */
  ended?: Waiting<Task, Result> | undefined;
};

export function createPool<Task, Result>(options: PoolOptions): Pool<Task, Result> {
  const pool = new ThreadPool<Task, Result>(options);
  return {
    run: (task, asker) => pool.run(task, asker),
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}

/** Each thread does one job at a time, so that the end of a thread is charged to the one job that caused it. */
class ThreadPool<Task, Result> {
  readonly #options: PoolOptions;
  readonly #seats: Seat<Task, Result>[];
  /** Who waits, by user, in the order of their turns. */
  readonly #queues = new Map<string | undefined, Waiting<Task, Result>[]>();
  readonly #deaths = createDeaths();
  #pending = 0;
  #nextId = 1;
  #failedStarts = 0;
  #notBefore = 0;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#seats = Array.from({ length: options.size }, () => ({ isReady: false, hasWorked: false }));
  }

  warm(): void {
    for (const seat of this.#seats) this.#start(seat);
  }

  async run(task: Task, { user, isForeign, waitMs }: JobOptions = {}): Promise<Result> {
    if (this.#isClosed) throw new PoolError('closed');
    if (this.#pending >= this.#options.mostPending) throw new PoolError('busy');
    const refusal = this.#barred(task, user);
    if (refusal) throw new PoolError(refusal);
    this.warm();
    if (this.#isDown()) throw new PoolError('down');
    this.#pending++;
    return new Promise((resolve, reject) => {
      // The timer keeps the process alive for an answer: the threads do not.
      const timer = setTimeout(() => waiting.settle({ refusal: 'late' }), waitMs ?? 2 ** 31 - 1);
      const waiting: Waiting<Task, Result> = {
        task,
        user,
        isForeign,
        inContext: AsyncLocalStorage.snapshot(),
        settle: (outcome) => {
          clearTimeout(timer);
          waiting.settle = () => {};
          this.#pending--;
          this.#forget(waiting);
          if ('result' in outcome) resolve(outcome.result);
          else reject(new PoolError(outcome.refusal));
        },
      };
      const queue = this.#queues.get(user);
      if (queue) queue.push(waiting);
      else this.#queues.set(user, [waiting]);
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const threads = this.#seats.flatMap(({ thread }) => (thread ? [thread] : []));
    for (const { doing } of this.#seats) doing?.settle({ refusal: 'closed' });
    this.#refuseAll('closed');
    await Promise.all(threads.map((thread) => thread.end()));
  }

  /** Gives jobs to the threads that have none: one of each user in turn. */
  #next(): void {
    for (const seat of this.#seats) {
      if (!seat.isReady || seat.doing) continue;
      const waiting = this.#takeGood();
      if (!waiting) return;
      seat.doing = waiting;
      seat.thread?.work({ id: this.#nextId++, task: waiting.task }, this.#options.deadlineMs.job);
    }
  }

  /** The next job that may be done: what ended a thread while it waited is refused. */
  #takeGood(): Waiting<Task, Result> | undefined {
    for (let waiting = this.#take(); waiting; waiting = this.#take()) {
      const refusal = this.#barred(waiting.task, waiting.user);
      if (!refusal) return waiting;
      waiting.settle({ refusal });
    }
    return undefined;
  }

  /** The next user's first job; that user's others go behind all users' who wait. */
  #take(): Waiting<Task, Result> | undefined {
    const most = Math.max(1, this.#options.size - 1);
    for (const [user, queue] of this.#queues) {
      const underWay = this.#seats.filter(({ doing, ended }) => (doing ?? ended)?.user === user).length;
      if (user !== undefined && underWay >= most) continue;
      this.#queues.delete(user);
      const waiting = queue.shift();
      if (queue.length > 0) this.#queues.set(user, queue);
      return waiting;
    }
    return undefined;
  }

  /** Takes one that waits no more out of its queue. */
  #forget(waiting: Waiting<Task, Result>): void {
    const queue = this.#queues.get(waiting.user);
    const place = queue?.indexOf(waiting) ?? -1;
    if (place >= 0) queue?.splice(place, 1);
    if (queue?.length === 0) this.#queues.delete(waiting.user);
  }

  #barred(task: Task, user: string | undefined): PoolRefusal | undefined {
    const known = this.#deaths.known(() => JSON.stringify(task), user);
    return known && (known === 'text' ? 'barred' : 'suspended');
  }

  #isDown(): boolean {
    return this.#seats.every(({ thread }) => thread === undefined);
  }

  #refuseAll(refusal: PoolRefusal): void {
    for (const queue of [...this.#queues.values()]) for (const one of [...queue]) one.settle({ refusal });
  }

  #start(seat: Seat<Task, Result>): void {
    if (this.#isClosed || seat.thread || performance.now() < this.#notBefore) return;
    const { module, name, deadlineMs } = this.#options;
    try {
      seat.thread = startThread<Task, Result>(
        { module, name, startMs: deadlineMs.start },
        {
          ready: () => {
            seat.isReady = true;
            seat.ended = undefined;
            this.#next();
          },
          answer: (answer) => {
            const { doing } = seat;
            seat.doing = undefined;
            seat.hasWorked = true;
            this.#failedStarts = 0;
            doing?.settle('result' in answer ? { result: answer.result } : { refusal: 'failed' });
            this.#next();
          },
          ended: () => this.#ended(seat),
        },
      );
    } catch {
      this.#postpone();
      this.#startLater(seat);
    }
  }

  /**
   * Charges the end of a thread to what it was doing, and starts another at once; after one that came to nothing, later
   * and later.
   */
  #ended(seat: Seat<Task, Result>): void {
    const { doing, hasWorked } = seat;
    delete seat.thread;
    Object.assign(seat, { isReady: false, hasWorked: false, doing: undefined, ended: doing });
    if (doing) {
      this.#deaths.add(JSON.stringify(doing.task), doing.isForeign ? undefined : doing.user);
      doing.settle({ refusal: 'overtime' });
      doing.inContext(() => this.#options.onEnded?.());
    } else if (!hasWorked) this.#postpone();
    this.#startLater(seat);
  }

  #startLater(seat: Seat<Task, Result>): void {
    const pause = this.#notBefore - performance.now();
    if (pause <= 0) this.#start(seat);
    // Timers may fire a little early, hence the second look.
    else if (!this.#isClosed) setTimeout(() => !seat.thread && this.#startLater(seat), Math.max(1, pause)).unref();
    if (this.#isDown()) this.#refuseAll('down');
  }

  #postpone(): void {
    const { first, max } = this.#options.backoffMs ?? { first: 1_000, max: 60_000 };
    this.#notBefore = performance.now() + Math.min(first * 2 ** this.#failedStarts, max);
    this.#failedStarts++;
  }
}
