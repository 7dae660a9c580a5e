import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCommandPrefix } from '../../../adapters/slack/config.ts';
import { manifestAsked, manifestFile, manifestFor } from '../../../adapters/slack/manifest.ts';
import { COMMANDS, commandsFor } from '../../../src/index.ts';

const FILE = new URL('../../../adapters/slack/manifest.json', import.meta.url);

describe('the manifest', () => {
  test('is that of the commands (npm run docs writes it)', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(manifestFile());
  });

  const { display_information: display, features, settings, oauth_config: oauth } = manifestFor();

  test('has every command', () => {
    expect(features?.slash_commands?.map(({ command }) => command)).toEqual([
      ...COMMANDS.map(({ name }) => `/${name}`),
      '/notecoach',
    ]);
  });

  test('lets people write to the bot', () => {
    expect(features?.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(settings?.event_subscriptions?.bot_events).toContain('message.im');
    expect(settings?.interactivity?.is_enabled).toBe(true);
    expect(settings?.socket_mode_enabled).toBe(true);
  });

  test('asks for no more than is needed', () => {
    expect(oauth?.scopes?.bot).toEqual([
      'commands',
      'chat:write',
      'im:history',
      'app_mentions:read',
      'assistant:write',
    ]);
  });

  test('keeps to Slack’s lengths', () => {
    expect(display.name.length).toBeLessThanOrEqual(35);
    expect(display.description?.length).toBeLessThanOrEqual(140);
    expect(display.long_description?.length).toBeGreaterThanOrEqual(174);
    expect(features?.agent_view?.suggested_prompts?.length).toBeLessThanOrEqual(4);
    for (const { name, description, callback_id } of features?.shortcuts ?? []) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
      expect(callback_id.length).toBeLessThanOrEqual(255);
    }
    for (const { command, description, usage_hint } of features?.slash_commands ?? []) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(usage_hint?.length ?? 0).toBeLessThanOrEqual(1000);
    }
  });

  test('for HTTP has the address wherever Slack asks for one', () => {
    const manifest = JSON.parse(manifestAsked(['https://coach.example/'], {})) as ReturnType<typeof manifestFor>;
    const events = 'https://coach.example/slack/events';
    expect(manifest.settings?.socket_mode_enabled).toBe(false);
    expect(manifest.settings?.event_subscriptions?.request_url).toBe(events);
    expect(manifest.settings?.interactivity?.request_url).toBe(events);
    expect(manifest.features?.slash_commands?.map(({ url }) => url)).toEqual(
      [...COMMANDS, 'notecoach'].map(() => events),
    );
    expect(manifest.oauth_config?.redirect_urls).toEqual(['https://coach.example/slack/oauth_redirect']);
  });

  const commandsIn = (stdout: string) =>
    (JSON.parse(stdout) as ReturnType<typeof manifestFor>).features?.slash_commands?.map(({ command }) => command);
  const PREFIXED = [...COMMANDS.map(({ name }) => `/note-${name}`), '/notecoach'];

  test('has the prefix that is set in front of each command but the one for all', () => {
    const environment = { SLACK_COMMAND_PREFIX: 'note-' };
    expect(commandsIn(manifestAsked([], environment))).toEqual(PREFIXED);
    expect(commandsIn(manifestAsked(['--prefix', 'note-'], {}))).toEqual(PREFIXED);
    expect(() => manifestAsked(['--prefix', 'My '], {})).toThrow(/^SLACK_COMMAND_PREFIX has to be/);
  });

  test('has the report for admins, and the scope that it needs, only where it is switched on', () => {
    const read = (environment: Record<string, string>) => {
      const stdout = manifestAsked([], environment);
      const { oauth_config } = JSON.parse(stdout) as ReturnType<typeof manifestFor>;
      return { commands: commandsIn(stdout), scopes: oauth_config?.scopes?.bot };
    };
    const on = read({ COMMUNITY_REPORT: 'on', SLACK_COMMAND_PREFIX: 'note-' });
    expect(on.commands).toContain('/note-insights');
    expect(on.scopes).toEqual([...(oauth?.scopes?.bot ?? []), 'users:read']);
    const off = read({ COMMUNITY_REPORT: 'off' });
    expect(off.commands).not.toContain('/insights');
    expect(off.scopes).toEqual(oauth?.scopes?.bot);
    expect(() => manifestAsked([], { COMMUNITY_REPORT: 'yes' })).toThrow(/^COMMUNITY_REPORT is on or off/);
  });

  test('stays within Slack’s 32 characters for the longest command with the longest prefix', () => {
    const prefix = 'n'.repeat(20);
    expect(readCommandPrefix({ SLACK_COMMAND_PREFIX: prefix })).toBe(prefix);
    for (const { command } of manifestFor({ prefix, commands: commandsFor({ communityReport: true }) }).features
      ?.slash_commands ?? [])
      expect(command.length).toBeLessThanOrEqual(32);
  });

  test('for Socket Mode in many workspaces has the address of the installation alone', () => {
    const stdout = manifestAsked(['--socket', 'https://coach.example/'], {});
    const { oauth_config, ...rest } = JSON.parse(stdout) as ReturnType<typeof manifestFor>;
    expect(oauth_config?.redirect_urls).toEqual(['https://coach.example/slack/oauth_redirect']);
    expect(rest.settings?.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(rest)).not.toContain('coach.example');
  });
});
