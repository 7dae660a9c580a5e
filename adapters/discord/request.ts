import type {
  BaseInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Form, Request } from '../../src/index.ts';
import { NOTE } from './commands.ts';
import type { MessageState } from './message-state.ts';

/** Who asks, and where. */
type Asker = Pick<Request, 'user' | 'community'>;

/** Who is behind an interaction or a message. */
export function askerOf({ guildId }: BaseInteraction | Message, userId: string): Asker {
  return { user: `discord:${userId}`, ...(guildId !== null && { community: `discord:${guildId}` }) };
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

/** A message's menu entry: all of that message is the note, whatever word it begins with. */
export function menuRequest(interaction: MessageContextMenuCommandInteraction): Request {
  const text = interaction.targetMessage.content;
  return { ...askerOf(interaction, interaction.user.id), kind: 'action', name: 'critique', text };
}

/** A button of the coach's, with the note that it hangs on. */
export function actionRequest(asker: Asker, action: string, { about }: MessageState): Request {
  return { ...asker, kind: 'action', name: action, text: about?.text ?? '', options: { ...about?.options } };
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
