import { type RequestListener, Server } from 'node:http';
import { App, type CustomRoute, HTTPReceiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Command, Log, Services } from '../../src/index.ts';
import { createBoltLog } from './bolt-log.ts';
import type { SlackConfig } from './config.ts';
import type { Installations } from './installations.ts';
import { installerPages } from './installer.ts';
import { scopesFor } from './manifest.ts';

/** How long a call of Slack may take, in milliseconds. */
const TIMEOUT_MS = 10_000;

export type Receiver = HTTPReceiver | SocketModeReceiver;

type Options = {
  config: SlackConfig;
  commands: readonly Command[];
  log: Log;
  deliveries: Services['deliveries'];
  installations: Installations | undefined;
  routes: CustomRoute[];
};

/**
 * Options of Slack's clients; Bolt writes into those it is given. Whatever is worth a second try is tried again in
 * patience.ts.
 */
export function clientOptions({ apiUrl }: SlackConfig, log: Log): webApi.WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    logger: createBoltLog(log),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

/** Bolt's app with the receiver that is configured, not yet initialised. */
export function createApp(options: Options): { app: App; receiver: Receiver } {
  const { config, log } = options;
  const receiver = createReceiver(options);
  const app = new App({
    receiver,
    ...(config.botToken !== undefined && { token: config.botToken }),
    logger: createBoltLog(log),
    clientOptions: clientOptions(config, log),
    // Keeps something of every conversation, which nobody asks for.
    convoStore: false,
    deferInitialization: true,
  });
  return { app, receiver };
}

function createReceiver({ config, commands, log, deliveries, installations, routes }: Options): Receiver {
  const { mode, appToken = '', signingSecret = '', port, oauth, commandPrefix } = config;
  const common = {
    logger: createBoltLog(log),
    ...(oauth && installations && oauthOptions(oauth, installations, commands)),
    installerOptions: {
      port,
      clientOptions: clientOptions(config, log),
      directInstall: true,
      ...installerPages({ deliveries, log, commandPrefix }),
    },
  };
  if (mode === 'http') {
    return new HTTPReceiver({ ...common, signingSecret, port, customRoutes: routes });
  }
  return new SocketModeReceiver({
    ...common,
    appToken,
    autoReconnectEnabled: false,
    // Without OAuth nobody has to reach the bot, and no port is opened.
    customRoutes: oauth ? routes : [],
  });
}

function oauthOptions(
  { clientId, clientSecret, stateSecret }: NonNullable<SlackConfig['oauth']>,
  store: Installations,
  commands: readonly Command[],
) {
  return { clientId, clientSecret, stateSecret, scopes: scopesFor(commands), installationStore: store };
}

/** What a receiver does with a request over HTTP; undefined where nobody has to reach the bot. */
export function listenerOf(receiver: Receiver): RequestListener | undefined {
  if (receiver instanceof HTTPReceiver)
    return (request, response) => {
      try {
        return receiver.requestListener(request, response);
      } catch {
        // Of a path that it does not know.
        response.writeHead(404).end();
      }
    };
  // The server of the installation's pages, which Bolt offers no way to give limits to.
  const pages: unknown = Reflect.get(receiver, 'httpServer');
  return pages instanceof Server ? (pages.listeners('request')[0] as RequestListener) : undefined;
}
