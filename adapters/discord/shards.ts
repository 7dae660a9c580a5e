import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  type Client,
  GatewayCloseCodes,
  type RESTGetAPIGatewayBotResult,
  Routes,
  type Shard,
  ShardingManager,
} from 'discord.js';
import { type Adapter, type Services, StartError } from '../../src/index.ts';
import type { DiscordConfig } from './config.ts';
import { cannotReach, instructionFor, isTokenRefused } from './failures.ts';
import { createRest } from './rest.ts';
import { keepUp } from './restart.ts';

const PROGRAM = fileURLToPath(new URL('../../src/bin.cjs', import.meta.url));
/**
 * Discord lets so many connections begin in this time, in milliseconds, as `max_concurrency` says; half a second is
 * the library's margin.
 */
const IDENTIFY_MS = 5500;
/** A connection opens, and says that it is ready, within this time, in milliseconds. */
const SPAWN_MS = 60_000;
/**
 * What is this process's own, beside other platforms: the address that its metrics are read at. A shard is told that it
 * is not set.
 */
const OURS = ['DISCORD_SHARDS', 'METRICS_PORT'];

/** What a shard tells the manager when it can't go on. */
type Failure = { failed: string };

/**
 * The coach on several connections, each in a process of its own that runs the bot; this one starts them, and again
 * what has ended.
 */
export function createShards(config: DiscordConfig, { failed, log, onReread, others }: Services): Adapter {
  let manager: ShardingManager | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  let stopped: Promise<void> | undefined;
  let ready = false;
  /** Why a shard could not start, where it knows. */
  let failure: string | undefined;

  const begun = (shard: Shard) => {
    Object.assign(
      shard.env as Record<string, string>,
      Object.fromEntries([...OURS, ...others].map((name) => [name, ''])),
    );
    keepUp(shard, { signal, timeoutMs: SPAWN_MS, log });
    shard.on('message', (message: Partial<Failure> | undefined) => {
      if (typeof message?.failed !== 'string' || signal.aborted) return;
      if (!ready) failure ??= message.failed;
      else {
        failed(message.failed);
        void stop();
      }
    });
  };

  /** Each shard reads the house style for itself. */
  const readAnew = () => {
    for (const shard of manager?.shards.values() ?? []) {
      const tell = () => void shard.process?.kill('SIGHUP');
      // One that is being started would end by it.
      if (shard.ready) tell();
      else shard.once('ready', tell);
    }
  };

  const stop = () => {
    stopped ??= (async () => {
      stopping.abort();
      await Promise.all([...(manager?.shards.values() ?? [])].map(end));
    })();
    return stopped;
  };

  return {
    name: 'discord',
    async start() {
      const { shards, delay } = await shardsFor(config);
      manager = new ShardingManager(PROGRAM, {
        totalShards: shards,
        token: config.token,
        execArgv: process.execArgv,
        respawn: false,
      });
      manager.on('shardCreate', begun);
      onReread(readAnew);
      try {
        // Not the manager's own spawn(), which goes on to the last shard whatever happens.
        for (const id of Array(shards).keys()) {
          signal.throwIfAborted();
          const pause = id + 1 < shards ? sleep(delay, undefined, { signal }) : undefined;
          await Promise.all([manager.createShard(id).spawn(SPAWN_MS), pause]);
        }
      } catch {
        await stop();
        throw new StartError(failure ?? 'A shard could not start; what it wrote above says why.');
      }
      ready = true;
      log.info({ shards }, 'all shards are up');
    },
    isReady: () => ready && !signal.aborted && (manager?.shards.every((shard) => shard.ready) ?? false),
    stop,
  };
}

/**
 * Tells the manager of shards, where there is one, that this shard can't go on, and that starting it again is no use.
 */
export function tellManager({ shard }: Client, instruction: string): void {
  shard?.send({ failed: instruction } satisfies Failure).catch(() => {});
}

/** How many shards, and how long to wait between two, in milliseconds. @throws StartError */
async function shardsFor(config: DiscordConfig): Promise<{ shards: number; delay: number }> {
  const { shards } = config;
  try {
    const gateway = (await createRest(config).get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    return {
      shards: typeof shards === 'number' ? shards : gateway.shards,
      delay: Math.ceil(IDENTIFY_MS / gateway.session_start_limit.max_concurrency),
    };
  } catch (error) {
    throw new StartError(
      isTokenRefused(error) ? instructionFor(GatewayCloseCodes.AuthenticationFailed) : cannotReach(error),
    );
  }
}

/** Ends a shard and waits until its process has. */
async function end(shard: Shard): Promise<void> {
  const { process: child } = shard;
  if (!child || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  shard.kill();
  await ended;
}
