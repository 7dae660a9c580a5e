import { join } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { type CoachConfig, coachSection } from './config/coach.ts';
import { type OperationsConfig, operationsSection } from './config/operations.ts';
import { type Loaded, type Strange, strangeNames, wordsOnStrange } from './config/strange.ts';
import type { OptionalSection, Section } from './config/values.ts';

export type { CoachConfig, LlmConfig } from './config/coach.ts';
export type { OperationsConfig } from './config/operations.ts';
export type { Loaded } from './config/strange.ts';
export { address, type OptionalSection, port, readAs, section, shaped, text } from './config/values.ts';

export type Config = CoachConfig & { operations: OperationsConfig };

export type Environment = Readonly<Record<string, string | undefined>>;

/** The names of all variables that are read; `.env.example` explains each. */
export function variablesWith(platforms: readonly OptionalSection<unknown>[]): string[] {
  return [coachSection, ...platforms, operationsSection].flatMap(({ shape }) => Object.keys(shape));
}

/** What is wrong with the configuration, all of it, as instructions. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** The file that adds to the environment, in the working directory. */
export const ENV_FILE = '.env';

/** What a process starts from: the folder that a .env file may be in, and the environment that it adds to. */
export type Start = { folder: string; environment: Record<string, string | undefined> };

/** The environment of this process, with what a .env file in the working directory adds to it. */
export function loadEnvironment({ folder, environment }: Start = { folder: '.', environment: process.env }): Loaded {
  const { parsed = {} } = loadDotenv({ quiet: true, path: join(folder, ENV_FILE), processEnv: environment });
  return { environment, file: ENV_FILE, inFile: Object.keys(parsed) };
}

/** Names that look like settings and are none, in lines. */
export type Misspelt = {
  /** Of the file, near to a setting: nothing is to start so. */
  mistakes: readonly string[];
  /** What may be right. */
  doubts: readonly string[];
};

/** Looks for settings with a slip in their names. */
export function misspeltSettings(loaded: Loaded, platforms: readonly OptionalSection<unknown>[]): Misspelt {
  return toldOf(strangeNames(loaded, variablesWith(platforms)), loaded);
}

/** The same for the settings of the coach alone: those of a bot are no business of a command line. */
export function misspeltCoachSettings(loaded: Loaded): Misspelt {
  const names = Object.keys(coachSection.shape);
  const strange = strangeNames(loaded, variablesWith([]));
  return toldOf(
    strange.filter(({ meant }) => meant !== undefined && names.includes(meant)),
    loaded,
  );
}

function toldOf(strange: readonly Strange[], { file }: Loaded): Misspelt {
  const isMistake = ({ isInFile, meant }: Strange) => isInFile && meant !== undefined;
  const words = (one: Strange) => wordsOnStrange(one, file);
  return {
    mistakes: strange.filter(isMistake).map(words),
    doubts: [...new Set(strange.filter((one) => !isMistake(one)).map(words))],
  };
}

/**
 * Reads the whole configuration, and the platforms that are configured: with none, the coach opens in the terminal.
 * `mistakes`: what was found before, to be told with the rest.
 * @throws ConfigError naming every problem at once
 */
export function readConfig<Platform = never>(
  environment: Environment,
  sections: readonly OptionalSection<Platform>[] = [],
  mistakes: readonly string[] = [],
): Config & { platforms: Platform[] } {
  const problems = [...mistakes];
  const coach = readSection(coachSection, environment, problems);
  const platforms = sections.map((section) => readSection(section, environment, problems));
  const operations = readSection(operationsSection, environment, problems);
  if (!coach || !operations || problems.length > 0) throw new ConfigError(problems);
  return { ...coach, operations, platforms: platforms.filter((platform) => platform !== undefined) };
}

/** Reads what concerns the coach alone: a command line runs beside a bot that is half set up. @throws ConfigError */
export function readCoachConfig(environment: Environment, mistakes: readonly string[] = []): CoachConfig {
  const problems = [...mistakes];
  const coach = readSection(coachSection, environment, problems);
  if (!coach || problems.length > 0) throw new ConfigError(problems);
  return coach;
}

/** Whether admins get a report on their community: asked for alone, before a platform is set up. @throws ConfigError */
export function readCommunityReport(environment: Environment): boolean {
  return readVariable('COMMUNITY_REPORT', operationsSection.shape.COMMUNITY_REPORT, environment);
}

/** One variable alone, as a section has it. @throws ConfigError */
export function readVariable<Value>(name: string, schema: z.ZodType<Value>, environment: Environment): Value {
  const parsed = schema.safeParse(environment[name]?.trim() || undefined);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(({ message }) => `${name} ${message}.`));
  return parsed.data;
}

/** The file of the house style, whatever the rest is like: its mistakes are told with the others. */
export function readStylePath({ NOTECOACH_STYLE: path }: Environment): string | undefined {
  return coachSection.shape.NOTECOACH_STYLE.parse(path) || undefined;
}

/** A section's value; what is wrong with it is added to `problems`. An empty variable is one that is not set. */
function readSection<Shape extends z.core.$ZodShape, Value>(
  section: Section<Shape, Value>,
  environment: Environment,
  problems: string[],
): Value | undefined {
  const given: Record<string, string> = {};
  for (const name of Object.keys(section.shape)) {
    const value = environment[name];
    if (value !== undefined && value.trim() !== '') given[name] = value;
  }
  const parsed = z.object(section.shape).safeParse(given);
  const found = [
    ...(parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) ?? []),
    ...section.problems({ isSet: (name) => given[name] !== undefined, raw: (name) => given[name]?.trim() }),
  ];
  problems.push(...found);
  return parsed.success && found.length === 0 ? section.read(parsed.data) : undefined;
}
