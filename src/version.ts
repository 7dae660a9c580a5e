import { readFile } from 'node:fs/promises';

/** Notecoach's own version, as its package has it. */
export async function version(): Promise<string> {
  return JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;
}

/** What runs here, for logs and metrics. `revision`: the commit that it was built from, where that is known. */
export type BuildInfo = { version: string; node: string; revision?: string };

export async function buildInfo(revision: string | undefined): Promise<BuildInfo> {
  return { version: await version(), node: process.versions.node, ...(revision !== undefined && { revision }) };
}
