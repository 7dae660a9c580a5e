import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  ApplicationIntegrationType as Installed,
  InteractionContextType as Place,
  type RESTPostAPIApplicationCommandsJSONBody,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import { COMMANDS, type Command, type OptionSpec } from '../../src/index.ts';
import { LIMITS } from './limits.ts';
import { within, wordsOf } from './render/text.ts';
import { SUGGESTED } from './suggestions.ts';

/** The option that a note is typed into. */
export const NOTE = 'note';
/** The entry of a message's menu, below "Apps". */
export const MENU_ENTRY = 'Critique this note';

/** Installed by a server or by a user, and used wherever there is a text box. */
const INSTALLED = [Installed.GuildInstall, Installed.UserInstall];
const PLACES = [Place.Guild, Place.BotDM, Place.PrivateChannel];

/** The application's commands as Discord takes them, derived from the coach's. */
export function applicationCommands(): RESTPostAPIApplicationCommandsJSONBody[] {
  return [
    ...COMMANDS.map((command) => slashCommand(command).toJSON()),
    new ContextMenuCommandBuilder()
      .setName(MENU_ENTRY)
      .setType(ApplicationCommandType.Message)
      .setIntegrationTypes(INSTALLED)
      .setContexts(PLACES)
      .toJSON(),
  ];
}

function slashCommand({ name, summary, takesNote, options }: Command): SlashCommandBuilder {
  const builder = new SlashCommandBuilder()
    .setName(name)
    .setDescription(within(summary, LIMITS.commandDescription))
    .setIntegrationTypes(INSTALLED)
    .setContexts(PLACES);
  if (takesNote)
    builder.addStringOption((option) =>
      option.setName(NOTE).setDescription('Your note. Leave it out for a form that keeps its line breaks'),
    );
  for (const spec of options) builder.addStringOption((option) => described(option, spec));
  return builder;
}

function described(
  option: SlashCommandStringOption,
  { name, description, choices }: OptionSpec,
): SlashCommandStringOption {
  const sentence = `${description.slice(0, 1).toUpperCase()}${description.slice(1)}`;
  option.setName(name).setDescription(within(sentence, LIMITS.commandDescription));
  if (choices) return option.addChoices(choices.map((value) => ({ name: wordsOf(value), value })));
  return option.setAutocomplete(SUGGESTED.includes(name));
}
