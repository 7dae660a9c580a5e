import type { App } from '@slack/bolt';
import { nameTyped, type Request } from '../../../src/index.ts';
import { privately } from '../delivery.ts';
import { type Acknowledgement, answer, type Desk, mayOpenForm, shown } from '../exchange.ts';
import { decodeText } from '../text/decode.ts';
import { UMBRELLA } from '../typing.ts';
import { teamOf } from './team.ts';

/** An answer that is there within this time goes out with the acknowledgement, in milliseconds. */
const PATIENCE_MS = 250;

/** Slash commands: each of the coach's, and the one for all of them. Others are another app's. */
export function registerCommands(app: App, desk: Desk): void {
  for (const { name } of desk.commands)
    register(nameTyped(name, desk.typing), (text) => ({ kind: 'command', name, text }));
  register(UMBRELLA, (text) =>
    text.trim() === '' ? { kind: 'command', name: 'help', text: '' } : { kind: 'message', text },
  );

  function register(typed: string, request: (text: string) => Pick<Request, 'kind' | 'name' | 'text'>): void {
    app.command(typed, ({ ack, command, context, client }) => {
      const { user_id: user, channel_id: channel, response_url: responseUrl, trigger_id: triggerId } = command;
      return answer(
        {
          client,
          team: teamOf(context),
          place: { user, channel, isDirect: false, responseUrl },
          request: () => request(decodeText(command.text ?? '')),
          triggerId,
          acknowledgement: acknowledgement(ack, triggerId),
        },
        desk,
      );
    });
  }

  function acknowledgement(
    ack: (answer?: ReturnType<typeof privately>) => Promise<void>,
    triggerId: string,
  ): Acknowledgement {
    return {
      patienceMs: PATIENCE_MS,
      async send(ready) {
        const early = ready && !mayOpenForm(ready, { triggerId }) ? ready : undefined;
        await ack(early && privately(shown(early, desk)));
        return early !== undefined;
      },
    };
  }
}
