import { EventEmitter } from 'node:events';

type Json = Record<string, unknown>;

/** A message that the bot sent. */
export type Sent = {
  id: string;
  channel: string;
  content: string;
  embeds: { description?: string; url?: string; title?: string }[];
  components: { components: { custom_id: string; label: string }[] }[];
  files: { name: string; text: string }[];
  ephemeral: boolean;
  /** Its embeds, and the cards of its links, are not shown. */
  suppressed: boolean;
  raw: Json;
};

export type Callback = { type: number; data: Json };

/** An interaction, and what became of it. */
export type Interaction = {
  id: string;
  token: string;
  channel: string;
  created: number;
  callback?: Callback;
  /** When it was answered, as performance.now(). */
  answered?: number;
  /** How often somebody tried to answer. */
  callbacks: number;
  messages: Sent[];
  /** Only its user has the app, and not the server: few messages may follow. */
  isUserInstalled: boolean;
  followUps: number;
  /** The one of them that answers it. */
  original?: Sent | undefined;
};

/** An interaction waits so long, in milliseconds. */
const LIFETIME_MS = 3000;

/**
 * What there is on the fake Discord: the bot, its servers, channels, messages, interactions and registered commands.
 */
export function createWorld({
  guilds,
  shards,
  concurrency,
}: {
  guilds: readonly string[];
  shards: number;
  concurrency: number;
}) {
  // Ids as Discord makes them: of now, and one after the other.
  let counter = 0n;
  const snowflake = () => String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + counter++);
  const applicationId = snowflake();
  const bot = {
    id: applicationId,
    username: 'notecoach',
    discriminator: '0000',
    global_name: null,
    avatar: null,
    bot: true,
  };
  return {
    events: new EventEmitter<{ sent: [Sent]; answered: [Interaction]; write: [] }>().setMaxListeners(0),
    snowflake,
    applicationId,
    bot,
    guilds,
    shards,
    concurrency,
    lifetimeMs: LIFETIME_MS,
    commands: new Map<string, Json[]>(),
    interactions: new Map<string, Interaction>(),
    /** All messages of the bot, in order. */
    messages: [] as Sent[],
    /** DM channels by the id of their person. */
    dms: new Map<string, string>(),
    /** Persons that take no messages, and channels that are gone. */
    closed: new Set<string>(),
    gone: new Set<string>(),
    /** What was attached to messages, by its path on the file server. */
    files: new Map<string, { data: Uint8Array; delayMs: number }>(),
    /** Where the file server is. */
    origin: '',
    /** The bot's reactions to messages. */
    reactions: [] as { on: string; emoji: string }[],
    /** What persons wrote, by its id. */
    said: new Map<string, Json>(),
    /** What was wrong with payloads. */
    problems: [] as string[],
    guild: (id: string) => guildOf(id, bot),
    dmOf(person: string): string {
      const known = this.dms.get(person);
      if (known) return known;
      const id = snowflake();
      this.dms.set(person, id);
      return id;
    },
  };
}

export type World = ReturnType<typeof createWorld>;

export const userOf = (id: string) => ({
  id,
  username: `u${id}`,
  discriminator: '0',
  global_name: 'Dana',
  avatar: null,
  bot: false,
});

/** The text channel of a server. */
export const channelIn = (guild: string) => String(BigInt(guild) + 1n);

function guildOf(id: string, bot: Json): Json {
  return {
    id,
    name: 'Job seekers',
    owner_id: '1',
    unavailable: false,
    member_count: 2,
    joined_at: new Date(0).toISOString(),
    roles: [
      {
        id,
        name: '@everyone',
        permissions: '3072',
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      },
    ],
    channels: [{ id: channelIn(id), type: 0, name: 'general', position: 0, permission_overwrites: [] }],
    members: [{ user: bot, roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 }],
    emojis: [],
    stickers: [],
    features: [],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    premium_tier: 0,
    preferred_locale: 'en-US',
    nsfw_level: 0,
    system_channel_flags: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
  };
}
