import type { webApi } from '@slack/bolt';
import type { Form, Log, Reply, Request, Services } from '../../src/index.ts';
import type { Account } from './account.ts';
import type { Place } from './carried.ts';
import { createDelivery, privately } from './delivery.ts';
import { failureOf, isRevoked } from './failures.ts';
import { isFormAlone } from './render/buttons.ts';
import { renderReply } from './render/message.ts';
import { renderForm } from './render/modal.ts';

/**
 * An answer that is there within this time goes out with the acknowledgement; in milliseconds, of the three seconds
 * that Slack waits.
 */
const ACKNOWLEDGE_MS = 250;
/**
 * Where more answers than these are being made, a delivery is acknowledged at once, and answered when its answer is
 * there.
 */
const FEW = 4;
/**
 * A form can be opened for three seconds after the click that asked for it; in milliseconds, with time for the way to
 * Slack.
 */
const OPEN_FORM_MS = 2500;

const SORRY: Reply = { headline: 'Something went wrong on my side. Please send it once more.', problem: true };

/** What answering takes. */
export type Desk = {
  coach: Pick<Services['coach'], 'handle'>;
  /** Waits for it before the bot stops. */
  keep(work: Promise<void>): void;
  /** Answers that are being made. */
  replies: Pick<Account, 'keep' | 'size'>;
  log: Log;
  /** Told when Slack does not take the token of a workspace any more. */
  onRevoked(team: string): void;
};

/** What somebody did, and what is needed to answer it. */
export type Turn = {
  client: webApi.WebClient;
  /** Slack's id of the workspace. */
  team: string;
  place: Place;
  /** What was written, decoded. */
  request(): Pick<Request, 'kind' | 'name' | 'text' | 'options'>;
  /** Opens a form, for three seconds. */
  triggerId?: string | undefined;
  /** Acknowledges the delivery, with the answer if there is one already; left out where that is done. */
  acknowledge?: (answer?: ReturnType<typeof privately>) => Promise<void>;
};

/**
 * Answers what somebody did. Resolves when it is acknowledged; `desk.keep` knows of what is left to do. Never
 * rejects.
 */
export async function answer(turn: Turn, desk: Desk): Promise<void> {
  const { request, acknowledge, ...way } = turn;
  const pending = ask(request, way, desk);
  if (acknowledge) {
    const ready = desk.replies.size() > FEW ? undefined : await within(ACKNOWLEDGE_MS, pending.reply);
    const early = ready && !mayOpenForm(ready, way) ? ready : undefined;
    try {
      await acknowledge(early && privately(renderReply(early)));
      if (early) return;
    } catch (error) {
      desk.log.warn(failureOf(error), 'could not be acknowledged');
    }
  }
  // Not waited for: Bolt holds on to all of a delivery as long as its listener is at work.
  desk.keep(deliver(pending, way, desk));
}

type Way = Omit<Turn, 'request' | 'acknowledge'>;
type Pending = { received: number; reply: Promise<Reply> };

function ask(request: Turn['request'], { team, place }: Way, desk: Desk): Pending {
  const asked = () => ({ user: `slack:${team}:${place.user}`, community: `slack:${team}`, ...request() });
  const reply = replyTo(asked, desk);
  desk.replies.keep(reply);
  return { received: performance.now(), reply };
}

/** Brings an answer to where it was asked, when it is there. */
async function deliver({ received, reply }: Pending, way: Way, desk: Desk): Promise<void> {
  const { client, place, team } = way;
  const delivery = createDelivery({ client, place, log: desk.log, onRevoked: () => desk.onRevoked(team) });
  let ready = await within(delivery.underWayMs, reply);
  if (!ready) {
    await delivery.underWay();
    ready = await reply;
  }
  const isFresh = !delivery.hasBegun() && performance.now() - received < OPEN_FORM_MS;
  if (isFresh && ready.form && mayOpenForm(ready, way) && (await openForm({ ...way, form: ready.form }, desk))) return;
  await delivery.show(renderReply(ready));
}

function mayOpenForm(reply: Reply, { triggerId }: Way): boolean {
  return isFormAlone(reply) && triggerId !== undefined;
}

type Opening = Pick<Turn, 'client' | 'team' | 'place' | 'triggerId'> & { form: Form };

/** Opens a form. False if Slack does not: the click is too long ago, for one. */
export async function openForm({ client, team, place, triggerId, form }: Opening, desk: Desk): Promise<boolean> {
  if (triggerId === undefined) return false;
  try {
    await client.views.open({ trigger_id: triggerId, view: renderForm(form, place) });
    return true;
  } catch (error) {
    desk.log.warn(failureOf(error), 'a form could not be opened');
    if (isRevoked(error)) desk.onRevoked(team);
    return false;
  }
}

/** Never rejects. */
async function replyTo(asked: () => Request, { coach, log }: Desk): Promise<Reply> {
  try {
    return await coach.handle(asked());
  } catch (error) {
    log.error(failureOf(error), 'a request failed');
    return SORRY;
  }
}

/** What is there within so many milliseconds; undefined if nothing is. */
async function within<Value>(ms: number, promise: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms), undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
