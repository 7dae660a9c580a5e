import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

test('nothing set: grammar, and no language model', () => {
  expect(readConfig({})).toEqual({ grammar: true });
  expect(readConfig({ GRAMMAR: 'off', OPENAI_API_KEY: ' ' })).toEqual({ grammar: false });
});

test('a language model with its budgets', () => {
  expect(
    readConfig({ OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'llama3.1', LLM_DAILY_REQUESTS: '500' }),
  ).toEqual({
    grammar: true,
    llm: {
      apiKey: undefined,
      baseURL: 'http://localhost:11434/v1',
      model: 'llama3.1',
      perDay: 500,
      perUserPerDay: undefined,
    },
  });
});

test.each<[Record<string, string>, RegExp[]]>([
  [{ GRAMMAR: 'yes' }, [/GRAMMAR is on or off/]],
  [{ OPENAI_API_KEY: 'sk-secret' }, [/OPENAI_MODEL is missing/]],
  [{ OPENAI_MODEL: 'gpt' }, [/needs OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL/]],
  [
    { GRAMMAR: 'yes', OPENAI_BASE_URL: 'localhost', OPENAI_MODEL: 'm', LLM_DAILY_REQUESTS: 'many' },
    [/GRAMMAR/, /OPENAI_BASE_URL has to be an address/, /LLM_DAILY_REQUESTS has to be a whole number/],
  ],
])('%j: every problem is named at once, and no secret', (environment, problems) => {
  let thrown: unknown;
  try {
    readConfig(environment);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ConfigError);
  const { message } = thrown as ConfigError;
  for (const problem of problems) expect(message).toMatch(problem);
  expect((thrown as ConfigError).problems).toHaveLength(problems.length);
  expect(message).not.toContain('sk-secret');
});
