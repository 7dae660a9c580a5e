/** What a person sees of a message or a view, from top to bottom. What would take effect stands in ⟦ ⟧. */

type Json = Record<string, unknown>;

export function visible(blocks: readonly unknown[]): string {
  return blocks.map((block) => blockText(block as Json)).join('\n');
}

function blockText(block: Json): string {
  switch (block.type) {
    case 'header':
      return object(block.text);
    case 'section':
      return [object(block.text), block.accessory ? blockText({ type: 'actions', elements: [block.accessory] }) : '']
        .filter(Boolean)
        .join('\n');
    case 'context':
      return list(block.elements).map(object).join(' ');
    case 'actions':
      return list(block.elements)
        .map((element) => `[ ${object(element.text)} ]`)
        .join(' ');
    case 'rich_text':
      return list(block.elements).map(rich).join('\n');
    case 'input': {
      const element = (block.element ?? {}) as Json;
      return [
        object(block.label),
        block.hint ? object(block.hint) : '',
        String(element.initial_value ?? ''),
        list(element.options)
          .map((option) => object(option.text))
          .join(' | '),
      ]
        .filter(Boolean)
        .join('\n');
    }
    default:
      return '';
  }
}

/** A text object: plain text as it is, markup as Slack carries it out. */
function object(value: unknown): string {
  const { type, text = '', emoji } = (value ?? {}) as { type?: string; text?: string; emoji?: boolean };
  return type === 'mrkdwn' ? markup(text) : emoji === false ? text : text.replace(/:[a-z_]+:/g, '⟦emoji⟧');
}

/** Slack's markup, carried out. */
function markup(text: string): string {
  return text
    .replace(/<[^>]*>/g, '⟦effect⟧')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function rich(element: Json): string {
  const inner = list(element.elements);
  if (element.type === 'rich_text_list') return inner.map(rich).join('\n');
  return inner.map((part) => (part.type === 'text' ? String(part.text) : '⟦effect⟧')).join('');
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}
