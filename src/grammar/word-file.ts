import { readFileSync } from 'node:fs';

/**
 * The lines of a data file `words/<name>.txt`, without remarks: `#` opens one, at the start of a line. The worker has
 * no need of the whole lexicon of the reading; a plain file of it can be named by its path.
 */
export function linesOf(name: string): string[] {
  const file = readFileSync(new URL(`./words/${name}.txt`, import.meta.url), 'utf8');
  return file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
