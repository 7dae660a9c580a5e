import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import type { Services } from '../../../src/index.ts';
import type { Desk } from '../exchange.ts';
import { failureOf } from '../failures.ts';

/** Lets every delivery through once, also if Slack sends it again or to another copy. */
export function registerOnceEach(app: App, deliveries: Services['deliveries'], { log, keep }: Desk): void {
  app.use((args) => {
    // From here on, for Slack may have its acknowledgement already, and does not send it again.
    const work = handle(args);
    keep(work);
    return work;
  });

  async function handle(args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> {
    const { body, next } = args;
    const id = idOf(body);
    if (id === undefined || (await isNew(`slack:${id}`))) await next();
    else if ('ack' in args && args.ack) await (args.ack as () => Promise<void>)();
  }

  /** A store that is down or slow is the state's business; what it can't tell counts as new. */
  async function isNew(id: string): Promise<boolean> {
    try {
      return await deliveries.claim(id);
    } catch (error) {
      log.warn(failureOf(error), 'could not look up whether a delivery is a repeat');
      return true;
    }
  }
}

/** What tells a delivery from others. */
type Body = {
  event_id?: string;
  type?: string;
  trigger_id?: string;
  actions?: readonly { action_id?: string }[];
  view?: { id?: string; hash?: string };
};

/**
 * The id of a delivery: the same if it is sent again. A click and what comes of it (a button, the form that it opened)
 * may share a `trigger_id`, which is why the kind of each, its button and its view are part of it.
 */
function idOf(body: object): string | undefined {
  const { event_id, type = 'command', trigger_id, actions = [], view } = body as Body;
  if (event_id !== undefined || trigger_id === undefined) return event_id;
  return [type, trigger_id, ...actions.map(({ action_id }) => action_id), view?.id, view?.hash]
    .filter((part) => part !== undefined)
    .join(':');
}
