/**
 * The app as Slack wants it described, derived from the commands. `notecoach slack-manifest` prints it:
 *   slack-manifest                            for Socket Mode; this is manifest.json
 *   slack-manifest https://coach.example      for HTTP, at that address
 *   slack-manifest --socket https://coach.example
 *     for Socket Mode in many workspaces: the pages of the installation alone are at that address
 *   slack-manifest --prefix note-
 *     with that in front of the names of the commands; left out, what SLACK_COMMAND_PREFIX says
 * With COMMUNITY_REPORT=on it has the command of admins, too, and the scope that tells who is one. As a program this
 * file writes manifest.json anew.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { webApi } from '@slack/bolt';
import { type Environment, readCommunityReport } from '../../src/config.ts';
import { COMMANDS, type Command, commandsFor, nameTyped, UsageError, usageOf } from '../../src/index.ts';
import { readCommandPrefix } from './config.ts';
import { clip } from './limits.ts';
import { SHORTCUT } from './listeners/shortcut.ts';
import { PROMPTS } from './listeners/suggested-prompts.ts';
import { typingWith, UMBRELLA } from './typing.ts';

type Manifest = Exclude<webApi.AppsManifestCreateArguments['manifest'], string>;
/** @slack/web-api's list of scopes lacks `assistant:write`. */
type Scopes = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>;

/** Each with what it is for; docs/slack.md says the same. */
const SCOPES = [
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

/** To tell who is an admin. */
const TELLS_ADMINS = 'users:read';

/** What a bot with these commands has to be allowed. */
export function scopesFor(commands: readonly Command[]): string[] {
  return [...SCOPES, ...(commands.some(({ forAdmins }) => forAdmins) ? [TELLS_ADMINS] : [])];
}

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

const FOR_ALL = {
  command: UMBRELLA,
  description: 'Send me your note, or ask for anything that I can do',
  hint: '<note>, or draft Acme welder, or help',
};

/** Longest descriptions of a command that a phone shows. */
const USAGE = 1000;

type How = {
  /** What the bot is reached at, for HTTP (https, without a path); left out, Socket Mode. */
  address?: string | undefined;
  /** Socket Mode with an address, at which are the pages of the installation alone. */
  isSocket?: boolean | undefined;
  /** What stands in front of the names of the commands. */
  prefix?: string;
  /** Left out, those that are there whatever is set up. */
  commands?: readonly Command[];
};

/** The app's manifest. */
export function manifestFor({
  address,
  isSocket = address === undefined,
  prefix = '',
  commands = COMMANDS,
}: How = {}): Manifest {
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
      slash_commands: [
        ...commands.map((command) => ({
          command: nameTyped(command.name, typingWith(prefix)),
          description: command.summary,
          hint: usageOf(command).slice(command.name.length).trim(),
        })),
        FOR_ALL,
      ].map(({ command, description, hint }) => ({
        command,
        description,
        ...(hint && { usage_hint: clip(hint, USAGE) }),
        should_escape: false,
        ...(!isSocket && { url: events }),
      })),
    },
    oauth_config: {
      ...(base !== undefined && { redirect_urls: [`${base}/slack/oauth_redirect`] }),
      scopes: { bot: scopesFor(commands) as Scopes },
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
const USED_AS = 'Use it as: notecoach slack-manifest [--socket] [--prefix note-] [https://coach.example]';

/** manifest.json as the commands have it now. */
export function manifestFile(how?: How): string {
  return `${JSON.stringify(manifestFor(how), null, 2)}\n`;
}

/** Slack calls nothing but https, and the paths are ours. */
function isAddress(typed: string): boolean {
  const { protocol, hostname, pathname } = URL.parse(typed) ?? {};
  return protocol === 'https:' && hostname?.includes('.') === true && pathname === '/';
}

/**
 * The manifest that was asked for, as it is pasted into Slack. @throws UsageError and ConfigError saying what to type
 * or set instead
 */
export function manifestAsked(args: readonly string[], environment: Environment): string {
  const { socket, prefix, address } = asked(args);
  if (address !== undefined && !isAddress(address))
    throw new UsageError('The address has to begin with https:// and have no path, as in https://coach.example.');
  return manifestFile({
    address,
    isSocket: socket,
    prefix: readCommandPrefix({ SLACK_COMMAND_PREFIX: prefix ?? environment.SLACK_COMMAND_PREFIX }),
    commands: commandsFor({ communityReport: readCommunityReport(environment) }),
  });
}

/** @throws UsageError */
function asked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { socket: { type: 'boolean' }, prefix: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length <= 1) return { ...values, address: positionals[0] };
  } catch {
    // Told below.
  }
  throw new UsageError(USED_AS);
}

if (import.meta.main) writeFileSync(FILE, manifestFile());
