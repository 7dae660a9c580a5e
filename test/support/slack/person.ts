import { createHmac, randomUUID } from 'node:crypto';
import type { FakeSlack } from './server.ts';
import { visible } from './visible.ts';
import type { Shown } from './web-api.ts';

type Json = Record<string, unknown>;

export const SIGNING_SECRET = 'secret-of-the-tests';

/** How Slack's deliveries reach the adapter. Resolves to what they are acknowledged with. */
export type Wire = (
  type: 'events_api' | 'slash_commands' | 'interactive',
  payload: Json,
  retry?: number,
) => Promise<Json>;

/** Over the socket that the adapter keeps open. */
export function socketWire(slack: FakeSlack): Wire {
  return (type, payload, retry) =>
    slack.send(type, payload, retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' });
}

/** Signed requests to the adapter's HTTP server. */
export function httpWire(port: number): Wire {
  return async (type, payload, retry) => {
    const { status, body } = await post(port, type, payload, retry);
    if (status !== 200) throw new Error(`HTTP ${status}`);
    return body.startsWith('{') ? (JSON.parse(body) as Json) : body === '' ? {} : { text: body };
  };
}

/** A request as Slack signs it. `at`: the time of the signature, in seconds. */
export async function post(
  port: number,
  type: Parameters<Wire>[0],
  payload: Json,
  retry?: number,
  { secret = SIGNING_SECRET, at = Math.floor(Date.now() / 1000) } = {},
): Promise<{ status: number; body: string }> {
  const isJson = type === 'events_api';
  const raw = isJson
    ? JSON.stringify(payload)
    : new URLSearchParams(
        type === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>),
      ).toString();
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${raw}`).digest('hex')}`,
      ...(retry !== undefined && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
    },
    body: raw,
  });
  return { status: response.status, body: await response.text() };
}

