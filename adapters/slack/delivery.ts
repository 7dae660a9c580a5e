import type { webApi } from '@slack/bolt';
import type { Log } from '../../src/index.ts';
import type { Place } from './carried.ts';
import { failureOf, isRevoked } from './failures.ts';
import { patiently } from './patience.ts';
import { postTo } from './post.ts';
import { type Message, renderLine } from './render/message.ts';

/** Shown below the message box while the answer is made; Slack puts the bot's name in front. */
const STATUS = 'is reading your note…';
const UNDER_WAY = renderLine('One moment, I am on it…');

/** Previews of links are off, and no name or `@channel` in a text becomes a mention. */
export const QUIET = { unfurl_links: false, unfurl_media: false } as const;
const INERT = { ...QUIET, mrkdwn: false, link_names: false, parse: 'none' } as const;

export type Delivery = {
  /** Tells that the answer takes a while. Never rejects. */
  underWay(): Promise<void>;
  /** Whether something is shown already. */
  hasBegun(): boolean;
  /** Shows the answer, in the place of what told that it is under way. Never rejects: what can't be delivered is logged. */
  show(message: Message): Promise<void>;
};

type Way = { name: string; send(message: Message): Promise<void> };

type Options = {
  client: webApi.WebClient;
  place: Place;
  log: Log;
  /** Told when Slack does not take the bot's token any more. */
  onRevoked: () => void;
};

/**
 * Brings an answer to where it was asked, seen by the one who asked alone. Where a way is closed (an old `response_url`, a channel that
 * the bot is not in), the next one is tried, and the person's own conversation with the bot at last.
 */
export function createDelivery({ client, place, log, onRevoked }: Options): Delivery {
  const { user, channel, thread, isDirect, responseUrl } = place;
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  /** The message that tells that the answer is under way: its time stamp, or what was posted to the response_url. */
  let begun: { ts?: string } | undefined;

  const byUrl = (url: string): Way => ({
    name: 'response_url',
    send: (message) =>
      patiently(() => postTo(url, { ...privately(message), ...inThread, replace_original: begun !== undefined })),
  });
  const inConversation = (where: string): Way => ({
    name: 'chat.postMessage',
    async send(message) {
      if (begun?.ts !== undefined) {
        const { ts } = begun;
        await patiently(() => client.chat.update({ channel: where, ts, ...message }));
        return;
      }
      const { ts } = await patiently(() =>
        client.chat.postMessage({ channel: where, ...(where === channel && inThread), ...message, ...INERT }),
      );
      begun = ts === undefined ? {} : { ts };
    },
  });
  const ephemerally = (where: string): Way => ({
    name: 'chat.postEphemeral',
    send: async (message) => {
      await patiently(() =>
        client.chat.postEphemeral({ channel: where, user, ...inThread, ...message, link_names: false, parse: 'none' }),
      );
    },
  });
  const ways: Way[] = [
    ...(responseUrl ? [byUrl(responseUrl)] : []),
    ...(channel === undefined ? [] : [isDirect ? inConversation(channel) : ephemerally(channel)]),
    ...(isDirect && channel !== undefined ? [] : [inConversation(user)]),
  ];

  async function send(message: Message): Promise<void> {
    while (ways.length > 0) {
      const [way] = ways as [Way, ...Way[]];
      try {
        await way.send(message);
        return;
      } catch (error) {
        log.warn({ ...failureOf(error), way: way.name }, 'an answer could not be delivered this way');
        if (isRevoked(error)) return onRevoked();
        // What is under way was shown by that way; the next can't replace it.
        begun = undefined;
        ways.shift();
      }
    }
    log.error('an answer could not be delivered');
  }

  return {
    hasBegun: () => begun !== undefined,
    async underWay() {
      if (isDirect && channel !== undefined && thread !== undefined && (await setStatus(channel, thread))) return;
      await send(UNDER_WAY);
      begun ??= {};
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
