import {
  RESTJSONErrorCodes as Code,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
  RateLimitError,
} from 'discord.js';

/** Whether Discord refused a request with one of these codes. */
export function isRefusal(error: unknown, codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** Of a refused payload so many places are told of. */
const MOST_FIELDS = 5;
/** A field as Discord names it, or its place in a list; never what stands in it. */
const FIELD = /^\w{1,60}$/;

/** What is logged of an error: of a payload that Discord refuses (50035), which of its fields it names, too. */
export function reported(err: unknown): { err: unknown; fields?: string[] } {
  if (!isRefusal(err, [Code.InvalidFormBodyOrContentType])) return { err };
  const { errors } = (err as DiscordAPIError).rawError as { errors?: unknown };
  return { err, fields: fieldsIn(errors, []).slice(0, MOST_FIELDS) };
}

/** "embeds.0.description BASE_TYPE_MAX_LENGTH": where something is wrong, and Discord's code for it. */
function fieldsIn(errors: unknown, path: readonly string[]): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) => {
    if (key !== '_errors') return fieldsIn(value, [...path, FIELD.test(key) ? key : '?']);
    const codes = (Array.isArray(value) ? value : []).map((one) => (one as { code?: unknown } | null)?.code);
    return codes.map((code) => `${path.join('.')} ${typeof code === 'string' && FIELD.test(code) ? code : ''}`.trim());
  });
}

/** The interaction is not waited for any more: more than three seconds went by. */
export const TOO_LATE = [Code.UnknownInteraction];
/** The interaction has no answer yet that could be edited. */
export const UNANSWERED = [Code.UnknownWebhook];
/** Somebody else answered: another copy, or this one in a request that was thought lost. */
export const ANSWERED = [Code.InteractionHasAlreadyBeenAcknowledged];
/** The person takes no messages from the bot. */
export const DMS_ARE_CLOSED: readonly number[] = [
  Code.CannotSendMessagesToThisUser,
  Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
];
/** A message of the bot's was deleted. */
export const DELETED: readonly number[] = [Code.UnknownMessage];
/** There is no way any more to the place that was to be answered in; nothing to be done about it. */
export const GONE: readonly number[] = [
  ...DMS_ARE_CLOSED,
  Code.UnknownChannel,
  Code.UnknownMessage,
  Code.UnknownWebhook,
  Code.UnknownUser,
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.InvalidWebhookToken,
];

const REASONS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'Discord does not take the token. Make a new one (“Reset Token” on “Bot” of your application, ' +
    'discord.com/developers) and put it into DISCORD_TOKEN.',
  [GatewayCloseCodes.InvalidShard]: 'Discord does not know this shard. Set DISCORD_SHARDS=auto.',
  [GatewayCloseCodes.ShardingRequired]: 'The bot is in too many servers for one connection. Set DISCORD_SHARDS=auto.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not let the bot receive messages. On “Bot” of your application ' +
    '(discord.com/developers), check whether it is restricted.',
};

/** What the operator can do about a connection that Discord closed for good. */
export function instructionFor(closeCode: number): string {
  return REASONS[closeCode] ?? `Discord closed the connection for good (${closeCode}). Take a newer Notecoach.`;
}

/** The HTTP status that Discord answered with; undefined where it did not. */
export function answeredWith(error: unknown): number | undefined {
  if (error instanceof RateLimitError) return 429;
  return error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : undefined;
}

/** Whether Discord does not know the token. */
export function isTokenRefused(error: unknown): boolean {
  if (answeredWith(error) === 401) return true;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** What the operator can do about an application that is not the token's. */
export const WRONG_APPLICATION =
  'DISCORD_APPLICATION_ID is not the application that DISCORD_TOKEN belongs to. Leave it out: Discord tells it.';

/** What the operator can do where the commands could not be registered; undefined where it may pass by itself. */
export function cannotRegister(error: unknown, guildId: string | undefined): string | undefined {
  if (guildId !== undefined && isRefusal(error, [Code.MissingAccess, Code.UnknownGuild]))
    return (
      'DISCORD_GUILD_ID is not a server that the bot was added to. Add it with the link from ' +
      '“Installation” of your application, or leave the setting out.'
    );
  return undefined;
}

/** What the operator can do where Discord does not answer. */
export function cannotReach(error: unknown): string {
  const status = answeredWith(error);
  const told = status === undefined ? 'no answer' : `it answered ${status}`;
  return `Discord could not be reached (${told}). Check the network and discordstatus.com, and start again.`;
}
