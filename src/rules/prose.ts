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
  /^(?:(?:many |so many |a thousand )?thank(?:s|ing)?(?: you)?(?: all)?(?: (?:so|very) much| a lot| a million| again| in advance| kindly| once more| once again| and (?:warm|best|kind) \w+)*(?: for (?:all )?(?:your|the|reading|taking|considering|listening|even|any|kindly)\b(?! (?:post|posting|talk|article|work|template|guide|advert|ad|invitation|referral|introduction))(?: (?:\w+ )?(?:time|consideration|help|support|reading|attention|kindness|reply|response|patience|understanding|interest|opportunity|chance|moment|assistance|my|this|it|me|note|message|application|profile|request|kind|valuable|precious|and|to|read|the|your|guidance|advice|effort|efforts))*)?(?:,? and (?:have|wishing|best|kind|warm|i wish|take) [^?]{0,40})?|(?:have|wish(?:ing)? you) (?:a|an) [^?]{0,40}|(?:best|kind|warm) (?:wishes|regards)[^?]{0,20}|(?:i(?:'d| would| really| truly)* )?(?:greatly |much )?appreciated?(?: it| that| this| your time)?(?: (?:a lot|very much|so much))?|(?:it|this|that) would (?:really )?mean (?:a lot|so much|the world|everything)[^?]{0,30}|(?:i )?(?:look|am looking|looking) forward to (?:hearing (?:back )?from you|your (?:reply|response|answer))[^?]{0,20}|your (?:help|time|support|reply|consideration) (?:means|would mean|is|will be) [^?]{0,50}|it would be (?:a |an |my )?(?:great |real |big |huge )?(?:pleasure|honou?r|privilege)|(?:i )?(?:wish you|hope you(?:'re| are)?)\b[^?]{0,60}|take care|all the best|god speed)[.!]*$/i;

export function isCourtesy(sentence: Sentence): boolean {
  return sentence.text.length < 100 && COURTESY.test(sentence.text);
}

/** Words of the body without thanks and good wishes. */
export function bodyWords(note: Note): number {
  let count = 0;
  for (const sentence of note.sentences) if (!isCourtesy(sentence)) count += countWords(note, sentence);
  return count;
}
