import type { webApi } from '@slack/bolt';
import {
  APOLOGY,
  type Command,
  type Form,
  isFormAlone,
  type Log,
  needsAdmin,
  type Reply,
  type Request,
  type Services,
  type Typing,
  within,
} from '../../src/index.ts';
import type { Account } from './account.ts';
import type { AdminOf } from './admin.ts';
import type { Answered } from './answered.ts';
import type { Destination } from './carried.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { failureOf, isRevoked } from './failures.ts';
import { type Message, renderReply } from './render/message.ts';
import { formFor } from './render/modal.ts';

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

/** What answering takes. */
export type Desk = {
  coach: Pick<Services['coach'], 'handle'>;
  commands: readonly Command[];
  /** Waits for it before the bot stops. */
  keep(work: Promise<void>): void;
  /** Answers that are being made. */
  replies: Pick<Account, 'keep' | 'size'>;
  log: Log;
  /** How commands are typed in this workspace. */
  typing: Typing;
  answered: Answered;
  /** Who is an admin, as Slack says. */
  adminOf: AdminOf;
  /** Told when Slack does not take the token of a workspace any more. */
  onRevoked(team: string): void;
};

/** What somebody did, and what is needed to answer it. */
export type Exchange = {
  client: webApi.WebClient;
  /** Slack's id of the workspace. */
  team: string;
  place: Destination;
  /** What was written, decoded. */
  request(): Pick<Request, 'kind' | 'name' | 'text' | 'attached' | 'options'>;
  /** Makes the answer of what the coach says; left out, that is the answer. */
  reply?: (ask: () => Promise<Reply>) => Promise<Reply>;
  /** The message that is answered, where an edit of it changes the answer; `isEdit`: it was answered before. */
  message?: { key: string; isEdit: boolean } | undefined;
  /** Opens a form, for three seconds. */
  triggerId?: string | undefined;
  /** Left out where the delivery is acknowledged. */
  acknowledgement?: Acknowledgement;
};

/** How a delivery is acknowledged, perhaps with its answer. */
export type Acknowledgement = {
  /** How long the answer is waited for, in milliseconds, of the three seconds that Slack waits. */
  patienceMs: number;
  /** It is waited for however many others there are. */
  isPatient?: true;
  /** Acknowledges. Resolves to whether the answer went out with it. @throws what acknowledging throws */
  send(ready: Reply | undefined): Promise<boolean>;
};

/**
 * Answers what somebody did. Resolves when it is acknowledged; `desk.keep` knows of what is left to do. Never
 * rejects.
 */
export async function answer(exchange: Exchange, desk: Desk): Promise<void> {
  const { request, reply, acknowledgement, ...way } = exchange;
  const pending = ask(request, reply, way, desk);
  if (acknowledgement) {
    const { patienceMs, isPatient, send } = acknowledgement;
    const isHurried = !isPatient && desk.replies.size() > FEW;
    const ready = isHurried ? undefined : await within(patienceMs, pending.reply);
    try {
      if (await send(ready)) return;
    } catch (error) {
      desk.log.warn(failureOf(error), 'could not be acknowledged');
    }
  }
  const { key } = exchange.message ?? {};
  const work = () => deliver(pending, way, desk);
  // Not waited for: Bolt holds on to all of a delivery as long as its listener is at work.
  desk.keep(key === undefined ? work() : desk.answered.inOrder(key, work));
}

type Way = Omit<Exchange, 'request' | 'reply' | 'acknowledgement'>;
type Pending = { received: number; reply: Promise<Reply> };

function ask(request: Exchange['request'], reply: Exchange['reply'], way: Way, desk: Desk): Pending {
  const { client, team, place } = way;
  const asked = () => ({
    user: `slack:${team}:${place.user}`,
    community: `slack:${team}`,
    ...(desk.typing.prefix !== '' && { typing: desk.typing }),
    ...request(),
  });
  const coached = async () => {
    const request: Request = asked();
    if (!needsAdmin(request, desk.commands)) return desk.coach.handle(request);
    const isAdmin = await desk.adminOf({ client, team, user: place.user }, desk.log);
    return typeof isAdmin === 'object' ? isAdmin : desk.coach.handle({ ...request, isAdmin });
  };
  const made = apologising(reply ? () => reply(coached) : coached, desk);
  desk.replies.keep(made);
  return { received: performance.now(), reply: made };
}

/** Brings an answer to where it was asked, when it is there. */
async function deliver({ received, reply }: Pending, way: Way, desk: Desk): Promise<void> {
  const { message } = way;
  const replaces = message?.isEdit ? await desk.answered.find(message.key) : undefined;
  const delivery = deliveryFor(way, desk, replaces);
  const { underWayMs } = delivery;
  let ready = underWayMs === undefined ? await reply : await within(underWayMs, reply);
  if (!ready) {
    await delivery.underWay();
    ready = await reply;
  }
  const isFresh = !delivery.hasBegun() && performance.now() - received < OPEN_FORM_MS;
  if (isFresh && ready.form && mayOpenForm(ready, way) && (await openForm({ ...way, form: ready.form }, desk))) return;
  // The earlier answer is worth more than the word that there was no time for another.
  if (ready.refused && replaces !== undefined) return deliveryFor(way, desk).show(shown(ready, desk));
  await delivery.show(shown(ready, desk));
  const ts = delivery.standsAt();
  if (message && ts !== undefined) await desk.answered.remember(message.key, ts);
}

/** A reply as a message. */
export function shown(reply: Reply, { typing }: Pick<Desk, 'typing'>): Message {
  return renderReply(reply, typing);
}

/** The way back to where somebody asked. `replaces`: the `ts` of an earlier answer there. */
export function deliveryFor(
  { client, place, team }: Pick<Exchange, 'client' | 'place' | 'team'>,
  desk: Desk,
  replaces?: string,
): Delivery {
  return createDelivery({ client, place, log: desk.log, replaces, onRevoked: () => desk.onRevoked(team) });
}

/** Whether a reply is a form, and there was a click to open it with. */
export function mayOpenForm(reply: Reply, { triggerId }: Pick<Exchange, 'triggerId'>): boolean {
  return isFormAlone(reply) && triggerId !== undefined;
}

type Opening = Pick<Exchange, 'client' | 'team' | 'place' | 'triggerId'> & { form: Form };

/** Opens a form. False if Slack does not: the click is too long ago, for one. */
export async function openForm({ client, team, place, triggerId, form }: Opening, desk: Desk): Promise<boolean> {
  if (triggerId === undefined) return false;
  const { view, lost } = formFor(form, place);
  try {
    await client.views.open({ trigger_id: triggerId, view });
  } catch (error) {
    desk.log.warn(failureOf(error), 'a form could not be opened');
    if (isRevoked(error)) desk.onRevoked(team);
    return false;
  }
  if (lost.length > 0)
    await deliveryFor({ client, team, place }, desk).show(
      shown({ headline: 'The form has no room for all that you typed. Copy the rest from here.', copies: lost }, desk),
    );
  return true;
}

/** Never rejects. */
async function apologising(reply: () => Promise<Reply>, { log }: Desk): Promise<Reply> {
  try {
    return await reply();
  } catch (error) {
    log.error(failureOf(error), 'a request failed');
    return APOLOGY;
  }
}
