import { z } from 'zod';
import { address, type Environment, port, readVariable, section, shaped, text } from '../../src/config.ts';

/** Where the HTTP server of Slack's events and OAuth listens, unless told. */
const PORT = 3000;
/** Where installations are kept without Redis, from the working directory. */
const INSTALLATIONS = '.installations';
/**
 * What may stand in front of the names of commands. Slack takes 32 characters of a command, its slash included, and the
 * longest name has eight.
 */
const PREFIX = /^[a-z0-9_-]{1,20}$/;

export type SlackConfig = {
  /** `socket`: Slack is reached from here, no public URL. `http`: Slack calls `/slack/events` on `port`. */
  mode: 'socket' | 'http';
  /** Of a single workspace (`xoxb-…`); with `oauth` each workspace has its own. */
  botToken?: string | undefined;
  /** For Socket Mode (`xapp-…`). */
  appToken?: string | undefined;
  /** For HTTP: what Slack signs its requests with. */
  signingSecret?: string | undefined;
  /** Of the HTTP server. */
  port: number;
  /** Stands in front of the name of each slash command ("note-"); empty where nothing does. */
  commandPrefix: string;
  /** Another Web API than Slack's own: for tests. Ends in a slash. */
  apiUrl?: string | undefined;
  /**
   * For many workspaces: the app's credentials, and the folder that installations are kept in where there is no
   * Redis.
   */
  oauth?: { clientId: string; clientSecret: string; stateSecret: string; folder: string } | undefined;
};

/** Says how, and not that Slack is wanted. */
const BESIDE: readonly string[] = ['PORT', 'SLACK_INSTALLATIONS', 'SLACK_COMMAND_PREFIX', 'SLACK_API_URL'];

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;

export const slackSection = section({
  shape: {
    SLACK_BOT_TOKEN: shaped(/^xoxb-/, 'has to be the bot token, which begins with xoxb-'),
    SLACK_APP_TOKEN: shaped(/^xapp-/, 'has to be the app-level token, which begins with xapp-'),
    SLACK_SIGNING_SECRET: text,
    PORT: port,
    SLACK_MODE: z.enum(['socket', 'http'], { error: 'is socket or http' }).optional(),
    SLACK_CLIENT_ID: text,
    SLACK_CLIENT_SECRET: text,
    SLACK_STATE_SECRET: text,
    SLACK_INSTALLATIONS: text,
    SLACK_COMMAND_PREFIX: shaped(
      PREFIX,
      'has to be 1 to 20 lower-case letters, digits, hyphens or underscores, like note-',
    ),
    SLACK_API_URL: address(/^https?$/, 'http://127.0.0.1:4000/api/'),
  },
  problems({ isSet, raw }) {
    // These alone do not say that Slack is wanted: a service file sets the folder for all.
    const wanted = (Object.keys(this.shape) as (keyof typeof this.shape)[]).filter((name) => !BESIDE.includes(name));
    if (!wanted.some(isSet)) return [];
    const problems: string[] = [];
    const oauth = OAUTH.filter(isSet);
    if (oauth.length > 0 && oauth.length < OAUTH.length)
      problems.push(
        `${OAUTH.filter((name) => !isSet(name)).join(' and ')} ${oauth.length === 2 ? 'is' : 'are'} missing: ` +
          `many workspaces need ${OAUTH.join(', ')}.`,
      );
    if (oauth.length === 0 && !isSet('SLACK_BOT_TOKEN'))
      problems.push(
        'SLACK_BOT_TOKEN is missing: copy the Bot User OAuth Token (xoxb-…) from “OAuth & Permissions” ' +
          'of your app on api.slack.com/apps.',
      );
    if (oauth.length > 0 && isSet('SLACK_BOT_TOKEN'))
      problems.push('SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for many: leave one of them out.');
    const mode = raw('SLACK_MODE');
    if (mode === 'socket' && !isSet('SLACK_APP_TOKEN'))
      problems.push(
        'SLACK_APP_TOKEN is missing: Socket Mode needs an app-level token (xapp-…) with connections:write.',
      );
    else if (mode === 'http' && !isSet('SLACK_SIGNING_SECRET'))
      problems.push(
        'SLACK_SIGNING_SECRET is missing: HTTP needs the Signing Secret from “Basic Information” of your app.',
      );
    else if (!isSet('SLACK_APP_TOKEN') && !isSet('SLACK_SIGNING_SECRET'))
      problems.push(
        'SLACK_APP_TOKEN is missing: set the app-level token (xapp-…) for Socket Mode, or ' +
          'SLACK_SIGNING_SECRET for HTTP.',
      );
    return problems;
  },
  read(values): SlackConfig | undefined {
    const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_API_URL } = values;
    if (SLACK_BOT_TOKEN === undefined && SLACK_CLIENT_ID === undefined) return undefined;
    return {
      mode: values.SLACK_MODE ?? (values.SLACK_APP_TOKEN ? 'socket' : 'http'),
      botToken: SLACK_BOT_TOKEN,
      appToken: values.SLACK_APP_TOKEN,
      signingSecret: values.SLACK_SIGNING_SECRET,
      port: values.PORT ?? PORT,
      commandPrefix: values.SLACK_COMMAND_PREFIX ?? '',
      apiUrl: SLACK_API_URL?.replace(/\/?$/, '/'),
      oauth:
        SLACK_CLIENT_ID && SLACK_CLIENT_SECRET && SLACK_STATE_SECRET
          ? {
              clientId: SLACK_CLIENT_ID,
              clientSecret: SLACK_CLIENT_SECRET,
              stateSecret: SLACK_STATE_SECRET,
              folder: values.SLACK_INSTALLATIONS ?? INSTALLATIONS,
            }
          : undefined,
    };
  },
});

/**
 * What stands in front of the names of Slack's commands: asked for alone, as the manifest is made before Slack is set
 * up. @throws ConfigError
 */
export function readCommandPrefix(environment: Environment): string {
  return readVariable('SLACK_COMMAND_PREFIX', slackSection.shape.SLACK_COMMAND_PREFIX, environment) ?? '';
}
