import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  ApplicationIntegrationType as Installed,
  InteractionContextType as Place,
  type RESTPostAPIApplicationCommandsJSONBody,
  SlashCommandBuilder,
} from 'discord.js';
import { type Command, choicesOf, NOTE, type OptionSpec } from '../../src/index.ts';
import { LIMITS } from './limits.ts';
import { trimmedTo } from './render/trimmed.ts';
import { OF_ADMINS } from './request.ts';
import { SUGGESTED } from './suggestions.ts';

/** The entry of a message's menu, below "Apps". */
export const MENU_ENTRY = 'Critique this note';

/** Installed by a server or by a user, and used wherever there is a text box. */
const INSTALLED = [Installed.GuildInstall, Installed.UserInstall];
const PLACES = [Place.Guild, Place.BotDM, Place.PrivateChannel];

/** The application's commands as Discord takes them, derived from the coach's. */
export function applicationCommands(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...commands.map((command) => slashCommand(command).toJSON()),
    new ContextMenuCommandBuilder()
      .setName(MENU_ENTRY)
      .setType(ApplicationCommandType.Message)
      .setIntegrationTypes(INSTALLED)
      .setContexts(PLACES)
      .toJSON(),
  ];
}

function slashCommand({ name, summary, takesNote, forAdmins, options }: Command): SlashCommandBuilder {
  const builder = new SlashCommandBuilder()
    .setName(name)
    .setDescription(trimmedTo(summary, LIMITS.commandDescription))
    .setIntegrationTypes(forAdmins ? [Installed.GuildInstall] : INSTALLED)
    .setContexts(forAdmins ? [Place.Guild] : PLACES);
  if (forAdmins) builder.setDefaultMemberPermissions(OF_ADMINS);
  if (takesNote)
    builder.addStringOption((option) =>
      option.setName(NOTE).setDescription('Your note. Leave it out for a form that keeps its line breaks'),
    );
  for (const spec of options) addOption(builder, spec);
  return builder;
}

function addOption(builder: SlashCommandBuilder, spec: OptionSpec): void {
  const { name, description, number } = spec;
  const sentence = trimmedTo(
    `${description.slice(0, 1).toUpperCase()}${description.slice(1)}`,
    LIMITS.commandDescription,
  );
  if (number) {
    const choices = number.usual.map(({ value, label }) => ({ name: trimmedTo(label, LIMITS.choice), value }));
    builder.addIntegerOption((option) =>
      option.setName(name).setDescription(sentence).addChoices(choices.slice(0, LIMITS.choices)),
    );
    return;
  }
  const choices = choicesOf(spec).map(({ value, label }) => ({ name: trimmedTo(label, LIMITS.choice), value }));
  builder.addStringOption((option) => {
    option.setName(name).setDescription(sentence);
    if (choices.length > 0) return option.addChoices(choices.slice(0, LIMITS.choices));
    return option.setAutocomplete(SUGGESTED.includes(name));
  });
}
