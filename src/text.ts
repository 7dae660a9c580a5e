/** Small helpers for texts that users see. */

/** With a capital at the beginning. */
export function upperFirst(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** No longer than `most` UTF-16 code units; what is cut shows as "…". */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/** "a, b and c". */
export function listOf(items: readonly string[], word = 'and'): string {
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}` : items.join('');
}
