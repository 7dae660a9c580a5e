import type { Range } from '../clean.ts';
import { DAYS, FUNCTION_WORDS, MONTHS, SENTENCE_OPENERS } from '../lexicon/words.ts';
import type { LetterCase, Word } from '../words.ts';

/** A run of words that reads as a name: "Bright Horizons of Ohio", "Doyle & Reyes LLP". `from`/`to` are word indexes, `to` exclusive. */
export type Phrase = Range & { from: number; to: number };

const JOINERS = /^(?:of|and|for|the|de|la|del|der|von|van|di|da|du|des|to|in|on|'n|y|et|und|at)$/;
const COMPANY_SUFFIX =
  /^(?:inc|llc|ltd|corp|co|plc|gmbh|pvt|llp|lp|pc|pllc|sa|ag|bv|nv|oy|ab|as|kg|pty|limited|incorporated|corporation|company)$/;

/** Whether a word is the legal form at the end of a company's name; the short ones only in capitals ("AS", "Co"). */
export function isCompanySuffix(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    COMPANY_SUFFIX.test(word.lower) &&
    (word.capital || /^(?:inc|llc|ltd|corp|plc|gmbh|llp)$/.test(word.lower))
  );
}

/**
 * The capitalised phrases within a range. A word that has its capital from the sentence alone ("The", "Six", "Could") does not
 * begin one. In a note of one case there are none; there, look behind "at" and the like with {@link phraseAt}.
 */
export function properPhrases(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  sentenceStarts: ReadonlySet<number>,
): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = first; at < last; at++) {
    const word = words[at] as Word;
    if (!startsName(word, sentenceStarts.has(word.start))) continue;
    const phrase = phraseAt(text, words, at, last, 'mixed');
    if (!phrase) continue;
    phrases.push(phrase);
    at = phrase.to - 1;
  }
  return phrases;
}

function startsName(word: Word, atSentenceStart: boolean): boolean {
  if (!isNameLike(word)) return false;
  if (!atSentenceStart) return !FUNCTION_WORDS.has(word.lower) || (word.upper && word.text.length > 2);
  return !SENTENCE_OPENERS.has(word.lower) && !FUNCTION_WORDS.has(word.lower);
}

function isNameLike(word: Word): boolean {
  if (word.lower === 'i' || /^i'/.test(word.lower)) return false;
  return (
    word.capital ||
    /^\p{Ll}+\p{Lu}/u.test(word.text) ||
    (/^\d+\p{Lu}?[\p{L}&-]*\p{L}/u.test(word.text) === false && /\p{Lu}/u.test(word.text) && word.text.length > 1)
  );
}

/** The longest name that begins at word `at`; in lower-case notes up to four words that are no function words. */
export function phraseAt(
  text: string,
  words: readonly Word[],
  at: number,
  limit: number,
  letterCase: LetterCase,
): Phrase | undefined {
  const first = words[at];
  if (!first) return undefined;
  let end = at;
  const mixed = letterCase === 'mixed';
  for (let i = at; i < limit; i++) {
    const word = words[i] as Word;
    if (i > at) {
      const gap = text.slice((words[i - 1] as Word).end, word.start);
      if (/^, $/.test(gap) && isCompanySuffix(word)) {
        end = i + 1;
        continue;
      }
      if (gap === ' (' && text[word.end] === ')' && mixed && isNameLike(word) && isCompanySuffix(words[i + 1])) {
        end = i + 1;
        continue;
      }
      if (gap === ') ' && isCompanySuffix(word)) {
        end = i + 1;
        continue;
      }
      const dotted =
        /^\. ?$/.test(gap) &&
        ((words[i - 1] as Word).text.length <= 2 || /^(?:st|mt|dr|mr|ft|bros)$/.test((words[i - 1] as Word).lower));
      if (!/^(?: | ?[&+] ?| \p{Extended_Pictographic} |! )$/u.test(gap) && !dotted) break;
      if (gap === '! ' && !mixed) break;
    }
    if (mixed) {
      if (isNameLike(word) && !(i > at && (MONTHS.has(word.lower) || DAYS.has(word.lower)))) {
        end = i + 1;
        continue;
      }
      const joins = i > at && JOINERS.test(word.lower) && !/^(?:and|for|to|in|on|at)$/.test(word.lower);
      const next = words[i + 1];
      const after = words[i + 2];
      const gapAfter = next ? text.slice(word.end, next.start) : '';
      if (
        joins &&
        gapAfter === ' ' &&
        next &&
        (isNameLike(next) || (/^(?:the|la)$/.test(next.lower) && after && isNameLike(after)))
      )
        continue;
      if (i > at && /^\d+$/.test(word.text) && word.text.length < 4) {
        end = i + 1;
        continue;
      }
      if (
        i > at &&
        word.lower === 'and' &&
        next &&
        isNameLike(next) &&
        (words[i - 1] as Word).end - (words[at] as Word).start < 24 &&
        isCompanySuffix(words[i + 2])
      )
        continue;
      break;
    }
    if (
      FUNCTION_WORDS.has(word.lower) &&
      !(word.lower === 'and' && i > at && /&|\band\b/.test(text.slice((words[i - 1] as Word).end, word.start)))
    )
      break;
    if (i - at >= 4) break;
    end = i + 1;
  }
  if (end === at) return undefined;
  return { start: first.start, end: (words[end - 1] as Word).end, from: at, to: end };
}
