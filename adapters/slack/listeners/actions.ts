import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { aboutSchema, formSchema, pointsSchema } from '../../../src/index.ts';
import { type Destination, unpack } from '../carried.ts';
import { answer, type Desk, deliveryFor, openForm, shown } from '../exchange.ts';
import { ACTIONS } from '../render/buttons.ts';
import { threadOf } from './message-thread.ts';
import { teamOf } from './team.ts';

type Click = { place: Destination; team: string; triggerId: string };

/** Buttons below an answer and on the home tab. */
export function registerActions(app: App, desk: Desk): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: startingWith(ACTIONS.coach) },
    async ({ ack, action, body, context, client }) => {
      await ack();
      const about = unpack(action.value, aboutSchema);
      const name = action.action_id.slice(ACTIONS.coach.length);
      await answer(
        { client, ...clickOf(body, teamOf(context)), request: () => ({ kind: 'action', name, ...about }) },
        desk,
      );
    },
  );

  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: startingWith(ACTIONS.form) },
    async ({ ack, action, body, context, client }) => {
      await ack();
      const click = clickOf(body, teamOf(context));
      const form = unpack(action.value, formSchema);
      // A form that did not fit into its button is asked for again.
      const name = action.action_id.slice(ACTIONS.form.length);
      if (!form) return answer({ client, ...click, request: () => ({ kind: 'action', name }) }, desk);
      if (await openForm({ client, ...click, form }, desk)) return;
      await deliveryFor({ client, ...click }, desk).show(
        shown({ headline: 'That took too long. Please press it again.', form }, desk),
      );
    },
  );

  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: ACTIONS.more },
    async ({ ack, action, body, context, client }) => {
      await ack();
      const points = unpack(action.value, pointsSchema) ?? [];
      await deliveryFor({ client, ...clickOf(body, teamOf(context)) }, desk).show(
        shown({ headline: 'The rest', points }, desk),
      );
    },
  );

  // A button of an earlier version: Slack shows an error where nobody takes the click.
  app.action(new RegExp(`^(?!${ACTIONS.coach}|${ACTIONS.form}|${ACTIONS.more}$)`), ({ ack }) => ack());
}

function startingWith(prefix: string): RegExp {
  return new RegExp(`^${prefix}`);
}

/** Who clicked, and where the answer goes: beside the message that the button hangs on. */
function clickOf({ user, channel, container, message, response_url, trigger_id }: BlockAction, team: string): Click {
  const thread = threadOf({ ts: container.message_ts, thread_ts: container.thread_ts ?? message?.thread_ts });
  // A message that stays in the bot's own conversation is answered by one that stays.
  const isDirect = channel?.id.startsWith('D') === true && container.is_ephemeral !== true;
  return {
    team,
    triggerId: trigger_id,
    place: {
      user: user.id,
      ...(channel && { channel: channel.id }),
      ...(thread && { thread }),
      isDirect,
      ...(!isDirect && response_url && { responseUrl: response_url }),
    },
  };
}
