import {
  type ActionRowBuilder,
  type AttachmentPayload,
  type ButtonBuilder,
  EmbedBuilder,
  type MessageFlags,
} from 'discord.js';

/** A message as it goes out: a reply takes one or several of them. */
export type Message = {
  content?: string;
  embeds?: EmbedBuilder[];
  components?: ActionRowBuilder<ButtonBuilder>[];
  files?: AttachmentPayload[];
  flags?: MessageFlags.SuppressEmbeds;
};

/** The line at the side of an embed. */
const COLOUR = 0x3b7dd8;

/** An embed of one text. */
export function embedOf(description: string): EmbedBuilder {
  return new EmbedBuilder().setDescription(description).setColor(COLOUR);
}

/** A text as a file of this name. */
export function fileOf(text: string, name: string): AttachmentPayload {
  return { attachment: Buffer.from(text), name };
}
