import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';

const flag = (whenOn: string) =>
  z
    .enum(['on', 'off'], { error: `is on or off; leave it out for ${whenOn}` })
    .default(whenOn as 'on' | 'off')
    .transform((value) => value === 'on');

const count = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'has to be a whole number like 500' })
  .transform(Number)
  .optional();

/** Every environment variable that is read, by name. `.env.example` explains each. */
const environmentSchema = z.object({
  GRAMMAR: flag('on'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'has to be an address like http://localhost:11434/v1' })
    .optional(),
  OPENAI_MODEL: z.string().optional(),
  LLM_DAILY_REQUESTS: count,
  LLM_USER_DAILY_REQUESTS: count,
});

/** A language model for /rewrite. */
export type LlmConfig = {
  apiKey?: string | undefined;
  /** Left out, OpenAI's own. */
  baseURL?: string | undefined;
  model: string;
  /** Rewrites that it may be asked for a day, in all and by one user. */
  perDay?: number | undefined;
  perUserPerDay?: number | undefined;
};

export type Config = {
  /** Check spelling and grammar; takes some 400 MB. */
  grammar: boolean;
  /** Not there where none is set up: then every rewrite is the engine's own. */
  llm?: LlmConfig;
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
  const problems = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) ?? [];
  problems.push(...halves(given));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const { GRAMMAR, OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, LLM_DAILY_REQUESTS, LLM_USER_DAILY_REQUESTS } =
    parsed.data;
  return {
    grammar: GRAMMAR,
    ...(OPENAI_MODEL !== undefined && {
      llm: {
        apiKey: OPENAI_API_KEY,
        baseURL: OPENAI_BASE_URL,
        model: OPENAI_MODEL,
        perDay: LLM_DAILY_REQUESTS,
        perUserPerDay: LLM_USER_DAILY_REQUESTS,
      },
    }),
  };
}

/** Settings that only make sense together. */
function halves(given: Readonly<Record<string, unknown>>): string[] {
  const isSet = (name: string) => given[name] !== undefined;
  if (isSet('OPENAI_MODEL') && !isSet('OPENAI_API_KEY') && !isSet('OPENAI_BASE_URL'))
    return ['OPENAI_MODEL needs OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL for a server of your own.'];
  if (!isSet('OPENAI_MODEL') && (isSet('OPENAI_API_KEY') || isSet('OPENAI_BASE_URL')))
    return ['OPENAI_MODEL is missing: say which model to ask, or leave OPENAI_API_KEY and OPENAI_BASE_URL out.'];
  return [];
}
