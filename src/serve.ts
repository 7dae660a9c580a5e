import { setTimeout as sleep } from 'node:timers/promises';
import { commandsFor } from './commands/registry.ts';
import type { Config } from './config.ts';
import { errorKind } from './error-kind.ts';
import { createLog, type Log, openOutput } from './log.ts';
import type { Hangup } from './operations/hangup.ts';
import { createMetrics, type Metrics } from './operations/metrics.ts';
import { type Monitor, openMonitor } from './operations/monitor.ts';
import { createServiceCoach } from './operations/service-coach.ts';
import { openServiceEngine } from './operations/service-engine.ts';
import { keepStyle } from './operations/style-in-force.ts';
import { createTurns } from './operations/turns.ts';
import { type Adapter, type Services, StartError } from './services.ts';
import type { SetUp } from './set-up.ts';
import { createRedisState } from './state/redis-state.ts';
import { createMemoryState, type State } from './state/state.ts';
import { buildInfo } from './version.ts';

/** A bot does not wait longer than this for what is slow to load before it says that it is ready, in milliseconds. */
const WARM_MS = 20_000;

/**
 * What was begun is finished within this time after a signal, in milliseconds; Docker waits ten seconds, systemd
 * longer.
 */
const STOP_MS = 9_500;
/** Log lines that wait are given so long at the end, in milliseconds. */
const LAST_WORDS_MS = 300;
/**
 * A language model is waited for no longer than this after a signal, in milliseconds: the engine's own version still
 * has to be sent.
 */
const LAST_CALL_MS = 7_000;

/**
 * Runs the coach on the platforms that are configured until a signal comes. Resolves to the exit status: 0 after a
 * signal, 1 where no platform is left. @throws StartError where one can't start
 */
export async function serve({ config, platforms, style, doubts }: SetUp, hangup: Hangup): Promise<number> {
  const output = openOutput();
  const log = createLog(config.operations.logLevel, output);
  const build = await buildInfo(config.operations.revision);
  log.info({ ...build, platforms: platforms.map(({ name }) => name) }, 'starting');
  for (const doubt of doubts) log.warn(doubt);
  const state = openState(config, log);
  const turns = createTurns();
  const adapters: Adapter[] = [];
  const failed = new Set<string>();
  const isReady = (adapter: Adapter) => !failed.has(adapter.name) && adapter.isReady();
  const metrics = createMetrics({
    build,
    platforms: () => Object.fromEntries(adapters.map((adapter) => [adapter.name, isReady(adapter)])),
    underWay: () => turns.size(),
    redisUp: () => (state.backend() === 'memory' ? undefined : state.backend() === 'redis'),
  });
  surviveErrors(metrics, log);
  const { engine, reviewer } = openServiceEngine({ grammar: config.grammar, log, metrics });
  const house = keepStyle({ style, path: config.stylePath, reviewer, log, hangup });

  const lastCall = new AbortController();
  const coach = createServiceCoach({
    config,
    secret: config.operations.stateSecret ?? platforms.find(({ secret }) => secret !== undefined)?.secret,
    engine,
    reviewer,
    state,
    log,
    metrics,
    turns,
    style: house.current,
    lastCall: lastCall.signal,
  });
  const { promise: ended, resolve: end } = Promise.withResolvers<number>();
  const services = (name: string): Services => ({
    coach,
    commands: commandsFor(config.operations),
    deliveries: state.deliveries,
    answers: state.answers,
    log: log.child({ platform: name }),
    durable: state.durable,
    onReread: hangup.listen,
    others: platforms.filter((other) => other.name !== name).flatMap(({ variables }) => variables),
    failed(instruction) {
      log.fatal({ platform: name }, instruction);
      failed.add(name);
      if (failed.size === platforms.length) end(1);
    },
  });
  const removeSignals = onSignals((signal) => {
    log.info({ signal }, 'stopping: what was begun is finished; a second signal ends at once');
    end(0);
  });
  const { metrics: window } = config.operations;
  let monitor: Monitor | undefined;
  try {
    // Before the adapters are there, too: a balancer that asks then must not be told that all are ready.
    const allReady = () => adapters.length === platforms.length && adapters.every(isReady);
    monitor = window && (await openMonitor(window, { metrics, isReady: allReady }));
    for (const { name, load } of platforms) adapters.push(await load(services(name)));
    // Who is told "ready" finds the first note checked to its end.
    await Promise.race([coach.warm(), sleep(WARM_MS, undefined, { ref: false }), ended]);
    // A signal while a platform can't be reached yet stops, too.
    await Promise.race([startAll(adapters, log), ended]);
    return await ended;
  } finally {
    const timers = [
      setTimeout(() => lastCall.abort(), LAST_CALL_MS),
      setTimeout(() => {
        log.error('not everything could be finished in time');
        void output.settled(LAST_WORDS_MS).then(() => process.exit(1));
      }, STOP_MS),
    ];
    await stopAll(adapters, log);
    await coach.close();
    await state.close();
    await monitor?.close();
    removeSignals();
    hangup.release();
    for (const timer of timers) clearTimeout(timer);
    await output.settled(LAST_WORDS_MS);
  }
}

function openState({ operations: { redisUrl } }: Config, log: Log): State {
  if (redisUrl === undefined) return createMemoryState();
  return createRedisState(redisUrl, (up) =>
    up ? log.info('Redis answers') : log.warn('Redis does not answer: memory stands in for it'),
  );
}

/** An error that nobody handled belongs to one request; the others are not to suffer for it. */
function surviveErrors(metrics: Pick<Metrics, 'uncaught'>, log: Log): void {
  // What libraries print goes nowhere where nobody reads it: no error is made of that.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.removeAllListeners(event);
    process.on(event, (err: unknown) => {
      metrics.uncaught();
      log.error({ err }, 'an error that nobody handled; the others go on');
    });
  }
}

/**
 * Signals that come so soon after the first are the same one: a service manager and Ctrl-C tell a whole group of
 * processes. In milliseconds.
 */
const SAME_SIGNAL_MS = 1_000;

/** The first signal stops in good order; a second ends at once. Gives back how to listen no more. */
function onSignals(stop: (signal: NodeJS.Signals) => void): () => void {
  let first: number | undefined;
  const listener = (signal: NodeJS.Signals) => {
    const now = performance.now();
    if (first !== undefined && now - first > SAME_SIGNAL_MS) process.exit(1);
    if (first !== undefined) return;
    first = now;
    stop(signal);
  };
  const signals = ['SIGTERM', 'SIGINT'] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}

/** @throws StartError naming what each that can't start needs */
async function startAll(adapters: readonly Adapter[], log: Log): Promise<void> {
  const results = await Promise.allSettled(
    adapters.map(async (adapter) => {
      await adapter.start();
      log.info({ platform: adapter.name }, 'ready');
    }),
  );
  const problems = results.flatMap((result, at) => {
    if (result.status === 'fulfilled') return [];
    if (result.reason instanceof StartError) return [result.reason.message];
    log.error({ platform: adapters[at]?.name, err: result.reason }, 'could not start');
    return [`${adapters[at]?.name} could not be started (${errorKind(result.reason).kind}).`];
  });
  if (problems.length > 0) throw new StartError(problems.join('\n'));
}

async function stopAll(adapters: readonly Adapter[], log: Log): Promise<void> {
  const results = await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
  for (const [at, result] of results.entries())
    if (result.status === 'rejected')
      log.error({ platform: adapters[at]?.name, err: result.reason }, 'did not stop cleanly');
}
