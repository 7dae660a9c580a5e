import { createAnswers } from './answers.ts';
import { createDeliveries } from './deliveries.ts';
import { createMemoryLimiter } from './limiter.ts';
import { connectRedis } from './redis.ts';
import { MOST_DELIVERIES, type State } from './state.ts';
import { createMemoryStore, type Store } from './store.ts';

/**
 * Shared by all copies through a Redis; while it is down, slow, full or read-only, each goes on with its own memory.
 */
export function createRedisState(url: string, onChange: (up: boolean) => void = () => {}): State {
  let standIn = createMemoryStore();
  const redis = connectRedis(url, (up) => {
    // What was written meanwhile goes: no other copy knows of it, so that it could neither be forgotten nor be up to
    // date.
    if (up) standIn = createMemoryStore();
    onChange(up);
  });
  const claims = createMemoryStore(MOST_DELIVERIES);
  const store = withFallback(redis.store, () => standIn);
  return {
    store,
    deliveries: createDeliveries(withFallback(redis.store, () => claims)),
    answers: createAnswers(store),
    counters: redis.counters,
    durable: redis.store,
    limiter(allowance) {
      const shared = redis.limiter(allowance);
      const own = createMemoryLimiter(allowance);
      return {
        take(key) {
          // Counted here, too: what was spent before Redis went is not granted once more.
          const mine = own.take(key);
          return shared.take(key).catch(() => mine);
        },
      };
    },
    backend: () => (redis.isUp() ? 'redis' : 'redis-down'),
    close: () => redis.close(),
  };
}

/**
 * A store that answers from memory what the shared one can't. Memory holds what the shared one did not take, and what
 * was claimed here.
 */
function withFallback(shared: Store, memory: () => Store): Store {
  return {
    async get(key) {
      return (await memory().get(key)) ?? (await shared.get(key).catch(() => undefined));
    },
    async set(key, value, ttlMs) {
      try {
        await shared.set(key, value, ttlMs);
        await memory().delete(key);
      } catch {
        await memory().set(key, value, ttlMs);
      }
    },
    async add(key, value, ttlMs) {
      // In memory first: a delivery that was claimed before the shared store was lost is not claimed twice.
      if (!(await memory().add(key, value, ttlMs))) return false;
      return shared.add(key, value, ttlMs).catch(() => true);
    },
    async delete(key) {
      await memory().delete(key);
      await shared.delete(key);
    },
  };
}
