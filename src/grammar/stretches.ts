import { COMMON_WORDS } from './note-words.ts';
import { readWords } from './text-words.ts';
import type { Stretch } from './types.ts';

/**
 * A text for the engine in pieces that take it some tens of milliseconds each, so that no text keeps it from the
 * others'. A word that the engine does not know takes it 4 to 11 ms to find what was meant (harper 2.10), once: it
 * remembers thousands.
 */

/** Words that are looked up at a time. */
const WORDS_AT_ONCE = 4;
/**
 * So many more are met in the text itself, as most notes have no more: each group that is looked up in front of it
 * costs 4 ms of its own.
 */
const WORDS_IN_TEXT = 8;
/** Words that were looked up before, so many. */
const MOST_KNOWN = 5_000;
/** The longest piece, in UTF-16 code units: an invitation is one, a long InMail four. */
const PIECE = 600;

/** Which words the engine has met. */
type Vocabulary = {
  /** The words of a text that it has not: those that it is to meet in front of the text, in groups, and the rest. */
  unmet(text: string): { ahead: string[][]; rest: string[] };
  add(words: readonly string[]): void;
  /** It met none: it was started anew. */
  clear(): void;
};

export function createVocabulary(): Vocabulary {
  const met = new Set<string>();
  return {
    unmet(text) {
      const words = new Set<string>();
      for (const { text: word } of readWords(text)) {
        const low = word.toLowerCase();
        if (!COMMON_WORDS.has(low) && !met.has(word)) words.add(word);
      }
      const rest = [...words].slice(0, WORDS_IN_TEXT);
      const more = [...words].slice(WORDS_IN_TEXT);
      const ahead = Array.from({ length: Math.ceil(more.length / WORDS_AT_ONCE) }, (_, at) =>
        more.slice(at * WORDS_AT_ONCE, (at + 1) * WORDS_AT_ONCE),
      );
      return { ahead, rest };
    },
    add(words) {
      for (const word of words) met.add(word);
      for (const word of met) {
        if (met.size <= MOST_KNOWN) break;
        met.delete(word);
      }
    },
    clear: () => met.clear(),
  };
}

/** Where a text can be cut, what comes first before what comes later: behind a line, a sentence, a word. */
const SEAMS = ['\n', '. ', ' '];

/** A text cut where it can be, into stretches of {@link PIECE} at most. */
export function textStretches(text: string): Stretch[] {
  const pieces: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    const most = start + PIECE;
    let end = Math.min(most, text.length);
    for (const seam of end < text.length ? SEAMS : []) {
      const at = text.lastIndexOf(seam, most - seam.length);
      if (at < start + PIECE / 2) continue;
      end = at + seam.length;
      break;
    }
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}
