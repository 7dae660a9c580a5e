import { type Answers, createAnswers } from './answers.ts';
import { type Counters, createMemoryCounters } from './counters.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { type Allowance, createMemoryLimiter, type Limiter } from './limiter.ts';
import { createMemoryStore, type Store } from './store.ts';

/**
 * All that is remembered between two requests. Never rejects for a store that is down, but for a delete that could
 * not reach it, and for counters.
 */
export type State = {
  store: Store;
  /**
   * What was handled already, apart from the rest: there is much of it, and it must not crowd out what is kept for a
   * day.
   */
  deliveries: Deliveries;
  answers: Answers;
  /**
   * Memory does not stand in for a Redis that is down: each copy would show numbers of its own for those of all. What
   * would have been counted meanwhile is not.
   */
  counters: Counters;
  limiter(allowance: Allowance): Limiter;
  /** What outlives the process, where there is a Redis; rejects while it is down. */
  durable?: Store;
  backend(): 'memory' | 'redis' | 'redis-down';
  close(): Promise<void>;
};

/** At fifty a second those of a quarter of an hour; some 150 bytes each. */
export const MOST_DELIVERIES = 50_000;

/** Remembered by this process alone, and gone with it. */
export function createMemoryState(): State {
  return {
    store: createMemoryStore(),
    deliveries: createDeliveries(createMemoryStore(MOST_DELIVERIES)),
    answers: createAnswers(createMemoryStore()),
    counters: createMemoryCounters(),
    limiter: createMemoryLimiter,
    backend: () => 'memory',
    async close() {},
  };
}
