import { createServer } from 'node:net';
import { webApi } from '@slack/bolt';
import { StartError } from '../../src/index.ts';
import type { SlackConfig } from './config.ts';
import { reasonOf } from './failures.ts';
import { patiently } from './retry.ts';

const APPS = 'your app on api.slack.com/apps';

/** Asks Slack whether it takes the tokens. @throws StartError with what to do about it */
export async function checkTokens(config: SlackConfig, options: webApi.WebClientOptions): Promise<void> {
  const { botToken, appToken, mode } = config;
  const client = (token: string) => new webApi.WebClient(token, { ...options });
  if (botToken !== undefined) await check('SLACK_BOT_TOKEN', config, () => client(botToken).auth.test());
  // Socket Mode would try for ever with a token of another kind.
  if (mode === 'socket' && appToken !== undefined)
    await check('SLACK_APP_TOKEN', config, () => client(appToken).apps.connections.open({}));
}

/** @throws StartError if another program has the port */
export function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => reject(portTaken(port)));
    server.listen(port, () => server.close(() => resolve()));
  });
}

/** What to do where the port can't be listened on. */
export function portTaken(port: number): StartError {
  return new StartError(
    `PORT ${port} can’t be listened on: another program may have it. Set PORT to one that is free.`,
  );
}

const ADVICE = {
  SLACK_BOT_TOKEN:
    `copy the Bot User OAuth Token (xoxb-…) again from “OAuth & Permissions” of ${APPS}; ` +
    'install the app there first.',
  SLACK_APP_TOKEN:
    `make an app-level token (xapp-…) with connections:write under “Basic Information” of ${APPS}, ` +
    'and switch Socket Mode on.',
};

/** What to do where Slack does not take a token; `reason` is Slack's own word for it. */
export function notTaken(name: keyof typeof ADVICE, reason = 'token_revoked'): string {
  return `Slack does not take ${name} (${reason}): ${ADVICE[name]}`;
}

async function check(name: keyof typeof ADVICE, { apiUrl }: SlackConfig, ask: () => Promise<unknown>): Promise<void> {
  try {
    await patiently(ask);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== undefined) throw new StartError(notTaken(name, reason));
    throw new StartError(
      apiUrl === undefined
        ? 'Slack can’t be reached: check this machine’s connection to slack.com.'
        : `Slack can’t be reached at ${new URL(apiUrl).origin}: check SLACK_API_URL, or leave it out.`,
    );
  }
}