/** A person in a workspace: what they do, and what comes of it. */
export function createPerson(slack: FakeSlack, wire: Wire, { user = 'U2', team = 'T1' } = {}) {
  const direct = user.replace(/^U/, 'D');
  const ids = { team_id: team, api_app_id: 'A1', token: 'verification' };
  const person = { id: user, user_id: user, username: 'dana', name: 'dana', team_id: team };

  const event = (inner: Json, { id = `Ev${randomUUID()}`, retry = undefined as number | undefined } = {}) =>
    wire(
      'events_api',
      {
        ...ids,
        type: 'event_callback',
        event: inner,
        event_id: id,
        event_time: 1,
        authorizations: [
          { enterprise_id: null, team_id: team, user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
        ],
      },
      retry,
    );
  const interaction = (payload: Json) =>
    wire('interactive', {
      ...ids,
      team: { id: team, domain: 'acme' },
      user: person,
      is_enterprise_install: false,
      ...payload,
    });
  /** All that comes of an act: messages that are new, or replaced others, and forms. */
  const after = async (act: () => Promise<unknown>): Promise<string> => {
    const before = new Set<unknown>([...slack.messages, ...slack.views]);
    await act();
    const fresh = () => [...slack.views, ...slack.messages].filter((one) => !before.has(one));
    await until(() => fresh().length > 0);
    return fresh()
      .map((one) => visible(one.blocks as Json[]))
      .join('\n');
  };
  const lastButton = (actionId: string) => {
    for (const shown of slack.messages.toReversed())
      for (const block of shown.blocks)
        for (const element of block.type === 'actions' ? (block.elements as Json[]) : [])
          if (element.action_id === actionId) return { shown, element };
    throw new Error(`no button ${actionId}`);
  };

  return {
    user,
    direct,
    event,
    interaction,
    after,
    /** Writes to the bot. */
    message: (text: string, extra: Json = {}, delivery: Parameters<typeof event>[1] = {}) =>
      event(
        { type: 'message', channel_type: 'im', channel: direct, user, ts: '1.1', ...written(text), ...extra },
        delivery,
      ),
    /** Changes a message of one's own, as Slack tells of it. `told`: of the message as it is now, `event`: beside it. */
    edit: (
      before: string,
      text: string,
      { told = {}, previous = {}, event: beside = {} }: { told?: Json; previous?: Json; event?: Json } = {},
      delivery: Parameters<typeof event>[1] = {},
    ) => {
      const message = { type: 'message', user, ts: '1.1' };
      return event(
        {
          type: 'message',
          subtype: 'message_changed',
          hidden: true,
          channel_type: 'im',
          channel: direct,
          ts: '9.9',
          message: { ...message, ...written(text), edited: { user, ts: '2.0' }, ...told },
          previous_message: { ...message, ...written(before), ...previous },
          ...beside,
        },
        delivery,
      );
    },
    mention: (text: string, extra: Json = {}) =>
      event({ type: 'app_mention', channel: 'C1', user, ts: '1.1', text: `<@UBOT> ${encoded(text)}`, ...extra }),
    async command(line: string, { channel = 'C1', expired = false, oldTrigger = false, triggerId = '' } = {}) {
      const [, command, text = ''] = /^(\S+)\s*([\s\S]*)$/.exec(line) as RegExpExecArray;
      const answer = await wire('slash_commands', {
        ...ids,
        command,
        text: encoded(text),
        user_id: user,
        user_name: 'dana',
        channel_id: channel,
        channel_name: 'general',
        response_url: slack.responseUrl(channel, user, { expired }),
        trigger_id: triggerId || slack.trigger({ expired: oldTrigger }),
      });
      if (answer.text !== undefined) slack.acknowledged(answer, channel, user);
      return answer;
    },
    /**
     * Presses a button of the last message that has it, as Slack tells of it: without the message, if only one person
     * sees it.
     */
    async press(actionId: string, { oldTrigger = false, expired = false, triggerId = '' } = {}) {
      const { shown, element } = lastButton(actionId);
      const { channel = direct, ephemeral, ts, thread } = shown;
      return interaction({
        type: 'block_actions',
        actions: [{ type: 'button', action_ts: '1', block_id: 'b', ...element }],
        container: {
          type: 'message',
          message_ts: ts,
          channel_id: channel,
          is_ephemeral: ephemeral,
          ...(thread && { thread_ts: thread }),
        },
        channel: { id: channel, name: 'x' },
        trigger_id: triggerId || slack.trigger({ expired: oldTrigger }),
        response_url: slack.responseUrl(channel, user, { expired, origin: shown }),
        ...(!ephemeral && { message: { type: 'message', ts, text: shown.text, ...(thread && { thread_ts: thread }) } }),
      });
    },
    /** Presses a button of the home tab that was published last. */
    pressHome: (actionId: string) =>
      interaction({
        type: 'block_actions',
        actions: [{ type: 'button', action_id: actionId, block_id: 'b', action_ts: '1' }],
        container: { type: 'view', view_id: 'V1' },
        trigger_id: slack.trigger(),
        view: { id: 'V1', type: 'home' },
      }),
    /** Fills in the form that was opened last, and sends it; what it began with stays where it is not changed. */
    async submit(values: Readonly<Record<string, string>>, { triggerId = '' } = {}) {
      const view = slack.views.at(-1) as Json & { blocks: Json[] };
      const state = Object.fromEntries(
        view.blocks.flatMap((block) => {
          if (block.type !== 'input') return [];
          const { action_id, type, initial_value, initial_option } = block.element as Json;
          const name = String(block.block_id);
          const value = values[name];
          const chosen = value === undefined ? initial_option : { text: { type: 'plain_text', text: value }, value };
          return [
            [
              name,
              {
                [String(action_id)]:
                  type === 'static_select'
                    ? { type, selected_option: chosen ?? null }
                    : { type, value: value ?? initial_value ?? null },
              },
            ],
          ];
        }),
      );
      const answer = await interaction({
        type: 'view_submission',
        trigger_id: triggerId || slack.trigger(),
        view: { ...view, state: { values: state }, team_id: team, hash: '1' },
        response_urls: [],
      });
      slack.submitted(answer, view);
      return answer;
    },
    shortcut: (message: Json, { channel = 'C1', triggerId = '' } = {}) =>
      interaction({
        type: 'message_action',
        callback_id: 'critique_message',
        trigger_id: triggerId || slack.trigger(),
        message_ts: '1.1',
        action_ts: '1.1',
        response_url: slack.responseUrl(channel, user),
        channel: { id: channel, name: 'x' },
        message: { type: 'message', user: 'U7', ts: '1.1', ...message },
      }),
    lastButton,
  };
}

export type Person = ReturnType<typeof createPerson>;

/** A typed text as Slack sends it: escaped, and as rich text. */
function written(text: string): Json {
  return {
    text: encoded(text),
    blocks: [
      {
        type: 'rich_text',
        block_id: randomUUID(),
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
      },
    ],
  };
}

export function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Resolves once it is so. @throws after ten seconds */
export async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export function seen(message: Shown | undefined): string {
  return visible(message?.blocks ?? []);
}
