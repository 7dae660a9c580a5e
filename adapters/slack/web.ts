import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createAccount } from './account.ts';

/** Connections at a time: a thousand people may ask at once. */
const MOST_CONNECTIONS = 1_500;
/**
 * How long headers and a whole request may take to come in, in milliseconds; Slack itself waits three seconds for the
 * answer.
 */
const TIMES = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/** The HTTP server, for Slack's requests, a balancer's, and the pages of an installation. */
export type Web = {
  /** Listens, to every address. @throws (as a rejection) what listening throws, as for a port that is taken */
  listen(port: number): Promise<void>;
  /** Takes in no more; answers what came in whole, and closes the connections, whatever else they are at. */
  close(): Promise<void>;
};

/**
 * `listener` is given requests that came in whole, or that have no body; `gate` is what stands in front of it. Bolt's
 * own servers know no limits, and close no connection that says nothing.
 */
export function createWeb(listener: RequestListener, gate: (listener: RequestListener) => RequestListener): Web {
  const answers = createAccount();
  const guarded = gate(async (request, response) => {
    answers.keep(once(response, 'close'));
    await listener(request, response);
  });
  const server = createServer(TIMES, (request, response) => {
    if (!URL.canParse(request.url ?? '', 'http://localhost'))
      return response.writeHead(400, { connection: 'close' }).end();
    Promise.resolve(guarded(request, response)).catch(() => response.headersSent || response.writeHead(500).end());
  });
  server.maxConnections = MOST_CONNECTIONS;

  return {
    async listen(port) {
      server.listen(port);
      await once(server, 'listening');
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      await answers.settled();
      server.closeAllConnections();
      await closed;
    },
  };
}
