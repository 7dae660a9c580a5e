import type { webApi } from '@slack/bolt';
import type { Log } from '../../src/index.ts';
import type { Destination } from './carried.ts';
import { failureOf, isRevoked } from './failures.ts';
import { postTo } from './post.ts';
import { type Message, renderLine } from './render/message.ts';
import { patiently } from './retry.ts';

/** Shown below the message box while the answer is made; Slack puts the bot's name in front. */
const STATUS = 'is reading your note…';
const UNDER_WAY = renderLine('One moment, the answer comes below.');

/** Previews of links are off, and no name or `@channel` in a text becomes a mention. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;
const UNLINKED = { link_names: false, parse: 'none' } as const;
const INERT = { ...QUIET, ...UNLINKED, mrkdwn: false } as const;

/** After this time without an answer the person is told that it is under way, in milliseconds. */
const UNDER_WAY_MS = 700;

export type Delivery = {
  /**
   * When to tell that the answer takes a while, in milliseconds after the work began; undefined where that line would
   * stay above the answer, and nothing is said. What only one person sees is changed or removed through the
   * `response_url` of a click on its own button and in no other way: `chat.update` and `chat.delete` take no such
   * message, and a command's `response_url` replaces nothing that was posted to it before
   * (https://docs.slack.dev/messaging/modifying-messages, https://github.com/slackapi/bolt-python/issues/1268).
   */
  underWayMs: number | undefined;
  /** Tells that the answer takes a while. Never rejects. */
  underWay(): Promise<void>;
  /** The `ts` of the message that was posted, or put in the place of another, in a conversation with the bot. */
  standsAt(): string | undefined;
  /** Whether something is shown already. */
  hasBegun(): boolean;
  /**
   * Shows the answer; in a conversation with the bot in the place of what told that it is under way, elsewhere below
   * it. Never rejects: what can't be delivered is logged.
   */
  show(message: Message): Promise<void>;
};

type Way = { name: string; send(message: Message): Promise<void> };

type Options = {
  client: webApi.WebClient;
  place: Destination;
  log: Log;
  /** The `ts` of an earlier answer in the conversation, which this one is put in the place of. */
  replaces?: string | undefined;
  /** Told when Slack does not take the bot's token any more. */
  onRevoked: () => void;
};

/**
 * Brings an answer to where it was asked, seen by the one who asked alone. Where a way is closed (an old
 * `response_url`, a channel that the bot is not in), the next one is tried, and the person's own conversation with the
 * bot at last.
 */
export function createDelivery({ client, place, log, replaces, onRevoked }: Options): Delivery {
  const { user, channel, thread, isDirect, responseUrl } = place;
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  let hasBegun = false;
  /**
   * What the answer is put in the place of, in the bot's own conversation with the person: the message that tells that
   * it is under way, or an earlier answer.
   */
  let replaceable = isDirect && channel !== undefined && replaces !== undefined ? { channel, ts: replaces } : undefined;

  const byUrl = (url: string): Way => ({
    name: 'response_url',
    // What would be replaced is not what was posted before, but the message whose button was pressed.
    send: (message) => patiently(() => postTo(url, { ...privately(message), ...inThread, replace_original: false })),
  });
  const inConversation = (where: string): Way => ({
    name: 'chat.postMessage',
    async send(message) {
      if (replaceable) {
        const old = replaceable;
        await patiently(() => client.chat.update({ ...old, ...message, ...UNLINKED }));
        return;
      }
      const posted = await patiently(() =>
        client.chat.postMessage({ channel: where, ...(where === channel && inThread), ...message, ...INERT }),
      );
      // A message to a person lies in a channel of another name.
      if (posted.channel !== undefined && posted.ts !== undefined)
        replaceable = { channel: posted.channel, ts: posted.ts };
    },
  });
  const ephemerally = (where: string): Way => ({
    name: 'chat.postEphemeral',
    send: async (message) => {
      await patiently(() => client.chat.postEphemeral({ channel: where, user, ...inThread, ...message, ...UNLINKED }));
    },
  });
  const ways: Way[] = [
    ...(responseUrl ? [byUrl(responseUrl)] : []),
    ...(channel === undefined ? [] : [isDirect ? inConversation(channel) : ephemerally(channel)]),
    ...(isDirect && channel !== undefined ? [] : [inConversation(user)]),
  ];

  async function send(message: Message): Promise<void> {
    for (;;) {
      const [way] = ways as [Way, ...Way[]];
      try {
        return await way.send(message);
      } catch (error) {
        log.warn({ ...failureOf(error), way: way.name }, 'an answer could not be delivered this way');
        if (isRevoked(error)) return onRevoked();
        // What can't be replaced (it was deleted) may leave the way open.
        if (replaceable) replaceable = undefined;
        // The last one is tried again with the next message: Slack may be well by then.
        else if (ways.length === 1) return log.error('an answer could not be delivered');
        else ways.shift();
      }
    }
  }

  return {
    underWayMs: (isDirect || channel === undefined) && replaces === undefined ? UNDER_WAY_MS : undefined,
    hasBegun: () => hasBegun,
    standsAt: () => replaceable?.ts,
    async underWay() {
      hasBegun = true;
      if (isDirect && channel !== undefined && thread !== undefined && (await setStatus(channel, thread))) return;
      await send(UNDER_WAY);
    },
    show: send,
  };

  /** In a thread with the assistant; elsewhere Slack does not know it. */
  async function setStatus(where: string, at: string): Promise<boolean> {
    try {
      await client.assistant.threads.setStatus({ channel_id: where, thread_ts: at, status: STATUS });
      return true;
    } catch {
      return false;
    }
  }
}

/** A message that only the person sees who asked, for a `response_url` or in an acknowledgement. */
export function privately(message: Message) {
  return { ...message, ...QUIET, mrkdwn: false, response_type: 'ephemeral' } as const;
}
