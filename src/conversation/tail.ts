import { type Pasted, QUOTED_LINE, SHORTEST_NOTE } from './marked.ts';
import { openingOf } from './opening.ts';
import { sectionWords, wordsIn } from './talk-words.ts';
import { isToCoach, NAMES_NOTE, topicOf } from './topic.ts';

/** A note in front of words to the coach. */

/** They are no longer than this, in UTF-16 code units. */
const LONGEST = 140;

/** A note without the question to the coach below it. */
export function withoutTail(note: string, said: string): Pasted {
  const above = aboveQuestion(note);
  return above ? { note: above.note, said: `${said}\n${above.said}` } : { note, said };
}

/** In front of a question to the coach: a line of its own, or a dash. */
const TAIL_MARKS = ['\n', ' - ', ' – ', ' — '];

/** "…\n\nIs this ok to send?" below a note. */
export function aboveQuestion(text: string): Pasted | undefined {
  const at = Math.max(...TAIL_MARKS.map((mark) => text.lastIndexOf(mark)));
  const said = text.slice(at).replace(/^[\s–—-]+/, '');
  const note = text.slice(0, at).trim();
  if (at < 0 || note.length < SHORTEST_NOTE || QUOTED_LINE.test(said)) return undefined;
  return asksOfNote(said) && openingOf(note) !== 'none' ? { note, said } : undefined;
}

const VALUES = sectionWords('values');
const MENDS = sectionWords('mends');
const JUDGES = sectionWords('judge');
/** So many words are a question to the coach, where they say how a note is. */
const FEW = 4;

/** Whether a line asks how the note is; "What do you think?" and "Is it open?" may be said to the reader. */
function asksOfNote(line: string): boolean {
  const words = wordsIn(line);
  if (line.length > LONGEST) return false;
  // "Better?", "ok or too long?"
  if (words.length <= FEW && line.trim().endsWith('?') && words.some((word) => VALUES.has(word))) return true;
  if (words.some((word) => MENDS.has(word))) return true;
  // "Thank you for checking!"
  if (topicOf(line) === 'thanks' && words.some((word) => JUDGES.has(word))) return true;
  if (!words.some((word) => NAMES_NOTE.has(word) || word === 'it')) return false;
  return isToCoach(line) || (words.some((word) => NAMES_NOTE.has(word)) && words.some((word) => VALUES.has(word)));
}
