import { readFileSync } from 'node:fs';

/** The lines of a file of this folder's `wording/`, without remarks ("# …") and empty ones. */
export function wordingLines(name: string): string[] {
  return readFileSync(new URL(`./wording/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#(?:\s.*)?$/, '').trim())
    .filter((line) => line !== '');
}

/** The lines `name: words` of such a file. */
export function listsOf(name: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    wordingLines(name).map((line) => {
      const [key = '', words = ''] = line.split(': ');
      return [key, words.split(' ')];
    }),
  );
}
