import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { errorKind } from '../../src/error-kind.ts';
import { createCoach } from '../../src/index.ts';
import { createLog } from '../../src/log.ts';
import { isLoopback } from '../../src/operations/loopback.ts';
import { createMetrics } from '../../src/operations/metrics.ts';
import { openMonitor } from '../../src/operations/monitor.ts';
import { observed } from '../../src/operations/observed.ts';
import { currentRequest, noteCommand } from '../../src/operations/request-context.ts';

const NOTE = 'Hi Maria, is the Welder II role (req 40871) at Larkfield still open? – Dana Zelinski';

function watched(level: 'info' | 'debug' = 'debug') {
  const stream = new PassThrough();
  const log = createLog(level, stream);
  const metrics = createMetrics({
    build: { version: '1.2.3', node: '24.1.0', revision: 'abc1234' },
    platforms: () => ({ slack: true }),
    underWay: () => 3,
    redisUp: () => false,
  });
  const lines = () =>
    String(stream.read() ?? '')
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { log, metrics, lines };
}

test('a request is counted and logged by platform, command, outcome and time, and nothing of what was said', async () => {
  const { log, metrics, lines } = watched();
  const coach = observed(createCoach({ grammar: false, onRouted: noteCommand }), { log, metrics });
  await coach.handle({ user: 'slack:T1:U2', kind: 'message', text: NOTE });
  await coach.handle({ user: 'slack:T1:U2', kind: 'command', name: 'draft', text: 'nonsense:' });
  await coach.handle({ user: 'slack:T1:U2', kind: 'command', name: 'no such Zelinski' });
  const logged = lines();
  expect(logged.map(({ platform, command, outcome }) => [platform, command, outcome])).toEqual([
    ['slack', 'critique', 'answered'],
    ['slack', 'draft', 'problem'],
    ['slack', 'unknown', 'problem'],
  ]);
  expect(new Set(logged.map(({ request }) => request)).size).toBe(3);
  const text = await metrics.text();
  expect(text).toContain('notecoach_requests_total{platform="slack",command="critique",outcome="answered"} 1');
  expect(text).toContain('notecoach_request_seconds_count{platform="slack",command="draft"} 1');
  expect(text).toContain('notecoach_requests_under_way 3');
  expect(text).toContain('notecoach_platform_ready{platform="slack"} 1');
  expect(text).toContain('notecoach_redis_up 0');
  expect(text).toContain('notecoach_build_info{version="1.2.3",node="24.1.0",revision="abc1234"} 1');
  expect(`${JSON.stringify(logged)} ${text}`).not.toMatch(/Maria|Larkfield|40871|Zelinski|U2/);
});

test('every line of a request has its id, also those that are written deep inside', async () => {
  const { log, metrics, lines } = watched();
  const coach = observed(
    {
      async handle() {
        await null;
        log.warn('inside');
        const request = currentRequest();
        if (request) request.outcome = 'user';
        return { headline: 'ok' };
      },
    },
    { log, metrics },
  );
  await coach.handle({ user: 'discord:1', kind: 'message', text: NOTE });
  log.info('outside');
  const [inside, outcome, outside] = lines();
  expect(inside.request).toBe(outcome.request);
  expect(outcome.outcome).toBe('user');
  expect(outside).not.toHaveProperty('request');
});

test('an error is logged by kind and code, whatever its message holds', () => {
  const { log, lines } = watched();
  log.error({ err: Object.assign(new TypeError(NOTE), { code: 'ECONNRESET' }) }, 'failed');
  log.error({ err: NOTE }, 'failed');
  const logged = lines();
  expect(logged.map(({ err }) => err)).toEqual([{ kind: 'TypeError', code: 'ECONNRESET' }, { kind: 'string' }]);
  expect(JSON.stringify(logged)).not.toMatch(/Maria|Zelinski|\.ts/);
  expect(errorKind(Object.assign(new Error('x'), { code: NOTE }))).toEqual({ kind: 'Error' });
});

test('the monitor serves metrics and health; a port that is taken is named', async () => {
  const { metrics } = watched();
  let ready = false;
  const monitor = await openMonitor({ host: '127.0.0.1', port: 0 }, { metrics, isReady: () => ready });
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${monitor.port}${path}`);
    return [response.status, await response.text()] as const;
  };
  expect(await get('/healthz')).toEqual([200, 'ok\n']);
  expect((await get('/readyz'))[0]).toBe(503);
  ready = true;
  expect((await get('/readyz'))[0]).toBe(200);
  expect((await get('/metrics'))[1]).toContain('process_resident_memory_bytes');
  expect((await get('/'))[0]).toBe(404);
  // A page of another name that leads here.
  const asked = request({ port: monitor.port, path: '/metrics', headers: { host: 'evil.example' } });
  const [answer] = (await once(asked.end(), 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(403);
  answer.resume();
  await expect(
    openMonitor({ host: '127.0.0.1', port: monitor.port }, { metrics, isReady: () => true }),
  ).rejects.toThrow(`METRICS_PORT ${monitor.port} can’t be had on 127.0.0.1 (EADDRINUSE)`);
  await monitor.close();
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.8.0.1:9090', true],
  ['LOCALHOST:80', true],
  ['::1', true],
  ['[::1]:9090', true],
  ['0.0.0.0', false],
  ['::', false],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example:80', false],
  ['', false],
])('%s is this machine alone: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
