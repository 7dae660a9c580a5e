import type { Reply } from '../../src/index.ts';

/** What only this platform needs to say; all else is the coach's. */

export const RESTARTING: Reply = {
  headline: 'I’m restarting. Please send it again in a moment.',
  problem: true,
};

export const NOTE_LOST = 'I can’t find the note in this message any more. Please paste it once more.';

export const ONCE_MORE: Reply = {
  headline: 'I was too slow to open the form. Please press the button once more.',
  problem: true,
};

export const NO_TEXT: Reply = {
  headline: 'I see no text in that message. Copy the note, and send it to me.',
  problem: true,
};

/** Of a file, or several. */
export const UNREADABLE_FILE = 'I can read text files only (.txt or .md, up to 256 kB). Please paste the note itself.';

/** Said in a channel, where all can read it. */
export const DMS_CLOSED =
  'I answer notes in private, and can’t send you a message. Type /critique here: only you will see what comes back.';

/** Said to whoever named the bot in passing, where all can read it. */
export const NAMED = 'Send me your note in a direct message, or type /critique here: only you see the answer.';

export const YOUR_NOTE = 'Your note';
/** Behind the name of a note that is shown in part. */
export const BEGINNING = ', the beginning';
/** Given back for another try. */
export const TYPED = 'What you typed';
/** In front of what a note says of a file. */
export const FILE = 'File';
export const moreLabel = (count: number) => `Show ${count} more`;
/** In front of the names of the texts that stand below, each in a message of its own. */
export const BELOW_ARROW = '↓';
/** Below the bot's name, and in its profile. */
export const STATUS = 'Send me your note, or type /critique';
/** What a text that is too long for a message is called as a file. */
export const FILE_NAMES = { note: 'note.txt', copies: 'to-copy.txt', points: 'more.txt' } as const;
export const CHECK = 'Check a note';
/** Set below a message in a channel that was answered in private. */
export const ANSWERED_IN_PRIVATE = '📬';
