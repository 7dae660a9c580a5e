import type { App } from '@slack/bolt';
import { decodeText } from '../text/decode.ts';
import { answer, type Desk } from '../turn.ts';
import { teamOf } from './team.ts';

/** Slash commands, whatever they are called: the coach says so if it does not know one. */
export function registerCommands(app: App, desk: Desk): void {
  app.command(/^\//, ({ ack, command, context, client }) =>
    answer(
      {
        client,
        team: teamOf(context),
        place: {
          user: command.user_id,
          channel: command.channel_id,
          isDirect: false,
          responseUrl: command.response_url,
        },
        request: () => ({ kind: 'command', name: command.command.slice(1), text: decodeText(command.text ?? '') }),
        triggerId: command.trigger_id,
        acknowledge: ack,
      },
      desk,
    ),
  );
}
