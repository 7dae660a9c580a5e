import { type ActionRowBuilder, type AttachmentPayload, type ButtonBuilder, EmbedBuilder } from 'discord.js';

/** A message as it goes out: a reply takes one or several of them. */
export type Message = {
  content?: string;
  embeds?: EmbedBuilder[];
  components?: ActionRowBuilder<ButtonBuilder>[];
  files?: AttachmentPayload[];
};

/** The line at the side of an embed. */
const COLOUR = { calm: 0x3b7dd8, problem: 0xd9822b };

/** An embed of one text. */
export function embedOf(description: string, problem = false): EmbedBuilder {
  return new EmbedBuilder().setDescription(description).setColor(problem ? COLOUR.problem : COLOUR.calm);
}
