import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';

const flag = (whenOn: string) =>
  z
    .enum(['on', 'off'], { error: `is on or off; leave it out for ${whenOn}` })
    .default(whenOn as 'on' | 'off')
    .transform((value) => value === 'on');

/** Every environment variable that is read, by name. `.env.example` explains each. */
const environmentSchema = z.object({
  GRAMMAR: flag('on'),
});

export type Config = {
  /** Check spelling and grammar; takes some 400 MB. */
  grammar: boolean;
};

/** The names of all variables that {@link readConfig} reads. */
export const VARIABLES: readonly string[] = Object.keys(environmentSchema.shape);

/** What is wrong with the configuration, all of it, as instructions. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The process's environment, with what a .env file in the working directory adds to it. */
export function loadEnvironment(): Readonly<Record<string, string | undefined>> {
  loadDotenv({ quiet: true });
  return process.env;
}

/** Reads the configuration. @throws ConfigError naming every problem at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  return { grammar: parsed.data.GRAMMAR };
}
