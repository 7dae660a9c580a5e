import type { App, MessageShortcut } from '@slack/bolt';
import { decodeMessage } from '../text/decode.ts';
import { answer, type Desk } from '../turn.ts';
import { teamOf } from './team.ts';
import { threadOf } from './thread.ts';

/** The entry in the menu of a message, as the manifest has it. */
export const SHORTCUT = { callbackId: 'critique_message', name: 'Critique this note', command: 'critique' } as const;

/** "Critique this note" in the menu of any message. */
export function registerShortcut(app: App, desk: Desk): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: SHORTCUT.callbackId },
    async ({ ack, shortcut, context, client }) => {
      await ack();
      const { message, channel, user, response_url, trigger_id } = shortcut;
      const thread = threadOf(message);
      await answer(
        {
          client,
          team: teamOf(context),
          place: {
            user: user.id,
            channel: channel.id,
            ...(thread && { thread }),
            isDirect: false,
            responseUrl: response_url,
          },
          request: () => ({
            kind: 'action',
            name: SHORTCUT.command,
            text: decodeMessage(message, context.botUserId),
          }),
          triggerId: trigger_id,
        },
        desk,
      );
    },
  );
}
