import type { RateLimiterRes } from 'rate-limiter-flexible';
import { lazily } from '../lazily.ts';

const limiters = lazily<typeof import('rate-limiter-flexible')>('rate-limiter-flexible');

/** Counts what a key uses of an allowance. */
export type Limiter = {
  /** Takes one of the allowance; where none is left, says in how many milliseconds there is. */
  take(key: string): Promise<Taken>;
};
export type Taken = { ok: true } | { ok: false; waitMs: number };

/** So many in so many seconds, from the first on. */
export type Allowance = { name: string; points: number; seconds: number };

/** A limiter of the rate-limiter-flexible library. */
export type Consumer = { consume(key: string): Promise<unknown> };

export function createMemoryLimiter({ name, points, seconds }: Allowance): Limiter {
  const { RateLimiterMemory } = limiters();
  const consumer = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  return { take: (key) => taken(consumer, key) };
}

/** @throws what the consumer throws but for "none is left" */
export async function taken(consumer: Consumer, key: string): Promise<Taken> {
  try {
    await consumer.consume(key);
    return { ok: true };
  } catch (refused) {
    if (!isRefusal(refused)) throw refused;
    return { ok: false, waitMs: Math.max(0, refused.msBeforeNext) };
  }
}

/** The library rejects with its result where nothing is left, and with an Error where its store failed. */
function isRefusal(value: unknown): value is RateLimiterRes {
  return typeof value === 'object' && value !== null && 'msBeforeNext' in value;
}
