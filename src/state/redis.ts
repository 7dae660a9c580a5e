import { ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { createClient } from 'redis';
import type { Counters } from './counters.ts';
import { type Allowance, type Limiter, taken } from './limiter.ts';
import type { Store } from './store.ts';

/** All keys begin with it, so that a Redis can serve others, too. */
const PREFIX = 'notecoach:';
/** How long an answer waits for Redis, in milliseconds; it takes under one when well. */
const WAIT_MS = 250;
/**
 * How long a claim does: to give up early is to answer twice where several copies share deliveries. Half of what
 * Slack waits.
 */
const CLAIM_MS = 1_500;
/**
 * After so many failures in a row Redis is left alone for so long, in milliseconds: a slow one would cost each answer
 * the wait.
 */
const FAILURES = 3;
const REST_MS = 1_000;
/**
 * A connection that says nothing for so long is opened anew; a ping a second keeps a sound one talking. In
 * milliseconds.
 */
const SILENT_MS = 3_000;
const PING_MS = 1_000;
const CONNECT_MS = 2_000;
/** Between two tries to connect, at most, in milliseconds. */
const RECONNECT_MS = 2_000;

/** A Redis that may be down: every call rejects then, at once or within a second or two. */
export type Redis = {
  store: Store;
  counters: Counters;
  limiter(allowance: Allowance): Limiter;
  /** Whether it answers now. */
  isUp(): boolean;
  close(): Promise<void>;
};

/** Connects in the background, and again whenever the connection is lost. `onChange` is told when it goes and comes. */
export function connectRedis(url: string, onChange: (up: boolean) => void = () => {}): Redis {
  const client = createClient({
    url,
    // While there is no connection a command fails at once: memory answers.
    disableOfflineQueue: true,
    pingInterval: PING_MS,
    socket: {
      connectTimeout: CONNECT_MS,
      socketTimeout: SILENT_MS,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** Math.min(retries, 10), RECONNECT_MS),
    },
  });
  let up = false;
  const change = (now: boolean) => {
    if (now === up) return;
    up = now;
    onChange(up);
  };
  client.on('ready', () => change(true));
  // Without a listener it would take the process down; it connects again by itself. The message can hold the address
  // with its password.
  client.on('error', () => change(false));
  client.on('end', () => change(false));
  client.connect().catch(() => {});

  const breaker = circuitBreaker(handleAll, { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAILURES) });
  const ask = <Value>(command: () => Promise<Value>, waitMs = WAIT_MS): Promise<Value> =>
    breaker.execute(() => inTime(command(), waitMs));
  const expiry = (ttlMs: number) =>
    Number.isFinite(ttlMs) ? { expiration: { type: 'PX' as const, value: Math.ceil(ttlMs) } } : {};

  return {
    store: {
      async get(key) {
        const value = await ask(() => client.get(PREFIX + key));
        return value === null ? undefined : parsed(value);
      },
      async set(key, value, ttlMs) {
        await ask(() => client.set(PREFIX + key, JSON.stringify(value), expiry(ttlMs)));
      },
      async add(key, value, ttlMs) {
        const options = { condition: 'NX' as const, ...expiry(ttlMs) };
        return (await ask(() => client.set(PREFIX + key, JSON.stringify(value), options), CLAIM_MS)) !== null;
      },
      async delete(key) {
        await ask(() => client.del(PREFIX + key));
      },
    },
    counters: {
      async add(key, changes, ttlMs) {
        const transaction = client.multi();
        for (const [name, change] of Object.entries(changes)) transaction.hIncrBy(PREFIX + key, name, change);
        await ask(() => transaction.pExpire(PREFIX + key, Math.ceil(ttlMs)).exec());
      },
      async read(keys) {
        const hashes = await ask(() => Promise.all(keys.map((key) => client.hGetAll(PREFIX + key))));
        return hashes.map((hash) => Object.fromEntries(Object.entries(hash).map(([name, n]) => [name, Number(n)])));
      },
    },
    limiter({ name, points, seconds }) {
      const consumer = new RateLimiterRedis({
        storeClient: client,
        useRedisPackage: true,
        keyPrefix: `${PREFIX}limit:${name}`,
        points,
        duration: seconds,
      });
      return { take: (key) => ask(() => taken(consumer, key)) };
    },
    isUp: () => client.isReady,
    async close() {
      client.destroy();
    },
  };
}

/** What another version of this program wrote may not be JSON. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/**
 * The value, if it is there in time. Where this process itself is late, what has come in meanwhile is read before the
 * time is called: a busy bot must not take Redis for slow. @throws Error
 */
async function inTime<Value>(value: Promise<Value>, waitMs: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => setImmediate(() => fail(new Error('too late'))), waitMs);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
