import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { isReadyAt, readinessUrl } from '../../src/operations/healthcheck.ts';
import { PLATFORMS } from '../../src/platforms.ts';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const HTTP = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
const DISCORD = { DISCORD_TOKEN: 't' };

test.each<[string, Record<string, string>, string | undefined]>([
  ['the monitor', { ...SOCKET, METRICS_PORT: '9090' }, 'http://127.0.0.1:9090/readyz'],
  ['the monitor, of Slack over HTTP, too', { ...HTTP, METRICS_PORT: '9091' }, 'http://127.0.0.1:9091/readyz'],
  [
    'one that is open to others',
    { ...DISCORD, METRICS_PORT: '9090', METRICS_HOST: '0.0.0.0' },
    'http://127.0.0.1:9090/readyz',
  ],
  ['one on IPv6', { ...DISCORD, METRICS_PORT: '9090', METRICS_HOST: '::' }, 'http://[::1]:9090/readyz'],
  ['one at an address', { ...DISCORD, METRICS_PORT: '9090', METRICS_HOST: '10.0.0.7' }, 'http://10.0.0.7:9090/readyz'],
  ['Slack’s own server', HTTP, 'http://localhost:3000/readyz'],
  ['Slack’s own server at another port', { ...HTTP, ...DISCORD, PORT: '3001' }, 'http://localhost:3001/readyz'],
  ['nothing: Socket Mode has no door', SOCKET, undefined],
  ['nothing: nor has Discord', DISCORD, undefined],
  ['nothing: the terminal opens no monitor', { METRICS_PORT: '9090' }, undefined],
])('is asked of %s', (_, environment, url) => {
  expect(readinessUrl(readConfig(environment, PLATFORMS))).toBe(url);
});

test('only a yes is one', async () => {
  const server = createServer(({ url }, response) => response.writeHead(url === '/yes' ? 200 : 503).end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await isReadyAt(`${base}/yes`)).toBe(true);
  expect(await isReadyAt(`${base}/no`)).toBe(false);
  await new Promise((done) => server.close(done));
  expect(await isReadyAt(`${base}/yes`)).toBe(false);
});
