import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { EDITABLE_MS } from '../../../src/index.ts';
import { messageKey } from '../answered.ts';
import { answer, type Desk, type Exchange } from '../exchange.ts';
import { withFiles } from '../files.ts';
import { readMessage, type Sent } from '../text/attached.ts';
import { teamOf } from './team.ts';

type MessageArgs = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs;

/** Kinds of messages that somebody wrote; others tell of edits, of joins, or what a bot said. */
export const WRITTEN: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** As much of a message, or of what is told of one, as is read. */
type Told = Sent & {
  channel_type?: string;
  subtype?: string;
  bot_id?: string;
  user?: string;
  ts?: string;
  thread_ts?: string;
  edited?: { user?: string; ts?: string };
};
/** Slack's times are in seconds. */
const SECOND_MS = 1000;

type Event = Told & { channel: string; message?: Told; previous_message?: Told };

/** Messages in somebody's own conversation with the bot. */
export function registerMessages(app: App, desk: Desk): void {
  app.message((args) => answerMessage(args, desk));
}

/**
 * Answers a message that a person sent straight to the bot, in the thread that it stands in; where it was edited, in
 * the place of the answer that it had.
 */
export async function answerMessage({ message, context, client }: MessageArgs, desk: Desk): Promise<void> {
  const event = message as Event;
  const isEdit = event.subtype === 'message_changed';
  const told: Told = isEdit ? (event.message ?? {}) : event;
  const { user, bot_id, subtype, ts, thread_ts } = told;
  if (event.channel_type !== 'im' || !user || bot_id || user === context.botUserId || !WRITTEN.includes(subtype))
    return;
  if (isEdit && !isRewritten(event, context.botUserId)) return;
  const { channel } = event;
  await answer(
    {
      client,
      team: teamOf(context),
      place: { user, channel, ...(thread_ts && { thread: thread_ts }), isDirect: true },
      ...written(told, 'message', context.botUserId),
      message: ts === undefined ? undefined : { key: messageKey(channel, ts), isEdit },
    },
    desk,
  );
}

/** The request that a message is, and what is made of the answer to it. */
export function written(
  sent: Sent,
  kind: 'message' | 'mention',
  botUserId: string | undefined,
): Pick<Exchange, 'request' | 'reply'> {
  const read = readMessage(sent, botUserId);
  const { text, attached } = read;
  return {
    request: () => ({ kind, text, ...(attached !== undefined && { attached }) }),
    reply: (ask) => withFiles(read, ask),
  };
}

/**
 * Whether a person changed what a message says. Slack tells of previews of links, of the language that it found and of
 * our own changes with the same event (https://docs.slack.dev/reference/events/message/message_changed).
 */
function isRewritten({ message: now = {}, previous_message: before }: Event, botUserId?: string): boolean {
  const { edited, user, ts } = now;
  if (edited === undefined || edited.user !== user) return false;
  if ((Number(edited.ts) - Number(ts)) * SECOND_MS > EDITABLE_MS) return false;
  return before === undefined || saidIn(before, botUserId) !== saidIn(now, botUserId);
}

function saidIn(sent: Sent, botUserId?: string): string {
  const { text, attached = '' } = readMessage(sent, botUserId);
  return `${text}\n${attached}`;
}
