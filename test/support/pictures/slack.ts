import type { KnownBlock, RichTextBlockElement, RichTextElement } from '../../../adapters/slack/block-kit.ts';
import { renderReply } from '../../../adapters/slack/render/message.ts';
import { BY_NAME } from '../../../adapters/slack/typing.ts';
import { type Coach, NAME, nameTyped } from '../../../src/index.ts';
import { type Html, html } from '../../../src/report/html.ts';
import { AVATAR, EYE } from './shapes.ts';
import { type Turn, tellTo } from './story.ts';

/** The story in a channel of Slack, where the coach's answers are seen by the one who asks alone. */
export async function drawSlack(coach: Pick<Coach, 'handle'>): Promise<Html> {
  const turns = await tellTo(coach, 'slack:T1:U1');
  return html`<header># job-search</header>${turns.map(turn)}`;
}

function turn({ said, reply }: Turn): Html {
  return html`
    <div class="typed"><p>${nameTyped('critique', BY_NAME)} ${said}</p><span class="send"></span></div>
    <article>
      <p class="private">${EYE}Only visible to you</p>
      ${AVATAR}
      <div class="message"><p class="sender"><b>${NAME}</b> <i>APP</i></p>
      ${renderReply(reply).blocks.map(drawBlock)}</div>
    </article>`;
}

/** @throws for a kind of block that no answer of the story has */
function drawBlock(block: KnownBlock): Html {
  switch (block.type) {
    case 'header':
      return html`<h3>${block.text.text}</h3>`;
    case 'context':
      return html`<p class="context">${block.elements.map(drawSmall)}</p>`;
    case 'actions':
      return html`<p class="actions">${block.elements.map((element) =>
        element.type === 'button'
          ? html`<button class="${element.style ?? 'plain'}">${element.text.text}</button>`
          : unknown(element),
      )}</p>`;
    case 'rich_text':
      return html`${block.elements.map(drawRichBlock)}`;
    default:
      return unknown(block);
  }
}

type ContextBlockElement = Extract<KnownBlock, { type: 'context' }>['elements'][number];

function drawSmall(element: ContextBlockElement): string {
  return element.type === 'plain_text' ? element.text : unknown(element);
}

function drawRichBlock(block: RichTextBlockElement): Html {
  switch (block.type) {
    case 'rich_text_section':
      return html`<p>${block.elements.map(drawRich)}</p>`;
    case 'rich_text_quote':
      return html`<blockquote>${block.elements.map(drawRich)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre>${block.elements.map(drawRich)}</pre>`;
    default:
      return unknown(block);
  }
}

function drawRich(element: RichTextElement): Html {
  if (element.type !== 'text') return unknown(element);
  const { bold, underline } = element.style ?? {};
  const text = underline ? html`<u>${element.text}</u>` : html`${element.text}`;
  return bold ? html`<b>${text}</b>` : text;
}

function unknown({ type }: { type: string }): never {
  throw new Error(`Nobody has said yet how Slack’s ${type} is drawn.`);
}
