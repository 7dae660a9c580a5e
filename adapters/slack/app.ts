import { App, type CustomRoute, HTTPReceiver, type Installation, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { SlackConfig } from '../../src/config.ts';
import type { Log } from '../../src/index.ts';
import { createBoltLog } from './bolt-log.ts';
import type { Installations } from './installations.ts';
import { SCOPES } from './manifest.ts';

/** How long a call of Slack may take, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** The longest request that is read over HTTP, in bytes; Slack's own are far shorter. */
const BODY_LIMIT = 256 * 1024;

export type Receiver = HTTPReceiver | SocketModeReceiver;

type Options = {
  config: SlackConfig;
  log: Log;
  installations: Installations | undefined;
  routes: CustomRoute[];
};

/** Options of Slack's clients; Bolt writes into those it is given. Whatever is worth a second try is tried again in patience.ts. */
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

function createReceiver({ config, log, installations, routes }: Options): Receiver {
  const { mode, appToken = '', signingSecret = '', port, oauth } = config;
  const common = {
    logger: createBoltLog(log),
    ...(oauth && installations && oauthOptions(oauth, installations)),
    installerOptions: {
      port,
      clientOptions: clientOptions(config, log),
      directInstall: true,
      callbackOptions: { success: installed },
    },
  };
  if (mode === 'http')
    return new HTTPReceiver({ ...common, signingSecret, port, bodyLimit: BODY_LIMIT, customRoutes: routes });
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
) {
  return { clientId, clientSecret, stateSecret, scopes: [...SCOPES], installationStore: store };
}

/** What whoever installed the bot sees: where to go from here. */
function installed(
  { appId, team }: Installation | { appId?: string; team?: { id: string } | undefined },
  _options: unknown,
  _request: unknown,
  response: import('node:http').ServerResponse,
): void {
  const link =
    appId && team ? `slack://app?team=${encodeURIComponent(team.id)}&id=${encodeURIComponent(appId)}` : 'slack://open';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Notecoach</title><p>Notecoach is installed. <a href="${link}">Open it in Slack</a> and type /critique.</p></html>`,
  );
}
