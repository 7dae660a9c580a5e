import type { App, webApi } from '@slack/bolt';
import { failureOf } from '../failures.ts';
import { renderHome } from '../render/home.ts';
import type { Desk } from '../turn.ts';
import { PROMPTS } from './prompts.ts';
import { teamOf } from './team.ts';

/** The home tab, published when somebody opens it; and the suggestions above the message box of the conversation with the bot. */
export function registerHome(app: App, { coach, log }: Desk): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    try {
      if (event.tab === 'messages') return await suggest(client, event.channel);
      const help = await coach.handle({
        user: `slack:${teamOf(context)}:${event.user}`,
        community: `slack:${teamOf(context)}`,
        kind: 'command',
        name: 'help',
      });
      await client.views.publish({ user_id: event.user, view: renderHome(help) });
    } catch (error) {
      log.warn(failureOf(error), 'the home tab could not be shown');
    }
  });
}

/** Suggests what to ask. Workspaces without Slack's agent features have no room for it, which is no failure. */
async function suggest(client: webApi.WebClient, channel: string): Promise<void> {
  await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: PROMPTS }).catch(() => {});
}
