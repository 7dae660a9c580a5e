import { address, count, flag, section, text } from './values.ts';

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

/** What the coach itself is set up with, whatever it is reached by. */
export type CoachConfig = {
  /** Check spelling and grammar; takes some 400 MB. */
  grammar: boolean;
  /** The file of the house style; left out, there is none. */
  stylePath?: string;
  /** Not there where none is set up: then every rewrite is the engine's own. */
  llm?: LlmConfig;
};

export const coachSection = section({
  shape: {
    GRAMMAR: flag('on'),
    NOTECOACH_STYLE: text,
    OPENAI_API_KEY: text,
    OPENAI_BASE_URL: address(/^https?$/, 'http://localhost:11434/v1'),
    OPENAI_MODEL: text,
    LLM_DAILY_REQUESTS: count,
    LLM_USER_DAILY_REQUESTS: count,
  },
  problems({ isSet }) {
    if (isSet('OPENAI_MODEL') && !isSet('OPENAI_API_KEY') && !isSet('OPENAI_BASE_URL'))
      return ['OPENAI_MODEL needs OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL for a server of your own.'];
    if (!isSet('OPENAI_MODEL') && (isSet('OPENAI_API_KEY') || isSet('OPENAI_BASE_URL')))
      return ['OPENAI_MODEL is missing: say which model to ask, or leave OPENAI_API_KEY and OPENAI_BASE_URL out.'];
    return [];
  },
  read(values): CoachConfig {
    return {
      grammar: values.GRAMMAR,
      ...(values.NOTECOACH_STYLE !== undefined && { stylePath: values.NOTECOACH_STYLE }),
      ...(values.OPENAI_MODEL !== undefined && {
        llm: {
          apiKey: values.OPENAI_API_KEY,
          baseURL: values.OPENAI_BASE_URL,
          model: values.OPENAI_MODEL,
          perDay: values.LLM_DAILY_REQUESTS,
          perUserPerDay: values.LLM_USER_DAILY_REQUESTS,
        },
      }),
    };
  },
});
