import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A package that takes its time to load, and is needed seldom: it is loaded where it is first asked for. */
export function lazily<Package>(name: string): () => Package {
  let loaded: Package | undefined;
  return () => (loaded ??= require(name) as Package);
}
