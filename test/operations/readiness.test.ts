import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { CHILD } from '../support/child.ts';
import { freePort } from '../support/slack/bot.ts';

/** A service whose platform takes its time to be loaded, and is ready as soon as it is. */
const SLOW = `
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from './src/config.ts';
import { serve } from './src/serve.ts';
const load = () => sleep(700, { name: 'slow', start: async () => {}, stop: async () => {}, isReady: () => true });
const { platforms: _, ...config } = readConfig(process.env);
await serve({ config, platforms: [{ name: 'slow', variables: [], load }], doubts: [] }, { listen() {}, release() {} });
`;

test('nobody is told that all platforms are ready before they are loaded', async () => {
  const port = await freePort();
  const service = spawn(process.execPath, ['--input-type=module', '--eval', SLOW], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...CHILD, METRICS_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(() => void service.kill('SIGKILL'));
  const status = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`).then(
      (response) => response.status,
      () => 0,
    );
  const toBe = (path: string, expected: number) =>
    vi.waitFor(async () => expect(await status(path)).toBe(expected), { timeout: 20_000, interval: 10 });
  await toBe('/healthz', 200);
  expect(await status('/readyz')).toBe(503);
  await toBe('/readyz', 200);
  service.kill('SIGTERM');
  expect((await once(service, 'exit'))[0]).toBe(0);
});
