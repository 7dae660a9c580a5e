import type { PlainTextElement } from '../block-kit.ts';
import { clip } from '../limits.ts';

/**
 * Control characters but tab and line break, and marks that turn the writing direction round: a note has no use for
 * them.
 */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text that Slack takes: line breaks as `\n`, well formed, without control characters. */
export function safeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed();
}

/**
 * A text for labels and headers, in which nothing takes effect: no emoji codes, and what could open a mention or a link
 * shows as ‹ ›. Never empty, which Slack refuses.
 */
export function plainText(text: string, most: number): PlainTextElement {
  const shown = safeText(text).replaceAll('<', '‹').replaceAll('>', '›').trim();
  return { type: 'plain_text', text: clip(shown || '–', most), emoji: false };
}

/**
 * A text for where Slack reads its markup: escaped, so that no mention or link takes effect. At most `most`
 * characters.
 */
export function escapedText(text: string, most: number): string {
  let escaped = '';
  for (const char of safeText(text)) {
    const next = char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : char;
    if (escaped.length + next.length >= most) return `${escaped}…`;
    escaped += next;
  }
  return escaped;
}
