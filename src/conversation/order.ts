import { openingOf } from './opening.ts';
import { sectionWords, wordsIn } from './talk-words.ts';

/** A longer text tells a story, in UTF-16 code units. */
const LONGEST = 400;
/** Between a verb and what is to be written stand no more words: "write me a short connection note". */
const BETWEEN = 6;

const WRITES = sectionWords('writes');
const NOTES = sectionWords('note');
const POLITE = new Set([...sectionWords('polite'), ...sectionWords('greeting')]);
const ARTICLES = new Set(['a', 'an', 'the', 'some', 'one', 'my', ...NOTES]);
const NEEDS = new Set(['need', 'want']);
/** "put a note together", "come up with a note": of these the note has to be the object. */
const LOOSE = new Set(['put', 'come', 'make', 'create']);
const BEHIND_LOOSE = new Set(['a', 'an', 'me', 'one', 'up']);
const MODALS = new Set(['can', 'could', 'would', 'will', 'please']);

/**
 * Whether a message orders a note to be written, in words: "can you write me a note for …", "i need a message for …",
 * "draft a note to Viktor Lang at …". One that greets somebody by name is a note itself.
 */
export function ordersNote(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = wordsIn(text);
  const isOrder = words.some((word, at) => {
    if (NEEDS.has(word)) return needsNote(words, at);
    return WRITES.has(word) && (isToWrite(words, at) || isForMe(words, at));
  });
  return isOrder && openingOf(text) !== 'named';
}

/** "i need a message for …"; "need a note" at the beginning; but not "a note from you". */
function needsNote(words: readonly string[], at: number): boolean {
  const isOwn = at === 0 || words[at - 1] === 'i';
  const isFrom = words.slice(at, at + BETWEEN).includes('from');
  return isOwn && !isFrom && ARTICLES.has(words[at + 1] ?? '') && hasNoteBehind(words, at);
}

/** "can you draft a note", "please write a message": somebody is asked or told, and what is to be written is a note. */
function isToWrite(words: readonly string[], at: number): boolean {
  const before = words.slice(0, at);
  const isHelp = before.at(-1) === 'me' && before.at(-2) === 'help';
  const isAsked = before.at(-1) === 'you' || before.at(-1) === 'u';
  const isTold = before.every((word) => POLITE.has(word));
  if (LOOSE.has(words[at] as string) && !BEHIND_LOOSE.has(words[at + 1] ?? '')) return false;
  return isHelp || ((isAsked || isTold) && hasNoteBehind(words, at));
}

/** "can you write something for me", "draft it for me"; "You write to Klang for me?" asks somebody else. */
function isForMe(words: readonly string[], at: number): boolean {
  if (LOOSE.has(words[at] as string)) return false;
  const isAsked = words[at - 1] !== 'you' || MODALS.has(words[at - 2] ?? '');
  const next = words.slice(at + 1, at + 1 + BETWEEN);
  return isAsked && next.some((word, behind) => word === 'for' && next[behind + 1] === 'me');
}

function hasNoteBehind(words: readonly string[], at: number): boolean {
  return words.slice(at + 1, at + 1 + BETWEEN).some((word) => NOTES.has(word));
}
