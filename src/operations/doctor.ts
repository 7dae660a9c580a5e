import { createServer } from 'node:net';
import { called } from '../called.ts';
import { type CoachConfig, type Config, ConfigError, type OperationsConfig } from '../config.ts';
import { errorKind } from '../error-kind.ts';
import type { Log } from '../log.ts';
import { houseStyle } from '../set-up.ts';
import { described } from '../style/described.ts';
import { isLoopback } from './loopback.ts';

/**
 * One thing that was looked at. `fix` says what the operator can do: what has to be done, or, of what is `ok`, what
 * would be safer. Never holds a secret.
 */
export type Check = { name: string; ok: boolean; found: string; fix?: string };

/** What is looked at on a platform. */
export type PlatformChecks = (operations: OperationsConfig, log: Log) => Promise<Check[]>;

/** How long each thing has to answer, in milliseconds. */
const CHECK_MS = 5_000;
/** Of a list of models, in bytes; the longest there are have some hundreds of kilobytes. */
const MODELS_BYTES = 4 * 1024 * 1024;
/** What spelling and grammar take at most, in bytes. */
const GRAMMAR_BYTES = 510 * 1024 * 1024;

/** Looks at all that the bot needs, and says what to fix; `log` is for what libraries say meanwhile. Never throws. */
export async function examine(config: Config, platforms: readonly PlatformChecks[], log: Log): Promise<Check[]> {
  const checks = await Promise.all([
    node(),
    memory(config),
    ...(config.stylePath ? [styleOf(config.stylePath, config.grammar)] : []),
    ...(config.operations.redisUrl ? [redis(config.operations.redisUrl)] : []),
    ...(config.llm ? [languageModel(config.llm)] : []),
    ...(config.llm ? wayTo(config.llm) : []),
    ...(config.operations.metrics
      ? [monitorPort(config.operations.metrics), ...window(config.operations.metrics)]
      : []),
    ...secretCheck('STATE_SECRET', config.operations.stateSecret),
    ...platforms.map((platform) => platform(config.operations, log)),
  ]);
  return checks.flat();
}

/** The checks as lines, for a terminal or a support request. */
export function reportOf(checks: readonly Check[]): string {
  const lines = checks.flatMap(({ name, ok, found, fix }) => [
    `${ok ? (fix ? 'LOOK' : 'ok  ') : 'FIX '} ${name}: ${shown(found)}`,
    ...(fix ? [`     → ${shown(fix)}`] : []),
  ]);
  const wrong = checks.filter(({ ok }) => !ok).length;
  const doubtful = checks.filter(({ ok, fix }) => ok && fix).length;
  const summary =
    wrong + doubtful === 0
      ? 'All is well.'
      : [
          ...(wrong > 0 ? [`${things(wrong)} to fix.`] : []),
          ...(doubtful > 0 ? [`${things(doubtful)} to look at.`] : []),
        ].join(' ');
  return `${[...lines, '', summary].join('\n')}\n`;
}

function things(count: number): string {
  return `${count} ${count === 1 ? 'thing' : 'things'}`;
}

/** What a server said of itself may hold codes that act on a terminal. */
function shown(text: string): string {
  return text.replace(/\p{C}/gu, '\ufffd');
}

/** One that is too old never comes here (src/bin.cjs). */
function node(): Check {
  return { name: 'Node', ok: true, found: process.versions.node };
}

function memory({ grammar }: CoachConfig): Check {
  // Knows the limit of a container, too.
  const bytes = process.availableMemory();
  const free = Math.round(bytes / 2 ** 20);
  const ok = !grammar || bytes > GRAMMAR_BYTES;
  return {
    name: 'Memory',
    ok,
    found: `${free} MB free, spelling and grammar ${grammar ? 'on' : 'off'}`,
    ...(!ok && { fix: 'Set GRAMMAR=off, or give the machine some 500 MB more.' }),
  };
}

/** What the house changes, or what is wrong with its file. */
async function styleOf(path: string, grammar: boolean): Promise<Check[]> {
  const name = 'House style';
  try {
    const style = await houseStyle(path, { grammar });
    return [{ name, ok: true, found: `${path}: ${style ? described(style) : 'none'}` }];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => ({
      name,
      ok: false,
      found: problem,
      fix: `Change it, then: ${called('style check FILE')}`,
    }));
  }
}

