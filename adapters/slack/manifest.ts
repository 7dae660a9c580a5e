/**
 * The app as Slack wants it described, derived from the commands. As a program it prints it:
 *   npm run --silent slack:manifest                            for Socket Mode; this is manifest.json
 *   npm run --silent slack:manifest -- https://coach.example   for HTTP, at that address
 *   npm run --silent slack:manifest -- --socket https://coach.example
 *     for Socket Mode in many workspaces: the pages of the installation alone are at that address
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { webApi } from '@slack/bolt';
import { COMMANDS } from '../../src/index.ts';
import { clip } from './limits.ts';
import { PROMPTS } from './listeners/prompts.ts';
import { SHORTCUT } from './listeners/shortcut.ts';

type Manifest = Exclude<webApi.AppsManifestCreateArguments['manifest'], string>;
/** @slack/web-api's list of scopes lacks `assistant:write`. */
type Scopes = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>;

/** Each with what it is for; the README says the same. */
export const SCOPES = [
  /** Slash commands and the shortcut. */
  'commands',
  /** To answer. */
  'chat:write',
  /** To hear what is sent straight to the bot. */
  'im:history',
  /** To hear where it is mentioned, and nothing else of a channel. */
  'app_mentions:read',
  /** Suggestions, and the line that says that an answer is under way. */
  'assistant:write',
] as const;

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'assistant_thread_started',
  'message.im',
  'tokens_revoked',
] as const;

const NAME = 'Notecoach';
const DESCRIPTION = 'Tells you what a recruiter will think of your LinkedIn note, and what to change first.';
/** Slack wants 174 characters at least. */
const LONG_DESCRIPTION =
  'Paste the short note that you want to send with a LinkedIn request. Notecoach reads it as a ' +
  'recruiter would and tells you what to change first, makes it fit, drafts one from the facts of ' +
  'a job, and says when to write again. Only you see its answers, and it keeps no note.';

/** Longest descriptions of a command that a phone shows. */
const USAGE = 1000;

/**
 * For Socket Mode; with the address that the bot is reached at (https, without a path), for HTTP. `isSocket`: at the
 * address are the pages of the installation alone.
 */
export function manifestFor(address?: string, isSocket = address === undefined): Manifest {
  const base = address?.replace(/(?<!\/)\/+$/, '');
  const events = `${base}/slack/events`;
  const requests = isSocket ? {} : { request_url: events };
  return {
    display_information: {
      name: NAME,
      description: DESCRIPTION,
      long_description: LONG_DESCRIPTION,
      background_color: '#1f4b57',
    },
    features: {
      agent_view: { agent_description: DESCRIPTION, suggested_prompts: PROMPTS },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: NAME.toLowerCase(), always_online: true },
      shortcuts: [
        {
          type: 'message',
          name: SHORTCUT.name,
          callback_id: SHORTCUT.callbackId,
          description: 'Find out what a recruiter will think of it; only you see the answer',
        },
      ],
      slash_commands: COMMANDS.map(({ name, summary, usage }) => {
        const hint = usage.slice(name.length).trim();
        return {
          command: `/${name}`,
          description: summary,
          ...(hint && { usage_hint: clip(hint, USAGE) }),
          should_escape: false,
          ...(!isSocket && { url: events }),
        };
      }),
    },
    oauth_config: {
      ...(base !== undefined && { redirect_urls: [`${base}/slack/oauth_redirect`] }),
      scopes: { bot: [...SCOPES] as string[] as Scopes },
    },
    settings: {
      event_subscriptions: { ...requests, bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: false,
      socket_mode_enabled: isSocket,
      token_rotation_enabled: false,
    },
  };
}

const FILE = new URL('manifest.json', import.meta.url);

/** manifest.json as the commands have it now. */
export function manifestFile(...how: Parameters<typeof manifestFor>): string {
  return `${JSON.stringify(manifestFor(...how), null, 2)}\n`;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { write: { type: 'boolean' }, socket: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.write) writeFileSync(FILE, manifestFile());
  else process.stdout.write(manifestFile(positionals[0], values.socket));
}
