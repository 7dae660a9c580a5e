import type { Note } from '../note/read.ts';
import type { Sentence } from '../note/sentences.ts';
import { type Word, wordIndexAt } from '../note/words.ts';

/** Words of a range, as a person counts them: what stands between spaces and holds a letter or digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const part of text.split(/\s+|(?<=\p{L})[—–](?=\p{L})/u)) if (/[\p{L}\p{N}]/u.test(part)) count++;
  return count;
}

/** Thanks and good wishes: polite, and no content. Padding a note with them changes no verdict. */
const COURTESY =
  /^(?:(?:many |so many |a thousand )?thank(?:s|ing)?(?: you)?\b(?! for (?:posting|sharing|accepting|advertising|listing|speaking|talking|your (?:post|talk|article|work|help with)))[^?]{0,70}|(?:have|wish(?:ing)? you) (?:a|an) [^?]{0,40}|(?:best|kind|warm) (?:wishes|regards)[^?]{0,20}|much appreciated|greatly appreciated|take care|all the best)[.!]*$/i;

export function isCourtesy(sentence: Sentence): boolean {
  return sentence.text.length < 100 && COURTESY.test(sentence.text);
}

/** Words of the body without thanks and good wishes. */
export function bodyWords(note: Note): number {
  let count = 0;
  for (const sentence of note.sentences) if (!isCourtesy(sentence)) count += countWords(sentence.text);
  return count;
}

export function wordsWithin(note: Note, range: { start: number; end: number }): readonly Word[] {
  return note.words.slice(wordIndexAt(note.words, range.start), wordIndexAt(note.words, range.end));
}
