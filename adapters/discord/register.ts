import { type RESTPostAPIApplicationCommandsJSONBody as CommandBody, type REST, Routes } from 'discord.js';

/** Where commands are registered: for all, or in one server alone. */
export type Place = { applicationId: string; guildId?: string | undefined };

/**
 * Registers the commands where they differ from what is registered, and takes away those at the other place, where they would be shown
 * twice: in the server what is registered for all, and the other way round in `guilds`, the servers that may have their own.
 * Resolves to whether anything had to be changed. @throws DiscordAPIError
 */
export async function registerCommands(
  rest: REST,
  { applicationId, guildId }: Place,
  commands: readonly CommandBody[],
  guilds: readonly string[] = [],
): Promise<boolean> {
  const forAll = Routes.applicationCommands(applicationId);
  const inServer = (id: string) => Routes.applicationGuildCommands(applicationId, id);
  const here = guildId === undefined ? forAll : inServer(guildId);
  // In a server there is no other place to be used in, and nobody else to install it.
  const wanted =
    guildId === undefined
      ? commands
      : commands.map((command) => ({ ...command, contexts: undefined, integration_types: undefined }));
  const elsewhere = guildId === undefined ? guilds.map(inServer) : [forAll];
  const changed = await Promise.all([
    replace(rest, here, wanted as CommandBody[]),
    // A server that did not let the application in has none of its commands.
    ...elsewhere.map((route) => replace(rest, route, []).catch(() => false)),
  ]);
  return changed.includes(true);
}

/** Makes what is registered at a route the same as the commands; resolves to whether it was not. */
async function replace(rest: REST, route: `/${string}`, commands: readonly CommandBody[]): Promise<boolean> {
  const registered = (await rest.get(route)) as CommandBody[];
  if (fingerprint(registered) === fingerprint(commands)) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** What the commands come to, whatever Discord adds to them and leaves out. */
function fingerprint(commands: readonly CommandBody[]): string {
  return JSON.stringify(commands.map((command) => normal(command)).sort());
}

function normal(command: CommandBody): string {
  const { type = 1, name, contexts, integration_types } = command;
  const { description = '', options = [] } = command as { description?: string; options?: readonly Option[] };
  return JSON.stringify([
    type,
    name,
    description,
    contexts?.toSorted() ?? [],
    integration_types?.toSorted() ?? [],
    options.map(normalOption),
  ]);
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
