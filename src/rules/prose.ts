import type { Range } from '../note/clean.ts';
import type { Note } from '../note/read.ts';
import type { Sentence } from '../note/sentences.ts';
import { wordIndexAt } from '../note/words.ts';

/** Number of words within a range, as a person counts them. */
export function countWords({ words }: Note, { start, end }: Range): number {
  return wordIndexAt(words, end) - wordIndexAt(words, start);
}

/** Thanks and good wishes: polite, and no content. Padding a note with them changes no verdict. */
const COURTESY =
  /^(?:(?:many |so many |a thousand )?thank(?:s|ing)?(?: you)?\b(?! for (?:posting|sharing|accepting|advertising|listing|speaking|talking|your (?:post|talk|article|work|help with)))[^?]{0,70}|(?:have|wish(?:ing)? you) (?:a|an) [^?]{0,40}|(?:best|kind|warm) (?:wishes|regards)[^?]{0,20}|(?:i(?:'d| would| really| truly)* )?(?:greatly |much )?appreciated?(?: it| that| this| your time)?(?: (?:a lot|very much|so much))?|(?:it|this|that) would (?:really )?mean (?:a lot|so much|the world|everything)[^?]{0,30}|(?:i )?(?:look|am looking|looking) forward to (?:hearing (?:back )?from you|your (?:reply|response|answer))[^?]{0,20}|your (?:help|time|support|reply|consideration) (?:means|would mean|is|will be) [^?]{0,50}|it would be (?:a |an |my )?(?:great |real |big |huge )?(?:pleasure|honou?r|privilege)|(?:i )?(?:wish you|hope you(?:'re| are)?)\b[^?]{0,60}|take care|all the best|god speed)[.!]*$/i;

export function isCourtesy(sentence: Sentence): boolean {
  return sentence.text.length < 100 && COURTESY.test(sentence.text);
}

/** Words of the body without thanks and good wishes. */
export function bodyWords(note: Note): number {
  let count = 0;
  for (const sentence of note.sentences) if (!isCourtesy(sentence)) count += countWords(note, sentence);
  return count;
}
