import type { App } from '@slack/bolt';
import { metadataSchema, unpack } from '../carried.ts';
import { FORM, filledIn } from '../render/modal.ts';
import { answer, type Desk } from '../turn.ts';
import { teamOf } from './team.ts';

/** Shown below the first field; the form stays open, with what was typed. */
const OF_ANOTHER_VERSION =
  'I was updated while you wrote. Please copy your text, close this form and open it once more.';

/** Forms that were sent in. The answer goes to where the form was asked for. */
export function registerViews(app: App, desk: Desk): void {
  app.view(FORM, async ({ ack, view, body, context, client }) => {
    const sent = unpack(view.private_metadata, metadataSchema);
    if (!sent) {
      desk.log.warn('a form of another version was sent in');
      const [first] = Object.keys(view.state.values);
      return ack(
        first === undefined ? undefined : { response_action: 'errors', errors: { [first]: OF_ANOTHER_VERSION } },
      );
    }
    await ack();
    await answer(
      {
        client,
        team: teamOf(context),
        // The form is whose it is: who sends it in gets the answer.
        place: { ...sent.place, user: body.user.id },
        request: () => ({ kind: 'form', name: sent.form, options: { ...sent.values, ...filledIn(view.state.values) } }),
      },
      desk,
    );
  });
}
