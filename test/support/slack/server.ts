import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { createWorkspace, type Fault, type Workspace } from './web-api.ts';

type Json = Record<string, unknown>;

/** Slack on loopback: its Web API, its response_urls and its sockets, real HTTP and real WebSockets. */
export type FakeSlack = Workspace & {
  /** For SLACK_API_URL. */
  apiUrl: string;
  /** What the next calls of a method meet with, one each; `response_url` and `socket` are methods, too. */
  fail(method: string, ...faults: Fault[]): void;
  /** A response_url that answers can be posted to. */
  responseUrl(...args: Parameters<Workspace['responsePath']>): string;
  /** Sends an envelope to one of the sockets that are open. Resolves to the payload that it is acknowledged with. */
  send(type: string, payload: Json, extra?: Json): Promise<Json>;
  /** Sockets that are open. */
  sockets(): number;
  /** Sockets that were opened since the start. */
  opened(): number;
  /** Ends all sockets: as Slack does when it moves them, or as a network that breaks. */
  dropSockets(how: 'politely' | 'rudely'): void;
  stop(): Promise<void>;
};

export async function startFakeSlack(): Promise<FakeSlack> {
  const workspace = createWorkspace();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, (payload: Json) => void>();
  let envelopes = 0;
  let opened = 0;

  const server = createServer(async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      workspace.problems.push(`the fake failed: ${error}`);
      response.writeHead(500).end();
    }
  });
  const sockets = new WebSocketServer({ server, path: '/socket' });
  sockets.on('connection', (socket) => {
    if (workspace.faults.get('socket')?.shift()) return socket.terminate();
    open.add(socket);
    opened += 1;
    socket.on('close', () => open.delete(socket));
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload: Json };
      waiting.get(envelope_id)?.(payload ?? {});
      waiting.delete(envelope_id);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: open.size, connection_info: { app_id: 'A1' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', origin).pathname;
    const body = await bodyOf(request);
    const method = path.startsWith('/api/') ? path.slice('/api/'.length) : 'response_url';
    const fault = workspace.faults.get(method)?.shift();
    const say = (status: number, json: unknown, headers: Record<string, string> = {}) => {
      const granted = { 'x-oauth-scopes': [...workspace.scopes].join(',') };
      response.writeHead(status, { 'content-type': 'application/json', ...granted, ...headers });
      response.end(typeof json === 'string' ? json : JSON.stringify(json));
    };
    if (method !== 'response_url') workspace.calls.push({ method, args: body, token: tokenIn(request, body) });
    else workspace.calls.push({ method, args: body, token: undefined });
    if (fault && 'hangMs' in fault) await new Promise((resolve) => setTimeout(resolve, fault.hangMs));
    else if (fault && 'drop' in fault) return void request.socket.destroy();
    else if (fault && 'status' in fault)
      return say(
        fault.status,
        { ok: false, error: fault.error ?? 'ratelimited' },
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
      );
    else if (fault && 'error' in fault) return say(200, { ok: false, error: fault.error });
    if (method === 'response_url') {
      const answer = workspace.respond(path, body);
      return say(answer.status, answer.body);
    }
    const known = workspace.tokens.get(tokenIn(request, body) ?? '');
    if (!known && method !== 'oauth.v2.access') return say(200, { ok: false, error: 'invalid_auth' });
    if (method === 'apps.connections.open')
      return say(
        200,
        tokenIn(request, body)?.startsWith('xapp-')
          ? { ok: true, url: `${origin.replace('http', 'ws')}/socket` }
          : { ok: false, error: 'not_allowed_token_type' },
      );
    const carryOut = workspace.methods[method];
    if (!carryOut) {
      workspace.problems.push(`the method ${method}, which the fake does not know`);
      return say(200, { ok: false, error: 'unknown_method' });
    }
    const result = carryOut(body, known?.team ?? '');
    say(200, { ok: result.error === undefined, ...result });
  }

  return {
    ...workspace,
    apiUrl: `${origin}/api/`,
    fail(method, ...faults) {
      workspace.faults.set(method, [...(workspace.faults.get(method) ?? []), ...faults]);
    },
    responseUrl: (...args) => `${origin}${workspace.responsePath(...args)}`,
    send(type, payload, extra = {}) {
      const envelope_id = `envelope-${++envelopes}`;
      const [socket] = open;
      if (!socket) return Promise.reject(new Error('no socket is open'));
      return new Promise((resolve) => {
        waiting.set(envelope_id, resolve);
        socket.send(
          JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api', ...extra }),
        );
      });
    },
    sockets: () => open.size,
    opened: () => opened,
    dropSockets(how) {
      for (const socket of open)
        if (how === 'rudely') socket.terminate();
        else socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    async stop() {
      for (const socket of open) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function tokenIn(request: IncomingMessage, body: Json): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? (body.token as string | undefined);
}

/** A body as JSON; of a form, fields that hold JSON are read. */
async function bodyOf(request: IncomingMessage): Promise<Json> {
  let raw = '';
  for await (const chunk of request.setEncoding('utf8')) raw += chunk;
  if (raw === '') return {};
  if (request.headers['content-type']?.startsWith('application/json')) return JSON.parse(raw) as Json;
  return Object.fromEntries(
    [...new URLSearchParams(raw)].map(([key, value]) => [
      key,
      /^(?:blocks|view|prompts|metadata)$/.test(key) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
}
