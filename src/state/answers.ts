import type { Store } from './store.ts';

/** An edit of a message updates its answer for a day, in milliseconds. */
export const EDITABLE_MS = 24 * 60 * 60 * 1000;

/** Which message of the bot answers which of a person, by the platform's ids of both. No text of either. */
export type Answers = {
  remember(message: string, answer: string): Promise<void>;
  /** The answer's id; undefined for a message that was never answered, or longer than a day ago. */
  find(message: string): Promise<string | undefined>;
};

export function createAnswers(store: Store): Answers {
  const keyOf = (message: string) => `answer:${message}`;
  return {
    remember: (message, answer) => store.set(keyOf(message), answer, EDITABLE_MS),
    async find(message) {
      const answer = await store.get(keyOf(message));
      return typeof answer === 'string' ? answer : undefined;
    },
  };
}
