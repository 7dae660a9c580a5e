import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { type Log, within } from '../../src/index.ts';
import { failureOf, isRevoked, reasonOf } from './failures.ts';

/**
 * Waits before Slack is tried again, in milliseconds: at once, for it closes sockets every few hours, then longer and
 * longer.
 */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
/** How long Slack may take to close a socket properly, in milliseconds. */
const CLOSE_MS = 2000;

export type Socket = {
  /** Whether requests are heard now. */
  isOpen(): boolean;
  /** For good. What opens all the same, as it was being opened, is closed by a second call. */
  close(): Promise<void>;
};

type Client = SocketModeReceiver['client'];

/**
 * Keeps a socket open, once its client was started. Bolt's own way of opening it again waits five seconds each time,
 * and ends the process where Slack refuses the token or is unwell: it is switched off (`autoReconnectEnabled`).
 * `onRevoked` is told when Slack does not take the app's token any more, with its word for it.
 */
export function keepOpen(client: Client, log: Log, onRevoked: (reason: string | undefined) => void): Socket {
  const closing = new AbortController();
  let open = false;
  client.on('connected', () => {
    open = true;
  });
  client.on('disconnected', () => {
    if (open && !closing.signal.aborted) void reopen();
    open = false;
  });

  async function reopen(): Promise<void> {
    for (let wait = 0; !closing.signal.aborted; wait = Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, wait * 2))) {
      try {
        // Not all copies at the same moment.
        await sleep(wait * (0.5 + Math.random() / 2), undefined, { signal: closing.signal });
        await client.start();
        // Closed while Slack was asked for another.
        if (closing.signal.aborted) return await disconnect();
        log.info('the socket is open again');
        return;
      } catch (error) {
        if (closing.signal.aborted) return;
        log.warn(failureOf(error), 'the socket could not be opened');
        if (isRevoked(error)) return onRevoked(reasonOf(error));
      }
    }
  }

  const disconnect = () => within(CLOSE_MS, client.disconnect());

  return {
    isOpen: () => open,
    close() {
      closing.abort();
      return disconnect();
    },
  };
}
