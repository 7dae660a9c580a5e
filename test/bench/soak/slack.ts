import { randomUUID } from 'node:crypto';
import type { FakeSlack } from '../../support/slack/server.ts';
import { deedFor, FACTS, noteFor } from './notes.ts';
import { type Act, eventually } from './tally.ts';

type Json = Record<string, unknown>;

/** Sends a delivery; resolves to what it was acknowledged with. */
export type Deliver = (type: 'events_api' | 'slash_commands', payload: Json) => Promise<Json>;

/** Begins what is said while the answer is made. */
const UNDER_WAY = /^One moment/;
/** A second answer would come within this time, in milliseconds. */
const DOUBLE_MS = 300;

/**
 * People in Slack, each with a request of their own; each delivery in `everyNth` is sent again, as Slack does when it
 * doubts.
 */
export function slackAct(slack: FakeSlack, deliver: Deliver, { patienceMs = 30_000, everyNth = 20 } = {}): Act {
  const answersTo = (user: string, channel: string) =>
    slack.messages.filter(
      (message) => (message.user === user || message.channel === channel) && !UNDER_WAY.test(message.text),
    );
  return async (index) => {
    const user = `U${index}`;
    const channel = `D${index}`;
    const { command, direct } = deedFor(index);
    const [type, payload] = direct
      ? (['events_api', eventOf(user, channel, noteFor(index))] as const)
      : (['slash_commands', commandOf(slack, user, command, index)] as const);
    const times = index % everyNth === 0 ? 2 : 1;
    for (let i = 0; i < times; i++)
      deliver(type, payload).then(
        (answer) => {
          if (answer.text !== undefined) slack.acknowledged(answer, 'C1', user);
        },
        () => {},
      );
    const found = await eventually(() => answersTo(user, channel).at(0), patienceMs);
    if (!found) return 0;
    if (times > 1) await new Promise((resolve) => setTimeout(resolve, DOUBLE_MS));
    const answers = answersTo(user, channel);
    for (const one of slack.messages.filter((message) => message.user === user || message.channel === channel))
      slack.messages.splice(slack.messages.indexOf(one), 1);
    return answers.length;
  };
}

/** The fake writes down every call; in a soak that would be its memory that grows. */
export function forgetCalls(slack: FakeSlack): void {
  slack.calls.length = 0;
}

const ids = { team_id: 'T1', api_app_id: 'A1', token: 'verification' };

function commandOf(slack: FakeSlack, user: string, command: string, index: number): Json {
  const text =
    command === 'draft'
      ? Object.entries(FACTS)
          .map(([key, value]) => `${key}:"${value}"`)
          .join(' ')
      : noteFor(index);
  return {
    ...ids,
    command: `/${command}`,
    text,
    user_id: user,
    user_name: 'dana',
    channel_id: 'C1',
    channel_name: 'general',
    response_url: slack.responseUrl('C1', user),
    trigger_id: slack.trigger(),
  };
}

function eventOf(user: string, channel: string, text: string): Json {
  return {
    ...ids,
    type: 'event_callback',
    event: { type: 'message', channel_type: 'im', channel, user, ts: '1.1', text },
    event_id: `Ev${randomUUID()}`,
    event_time: 1,
    authorizations: [
      { enterprise_id: null, team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
  };
}
