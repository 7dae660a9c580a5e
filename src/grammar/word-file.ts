import { readFileSync } from 'node:fs';

/** The lines of a data file `words/<name>.txt`, without remarks: `#` opens one, at the start of a line. */
export function linesOf(name: string): string[] {
  const file = readFileSync(new URL(`./words/${name}.txt`, import.meta.url), 'utf8');
  return file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
