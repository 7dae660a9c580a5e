import {
  type Config,
  ConfigError,
  type Loaded,
  misspeltSettings,
  type OptionalSection,
  readConfig,
  readStylePath,
} from './config.ts';
import type { Platform } from './services.ts';
import type { With } from './style/load-style.ts';
import type { Style } from './style/style.ts';

/** What is configured, the platforms with it, and the house style that it names. `doubts`: what may be a slip. */
export type SetUp = {
  config: Config;
  platforms: readonly Platform[];
  style: Style | undefined;
  doubts: readonly string[];
};

/** Reads the configuration and the house style. @throws ConfigError (as a rejection) naming every problem of both */
export async function setUp(loaded: Loaded, sections: readonly OptionalSection<Platform>[]): Promise<SetUp> {
  const { environment } = loaded;
  const { mistakes, doubts } = misspeltSettings(loaded, sections);
  const problems: string[] = [];
  const collect = (error: unknown) => {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.problems);
    return undefined;
  };
  const config = await attempt(() => readConfig(environment, sections, mistakes)).catch(collect);
  // Where the rest is not in order, the file is looked at all the same.
  const style = await houseStyle(readStylePath(environment), { grammar: config?.grammar ?? false }).catch(collect);
  if (!config || problems.length > 0) throw new ConfigError(problems);
  const { platforms, ...rest } = config;
  return { config: rest, platforms, style, doubts };
}

async function attempt<Value>(work: () => Value): Promise<Value> {
  return work();
}

/**
 * The house style of a file; undefined where none is named. Its reader is loaded only where there is one.
 * @throws ConfigError (as a rejection)
 */
export async function houseStyle(path: string | undefined, judgedWith: With): Promise<Style | undefined> {
  if (path === undefined) return undefined;
  const { loadStyle } = await import('./style/load-style.ts');
  return loadStyle(path, judgedWith);
}
