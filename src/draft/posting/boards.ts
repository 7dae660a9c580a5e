import { isJobBoard } from '../../reading/classes.ts';
import { trimEnd } from '../../text.ts';
import { entriesOf } from './lists.ts';

const BOARDS = new Set(entriesOf('boards', 'board'));
const BY_CAPITALS = new Set(entriesOf('boards', 'board by its capitals'));
const NO_BOARD = new Set(entriesOf('boards', 'no board'));
const TALK = new Set(entriesOf('boards', 'talk'));
/** "MathJobs.Org", "AcadJobsOnline": a name that is made of jobs. */
const JOBS_OF = /^Jobs\p{Lu}\p{L}{2,12}(?:\.\p{L}{2,7})?$/u;
const JOBS = /^\p{Lu}?\p{L}{2,12}jobs?(?:\p{L}{2,8})?(?:\.\p{L}{2,7}){0,2}$/iu;
/** The most words that a board is called by. */
const LONGEST = 4;

/** Whether a whole text is the name of a page where jobs are posted. */
export function isBoard(name: string): boolean {
  const low = name.toLowerCase().replace(/^www\./, '');
  if (NO_BOARD.has(low)) return false;
  if (BY_CAPITALS.has(low) || TALK.has(low)) return /^\p{Lu}/u.test(name) && (name.length < 5 || /\p{Ll}/u.test(name));
  const bare = low.replace(/\.(?:com|co\.uk|ie|org|net)$/, '');
  return (
    BOARDS.has(low) ||
    isJobBoard(low) ||
    JOBS.test(name) ||
    JOBS_OF.test(name) ||
    (bare !== low && BY_CAPITALS.has(bare))
  );
}

/**
 * The first board that is named in a text. A site where people talk, and one with a name of every day, is one only
 * where the text is known to name it (`said`), or is nothing else.
 */
export function boardIn(text: string, { said = false } = {}): string | undefined {
  const words = text.split(/\s+/);
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const name = trimEnd(words.slice(at, at + length).join(' '), /[^\p{L}\p{N}]/u)
        .replace(/^[^\p{L}\p{N}]+|\/\S*$/gu, '')
        .replace(/^www\./, '');
      const isClear = !TALK.has(name.toLowerCase()) && !BY_CAPITALS.has(name.toLowerCase());
      if (isBoard(name) && (said || isClear || name === text.trim())) return name;
    }
  }
  return undefined;
}
