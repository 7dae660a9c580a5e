import { type REST, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import type { Check } from '../../src/index.ts';
import type { DiscordConfig } from './config.ts';
import { answeredWith, cannotRegister, isTokenRefused, WRONG_APPLICATION } from './failures.ts';
import { createRest } from './rest.ts';

/** How long Discord may take, in milliseconds; where it lets others wait, it is not waited for. */
const PATIENCE = { timeout: 5_000, retries: 0, rejectOnRateLimit: () => true };
const PORTAL = 'your application on discord.com/developers/applications';

/** Looks at Discord as the bot would find it: the token, and what is set beside it. Never throws. */
export async function examineDiscord(discord: DiscordConfig): Promise<Check[]> {
  const { applicationId, guildId, shards } = discord;
  const rest = createRest(discord, PATIENCE);
  const name = 'Discord token';
  try {
    const application = (await rest.get(Routes.currentApplication())) as Application;
    return [
      { name, ok: true, found: 'Discord takes it' },
      ...(applicationId === undefined || applicationId === application.id ? [] : [WRONG_ID]),
      ...(application.interactions_endpoint_url ? [ENDPOINT] : []),
      ...(guildId === undefined ? [] : [await server(rest, guildId)]),
      ...(shards === undefined ? await connections(rest).catch(() => []) : []),
    ];
  } catch (error) {
    return [{ name, ok: false, ...(isTokenRefused(error) ? REFUSED : trouble(error)) }];
  }
}

type Application = { id: string; interactions_endpoint_url?: string | null };

async function server(rest: REST, guildId: string): Promise<Check> {
  const name = 'Discord server';
  try {
    await rest.get(Routes.guild(guildId));
    return { name, ok: true, found: 'the bot is in it' };
  } catch (error) {
    const fix = cannotRegister(error, guildId);
    return { name, ok: false, ...(fix ? { found: 'the bot is not in it', fix } : trouble(error)) };
  }
}

/** Nothing, where one connection is enough. @throws DiscordAPIError */
async function connections(rest: REST): Promise<Check[]> {
  const { shards } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
  if (shards === 1) return [];
  return [
    {
      name: 'Discord connections',
      ok: true,
      found: `one, where Discord recommends ${shards}`,
      fix: 'Set DISCORD_SHARDS=auto before the bot is in 2,500 servers: from there on Discord takes no single one.',
    },
  ];
}

function trouble(error: unknown): Pick<Check, 'found' | 'fix'> {
  const status = answeredWith(error);
  if (status === undefined)
    return { found: 'Discord can’t be reached', fix: 'Check this machine’s connection to discord.com.' };
  return { found: `Discord answers ${status}`, fix: 'See discordstatus.com, and try again in some minutes.' };
}

const REFUSED = {
  found: 'Discord does not take it',
  fix: `Press “Reset Token” under “Bot” of ${PORTAL}, and set DISCORD_TOKEN to the new one.`,
};

const WRONG_ID: Check = {
  name: 'Discord application',
  ok: false,
  found: 'another one than the token’s',
  fix: WRONG_APPLICATION,
};

const ENDPOINT: Check = {
  name: 'Discord interactions',
  ok: false,
  found: 'they are sent to an address, not to the bot',
  fix: `Empty “Interactions Endpoint URL” under “General Information” of ${PORTAL}.`,
};
