import type { App, MessageShortcut } from '@slack/bolt';
import { answer, type Desk } from '../exchange.ts';
import { withFiles } from '../files.ts';
import { readMessage, type Sent } from '../text/attached.ts';
import { threadOf } from './message-thread.ts';
import { teamOf } from './team.ts';

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
      const read = readMessage(message as Sent, context.botUserId);
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
            text: read.text,
            ...(read.attached !== undefined && { attached: read.attached }),
          }),
          reply: (ask) => withFiles(read, ask),
          triggerId: trigger_id,
        },
        desk,
      );
    },
  );
}
