/** Small helpers for texts that users see. */

/** With a capital at the beginning. */
export function upperFirst(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** A word of more UTF-16 code units is cut within. */
const LONGEST_WORD = 24;

/** No longer than `most` UTF-16 code units, cut between words; what is cut shows as "…". */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const shown = text.slice(0, most - 1);
  const end = /\s/.test(text[most - 1] ?? '') ? shown.length : shown.lastIndexOf(' ');
  return `${(end > most - LONGEST_WORD ? shown.slice(0, end) : shown).trimEnd()}…`;
}

const COUNTS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five' };

/** "three"; what is more than five is "many". */
export function inWords(count: number): string {
  return COUNTS[count] ?? 'many';
}

/** "a, b and c". */
export function listOf(items: readonly string[], word = 'and'): string {
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}` : items.join('');
}

/**
 * A text without the UTF-16 code units at its end that `unit`, a pattern for one of them, takes. In the place of
 * `/[…]+$/`, which looks at each run of them again from each of its units.
 */
export function trimEnd(text: string, unit: RegExp): string {
  return text.slice(0, endOfRest(text, unit));
}

/** What {@link trimEnd} takes off: the last word of a text, for one. */
export function tailOf(text: string, unit: RegExp): string {
  return text.slice(endOfRest(text, unit));
}

function endOfRest(text: string, unit: RegExp): number {
  let end = text.length;
  while (end > 0 && unit.test(text[end - 1] as string)) end--;
  return end;
}

/** A text as part of a pattern that means it as it stands. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** A whole number as "1,204". Without Intl, whose data take as long to load as a note takes to judge. */
export function figure(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "1 note", "1,204 notes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** "184 characters". */
export function characters(count: number): string {
  return counted(count, 'character');
}
