import { createCoach } from './coach.ts';
import type { Config } from './config.ts';
import { createLog, errorKind, type Log } from './log.ts';
import { type Adapter, type Services, StartError } from './services.ts';
import { createDeliveries } from './state/deliveries.ts';
import { createMemoryStore } from './state/store.ts';

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
  const store = createMemoryStore();
  const coach = createCoach({
    grammar: config.grammar,
    llm: config.llm,
    store,
    onError: (failure) => log.error(failure, 'a command failed'),
  });
  const deliveries = createDeliveries(store);
  const adapters: Adapter[] = [];
  const { promise: ended, resolve: end } = Promise.withResolvers<number>();
  let running = entries.length;

  for (const { name, load } of entries)
    adapters.push(
      await load({
        coach,
        deliveries,
        log: log.child({ platform: name }),
        failed(instruction) {
          log.fatal({ platform: name }, instruction);
          running -= 1;
          if (running === 0) end(1);
        },
      }),
    );

  let signals = 0;
  const onSignal = (signal: NodeJS.Signals) => {
    signals += 1;
    if (signals > 1) process.exit(1);
    log.info({ signal }, 'stopping: what was begun is finished; a second signal ends at once');
    end(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal);
  try {
    coach.warm();
    await startAll(adapters, log);
    return await ended;
  } finally {
    await stopAll(adapters, log);
    await coach.close();
  }
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
