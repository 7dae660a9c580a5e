import { readFileSync } from 'node:fs';

/** The lists of a text file by name: sections headed `[name]`, one entry a line, `#` before a remark. */
export function sectionsIn(file: URL): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  let section: string[] | undefined;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const text = line.replace(/(?:^|\s)#\s.*$/, '').trim();
    const heading = /^\[(.+)\]$/.exec(text)?.[1];
    if (heading !== undefined) {
      section = [];
      sections.set(heading, section);
    } else if (text !== '') section?.push(text);
  }
  return sections;
}
