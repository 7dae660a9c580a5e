import { REST, type RESTOptions } from 'discord.js';
import type { DiscordConfig } from './config.ts';

/**
 * Discord's REST API for those who have no client. A token that was copied with "Bot" in front is taken as a client
 * takes it.
 */
export function createRest(
  { token, apiBase }: Pick<DiscordConfig, 'token' | 'apiBase'>,
  options: Partial<RESTOptions> = {},
): REST {
  const rest = new REST({ ...options, ...(apiBase !== undefined && { api: apiBase }) });
  return rest.setToken(token.replace(/^(?:Bot|Bearer)\s*/i, ''));
}
