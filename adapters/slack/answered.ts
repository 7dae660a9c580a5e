import { createInOrder, type InOrder, type Log, type Services } from '../../src/index.ts';
import { failureOf } from './failures.ts';

/**
 * Which message of ours answers which of a person, so that an edit changes the answer in its place. Nothing here
 * rejects: without it an edit is answered anew.
 */
export type Answered = {
  /** The `ts` of the answer to a message, by the message's key. */
  find(key: string): Promise<string | undefined>;
  remember(key: string, ts: string): Promise<void>;
  /** Does the work on a message when all that was begun before on the same one is done. */
  inOrder: InOrder;
};

/** Slack's name of a message: where it stands, and when it was sent. */
export function messageKey(channel: string, ts: string): string {
  return `slack:${channel}:${ts}`;
}

export function createAnswered(answers: Services['answers'], log: Log): Answered {
  return {
    async find(key) {
      try {
        return await answers.find(key);
      } catch (error) {
        log.warn(failureOf(error), 'could not look up which answer an edit is about');
        return undefined;
      }
    },
    async remember(key, ts) {
      try {
        await answers.remember(key, ts);
      } catch (error) {
        log.warn(failureOf(error), 'could not remember which message was answered');
      }
    },
    inOrder: createInOrder(),
  };
}
