import { type Coach, createCoach } from './coach.ts';
import type { Config } from './config.ts';
import { createLog, errorKind, type Log } from './log.ts';
import { limited } from './operations/limited.ts';
import { createMetrics } from './operations/metrics.ts';
import { openMonitor } from './operations/monitor.ts';
import { observed } from './operations/observed.ts';
import { currentRequest } from './operations/request-context.ts';
import { createTurns } from './operations/turns.ts';
import { type Adapter, type Services, StartError } from './services.ts';
import { createPseudonyms } from './state/pseudonyms.ts';
import { createMemoryState, createRedisState, type State } from './state/state.ts';

/** A platform's name, and how its adapter is made; loading one is slow, so that only those configured are. */
export type AdapterEntry = { name: string; load(services: Services): Promise<Adapter> };

/** What was begun is finished within this time after a signal, in milliseconds; Docker and systemd wait at least as long. */
const STOP_MS = 10_000;

/**
 * Runs the coach on the platforms that are configured until a signal comes. Resolves to the exit status: 0 after a signal, 1 where no
 * platform is left. @throws StartError where one can't start
 */
export async function serve(config: Config, entries: readonly AdapterEntry[]): Promise<number> {
  const log = createLog(config.operations.logLevel);
  const state = openState(config, log);
  const adapters: Adapter[] = [];
  const failed = new Set<string>();
  const turns = createTurns();
  const isReady = (adapter: Adapter) => !failed.has(adapter.name) && adapter.isReady();
  const metrics = createMetrics({
    platforms: () => Object.fromEntries(adapters.map((adapter) => [adapter.name, isReady(adapter)])),
    underWay: () => turns.size(),
    redisUp: () => (state.backend() === 'memory' ? undefined : state.backend() === 'redis'),
  });
  process.removeAllListeners('uncaughtException').removeAllListeners('unhandledRejection');
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (err: unknown) => {
      metrics.uncaught();
      log.error({ err }, 'an error that nobody handled; the others go on');
    });

  const secret = secretOf(config);
  const coach = createCoach({
    grammar: config.grammar,
    llm: config.llm,
    state,
    secret,
    onError(failure) {
      mark('failed');
      log.error(failure, 'a command failed');
    },
    onLlm(outcome) {
      metrics.llm(outcome);
      if (outcome !== 'accepted') log.warn({ outcome }, 'a rewrite is the engine’s own');
    },
  });
  const open: Pick<Coach, 'handle' | 'warm'> = {
    ...observed(
      limited(coach, {
        limits: config.operations.limits,
        state,
        pseudonyms: createPseudonyms(secret),
        turns,
        onRefusal: mark,
      }),
      { log, metrics },
    ),
    warm: coach.warm,
  };

  const { promise: ended, resolve: end } = Promise.withResolvers<number>();
  const removeSignals = onSignals((signal) => {
    log.info({ signal }, 'stopping: what was begun is finished; a second signal ends at once');
    end(0);
  });
  const monitor =
    config.operations.metrics &&
    (await openMonitor(config.operations.metrics, { metrics, isReady: () => adapters.every(isReady) }));
  try {
    for (const { name, load } of entries)
      adapters.push(
        await load({
          coach: open,
          deliveries: state.deliveries,
          log: log.child({ platform: name }),
          durable: state.durable,
          failed(instruction) {
            log.fatal({ platform: name }, instruction);
            failed.add(name);
            if (failed.size === entries.length) end(1);
          },
        }),
      );
    coach.warm();
    // A signal while a platform can't be reached yet stops, too.
    await Promise.race([startAll(adapters, log), ended]);
    return await ended;
  } finally {
    await stopAll(adapters, log);
    await coach.close();
    await state.close();
    await monitor?.close();
    removeSignals();
  }
}

function openState({ operations: { redisUrl } }: Config, log: Log): State {
  if (redisUrl === undefined) return createMemoryState();
  return createRedisState(redisUrl, (up) =>
    up ? log.info('Redis answers') : log.warn('Redis does not answer: memory stands in for it'),
  );
}

/** What all copies of this bot have in common, and nobody else. */
function secretOf({ operations, slack, discord }: Config): string | undefined {
  return (
    operations.stateSecret ?? slack?.signingSecret ?? slack?.botToken ?? slack?.oauth?.clientSecret ?? discord?.token
  );
}

function mark(outcome: string): void {
  const request = currentRequest();
  if (request) request.outcome = outcome;
}

/** The first signal stops in good order; a second ends at once. Gives back how to listen no more. */
function onSignals(stop: (signal: NodeJS.Signals) => void): () => void {
  let count = 0;
  const listener = (signal: NodeJS.Signals) => {
    count += 1;
    if (count > 1) process.exit(1);
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
  const late = setTimeout(() => {
    log.error('not everything could be finished in time');
    process.exit(1);
  }, STOP_MS).unref();
  const results = await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
  clearTimeout(late);
  for (const [at, result] of results.entries())
    if (result.status === 'rejected')
      log.error({ platform: adapters[at]?.name, err: result.reason }, 'did not stop cleanly');
}
