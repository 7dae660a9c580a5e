import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import type { Services } from '../../../src/index.ts';
import { failureOf } from '../failures.ts';
import type { Desk } from '../turn.ts';

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

/** Slack's id of a delivery: the same if it is sent again. */
function idOf(body: object): string | undefined {
  const { event_id, trigger_id } = body as { event_id?: string; trigger_id?: string };
  return event_id ?? trigger_id;
}