/** Notes go to the model: on the way nobody else is to read them. */
function wayTo({ baseURL }: NonNullable<CoachConfig['llm']>): Check[] {
  const { protocol, host } = new URL(baseURL ?? 'https://api.openai.com');
  if (protocol === 'https:' || isLoopback(host)) return [];
  return [
    {
      name: 'Way to the model',
      ok: true,
      found: `${host} is asked by plain http`,
      fix: 'Whoever is on the way there can read the notes: take https, or a network of your own.',
    },
  ];
}

/** Counts, and no notes; all the same nobody else's business. */
function window({ host }: { host: string }): Check[] {
  if (isLoopback(host)) return [];
  return [
    {
      name: 'Metrics host',
      ok: true,
      found: `/metrics answers at ${host}`,
      fix:
        'Whoever can reach this machine can read it: ' +
        'set METRICS_HOST=127.0.0.1, or keep the port behind a firewall.',
    },
  ];
}

/** A secret that can be guessed is none. In UTF-16 code units. */
const SHORTEST_SECRET = 16;

/** What is found of a secret that the operator made up; nothing where it is left out, or long enough. */
export function secretCheck(name: string, secret: string | undefined): Check[] {
  if (secret === undefined || secret.length >= SHORTEST_SECRET) return [];
  return [
    {
      name,
      ok: true,
      found: 'can be guessed',
      fix: `Set it to ${SHORTEST_SECRET} random characters or more: openssl rand -hex 16`,
    },
  ];
}

function monitorPort({ host, port }: { host: string; port: number }): Promise<Check> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () =>
      resolve({
        name: 'Metrics port',
        ok: false,
        found: `${port} can’t be listened on at ${host}`,
        fix: 'Set METRICS_PORT to one that is free; a bot that runs already has it.',
      }),
    );
    server.listen(port, host, () =>
      server.close(() => resolve({ name: 'Metrics port', ok: true, found: `${port} is free` })),
    );
  });
}

async function redis(url: string): Promise<Check> {
  const { createClient } = await import('redis');
  const client = createClient({ url, socket: { connectTimeout: CHECK_MS, reconnectStrategy: false } });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.set('notecoach:doctor', '1', { expiration: { type: 'EX', value: 1 } });
    const version = /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? 'of an unknown version';
    return { name: 'Redis', ok: true, found: `answers and can be written to (${version})` };
  } catch (error) {
    const { kind, code } = errorKind(error);
    return {
      name: 'Redis',
      ok: false,
      found: `can’t be used (${code ?? kind})`,
      fix: 'Check REDIS_URL, that redis-server runs there, its password, and that it is neither full nor read-only.',
    };
  } finally {
    client.destroy();
  }
}

async function languageModel({ apiKey, baseURL, model }: NonNullable<CoachConfig['llm']>): Promise<Check> {
  const name = 'Language model';
  const { default: OpenAI, APIError } = await import('openai');
  const { cautiousFetch } = await import('../rewrite/cautious-fetch.ts');
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseURL ?? null,
    maxRetries: 0,
    timeout: CHECK_MS,
    logLevel: 'off',
    fetch: cautiousFetch(MODELS_BYTES),
  });
  try {
    const models = (await client.models.list()).data.map(({ id }) => id);
    if (models.includes(model)) return { name, ok: true, found: `${model} is there` };
    return {
      name,
      ok: false,
      found: `the server answers, but does not list ${model}`,
      fix: `Set OPENAI_MODEL to one of: ${models.slice(0, 5).join(', ')}.`,
    };
  } catch (error) {
    const status = error instanceof APIError ? error.status : undefined;
    if (status === 404)
      return { name, ok: true, found: 'the server answers; it lists no models, so that the name can’t be checked' };
    return {
      name,
      ok: false,
      found: status === undefined ? 'can’t be reached' : `refuses (${status})`,
      fix:
        status === 401 || status === 403 ? 'Check OPENAI_API_KEY.' : 'Check OPENAI_BASE_URL, and that the server runs.',
    };
  }
}
