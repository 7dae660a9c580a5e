import { DiscordAPIError, REST, Routes } from 'discord.js';
import type { Check, Config } from '../../src/index.ts';

/** How long Discord may take, in milliseconds. */
const TIMEOUT_MS = 5_000;
const PORTAL = 'your application on discord.com/developers/applications';

/** Looks at Discord as the bot would find it: the token, and that interactions come through the gateway. Never throws. */
export async function examineDiscord({ discord }: Config): Promise<Check[]> {
  if (!discord) return [];
  const { token, apiBase, applicationId } = discord;
  const rest = new REST({ timeout: TIMEOUT_MS, retries: 0, ...(apiBase !== undefined && { api: apiBase }) }).setToken(
    token,
  );
  try {
    const application = (await rest.get(Routes.currentApplication())) as Application;
    return [
      { name: 'Discord token', ok: true, found: 'Discord takes it' },
      ...(applicationId === undefined || applicationId === application.id ? [] : [WRONG_ID]),
      ...(application.interactions_endpoint_url ? [ENDPOINT] : []),
    ];
  } catch (error) {
    const refused = error instanceof DiscordAPIError && error.status === 401;
    return [
      {
        name: 'Discord token',
        ok: false,
        found: refused ? 'Discord does not take it' : 'Discord can’t be reached',
        fix: refused
          ? `Press “Reset Token” under “Bot” of ${PORTAL}, and set DISCORD_TOKEN to the new one.`
          : 'Check this machine’s connection to discord.com.',
      },
    ];
  }
}

type Application = { id: string; interactions_endpoint_url?: string | null };

const WRONG_ID: Check = {
  name: 'Discord application',
  ok: false,
  found: 'DISCORD_APPLICATION_ID is another application’s than the token',
  fix: 'Leave DISCORD_APPLICATION_ID out: Discord tells it.',
};

const ENDPOINT: Check = {
  name: 'Discord interactions',
  ok: false,
  found: 'they are sent to an address, not to the bot',
  fix: `Empty “Interactions Endpoint URL” under “General Information” of ${PORTAL}.`,
};
