import { upperFirst } from '../text.ts';

/**
 * Puts values into "{slots}"; the first letter becomes a capital, no stop follows another, and the comma that closes
 * "the role of line cook, nights," goes where a stop does it.
 */
export function filled(template: string, values: Readonly<Record<string, string | undefined>>): string {
  const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => values[slot] ?? '');
  return upperFirst(text)
    .replace(/,(?=[.?!])/g, '')
    .replace(/(?<!\.)\.\.(?=$|\s)/g, '.');
}
