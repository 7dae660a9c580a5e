import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../services.ts';
import { isLoopback } from './loopback.ts';
import type { Metrics } from './metrics.ts';

/**
 * The operator's window: /metrics, /healthz (the process answers) and /readyz (each platform hears requests). On
 * loopback it answers to no other name than loopback's: a web page that has its own name lead here (DNS rebinding)
 * learns nothing.
 */
export type Monitor = { port: number; close(): Promise<void> };

/** A Prometheus and a balancer or two keep a few. */
const MOST_CONNECTIONS = 50;
/** How long a request may take to come in, in milliseconds. */
const TIMES = { headersTimeout: 5_000, requestTimeout: 5_000, connectionsCheckingInterval: 1_000 } as const;

/** @throws StartError where the port can't be had */
export async function openMonitor(
  { host, port }: { host: string; port: number },
  { metrics, isReady }: { metrics: Pick<Metrics, 'text' | 'contentType'>; isReady(): boolean },
): Promise<Monitor> {
  const server = createServer({ ...TIMES }, async ({ url, headers }, response) => {
    const say = (status: number, body: string, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { 'content-type': type }).end(body);
    if (isLoopback(host) && !isLoopback(headers.host ?? '')) say(403, 'Ask for localhost.\n');
    else if (url === '/healthz') say(200, 'ok\n');
    else if (url === '/readyz') say(isReady() ? 200 : 503, isReady() ? 'ready\n' : 'not ready\n');
    else if (url === '/metrics') say(200, await metrics.text(), metrics.contentType);
    else say(404, 'Try /metrics, /healthz or /readyz.\n');
  });
  server.maxConnections = MOST_CONNECTIONS;
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
