import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { BuildInfo } from '../version.ts';

/** What is counted, for Prometheus. No label holds a user's words or id, and each has few values. */
export type Metrics = {
  /** `outcome`: answered, problem (typed wrong), user / community / queue / busy (refused), failed. Takes seconds. */
  request(labels: { platform: string; command: string; outcome: string }, seconds: number): void;
  /** What became of a rewrite that a language model was to make. */
  llm(outcome: string): void;
  /** An error that nobody handled. */
  uncaught(): void;
  /** A thread (`engine`, `proofreader`) that was ended, since a text took too long. */
  ended(thread: string): void;
  /** In Prometheus's text format, and its content type. */
  text(): Promise<string>;
  contentType: string;
};

/** What is asked for when metrics are read. */
export type Gauges = {
  /** What runs here. */
  build: BuildInfo;
  /** Platforms by name, and whether each hears requests. */
  platforms(): Readonly<Record<string, boolean>>;
  underWay(): number;
  /** Whether Redis answers; undefined where there is none. */
  redisUp(): boolean | undefined;
};

/** From a few milliseconds to the ten seconds that a language model may take. In seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics({ build, platforms, underWay, redisUp }: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'notecoach_requests_total',
    help: 'Requests by platform, command and outcome.',
    labelNames: ['platform', 'command', 'outcome'],
    registers,
  });
  const latency = new Histogram({
    name: 'notecoach_request_seconds',
    help: 'From a request to its reply.',
    labelNames: ['platform', 'command'],
    buckets: BUCKETS,
    registers,
  });
  const llm = new Counter({
    name: 'notecoach_llm_rewrites_total',
    help: 'Rewrites that a language model was to make, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const uncaught = new Counter({
    name: 'notecoach_uncaught_errors_total',
    help: 'Errors that nobody handled.',
    registers,
  });
  const ended = new Counter({
    name: 'notecoach_threads_ended_total',
    help: 'Threads that were ended, since a text took them too long, or that it ended.',
    labelNames: ['thread'],
    registers,
  });
  new Gauge({
    name: 'notecoach_build_info',
    help: '1, with what runs here: the version, that of Node, and the commit it was built from where that is known.',
    labelNames: ['version', 'node', 'revision'],
    registers,
  }).set({ ...build }, 1);
  new Gauge({
    name: 'notecoach_platform_ready',
    help: '1 where requests of the platform are heard.',
    labelNames: ['platform'],
    registers,
    collect() {
      for (const [platform, ready] of Object.entries(platforms())) this.set({ platform }, ready ? 1 : 0);
    },
  });
  new Gauge({
    name: 'notecoach_requests_under_way',
    help: 'Requests that are under way or waiting for their turn.',
    registers,
    collect() {
      this.set(underWay());
    },
  });
  const up = redisUp();
  if (up !== undefined)
    new Gauge({
      name: 'notecoach_redis_up',
      help: '1 where Redis answers; 0 while memory stands in for it.',
      registers,
      collect() {
        this.set(redisUp() ? 1 : 0);
      },
    });
  return {
    request({ platform, command, outcome }, seconds) {
      requests.inc({ platform, command, outcome });
      latency.observe({ platform, command }, seconds);
    },
    llm: (outcome) => llm.inc({ outcome }),
    uncaught: () => uncaught.inc(),
    ended: (thread) => ended.inc({ thread }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
