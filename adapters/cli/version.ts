import { readFile } from 'node:fs/promises';

/** Notecoach's own version, as its package has it. */
export async function version(): Promise<string> {
  return JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
