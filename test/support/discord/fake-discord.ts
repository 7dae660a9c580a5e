import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway } from './gateway.ts';
import { createPerson, type Person, type PersonOptions } from './person.ts';
import { createRest, type Fault, type RestLog } from './rest.ts';
import { createWorld, type World } from './world.ts';

export type FakeOptions = {
  token?: string;
  heartbeatMs?: number;
  /** The servers that the bot is in. */
  guilds?: readonly string[];
  /** What GET /gateway/bot recommends. */
  shards?: number;
  /** How many connections may begin in five seconds. */
  concurrency?: number;
};

/** Discord on loopback: REST v10 and the gateway, with all that came in written down and each payload checked. */
export async function fakeDiscord({
  token = 'fake-token',
  heartbeatMs,
  guilds = [],
  shards = 1,
  concurrency = 16,
}: FakeOptions = {}) {
  const world = createWorld({ guilds, shards, concurrency });
  const log: RestLog[] = [];
  const faults: Fault[] = [];
  const fetched: string[] = [];
  const answer = createRest({ world, token, log, faults, gatewayUrl: () => gateway.url() });
  const server = createServer((request, response) => {
    const file = world.files.get(request.url ?? '');
    if (file !== undefined) {
      fetched.push(request.url ?? '');
      return setTimeout(() => response.end(file.data), file.delayMs);
    }
    void body(request).then(async (data) => {
      const { status, json, headers = {}, cut } = await answer(request, data);
      if (cut === 'closed') return request.socket.destroy();
      if (cut === 'reset') return request.socket.resetAndDestroy();
      response.writeHead(status, { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers });
      response.end(json === undefined ? undefined : JSON.stringify(json));
    });
  });
  const gateway = createGateway(server, {
    token,
    ...(heartbeatMs !== undefined && { heartbeatMs }),
    ready: ([shard, count]) => {
      const mine = guilds.filter((id) => Number(BigInt(id) >> 22n) % count === shard);
      return {
        ready: {
          user: world.bot,
          application: { id: world.applicationId, flags: 0 },
          guilds: mine.map((id) => ({ id, unavailable: true })),
        },
        after: mine.map((id) => ['GUILD_CREATE', world.guild(id)] as const),
      };
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  world.origin = `http://127.0.0.1:${port}`;

  return {
    token,
    apiBase: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    /** Every request, in order. */
    log,
    requests: (pattern: RegExp) => log.filter(({ method, path }) => pattern.test(`${method} ${path}`)),
    /** The paths of all files that were asked for. */
    fetched,
    /**
     * Puts a file on the file server, which takes this long; an attachment of that kind, as Discord's app makes one
     * of a long paste.
     */
    attachment(
      content: string | Uint8Array,
      {
        type = 'text/plain; charset=utf-8',
        name = 'message.txt',
        delayMs = 0,
      }: { type?: string | undefined; name?: string; delayMs?: number } = {},
    ) {
      const path = `/attachments/${world.files.size}/${name}`;
      const data = Buffer.from(content);
      world.files.set(path, { data, delayMs });
      const url = world.origin + path;
      const kind = type === '' ? {} : { content_type: type };
      return { id: world.snowflake(), filename: name, ...kind, size: data.length, url, proxy_url: url };
    },
    /** The next requests that match are answered in this way instead. */
    fault(fault: Fault) {
      faults.push(fault);
    },
    person: (options: PersonOptions = {}): Person => createPerson({ world, gateway }, options),
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeDiscord = Awaited<ReturnType<typeof fakeDiscord>>;
export type { World };

async function body(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
