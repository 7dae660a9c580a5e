import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';

/** A server in the place of a language model's that is broken, or not what it was. */
export type Fault = {
  name: string;
  answer(response: ServerResponse, request: IncomingMessage, elsewhere: string): void | Promise<void>;
};

const MEGABYTE = 1024 * 1024;
const JSON_TYPE = { 'content-type': 'application/json' };

/** An answer in the frame of a chat completion. */
export function completion(content: string): string {
  return JSON.stringify({
    id: '1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  });
}

const whole = (content: string) => (response: ServerResponse) => {
  response.writeHead(200, JSON_TYPE).end(completion(content));
};

export const FAULTS: readonly Fault[] = [
  {
    name: 'a redirect to another host',
    answer: (response, _, to) => void response.writeHead(307, { location: to }).end(),
  },
  {
    name: 'a body without end',
    answer: (response) => endless(response, 200),
  },
  {
    name: 'hundreds of megabytes behind gzip',
    answer(response) {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' });
      return pipeline(spaces(600), createGzip(), response).catch(() => {});
    },
  },
  { name: '30,000 braces', answer: whole('{'.repeat(30_000)) },
  { name: '300,000 braces', answer: whole('{'.repeat(300_000)) },
  { name: 'arrays in arrays', answer: (response) => void response.writeHead(200, JSON_TYPE).end('['.repeat(60_000)) },
  { name: 'a note of 60,000 letters', answer: whole(JSON.stringify({ note: 'x'.repeat(60_000) })) },
  { name: 'a note of 9,000 words', answer: whole(JSON.stringify({ note: 'my '.repeat(9_000) })) },
  {
    name: 'an error with a body without end',
    answer: (response) => endless(response, 500),
  },
  {
    name: 'a byte a second',
    async answer(response) {
      response.writeHead(200, JSON_TYPE);
      while (!response.destroyed) {
        response.write(' ');
        await sleep(1000);
      }
    },
  },
  { name: 'no answer', answer() {} },
  { name: 'headers and no body', answer: (response) => void response.writeHead(200, JSON_TYPE).flushHeaders() },
  {
    name: 'a try again in a year',
    answer: (response) => void response.writeHead(429, { 'retry-after': '31536000' }).end(),
  },
];

function endless(response: ServerResponse, status: number): Promise<void> {
  response.writeHead(status, JSON_TYPE);
  return pipeline(spaces(Number.POSITIVE_INFINITY), response).catch(() => {});
}

function* spaces(megabytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(MEGABYTE, 0x20);
  for (let sent = 0; sent < megabytes; sent++) yield chunk;
}

/** Starts a server with a fault on loopback, and one elsewhere that nothing is to reach. */
export async function startFault(
  fault: Fault,
): Promise<{ baseURL: string; reachedElsewhere(): number; stop(): Promise<void> }> {
  let reached = 0;
  const elsewhere = createServer((_, response) => {
    reached++;
    response.end();
  });
  const address = await listening(elsewhere);
  const server = createServer(async (request, response) => {
    request.resume();
    response.on('error', () => {});
    await fault.answer(response, request, `http://${address}/v1/chat/completions`);
  });
  const baseURL = `http://${await listening(server)}/v1`;
  return {
    baseURL,
    reachedElsewhere: () => reached,
    async stop() {
      for (const one of [server, elsewhere]) {
        one.closeAllConnections();
        await new Promise((done) => one.close(done));
      }
    },
  };
}

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
