import type { App } from '@slack/bolt';
import type { Desk } from '../exchange.ts';
import { teamOf } from './team.ts';

/** A workspace that removed the bot, or took its token away. */
export function registerUninstalled(app: App, { onRevoked }: Desk): void {
  app.event('app_uninstalled', async ({ context }) => onRevoked(teamOf(context)));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens.bot ?? []).length > 0) onRevoked(teamOf(context));
  });
}
