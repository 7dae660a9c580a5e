import { FUNCTION_WORDS } from './classes.ts';
import { wordsOfClass } from './lexicon.ts';
import type { Word } from './words.ts';

const FOREIGN_WORDS = wordsOfClass('foreign-word');

/** Whether most of the note is in another language than English. Too short a note gets the benefit of the doubt. */
export function isForeign(words: readonly Word[]): boolean {
  let english = 0;
  let foreign = 0;
  let otherScript = 0;
  let letters = 0;
  for (const word of words) {
    const first = word.text.charCodeAt(0);
    if (first < 0x3a) continue;
    letters++;
    if (first >= 0x250 && !/\p{Script=Latin}/u.test(word.text)) {
      otherScript++;
      continue;
    }
    const known = FUNCTION_WORDS.has(word.lower) || COMMON_ENGLISH.has(word.lower);
    const strange = FOREIGN_WORDS.has(word.lower) || (word.lower[1] === "'" && /^[ljmtsnc]'\p{L}/u.test(word.lower));
    if (known && strange) continue;
    if (known) english++;
    else if (
      strange ||
      (/[ßñãõçœøåæłąęśżźćčřžšőűğışțăîêèàùâìò]/.test(word.lower) && (!word.capital || word.start === 0))
    )
      foreign++;
  }
  if (otherScript > letters / 2) return true;
  return letters >= 4 && foreign >= 2 && foreign > english * 1.5;
}

const COMMON_ENGLISH = wordsOfClass('note-word');
