import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../services.ts';
import type { Metrics } from './metrics.ts';

/** The operator's window: /metrics, /healthz (the process answers) and /readyz (each platform hears requests). */
export type Monitor = { port: number; close(): Promise<void> };

/** @throws StartError where the port can't be had */
export async function openMonitor(
  { host, port }: { host: string; port: number },
  { metrics, isReady }: { metrics: Pick<Metrics, 'text' | 'contentType'>; isReady(): boolean },
): Promise<Monitor> {
  const server = createServer(async ({ url }, response) => {
    const say = (status: number, body: string, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': type }).end(body);
    if (url === '/healthz') say(200, 'ok\n');
    else if (url === '/readyz') say(isReady() ? 200 : 503, isReady() ? 'ready\n' : 'not ready\n');
    else if (url === '/metrics') say(200, await metrics.text(), metrics.contentType);
    else say(404, 'Try /metrics, /healthz or /readyz.\n');
  });
  await listening(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(new StartError(`METRICS_PORT ${port} can’t be had on ${host} (${code}): choose another.`)),
    );
    server.listen(port, host, resolve);
  });
}
