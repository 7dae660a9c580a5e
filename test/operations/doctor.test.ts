import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { examine, reportOf } from '../../src/operations/doctor.ts';
import { type FakeLlm, startLlm } from '../support/llm.ts';
import { HAS_REDIS, type RedisServer, startRedis } from '../support/redis.ts';

const SECRET = 'sk-doctor-secret';
const look = async (environment: Record<string, string>) => {
  const checks = await examine(readConfig({ GRAMMAR: 'off', ...environment }), [], createLog('silent', { write() {} }));
  return { checks, report: reportOf(checks) };
};

test('with nothing configured all is well', async () => {
  const { checks, report } = await look({});
  expect(checks.map(({ name, ok }) => [name, ok])).toEqual([
    ['Node', true],
    ['Memory', true],
  ]);
  expect(report).toMatch(/All is well\.\n$/);
});

test('what is not there is named, with what to fix, and no secret', async () => {
  const { checks, report } = await look({
    REDIS_URL: `redis://:${SECRET}@127.0.0.1:1`,
    OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
    OPENAI_API_KEY: SECRET,
    OPENAI_MODEL: 'm',
  });
  expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['Redis', 'Language model']);
  expect(report).toMatch(/FIX {2}Redis: can’t be used \(ECONNREFUSED\)\n {5}→ Check REDIS_URL/);
  expect(report).toMatch(/FIX {2}Language model: can’t be reached\n {5}→ Check OPENAI_BASE_URL/);
  expect(report).toMatch(/2 things to fix\.\n$/);
  expect(report).not.toContain(SECRET);
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a model that is reached without encryption',
    { OPENAI_BASE_URL: 'http://model.example:8080/v1', OPENAI_MODEL: 'm' },
    /LOOK Way to the model: model\.example:8080 is asked by plain http\n {5}→ .*https/,
  ],
  ['a secret that can be guessed', { STATE_SECRET: '1' }, /LOOK STATE_SECRET: can be guessed\n {5}→ .*openssl rand/],
  [
    'metrics that anybody can read',
    { METRICS_HOST: '0.0.0.0', METRICS_PORT: '39119' },
    /LOOK Metrics host: \/metrics answers at 0\.0\.0\.0\n {5}→ .*METRICS_HOST=127\.0\.0\.1/,
  ],
])('%s is something to look at', async (_, environment, line) => {
  const { report } = await look(environment);
  expect(report).toMatch(line);
  expect(report).toMatch(/\d things? to look at\.\n$/);
});

test.each([
  'http://localhost:11434/v1',
  'http://127.0.0.1:8080/v1',
  'http://[::1]:80/v1',
  'https://model.example/v1',
])('the way to a model at %s is nobody else’s', async (address) => {
  const { report } = await look({ OPENAI_BASE_URL: address, OPENAI_MODEL: 'm' });
  expect(report).not.toMatch(/Way to the model/);
});

test('what a server says of itself does not act on the terminal', () => {
  const report = reportOf([{ name: 'Redis', ok: true, found: 'version \u001b[2J7\u009b1\u202e' }]);
  expect(report).not.toMatch(/[\u001b\u009b\u202e]/);
});

test('a platform’s checks stand with the others', async () => {
  const check = { name: 'Slack', ok: false, found: 'no', fix: 'Do.' };
  expect(
    await examine(readConfig({ GRAMMAR: 'off' }), [async () => [check]], createLog('silent', { write() {} })),
  ).toContainEqual(check);
});

describe('a language model', () => {
  let server: FakeLlm;
  beforeAll(async () => {
    server = await startLlm();
    server.answer('x');
  });
  afterAll(() => server.stop());

  test.each([
    ['gpt-4o', true, /gpt-4o is there/],
    ['no-such-model', false, /does not list no-such-model/],
  ])('%s: whether the server has it', async (model, ok, found) => {
    const { checks } = await look({ OPENAI_BASE_URL: server.baseURL, OPENAI_MODEL: model });
    const check = checks.find(({ name }) => name === 'Language model');
    expect(check).toMatchObject({ ok, found: expect.stringMatching(found) });
    expect(check?.fix ?? '').toMatch(ok ? /^$/ : /OPENAI_MODEL to one of: gpt-4/);
  });
});

describe.skipIf(!HAS_REDIS)('a Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.kill());

  test('that is well', async () => {
    const { checks } = await look({ REDIS_URL: server.url });
    expect(checks.find(({ name }) => name === 'Redis')).toMatchObject({ ok: true });
  });

  test('that can’t be written to', async () => {
    await server.command('CONFIG', 'SET', 'maxmemory', '1');
    const { checks } = await look({ REDIS_URL: server.url });
    expect(checks.find(({ name }) => name === 'Redis')).toMatchObject({
      ok: false,
      fix: expect.stringMatching(/full/),
    });
  });
});
