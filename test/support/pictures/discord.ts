import { type ButtonBuilder, ButtonStyle } from 'discord.js';
import { parse } from 'discord-markdown-parser';
import type { Message } from '../../../adapters/discord/render/message.ts';
import { renderReply } from '../../../adapters/discord/render/reply.ts';
import { type Coach, NAME } from '../../../src/index.ts';
import { type Html, html } from '../../../src/report/html.ts';
import { AVATAR, EYE } from './shapes.ts';
import { type Turn, tellTo, WRITER } from './story.ts';

/** The story in a channel of Discord, where the coach's answers are seen by the one who asks alone. */
export async function drawDiscord(coach: Pick<Coach, 'handle'>): Promise<Html> {
  const turns = await tellTo(coach, 'discord:1');
  return html`<header><i>#</i> job-search</header>${turns.map(turn)}`;
}

function turn({ said, reply }: Turn): Html {
  const [first = {}, ...others] = renderReply(reply);
  // Most answers show the note that they are about.
  const isTypedSeen = first.embeds === undefined;
  const used = html`<i>${WRITER.charAt(0)}</i> <b>${WRITER}</b> used <span>/critique</span>`;
  // What follows an answer stands there as a reply to it.
  const replied = html`${AVATAR} <b>${NAME}</b> ${markdown(first.content?.split('\n')[0] ?? '')}`;
  return html`
    ${isTypedSeen && html`<div class="typed"><b>/critique</b> <p><b>note</b> ${said}</p></div>`}
    ${drawMessage(first, used)}
    ${others.map((message) => drawMessage(message, replied))}`;
}

/** A message, below a line that says what it is the answer to. */
function drawMessage(message: Message, above: Html): Html {
  const { content, embeds = [], components = [], files = [] } = message;
  if (files.length > 0) throw new Error('Nobody has said yet how Discord’s files are drawn.');
  return html`<article>
    <p class="above">${above}</p>
    ${AVATAR}
    <p class="sender"><b>${NAME}</b> <i>APP</i></p>
    ${content !== undefined && html`<div class="content">${markdown(content)}</div>`}
    ${embeds.map((embed) => drawEmbed(embed.toJSON()))}
    ${components.map(({ components: row }) => html`<p class="buttons">${row.map(drawButton)}</p>`)}
    <p class="private">${EYE}Only you can see this · <span>Dismiss message</span></p>
  </article>`;
}

function drawEmbed({ title, description = '', color = 0 }: { title?: string; description?: string; color?: number }) {
  if (title !== undefined) throw new Error('Nobody has said yet how the title of Discord’s embeds is drawn.');
  const line = `#${color.toString(16).padStart(6, '0')}`;
  return html`<div class="embed" style="border-color: ${line}">${markdown(description)}</div>`;
}

function drawButton(button: ButtonBuilder): Html {
  const { style, label } = button.toJSON() as { style: ButtonStyle; label?: string };
  return html`<button class="${ButtonStyle[style]}">${label}</button>`;
}

/** Discord's markup, carried out as its clients do. */
function markdown(text: string): Html {
  return html`${parse(text, 'extended').map(drawNode)}`;
}

type Node = ReturnType<typeof parse>[number];

function drawNode(node: Node): Html {
  const inner = () => (node.content as Node[]).map(drawNode);
  switch (node.type) {
    case 'text':
      return html`${String(node.content)}`;
    case 'br':
    case 'newline':
      return html`<br>`;
    case 'strong':
      return html`<b>${inner()}</b>`;
    case 'underline':
      return html`<u>${inner()}</u>`;
    case 'subtext':
      return html`<small>${inner()}</small>`;
    default:
      throw new Error(`Nobody has said yet how Discord’s ${node.type} is drawn.`);
  }
}
