import { expect, test } from 'vitest';
import { type DiscordConfig, discordSection } from '../adapters/discord/config.ts';
import { readCommandPrefix, type SlackConfig, slackSection } from '../adapters/slack/config.ts';
import { ConfigError, type Environment, readCoachConfig, readCommunityReport, readConfig } from '../src/config.ts';

/** With the platforms' settings as the adapters get them. */
const readAll = (environment: Environment) =>
  readConfig<SlackConfig | DiscordConfig>(environment, [slackSection, discordSection]);
const slackOf = (environment: Environment) => readConfig(environment, [slackSection]).platforms[0];
const discordOf = (environment: Environment) => readConfig(environment, [discordSection]).platforms[0];

test('nothing set: grammar, and no language model', () => {
  const operations = {
    communityReport: false,
    logLevel: 'info',
    limits: { userPerMinute: 20, communityPerMinute: 600 },
  };
  expect(readAll({})).toEqual({ grammar: true, operations, platforms: [] });
  expect(readAll({ GRAMMAR: 'off', OPENAI_API_KEY: ' ', SLACK_BOT_TOKEN: '' })).toEqual({
    grammar: false,
    operations,
    platforms: [],
  });
});

test('a language model with its budgets', () => {
  expect(
    readConfig({ OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'llama3.1', LLM_DAILY_REQUESTS: '500' }),
  ).toMatchObject({
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
  [
    { SLACK_BOT_TOKEN: 'sk-secret' },
    [/SLACK_BOT_TOKEN has to be the bot token, which begins with xoxb-/, /SLACK_APP_TOKEN is missing/],
  ],
  [{ SLACK_APP_TOKEN: 'xapp-sk-secret' }, [/SLACK_BOT_TOKEN is missing/]],
  [
    { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_MODE: 'http' },
    [/SLACK_SIGNING_SECRET is missing: HTTP/],
  ],
  [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_MODE: 'socket' }, [/SLACK_APP_TOKEN is missing/]],
  [{ SLACK_CLIENT_ID: '1', SLACK_SIGNING_SECRET: 's' }, [/SLACK_CLIENT_SECRET and SLACK_STATE_SECRET are missing/]],
  [{ DISCORD_GUILD_ID: '123456789012345678' }, [/DISCORD_TOKEN is missing/]],
  [{ DISCORD_TOKEN: 't', DISCORD_SHARDS: '0' }, [/DISCORD_SHARDS is auto, or a whole number/]],
  [
    { REDIS_URL: 'http://x', LOG_LEVEL: 'loud', METRICS_PORT: '70000', STATE_SECRET: 'sk-secret' },
    [/REDIS_URL has to be an address/, /LOG_LEVEL is fatal/, /METRICS_PORT has to be a port from 1/],
  ],
  [
    { USER_REQUESTS_PER_MINUTE: '0', METRICS_HOST: '::1' },
    [/USER_REQUESTS_PER_MINUTE has to be 1 or more/, /METRICS_PORT is missing/],
  ],
])('%j: every problem is named at once, and no secret', (environment, problems) => {
  let thrown: unknown;
  try {
    readAll(environment);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ConfigError);
  const { message } = thrown as ConfigError;
  for (const problem of problems) expect(message).toMatch(problem);
  expect((thrown as ConfigError).problems).toHaveLength(problems.length);
  expect(message).not.toContain('sk-secret');
});

test('Slack by Socket Mode unless told; over HTTP where there is no app token; many workspaces over OAuth', () => {
  expect(slackOf({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' })).toEqual(
    expect.objectContaining({ mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1', port: 3000 }),
  );
  const env = { SLACK_SIGNING_SECRET: 's', PORT: '8080', SLACK_API_URL: 'http://127.0.0.1:4000/api' };
  expect(slackOf({ ...env, SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual(
    expect.objectContaining({ mode: 'http', signingSecret: 's', port: 8080, apiUrl: 'http://127.0.0.1:4000/api/' }),
  );
  expect(slackOf({ ...env, SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2', SLACK_STATE_SECRET: '3' })?.oauth).toEqual({
    clientId: '1',
    clientSecret: '2',
    stateSecret: '3',
    folder: '.installations',
  });
});

test('Slack’s commands have nothing in front of their names, or what is set', () => {
  const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  expect(slackOf(env)?.commandPrefix).toBe('');
  expect(slackOf({ ...env, SLACK_COMMAND_PREFIX: 'note-' })?.commandPrefix).toBe('note-');
  expect(readCommandPrefix({ SLACK_COMMAND_PREFIX: ' note- ' })).toBe('note-');
  expect(readCommandPrefix({ SLACK_COMMAND_PREFIX: '', SLACK_BOT_TOKEN: 'half' })).toBe('');
  expect(() => readCommandPrefix({ SLACK_COMMAND_PREFIX: 'My ' })).toThrow(ConfigError);
});

test('a report for admins only where it is switched on', () => {
  expect(readConfig({ COMMUNITY_REPORT: 'on' }).operations.communityReport).toBe(true);
  expect(readCommunityReport({ COMMUNITY_REPORT: ' on ', SLACK_BOT_TOKEN: 'half' })).toBe(true);
  expect(readCommunityReport({ COMMUNITY_REPORT: '' })).toBe(false);
  expect(() => readCommunityReport({ COMMUNITY_REPORT: 'yes' })).toThrow(/^COMMUNITY_REPORT is on or off/);
  expect(() => readConfig({ COMMUNITY_REPORT: 'yes' })).toThrow(/^COMMUNITY_REPORT is on or off/);
});

test.each(['Note-', 'my note', '/note', 'n'.repeat(21), 'näh-'])('%j can’t stand in front of a command', (prefix) => {
  expect(() => readAll({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_COMMAND_PREFIX: prefix })).toThrow(
    /^SLACK_COMMAND_PREFIX has to be 1 to 20 lower-case letters[^\n]*\.\nSLACK_APP_TOKEN is missing/,
  );
});

test('Discord takes a token, and more where it is given', () => {
  expect(discordOf({ DISCORD_TOKEN: 't', DISCORD_API_BASE: 'http://127.0.0.1:1/api/', DISCORD_SHARDS: '2' })).toEqual(
    expect.objectContaining({ token: 't', apiBase: 'http://127.0.0.1:1/api', shards: 2 }),
  );
  expect(discordOf({ DISCORD_TOKEN: 't', DISCORD_SHARDS: 'auto' })?.shards).toBe('auto');
});

test('the command line reads what concerns the coach alone', () => {
  expect(readCoachConfig({ SLACK_BOT_TOKEN: 'half', GRAMMAR: 'off' })).toEqual({ grammar: false });
  expect(() => readCoachConfig({ GRAMMAR: 'maybe' })).toThrow(ConfigError);
});

test('a service file’s folder does not say that Slack is wanted', () => {
  const { platforms } = readAll({
    DISCORD_TOKEN: 't',
    SLACK_INSTALLATIONS: '/var/lib/notecoach',
    PORT: '3000',
    SLACK_COMMAND_PREFIX: 'n-',
  });
  expect(platforms).toEqual([expect.objectContaining({ token: 't' })]);
});
