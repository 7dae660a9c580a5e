import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { decodeMessage, type Written } from '../text/decode.ts';
import { answer, type Desk } from '../turn.ts';
import { teamOf } from './team.ts';

type MessageArgs = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs;

/** Kinds of messages that somebody wrote; others tell of edits, of joins, or what a bot said. */
export const WRITTEN: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** Messages in somebody's own conversation with the bot. */
export function registerMessages(app: App, desk: Desk): void {
  app.message((args) => answerMessage(args, desk));
}

/** Answers a message that a person sent straight to the bot, in the thread that it stands in. */
export async function answerMessage({ message, context, client }: MessageArgs, desk: Desk): Promise<void> {
  const { channel_type, subtype, bot_id, user, channel, thread_ts } = message as {
    channel_type?: string;
    subtype?: string;
    bot_id?: string;
    user?: string;
    channel: string;
    thread_ts?: string;
  };
  if (channel_type !== 'im' || !user || bot_id || !WRITTEN.includes(subtype)) return;
  await answer(
    {
      client,
      team: teamOf(context),
      place: { user, channel, ...(thread_ts && { thread: thread_ts }), isDirect: true },
      request: () => ({ kind: 'message', text: decodeMessage(message as Written, context.botUserId) }),
    },
    desk,
  );
}
