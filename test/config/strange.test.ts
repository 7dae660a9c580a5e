import { describe, expect, test } from 'vitest';
import { discordSection } from '../../adapters/discord/config.ts';
import { slackSection } from '../../adapters/slack/config.ts';
import { type Loaded, misspeltSettings as misspelt, misspeltCoachSettings, variablesWith } from '../../src/config.ts';

const PLATFORMS = [slackSection, discordSection];
const VARIABLES = variablesWith(PLATFORMS);
const misspeltSettings = (loaded: Loaded) => misspelt(loaded, PLATFORMS);

const SECRET = 'sk-planted';
/** Variables of the machine, and of a file whose variables were added to them. */
const look = (machine: readonly string[], file: readonly string[] = [], set: readonly string[] = []) => ({
  environment: Object.fromEntries([...machine, ...file, ...set].map((name) => [name, SECRET])),
  file: '.env',
  inFile: file,
});
const NOTHING = { mistakes: [], doubts: [] };

test.each([
  ['GRAMAR', 'GRAMMAR'],
  ['GRAMAMR', 'GRAMMAR'],
  ['grammar', 'GRAMMAR'],
  ['PROT', 'PORT'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['REDIS_URI', 'REDIS_URL'],
  ['METRIC_PORT', 'METRICS_PORT'],
  ['OPENAI_API_KEYS', 'OPENAI_API_KEY'],
  ['SLACK_BOT_TOKE', 'SLACK_BOT_TOKEN'],
  ['SLACK_SIGNIN_SECRET', 'SLACK_SIGNING_SECRET'],
  ['DISCORD-TOKEN', 'DISCORD_TOKEN'],
  ['USER_REQUEST_PER_MINUTES', 'USER_REQUESTS_PER_MINUTE'],
  ['NOTECOACH_STLYE', 'NOTECOACH_STYLE'],
])('%s: did you mean %s? A mistake in .env, a doubt in the environment', (name, meant) => {
  const asked = (where: string) => `There is no setting ${name}${where}. Did you mean ${meant}?`;
  expect(misspeltSettings(look([], [name]))).toEqual({ mistakes: [asked(' in .env')], doubts: [] });
  expect(misspeltSettings(look([name]))).toEqual({ mistakes: [], doubts: [asked('')] });
});

describe('no false alarm', () => {
  test('for what there is', () => {
    expect(misspeltSettings(look(VARIABLES))).toEqual(NOTHING);
    expect(misspeltSettings(look([], VARIABLES))).toEqual(NOTHING);
  });

  /** What other software, shells, CI, Kubernetes and desktops put into an environment. */
  test.each(
    `
    PATH HOME PWD OLDPWD USER LOGNAME SHELL TERM LANG LC_ALL TZ HOST HOSTNAME EDITOR PAGER DISPLAY MAIL SHLVL _
    CI GITHUB_TOKEN GITHUB_ACTIONS RUNNER_TEMP AWS_REGION AWS_SECRET_ACCESS_KEY GOOGLE_APPLICATION_CREDENTIALS
    NODE_ENV NODE_OPTIONS NODE_PATH npm_config_loglevel npm_package_version NPM_TOKEN UV_THREADPOOL_SIZE
    HTTP_PROXY https_proxy no_proxy SSL_CERT_FILE MALLOC_ARENA_MAX INVOCATION_ID JOURNAL_STREAM NOTIFY_SOCKET
    SLACK_TOKEN SLACK_WEBHOOK_URL SLACK_CHANNEL SLACK_USERNAME SLACK_TEAM_ID SLACK_USER_TOKEN SLACK_HOOK
    DISCORD_WEBHOOK_URL DISCORD_CLIENT_ID DISCORD_CLIENT_SECRET DISCORD_PUBLIC_KEY DISCORD_CHANNEL_ID
    REDIS_HOST REDIS_PORT REDIS_PASSWORD REDIS_DB REDIS_TTL REDIS_TLS REDIS_TLS_URL REDIS_SERVICE_HOST
    REDIS_PORT_6379_TCP REDIS_PORT_6379_TCP_ADDR NOTECOACH_PORT NOTECOACH_SERVICE_HOST NOTECOACH_SERVICE_PORT
    KUBERNETES_PORT KUBERNETES_SERVICE_HOST HTTP_PORT HTTPS_PORT PORTS_OPEN SERVER_PORT PGPORT PGHOST DATABASE_URL
    LLM_MODEL LLM_API_KEY LLM_PROVIDER OPENAI_ORG_ID OPENAI_ORGANIZATION OPENAI_PROJECT OPENAI_API_BASE
    OPENAI_API_URL OPENAI_API_TYPE OPENAI_API_VERSION OPENAI_LOG ANTHROPIC_API_KEY AZURE_OPENAI_API_KEY
    RUST_LOG LOG_FORMAT LOG_FILE LOGFILE DEBUG VERBOSE METRICS_PATH METRICS_ENABLED STATE_DIRECTORY SECRET_KEY
    `
      .trim()
      .split(/\s+/),
  )('for %s in the environment', (name) => {
    expect(misspeltSettings(look([name]))).toEqual(NOTHING);
  });

  test('in the environment, where what could be meant is set', () => {
    expect(misspeltSettings(look(['SLACK_API_TOKEN'], [], ['SLACK_APP_TOKEN']))).toEqual(NOTHING);
    expect(misspeltSettings(look(['SLACK_API_TOKEN'])).doubts).toHaveLength(1);
  });

  test.each([
    'NODE_OPTIONS',
    'TZ',
    'https_proxy',
    'COMPOSE_PROJECT_NAME',
    'MALLOC_ARENA_MAX',
  ])('for %s in .env, which Node, Docker or the machine reads', (name) => {
    expect(misspeltSettings(look([], [name]))).toEqual(NOTHING);
  });
});

test('what stands in .env and is none of ours is asked about; what may be a piece of a secret is not repeated', () => {
  expect(
    misspeltSettings(look([], ['OPENAI_ORG_ID', 'c2VjcmV0LXBsYW50ZWQ', 'xoxb-planted', 'GEZDGNBVGY3TQOJQ'])),
  ).toEqual({
    mistakes: [],
    doubts: [
      'There is no setting OPENAI_ORG_ID in .env.',
      'A line of .env is no setting. If it belongs to a value, put that in quotation marks.',
    ],
  });
});

test('no value is told', () => {
  const told = misspeltSettings(look(['REDIS_URI', 'SLACK_BOT_TOKE'], ['GRAMAR', 'SMTP_HOST']));
  expect(told.mistakes.length + told.doubts.length).toBe(4);
  expect(JSON.stringify(told)).not.toContain(SECRET);
});

test('a command line is told what concerns the coach alone', () => {
  expect(
    misspeltCoachSettings(look(['OPENAI_MODLE', 'DISCORD_TOKN'], ['GRAMAR', 'SLACK_BOT_TOKE', 'SMTP_HOST'])),
  ).toEqual({
    mistakes: ['There is no setting GRAMAR in .env. Did you mean GRAMMAR?'],
    doubts: ['There is no setting OPENAI_MODLE. Did you mean OPENAI_MODEL?'],
  });
});
