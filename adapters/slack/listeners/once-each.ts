import type { App } from '@slack/bolt';
import type { Services } from '../../../src/index.ts';
import { failureOf } from '../failures.ts';
import type { Desk } from '../turn.ts';

/** How long it may take to find out whether a delivery is a repeat, in milliseconds; after that it counts as new. */
const CLAIM_MS = 500;

/** Lets every delivery through once, also if Slack sends it again or to another copy. */
export function registerOnceEach(app: App, deliveries: Services['deliveries'], { log, keep }: Desk): void {
  app.use(async (args) => {
    const { body, next } = args;
    const id = idOf(body);
    if (id !== undefined && !(await isNew(`slack:${id}`))) {
      if ('ack' in args && args.ack) await (args.ack as () => Promise<void>)();
      return;
    }
    const work = next();
    keep(work);
    await work;
  });

  async function isNew(id: string): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<true>((resolve) => {
      timer = setTimeout(resolve, CLAIM_MS, true);
    });
    try {
      return await Promise.race([deliveries.claim(id), late]);
    } catch (error) {
      log.warn(failureOf(error), 'could not look up whether a delivery is a repeat');
      return true;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Slack's id of a delivery: the same if it is sent again. */
function idOf(body: object): string | undefined {
  const { event_id, trigger_id } = body as { event_id?: string; trigger_id?: string };
  return event_id ?? trigger_id;
}
