import { readFileSync } from 'node:fs';

/** The lines of a data file `words/<name>.txt`, with `#` before a remark as in all our data files. */
export function linesOf(name: string): string[] {
  const file = readFileSync(new URL(`./words/${name}.txt`, import.meta.url), 'utf8');
  return file
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#\s.*$/, '').trim())
    .filter((line) => line !== '');
}
