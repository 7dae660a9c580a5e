import type { App } from '@slack/bolt';
import { answer, type Desk } from '../exchange.ts';
import type { Sent } from '../text/attached.ts';
import { WRITTEN, written } from './messages.ts';
import { teamOf } from './team.ts';

/** A mention of the bot in a channel; the answer is seen by the one who wrote it alone. */
export function registerMentions(app: App, desk: Desk): void {
  app.event('app_mention', async ({ event, context, client }) => {
    const { user, bot_id, subtype, channel, thread_ts, edited } = event as typeof event & {
      bot_id?: string;
      subtype?: string;
      edited?: unknown;
    };
    // In the bot's own conversation a mention comes as a message, too.
    if (!user || bot_id || !WRITTEN.includes(subtype) || edited || channel.startsWith('D')) return;
    await answer(
      {
        client,
        team: teamOf(context),
        place: { user, channel, ...(thread_ts && { thread: thread_ts }), isDirect: false },
        ...written(event as Sent, 'mention', context.botUserId),
      },
      desk,
    );
  });
}
