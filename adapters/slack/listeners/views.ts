import type { App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { isFormAlone } from '../../../src/index.ts';
import { metadataSchema, unpack } from '../carried.ts';
import { type Acknowledgement, answer, type Desk } from '../exchange.ts';
import { errorsAt, FORM, formFor, submittedValues } from '../render/modal.ts';
import { teamOf } from './team.ts';

/** Shown below the first field; the form stays open, with what was typed. */
const OF_ANOTHER_VERSION =
  'I was updated while you wrote. Please copy your text, close this form and open it once more.';

/**
 * What is wrong with a form is told inside of it as long as it is open, which it is until it is acknowledged; in
 * milliseconds, with time for the way to Slack.
 */
const PATIENCE_MS = 2000;

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction>;

/** Forms that were sent in. The answer goes to where the form was asked for, unless it is about the form. */
export function registerViews(app: App, desk: Desk): void {
  app.view<ViewSubmitAction>(FORM, async ({ ack, view, body, context, client }) => {
    const sent = unpack(view.private_metadata, metadataSchema);
    if (!sent) {
      desk.log.warn('a form of another version was sent in');
      const [first] = Object.keys(view.state.values);
      return ack(
        first === undefined ? undefined : { response_action: 'errors', errors: { [first]: OF_ANOTHER_VERSION } },
      );
    }
    // The form is whose it is: who sends it in gets the answer.
    const place = { ...sent.place, user: body.user.id };
    await answer(
      {
        client,
        team: teamOf(context),
        place,
        request: () => ({
          kind: 'form',
          name: sent.form,
          options: { ...sent.values, ...submittedValues(view.state.values) },
        }),
        acknowledgement: { patienceMs: PATIENCE_MS, isPatient: true, send: inForm({ ack, view }, place) },
      },
      desk,
    );
  });
}

/** Leaves the form open where the answer is a form, too: with the lines at its fields, or with other fields. */
function inForm(
  { ack, view }: Pick<Submission, 'ack' | 'view'>,
  place: Parameters<typeof formFor>[1],
): Acknowledgement['send'] {
  return async (ready) => {
    if (!ready?.form || !isFormAlone(ready)) {
      await ack();
      return false;
    }
    const errors = errorsAt(view, ready);
    if (errors) {
      await ack({ response_action: 'errors', errors });
      return true;
    }
    const next = formFor(ready.form, place);
    // What has no room in it is given back in a message, with a button.
    const isWhole = next.lost.length === 0;
    await ack(isWhole ? { response_action: 'update', view: next.view } : undefined);
    return isWhole;
  };
}
