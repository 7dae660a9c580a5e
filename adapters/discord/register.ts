import { type RESTPostAPIApplicationCommandsJSONBody as CommandBody, type REST, Routes } from 'discord.js';

/** Where commands are registered: for all, or in one server alone. */
export type CommandScope = { applicationId: string; guildId?: string | undefined };

/**
 * Registers the commands where they differ from what is registered, and takes away those at the other place, where they
 * would be shown twice: in the server what is registered for all, and the other way round in `guilds`, the servers that
 * may have their own. Resolves to whether anything had to be changed. @throws DiscordAPIError
 */
export async function registerCommands(
  rest: REST,
  { applicationId, guildId }: CommandScope,
  commands: readonly CommandBody[],
  guilds: readonly string[] = [],
): Promise<boolean> {
  const here = guildId === undefined ? forAll(applicationId) : inServer(applicationId, guildId);
  const elsewhere = guildId === undefined ? guilds.map((id) => inServer(applicationId, id)) : [forAll(applicationId)];
  const changed = await Promise.all([
    replace(rest, here, commands),
    // A server that did not let the application in has none of its commands.
    ...elsewhere.map((registry) => replace(rest, registry, []).catch(() => false)),
  ]);
  return changed.includes(true);
}

/** A list of commands that Discord keeps, and what is said of a command there. */
type Registry = { route: `/${string}`; entry(command: CommandBody): CommandBody };

const forAll = (applicationId: string): Registry => ({
  route: Routes.applicationCommands(applicationId),
  entry: (command) => command,
});
/** In a server there is no other place to use a command in, and nobody else to install it. */
const inServer = (applicationId: string, guildId: string): Registry => ({
  route: Routes.applicationGuildCommands(applicationId, guildId),
  entry: ({ contexts: _, integration_types: __, ...command }) => command as CommandBody,
});

/** Makes what is registered the same as the commands; resolves to whether it was not. */
async function replace(rest: REST, { route, entry }: Registry, commands: readonly CommandBody[]): Promise<boolean> {
  const registered = (await rest.get(route)) as CommandBody[];
  const wanted = commands.map(entry);
  if (fingerprint(registered.map(entry)) === fingerprint(wanted)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** What commands come to, whatever Discord adds to them and leaves out, in whatever order. */
function fingerprint(commands: readonly CommandBody[]): string {
  return JSON.stringify(commands.map((command) => JSON.stringify(normal(command))).sort());
}

function normal(command: CommandBody) {
  const { type = 1, name, contexts, integration_types, default_member_permissions: permissions } = command;
  const { description = '', options = [] } = command as { description?: string; options?: readonly Option[] };
  return [
    type,
    name,
    description,
    contexts?.toSorted() ?? [],
    integration_types?.toSorted() ?? [],
    permissions ?? null,
    options.map(normalOption),
  ];
}

type Option = {
  type: number;
  name: string;
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: readonly { name: string; value: string | number }[];
};

function normalOption({ type, name, description, required = false, autocomplete = false, choices = [] }: Option) {
  return [type, name, description, required, autocomplete, choices.map((choice) => [choice.name, choice.value])];
}
