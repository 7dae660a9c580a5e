/**
 * The container's HEALTHCHECK: exit status 0 where the bot hears requests, or where its settings leave nothing to ask;
 * 1 where it does not.
 */
import { type OperationsConfig, readConfig } from '../config.ts';
import { PLATFORMS } from '../platforms.ts';
import type { Platform } from '../services.ts';

/** A process that takes longer to say that it is ready is not, in milliseconds. */
const WAIT_MS = 5_000;

/** Addresses of all of a machine's interfaces, and what to ask in their place. */
const ANY: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/**
 * Where the bot says whether it is ready: its monitor, or the HTTP server of a platform. Undefined where it has
 * neither (Socket Mode or Discord without METRICS_PORT, or the coach in the terminal): then the process is all there
 * is to see.
 */
export function readinessUrl({
  operations: { metrics },
  platforms,
}: {
  operations: Pick<OperationsConfig, 'metrics'>;
  platforms: readonly Pick<Platform, 'healthPort'>[];
}): string | undefined {
  if (platforms.length === 0) return undefined;
  if (metrics) return `http://${named(metrics.host)}:${metrics.port}/readyz`;
  const own = platforms.find(({ healthPort }) => healthPort !== undefined)?.healthPort;
  return own === undefined ? undefined : `http://localhost:${own}/readyz`;
}

/** A host as it stands in an address. */
function named(host: string): string {
  const one = ANY[host] ?? host;
  return one.includes(':') ? `[${one}]` : one;
}

/** Whether the bot says at `url` that it is ready. Never throws. */
export async function isReadyAt(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(WAIT_MS) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

if (import.meta.main) {
  const url = readinessUrl(readConfig(process.env, PLATFORMS));
  process.exitCode = url === undefined || (await isReadyAt(url)) ? 0 : 1;
}
