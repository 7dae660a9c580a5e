import { ActivityType, Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { DiscordConfig } from './config.ts';
import { STATUS } from './notices.ts';

/**
 * A client with the least that it needs: no privileged intent. Discord sends a message's text in the chat with the bot
 * and where it is named, and nowhere else; `Guilds` tells which channel that was.
 */
export function createClient({ apiBase }: Pick<DiscordConfig, 'apiBase'>): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without them nothing is told of a chat with the bot that it has not seen yet, or of a message that was edited.
    partials: [Partials.Channel, Partials.Message],
    presence: { activities: [{ type: ActivityType.Custom, name: STATUS, state: STATUS }] },
    // Nobody is called by what the bot says, whatever is in it.
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits(CACHES),
    ...(apiBase && { rest: { api: apiBase } }),
  });
}

/** Nothing of what is said is kept, and of the servers only what the library needs. */
const CACHES: Parameters<typeof Options.cacheWithLimits>[0] = {
  MessageManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
  AutoModerationRuleManager: 0,
  GuildBanManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
  UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user?.id },
};
