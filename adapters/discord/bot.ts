import { type Client, Events, GatewayCloseCodes, Status } from 'discord.js';
import { type Adapter, type Services, StartError, within } from '../../src/index.ts';
import { createClient } from './client.ts';
import { applicationCommands } from './commands.ts';
import type { DiscordConfig } from './config.ts';
import {
  cannotReach,
  cannotRegister,
  instructionFor,
  isTokenRefused,
  reported,
  WRONG_APPLICATION,
} from './failures.ts';
import { onInteraction } from './handlers/interaction.ts';
import { askToRepeat, onEdit, onMessage } from './handlers/message.ts';
import { askAgain } from './handlers/restarting.ts';
import { registerCommands } from './register.ts';
import { tellManager } from './shards.ts';

/** A bot in more servers than this is none in development, whose servers may have commands of their own left. */
const MOST_DEVELOPMENT_SERVERS = 20;

/**
 * How often the chats with the bot are forgotten, in milliseconds; the library keeps each for good, and needs none of
 * them.
 */
const FORGET_MS = 60 * 60 * 1000;
/** How long Discord may take to close a connection properly, in milliseconds. */
const CLOSE_MS = 2000;

/** The coach on one connection to Discord's gateway, which discord.js opens again by itself when it drops. */
export function createBot(config: DiscordConfig, services: Services): Adapter {
  const { log } = services;
  const client = createClient(config);
  const underWay = new Set<Promise<void>>();
  let stopping: Promise<void> | undefined;
  let started = false;
  /** Why the connection was closed for good, if it was; and who is told of it while the bot starts. */
  let closedFor: string | undefined;
  let onClosed = (_instruction: string) => {};

  const forgetting = setInterval(
    () => client.channels.cache.sweep((channel) => channel.isDMBased()),
    FORGET_MS,
  ).unref();

  const take = (work: () => Promise<void>) => {
    const handled = work()
      .catch((err) => log.error(reported(err), 'an event could not be handled'))
      .finally(() => underWay.delete(handled));
    underWay.add(handled);
  };
  client.on(Events.InteractionCreate, (interaction) =>
    take(() => (stopping ? askAgain(interaction, log) : onInteraction(interaction, services))),
  );
  client.on(Events.MessageCreate, (message) =>
    take(() => (stopping ? askToRepeat(message, services) : onMessage(message, services))),
  );
  client.on(Events.MessageUpdate, (_, message) => {
    if (!stopping) take(() => onEdit(message, services));
  });
  client.on(Events.Error, (err) => log.error({ err }, 'the library reports an error'));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'the connection failed'));
  client.on(Events.ShardReconnecting, (shard) => {
    if (!stopping) log.info({ shard, code: closeCodes.get(shard) }, 'the connection dropped: it is opened again');
  });
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'the connection goes on where it was'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    closedFor = instructionFor(code);
    tellManager(client, closedFor);
    if (started) services.failed(closedFor);
    else onClosed(closedFor);
  });

  /** The library tells of a connection that drops, and only its shard of the code that it was closed with. */
  const closeCodes = new Map<number, number>();
  const hearCloseCodes = () => {
    for (const [id, shard] of client.ws.shards)
      shard.on('close', ({ code }: { code: number }) => closeCodes.set(id, code));
  };

  /** The library waits without end for a connection to close that is being opened. */
  const close = () => within(CLOSE_MS, client.destroy());

  return {
    name: 'discord',
    async start() {
      if (client.shard)
        process.once('disconnect', () => !stopping && services.failed('The process that runs the shards is gone.'));
      const ready = new Promise<Client<true>>((resolve, reject) => {
        client.once(Events.ClientReady, resolve);
        onClosed = (instruction) => reject(new StartError(instruction));
      });
      // Logging in fails as well then, without saying why; which of the two is first does not matter.
      ready.catch(() => {});
      try {
        await client.login(config.token);
        hearCloseCodes();
      } catch (error) {
        throw closedFor === undefined ? startErrorOf(error) : new StartError(closedFor);
      }
      // Stopped while it was being opened: it has opened all the same.
      if (stopping) return close();
      await register(await ready, config, services);
      started = true;
    },
    isReady: () => started && !stopping && client.ws.shards.every(({ status }) => status === Status.Ready),
    stop() {
      stopping ??= (async () => {
        clearInterval(forgetting);
        await Promise.allSettled(underWay);
        // What came in meanwhile: a word is sent, and no more.
        await Promise.allSettled(underWay);
        await close();
        // The line to the manager of shards would keep the process alive.
        if (client.shard && process.connected) process.disconnect();
      })();
      return stopping;
    },
  };
}

async function register(
  client: Client<true>,
  { applicationId, guildId }: DiscordConfig,
  { commands, log }: Pick<Services, 'commands' | 'log'>,
): Promise<void> {
  const { id } = client.application;
  if (applicationId !== undefined && applicationId !== id) throw new StartError(WRONG_APPLICATION);
  if (client.shard && !client.shard.ids.includes(0)) return;
  const servers = client.guilds.cache.size <= MOST_DEVELOPMENT_SERVERS ? [...client.guilds.cache.keys()] : [];
  try {
    const wanted = applicationCommands(commands);
    const changed = await registerCommands(client.rest, { applicationId: id, guildId }, wanted, servers);
    log.info({ changed }, 'commands are registered');
  } catch (err) {
    const instruction = cannotRegister(err, guildId);
    if (instruction) throw new StartError(instruction);
    // Messages are answered all the same, and the commands of the last start are still there.
    log.error({ err }, 'commands could not be registered; the next start tries again');
  }
}

function startErrorOf(error: unknown): StartError {
  return new StartError(
    isTokenRefused(error) ? instructionFor(GatewayCloseCodes.AuthenticationFailed) : cannotReach(error),
  );
}
