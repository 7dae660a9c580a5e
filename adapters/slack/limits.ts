/** What Slack takes at most, in characters where nothing else is said: https://docs.slack.dev/reference/block-kit */
export const MOST = {
  /** Blocks of a message. */
  blocks: 50,
  header: 150,
  /** A text object, in a section or a context. */
  text: 3000,
  /** Buttons in a row. */
  buttons: 25,
  buttonLabel: 75,
  buttonValue: 2000,
  /** Names of actions, blocks and callbacks. */
  id: 255,
  /** A modal's title and the labels of its buttons. */
  title: 24,
  fieldLabel: 2000,
  fieldHint: 2000,
  input: 3000,
  /** Choices of a select menu. */
  choices: 100,
  choice: 75,
  choiceValue: 150,
  metadata: 3000,
  /** What notifications and screen readers get; longer ones are refused or cut. */
  messageText: 4000,
} as const;

/**
 * All texts and values of a message's blocks together. Slack documents no limit, and refuses some 12,000 characters,
 * block containers included, with `msg_blocks_too_long` (https://github.com/slackapi/bolt-js/issues/2509).
 */
const MESSAGE_BUDGET = 7500;

/** No longer than `most` UTF-16 code units; what is cut shows as "…", and no character is cut in two. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return most > 0
    ? `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
    : '';
}

/** Hands out the characters of a message until they are used up. */
export type Budget = {
  /** The text, clipped to what is left and to `most`. */
  take(text: string, most?: number): string;
  /** Whether so many characters are left; if so, they are taken. */
  has(characters: number): boolean;
};

export function createMessageBudget(characters = MESSAGE_BUDGET): Budget {
  let left = characters;
  return {
    take(text, most = MOST.text) {
      const taken = clip(text, Math.min(most, left));
      left -= taken.length;
      return taken;
    },
    has(wanted) {
      if (wanted > left) return false;
      left -= wanted;
      return true;
    },
  };
}
