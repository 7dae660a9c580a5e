import { decodeEmojiCodes } from './emoji.ts';
import { isRichText, plainOf } from './rich-text.ts';

/** What Slack sends of a message. */
export type Written = { text?: string | null | undefined; blocks?: readonly unknown[] | null | undefined };

/**
 * A message as its writer typed it. The blocks tell markup from a typed star; where there are none, the text is
 * decoded. A mention of the bot itself, `botUserId`, is left out.
 */
export function decodeMessage({ text, blocks }: Written, botUserId?: string): string {
  const written = blocks?.filter(isRichText) ?? [];
  const decoded =
    written.length > 0 && written.length === blocks?.length
      ? written.map((block) => plainOf(block, botUserId)).join('\n')
      : decodeText(text ?? '', botUserId);
  return straightQuotes(decoded).trim();
}

/**
 * Slack's markup text as plain text: entities, links, mentions, bold, italic, strike-through, code and emoji codes.
 * Blanks ("____") and stars that are no pair stay.
 */
export function decodeText(text: string, botUserId?: string): string {
  const parts = text.split(/```/);
  // Without a closing fence the last one is a text of three backticks.
  const fenced = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join('```')];
  return straightQuotes(
    fenced
      .map((part, at) =>
        at % 2 === 1 ? unescaped(bare(part, botUserId)).replace(/^\n|\n$/g, '') : decodeProse(part, botUserId),
      )
      .join(''),
  );
}

function decodeProse(text: string, botUserId?: string): string {
  return unescaped(decodeEmojiCodes(withoutMarks(bare(text, botUserId))));
}

/** Pairs that hug their words, as Slack reads them; `_` inside a word and a row of underscores are none. */
const PAIRS = ['*', '_', '~', '`'].map((mark) => {
  const m = `\\${mark}`;
  return new RegExp(`(?<![\\w${m}])${m}(?=[^\\s${m}])([^${m}\\n]{0,3000}?[^\\s${m}])${m}(?![\\w${m}])`, 'g');
});

function withoutMarks(text: string): string {
  // Twice, because a pair may hide another: _*both*_.
  return [...PAIRS, ...PAIRS].reduce((rest, pair) => rest.replace(pair, '$1'), text);
}

/** What stands between < and >: links, mentions, dates. */
function bare(text: string, botUserId?: string): string {
  return text.replace(/<([^<>\n]{1,3000})>[ ]?/g, (whole, inner: string) => {
    const space = whole.endsWith(' ') ? ' ' : '';
    const [target = '', ...labels] = inner.split('|');
    const label = labels.join('|');
    if (botUserId && target === `@${botUserId}`) return '';
    return (nameOf(target, label) ?? whole.trimEnd()) + space;
  });
}

/** How a link or mention reads; undefined for what is none. */
function nameOf(target: string, label: string): string | undefined {
  if (/^@[UW]\w+$/.test(target)) return label ? `@${label.replace(/^@/, '')}` : '@someone';
  if (/^#C\w+$/.test(target)) return `#${label || 'channel'}`;
  if (/^!subteam\^\w+$/.test(target)) return label ? `@${label.replace(/^@/, '')}` : '@team';
  if (/^!date\^/.test(target)) return label;
  if (/^!\w+$/.test(target)) return `@${target.slice(1)}`;
  if (/^(?:https?|mailto|tel|ftp|slack):/i.test(target)) return label || target.replace(/^(?:mailto|tel):/i, '');
  return undefined;
}

/** Once: `&amp;lt;` was typed as `&lt;`. */
function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: 'amp' | 'lt' | 'gt') => ({ amp: '&', lt: '<', gt: '>' })[name]);
}

/** Slack and phones curl what was typed straight; LinkedIn's box takes the straight ones as they are. */
function straightQuotes(text: string): string {
  return text.replace(/[\u2018\u2019\u201a\u201b]/g, "'").replace(/[\u201c\u201d\u201e\u201f]/g, '"');
}
