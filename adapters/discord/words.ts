import type { Reply } from '../../src/index.ts';

/** What only this platform needs to say; all else is the coach's. */

export const APOLOGY: Reply = {
  headline: 'Something went wrong on my side, and your note is not at fault. Please send it once more.',
  problem: true,
};

export const RESTARTING: Reply = {
  headline: 'I’m restarting. Please send it again in a moment.',
  problem: true,
};

export const TOO_OLD: Reply = {
  headline: 'This button is too old for me: I have changed since. Please send your note once more.',
  problem: true,
};

export const ONCE_MORE: Reply = {
  headline: 'I was too slow to open the form. Please press the button once more.',
  problem: true,
};

export const NO_TEXT: Reply = {
  headline: 'I see no text in that message. Copy the note, and send it to me.',
  problem: true,
};

export const UNREADABLE_FILE: Reply = {
  headline: 'I can’t read this file. Paste its text into a message, please.',
  problem: true,
};

/** Said in a channel, where all can read it. */
export const DMS_CLOSED =
  'I answer notes in private, and can’t send you a message. Type /critique here: only you will see what comes back.';

export const NO_BUTTONS = 'This is too long for buttons; paste it into /rewrite, /shorten or /why instead.';
export const YOUR_NOTE = 'Your note';
/** Given back for another try. */
export const TYPED = 'What you typed';
/** What a form asks for, in front of its fields. */
export const ASKED = 'I would ask:';
export const moreLabel = (count: number) => `Show ${count} more`;
/** What a text that is too long for a message is called as a file. */
export const FILE_NAME = 'note.txt';
