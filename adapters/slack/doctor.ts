import { webApi } from '@slack/bolt';
import type { OperationsConfig } from '../../src/config.ts';
import { type Check, commandsFor, errorKind, type Log, secretCheck } from '../../src/index.ts';
import { clientOptions } from './app.ts';
import type { SlackConfig } from './config.ts';
import { tryFolder } from './installations.ts';
import { scopesFor } from './manifest.ts';
import { checkPort, checkTokens } from './start-check.ts';

/** Looks at Slack as the bot would find it: tokens, scopes, the port. Never throws. */
export async function examineSlack(slack: SlackConfig, operations: OperationsConfig, log: Log): Promise<Check[]> {
  const options = () => clientOptions(slack, log);
  const tokens = hasTokens(slack)
    ? await looked('Slack tokens', 'Slack takes them', () => checkTokens(slack, options()))
    : {
        name: 'Slack app',
        ok: true,
        found: 'not known before it is installed in a workspace; try /slack/install then',
      };
  const checks = [tokens];
  if (tokens.ok && slack.botToken !== undefined)
    checks.push(await scopes(slack.botToken, scopesFor(commandsFor(operations)), options()));
  if (slack.oauth && !operations.redisUrl) checks.push(folder(slack.oauth.folder));
  if (slack.mode === 'http' || slack.oauth)
    checks.push(await looked('Slack port', `${slack.port} is free`, () => checkPort(slack.port)));
  return [...checks, ...secretCheck('SLACK_STATE_SECRET', slack.oauth?.stateSecret)];
}

/** Whether there are any to ask Slack about: over HTTP in many workspaces there are none yet. */
function hasTokens({ botToken, appToken, mode }: SlackConfig): boolean {
  return botToken !== undefined || (mode === 'socket' && appToken !== undefined);
}

/** What throws says what to fix. */
async function looked(name: string, found: string, look: () => Promise<void>): Promise<Check> {
  try {
    await look();
    return { name, ok: true, found };
  } catch (error) {
    return { name, ok: false, found: 'not in order', fix: error instanceof Error ? error.message : 'Try again.' };
  }
}

/** Where the tokens of many workspaces are kept. */
function folder(path: string): Check {
  const name = 'Slack installations';
  try {
    tryFolder(path);
    return { name, ok: true, found: `${path} can be written to` };
  } catch (error) {
    const { kind, code } = errorKind(error);
    return {
      name,
      ok: false,
      found: `${path} can’t be written to (${code ?? kind})`,
      fix: 'Let the bot’s own user write there, or set SLACK_INSTALLATIONS to another folder.',
    };
  }
}

/** Slack tells what a token may do with each answer. */
async function scopes(token: string, needed: readonly string[], options: webApi.WebClientOptions): Promise<Check> {
  const name = 'Slack scopes';
  const { response_metadata: told } = await new webApi.WebClient(token, options).auth.test().catch(() => ({}) as never);
  const given = told?.scopes;
  if (!given) return { name, ok: true, found: 'Slack does not tell' };
  const missing = needed.filter((scope) => !given.includes(scope));
  if (missing.length === 0) return { name, ok: true, found: needed.join(', ') };
  return {
    name,
    ok: false,
    found: `without ${missing.join(', ')}`,
    fix: 'Add them under “OAuth & Permissions” of your app on api.slack.com/apps, and install it again.',
  };
}
