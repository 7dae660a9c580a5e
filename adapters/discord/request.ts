import {
  BaseInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { type Form, NOTE, type Request } from '../../src/index.ts';
import type { MessageText } from './said/message-text.ts';

/** Who asks, and where. */
export type Asker = Pick<Request, 'user' | 'community' | 'isAdmin'>;

/** Who may do this in a server is one of its admins; who is an administrator may do all. */
export const OF_ADMINS = PermissionFlagsBits.ManageGuild;

/** Who is behind an interaction or a message. What somebody may do in a server comes with an interaction alone. */
export function askerOf(source: BaseInteraction | Message, userId: string): Asker {
  const { guildId } = source;
  const may = source instanceof BaseInteraction ? source.memberPermissions : null;
  return {
    user: `discord:${userId}`,
    ...(guildId !== null && { community: `discord:${guildId}` }),
    ...(may && { isAdmin: may.has(OF_ADMINS) }),
  };
}

/** A slash command: its note is the text, its other options are options. */
export function commandRequest(interaction: ChatInputCommandInteraction): Request {
  const options: Record<string, string> = {};
  for (const { name, value } of interaction.options.data) if (value !== undefined) options[name] = String(value);
  const { [NOTE]: text = '', ...rest } = options;
  return {
    ...askerOf(interaction, interaction.user.id),
    kind: 'command',
    name: interaction.commandName,
    text,
    options: rest,
  };
}

/** What somebody wrote, with what came beside it. */
export function saidRequest(asker: Asker, kind: 'message' | 'mention', { text, attached }: MessageText): Request {
  return { ...asker, kind, text, ...(attached !== undefined && { attached }) };
}

/** A message's menu entry: all of that message is the note, whatever word it begins with. */
export function menuRequest(asker: Asker, { text, attached }: MessageText): Request {
  return { ...asker, kind: 'action', name: 'critique', text, ...(attached !== undefined && { attached }) };
}

/** A button of the coach's, with the note that it acts on, if it does. */
export function actionRequest(
  asker: Asker,
  action: string,
  {
    text = '',
    options = {},
  }: { text?: string | undefined; options?: Readonly<Record<string, string>> | undefined } = {},
): Request {
  return { ...asker, kind: 'action', name: action, text, options: { ...options } };
}

/** A form, with what it had no field for; a field that was left or made empty is left out. */
export function formRequest(asker: Asker, name: string, interaction: ModalSubmitInteraction, form?: Form): Request {
  const options: Record<string, string> = { ...form?.values };
  for (const [field, component] of interaction.fields.fields) {
    const value = 'values' in component ? component.values[0] : 'value' in component ? component.value : undefined;
    if (typeof value === 'string' && value.trim() !== '') options[field] = value;
    else delete options[field];
  }
  return { ...asker, kind: 'form', name, options };
}
