import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createClient } from 'redis';

/** Whether this machine has a redis-server; `.ci/run` installs it. */
export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0;

/**
 * A real redis-server on loopback that can be killed, started again and stopped in the middle. It keeps nothing on
 * disk.
 */
export type RedisServer = {
  url: string;
  start(): Promise<void>;
  /** As a crash would. */
  kill(): Promise<void>;
  /** It takes connections and never answers, until `resume`. */
  freeze(): void;
  resume(): void;
  /** Sends a command as an operator would. */
  command(...args: string[]): Promise<unknown>;
};

export async function startRedis(): Promise<RedisServer> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const server: RedisServer = {
    url,
    async start() {
      child = spawn(
        'redis-server',
        ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/tmp'],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      );
      for await (const line of child.stdout as NonNullable<ChildProcess['stdout']>)
        if (/Ready to accept connections/.test(String(line))) break;
      child.stdout?.resume();
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    freeze: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    async command(...args) {
      const client = createClient({ url, socket: { reconnectStrategy: false } });
      client.on('error', () => {});
      await client.connect();
      try {
        return await client.sendCommand(args);
      } finally {
        client.destroy();
      }
    },
  };
  await server.start();
  return server;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
