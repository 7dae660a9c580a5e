import { emojiOf } from './emoji.ts';

/** As much of a rich text as is read; what else there is has no text. */
type Element = {
  type?: string;
  text?: string;
  url?: string;
  name?: string;
  unicode?: string;
  user_id?: string;
  range?: string;
  fallback?: string;
  style?: unknown;
  offset?: number;
  elements?: Element[];
};
export type RichText = { type: 'rich_text'; elements: Element[] };

/** What the message box of Slack writes, and nothing else. */
export function isRichText(block: unknown): block is RichText {
  const { type, elements } = (block ?? {}) as Partial<RichText>;
  return type === 'rich_text' && Array.isArray(elements);
}

/** A rich text as plain text: one line after the other, without its styles. */
export function plainOf({ elements }: RichText, botUserId?: string): string {
  return elements
    .map((part) => partOf(part, botUserId))
    .reduce((text, part) => (text === '' || text.endsWith('\n') ? text + part : `${text}\n${part}`), '');
}

function partOf(part: Element, botUserId?: string): string {
  const inner = part.elements ?? [];
  if (part.type === 'rich_text_list')
    return inner
      .map((item, at) => {
        const mark = part.style === 'ordered' ? `${(part.offset ?? 0) + at + 1}.` : '-';
        return `${mark} ${lineOf(item.elements, botUserId).trimStart()}`;
      })
      .join('\n');
  const line = lineOf(inner, botUserId);
  return part.type === 'rich_text_quote' ? line.replace(/^/gm, '> ') : line;
}

function lineOf(elements: readonly Element[] = [], botUserId?: string): string {
  let line = '';
  for (const element of elements) {
    // The space behind the bot's own mention goes with it.
    if (element.type === 'user' && element.user_id === botUserId) line = line.replace(/ $/, '');
    else line += textOf(element);
  }
  return line;
}

function textOf({ type, text, url, name, unicode, range, fallback }: Element): string {
  switch (type) {
    case 'text':
      return text ?? '';
    case 'link':
      return text || (url ?? '').replace(/^(?:mailto|tel):/i, '');
    case 'emoji':
      return emojiOf(unicode) ?? `:${name ?? ''}:`;
    case 'user':
      return '@someone';
    case 'usergroup':
      return '@team';
    case 'channel':
      return '#channel';
    case 'broadcast':
      return `@${range ?? 'here'}`;
    case 'date':
      return fallback ?? '';
    default:
      return text ?? '';
  }
}
