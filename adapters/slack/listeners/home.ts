import type { App, webApi } from '@slack/bolt';
import type { Reply } from '../../../src/index.ts';
import type { Desk } from '../exchange.ts';
import { failureOf } from '../failures.ts';
import { renderHome } from '../render/home.ts';
import { PROMPTS } from './suggested-prompts.ts';

/**
 * The home tab, published when somebody opens it; and the suggestions above the message box of the conversation with
 * the bot.
 */
export function registerHome(app: App, { coach, log, typing }: Desk): void {
  let known: Reply | undefined;
  app.event('app_home_opened', async ({ event, client }) => {
    try {
      if (event.tab === 'messages') return await suggest(client, event.channel);
      await client.views.publish({ user_id: event.user, view: renderHome(await help(), typing) });
    } catch (error) {
      log.warn(failureOf(error), 'the home tab could not be shown');
    }
  });

  /** Asked for once: to look at the tab is no request of the person's, and counts as none. */
  async function help(): Promise<Reply> {
    if (known) return known;
    const reply = await coach.handle({
      user: 'slack',
      kind: 'command',
      name: 'help',
      ...(typing.prefix !== '' && { typing }),
    });
    if (!reply.problem) known = reply;
    return reply;
  }
}

/** Suggests what to ask. Workspaces without Slack's agent features have no room for it, which is no failure. */
async function suggest(client: webApi.WebClient, channel: string): Promise<void> {
  await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: PROMPTS }).catch(() => {});
}
